import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The ignore files in force in a folder, outermost first. */
export type IgnoreChain = readonly { readonly folder: string; readonly rules: Ignore }[];

/** The chain with a folder's own .gitignore (or another file of its kind) added, where it has one. An unreadable one counts as none, as for git. */
export const withIgnoreFile = (chain: IgnoreChain, folder: string, ignoreCase: boolean, file = join(folder, '.gitignore')): IgnoreChain => {
  try {
    return [...chain, { folder, rules: ignore({ ignorecase: ignoreCase, allowRelativePaths: false }).add(readFileSync(file, 'utf8')) }];
  } catch {
    return chain;
  }
};

/** Does git ignore this path? The innermost file that speaks of it decides. The folders above it must have been asked before: what is in an ignored folder is ignored. */
export const isIgnored = (chain: IgnoreChain, path: string, isFolder: boolean): boolean => {
  for (const { folder, rules } of chain.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    if (name === '' || name.startsWith('../')) continue;
    const verdict = rules.test(isFolder ? `${name}/` : name);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
};

/** The folders from the repository's root (or `cwd`, outside of one) down to the folder above `folder`. */
const foldersAbove = (folder: string, cwd: string): readonly string[] => {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(join(at, '.git'))) return above;
    if (at === dirname(at)) break;
  }
  const from = above.indexOf(cwd);
  return from < 0 ? [] : above.slice(from);
};

/** What is in force for the entries of `folder` before its own .gitignore; undefined when the folder is itself ignored. */
export const ignoresAbove = (folder: string, cwd: string, ignoreCase: boolean): IgnoreChain | undefined => {
  const above = foldersAbove(folder, cwd);
  const root = above[0] ?? folder;
  let chain = withIgnoreFile([], root, ignoreCase, join(root, '.git/info/exclude'));
  for (const [i, at] of above.entries()) {
    chain = withIgnoreFile(chain, at, ignoreCase);
    if (isIgnored(chain, above[i + 1] ?? folder, true)) return undefined;
  }
  return chain;
};
