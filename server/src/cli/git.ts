import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Bilingual } from './options';
import type { Environment } from './terminal';

/** What git could not do, for stderr. */
export class GitFailed extends Error {
  constructor(readonly problem: Bilingual) {
    super(problem.en);
  }
}

/** What git said when it failed. */
export const gitFailure = (error: unknown): GitFailed => {
  const said = String((error as { readonly stderr?: unknown }).stderr ?? error).trim();
  return new GitFailed({ zh: `git 出错：${said}`, en: `git failed: ${said}` });
};

const bytesOf = (cwd: string, env: Environment, args: readonly string[]): Buffer => {
  // A hook sets these for its own repository; each file's own is meant here.
  const rest = { ...env };
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']) Reflect.deleteProperty(rest, name);
  return execFileSync('git', ['-C', cwd, '-c', 'core.quotepath=false', ...args], {
    env: { ...rest, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

/** What a git command prints. Throws as node:child_process does. */
export const runGit = (cwd: string, env: Environment, args: readonly string[]): string => bytesOf(cwd, env, args).toString('utf8');

/** The id of the commit that a revision names. Throws GitFailed. */
export const commitOf = (root: string, rev: string, env: Environment): string => {
  try {
    return runGit(root, env, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`]).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new GitFailed({ zh: '找不到 git 命令；请先安装 git', en: 'git is not to be found; install it first' });
    const said = String((error as { readonly stderr?: unknown }).stderr ?? '').trim();
    throw new GitFailed({
      zh: said === '' ? `${root} 中没有版本 ${rev}；浅克隆请先 git fetch --unshallow 或取来该版本` : `git 出错：${said}`,
      en: said === '' ? `no revision ${rev} in ${root}; in a shallow clone fetch it first` : `git failed: ${said}`,
    });
  }
};

const rootOf = (file: string): string => {
  for (let at = dirname(file); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) throw new GitFailed({ zh: `${file} 不在 git 仓库中`, en: `${file} is in no git repository` });
  }
};

const realFile = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
};

/** The repository a file (absolute path) lies in and its name there, with `/`. Throws GitFailed outside of one. */
export const placeInRepository = (file: string): { readonly root: string; readonly name: string } => {
  const real = realFile(file);
  const root = rootOf(real);
  return { root, name: relative(root, real).split(sep).join('/') };
};

/** A file (absolute path) as it was at a revision of its repository, byte for byte; or why there is none. */
export const fileAtRevision = (rev: string, file: string, env: Environment): Uint8Array | { readonly problem: Bilingual } => {
  try {
    const { root, name } = placeInRepository(file);
    const commit = commitOf(root, rev, env);
    if (runGit(root, env, ['ls-tree', '--name-only', '-z', '--full-tree', commit, '--', name]) === '')
      return {
        problem: {
          zh: `版本 ${rev} 中没有这个文件；请核对版本和文件名`,
          en: `revision ${rev} has no such file; check the revision and the name`,
        },
      };
    return bytesOf(root, env, ['cat-file', 'blob', `${commit}:${name}`]);
  } catch (error) {
    return { problem: (error instanceof GitFailed ? error : gitFailure(error)).problem };
  }
};
