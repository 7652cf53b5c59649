import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { FileProblem } from '../engine/report';
import type { FileReason } from './file-problems';
import type { FoundFile, Place } from './find-files';
import { ignoresAbove, isIgnored, withIgnoreFile, type IgnoreChain } from './git-ignore';

// The walk is our own because no globbing library both leaves out what nested .gitignore files hold (without descending into it) and says which folder it
// could not read; what a glob or an ignore file means is left to the libraries.

interface Searched {
  readonly files: readonly FoundFile[];
  readonly problems: readonly FileProblem[];
  /** Why there is nothing, when there is nothing. */
  readonly empty?: FileReason;
}

const never = new Set(['node_modules', '.git']);
const defaultGlob = '**/*.plan.md';

/** A glob that leaves the kind of file open (`drafts/**`) means texts; one that names an ending means that. */
const namesEnding = (glob: string): boolean => /\.[^./*?]+$/.test(glob);
const isText = (name: string): boolean => /\.(?:md|markdown|txt)$/i.test(name);

/** What a link leads to; a link that leads nowhere counts as a file, so that opening it says so. Links to folders are not followed: they may form a ring. */
const leadsToFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
  } catch {
    return true;
  }
};

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const unreadable: FileReason = {
  zh: '文件夹无法读取（检查权限），其中的文件没有校核',
  en: 'the folder cannot be read (check its permissions); its files were not checked',
};

/** A path without the slashes it ends with. */
const unslashed = (path: string): string => {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
};

const nothing = (operand: string, isFolder: boolean): FileReason => {
  const skipped = {
    zh: '.gitignore 忽略的文件、node_modules 和 .git 不算在内',
    en: 'what .gitignore ignores, node_modules and .git do not count',
  };
  const inside = operand === '.' ? '' : `${unslashed(operand)}/`;
  return isFolder
    ? {
        zh: `文件夹里没有 *.plan.md 文件；.md 或 .txt 请点名或写通配符，如 "${inside}**/*.md"（${skipped.zh}）`,
        en: `no *.plan.md file in this folder; name .md or .txt files or write a glob, e.g. "${inside}**/*.md" (${skipped.en})`,
      }
    : { zh: `没有匹配的文件（${skipped.zh}）`, en: `no file matches (${skipped.en})` };
};

/** The files below a folder, or that a glob means, in the order of their paths. Reads folders only; what .gitignore holds is not even walked. */
export const searchFiles = (operand: string, isFolder: boolean, exclusions: readonly string[], { cwd, windows }: Place): Searched => {
  const scanned = isFolder ? { base: operand, glob: defaultGlob } : picomatch.scan(operand);
  const base = scanned.base.replaceAll(/\\(.)/g, '$1');
  const start = resolve(cwd, base);
  const shown = unslashed(base.replace(/^(?:\.\/+)+/, ''));
  const prefix = base.startsWith('/') && shown === '' ? '/' : shown === '' || shown === '.' ? '' : `${shown}/`;
  const deepest = scanned.glob.includes('**') ? Number.POSITIVE_INFINITY : scanned.glob.split('/').length - 1;
  const intoHidden = /(?:^|\/)\./.test(scanned.glob);
  const inGlob = picomatch(scanned.glob, { nocase: windows, windows: false });
  const textsOnly = !namesEnding(scanned.glob);
  const matches = (name: string): boolean => inGlob(name) && (!textsOnly || isText(name));
  const excluded = picomatch(
    exclusions.map(unslashed).flatMap((e) => [e, `${e}/**`]),
    { nocase: windows, windows: false, dot: true },
  );
  const files: FoundFile[] = [];
  const problems: FileProblem[] = [];

  const walk = (folder: string, inside: string, depth: number, above: IgnoreChain): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
    } catch {
      problems.push({ filePath: `${prefix}${inside}` || '.', problem: unreadable });
      return;
    }
    const chain = entries.some((e) => e.name === '.gitignore') ? withIgnoreFile(above, folder, windows) : above;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const name = `${inside}${entry.name}`;
      const isDirectory = entry.isDirectory();
      if (isDirectory ? depth >= deepest || never.has(entry.name) || (entry.name.startsWith('.') && !intoHidden) : !matches(name)) continue;
      if (exclusions.length > 0 && excluded(relative(cwd, path).split(sep).join('/'))) continue;
      if (isIgnored(chain, path, isDirectory)) continue;
      if (isDirectory) walk(path, `${name}/`, depth + 1, chain);
      else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path)))
        files.push({ path: `${prefix}${name}`, file: path, named: false });
    }
  };

  const chain = shown.split('/').some((part) => never.has(part)) ? undefined : ignoresAbove(start, cwd, windows);
  if (chain && statSync(start, { throwIfNoEntry: false })?.isDirectory()) walk(start, '', 0, chain);
  return { files, problems, ...(files.length === 0 && problems.length === 0 ? { empty: nothing(operand, isFolder) } : {}) };
};
