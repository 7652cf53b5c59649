import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecipeName } from '../host/recipes';
import { planlintVersion } from '../host/version';
import type { Bilingual } from './options';

export type CiName = 'github' | 'gitlab' | 'gitee' | 'jenkins';

/** Where a recipe for CI goes. */
export interface CiFile {
  readonly recipe: RecipeName;
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  /** The one file of the whole repository: it may hold other jobs, and is never replaced where it does. */
  readonly shared: boolean;
  /** Where the recipe goes when others hold that file; nowhere without. */
  readonly beside?: string;
  /** What to add to the others' file then. */
  readonly addition?: Bilingual;
}

/** The recipes by the name of the service. */
export const ciFiles: Readonly<Record<CiName, CiFile>> = {
  github: { recipe: 'github.yml', path: '.github/workflows/planlint.yml', shared: false },
  gitlab: {
    recipe: 'gitlab-ci.yml',
    path: '.gitlab-ci.yml',
    shared: true,
    beside: '.gitlab/planlint.yml',
    addition: {
      zh: '在 .gitlab-ci.yml 里加上 include: [{ local: .gitlab/planlint.yml }]',
      en: 'add include: [{ local: .gitlab/planlint.yml }] to .gitlab-ci.yml',
    },
  },
  gitee: { recipe: 'gitee.yml', path: '.workflow/planlint.yml', shared: false },
  jenkins: {
    recipe: 'Jenkinsfile',
    path: 'Jenkinsfile',
    shared: true,
    get addition() {
      const command = `sh 'npx --yes planlint@${planlintVersion()} check --format junit --output planlint-junit.xml'`;
      return { zh: `在 Jenkinsfile 里加一步 ${command}`, en: `add the step ${command} to the Jenkinsfile` };
    },
  },
};

/** The root of the repository that a folder (absolute) is in; the folder itself outside of one. */
export const repositoryRoot = (folder: string): string => {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
};

/** The hosts of a repository's remotes: `https://host/…`, `ssh://git@host:22/…`, `git@host:…`. */
const remoteHosts = (root: string): readonly string[] => {
  try {
    return readFileSync(join(root, '.git/config'), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('url'))
      .map((line) => line.slice(line.indexOf('=') + 1).trim())
      .map((url) => url.slice(url.includes('://') ? url.indexOf('://') + 3 : 0).split('/')[0] ?? '')
      .map((authority) => authority.slice(authority.lastIndexOf('@') + 1).split(':')[0] ?? '');
  } catch {
    return [];
  }
};

const isAt = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The service a repository lives with: by the files it has for one, else by where its remotes are. Undefined where neither tells. */
export const detectCi = (root: string): CiName | undefined => {
  const signs: readonly (readonly [string, CiName])[] = [
    ['.gitlab-ci.yml', 'gitlab'],
    ['Jenkinsfile', 'jenkins'],
    ['.workflow', 'gitee'],
    ['.github', 'github'],
  ];
  const found = signs.find(([name]) => existsSync(join(root, name)));
  if (found) return found[1];
  for (const host of remoteHosts(root)) {
    if (isAt(host, 'github.com')) return 'github';
    if (isAt(host, 'gitee.com')) return 'gitee';
    if (host.includes('gitlab')) return 'gitlab';
  }
  return undefined;
};
