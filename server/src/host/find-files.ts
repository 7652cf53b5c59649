import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileProblem } from '../engine/report';

/** A file to check. */
export interface FoundFile {
  /** As named, or below the folder or glob as named; with `/` on Windows. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Named by itself: neither .gitignore nor the configuration's `ignore` holds it back. */
  readonly named: boolean;
}

export interface Found {
  /** Sorted by path (UTF-16 order), each once. */
  readonly files: readonly FoundFile[];
  /** Folders that could not be read. */
  readonly problems: readonly FileProblem[];
  /** Operands that brought no file, with what to say of each. */
  readonly empty: readonly FileProblem[];
}

export interface Place {
  /** Absolute. */
  readonly cwd: string;
  readonly windows: boolean;
}

const magic = /[*?[{]|[!@+]\(/;

type Kind = 'file' | 'folder' | 'glob' | 'exclusion';

const kindOf = (operand: string, cwd: string): Kind => {
  try {
    const stat = statSync(resolve(cwd, operand), { throwIfNoEntry: false });
    if (stat) return stat.isDirectory() ? 'folder' : 'file';
  } catch {
    // Not to be looked at: opening it will say why.
    return 'file';
  }
  if (operand.startsWith('!') && !operand.startsWith('!(')) return 'exclusion';
  // A name that is not there is a mistyped name, unless it can only be a pattern.
  return magic.test(operand) ? 'glob' : 'file';
};

const ordinal = (a: FoundFile, b: FoundFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * The files that operands mean: files by name (whatever they are called, whether they exist or not), folders (`**\/*.plan.md` below), globs, and
 * `!globs` that leave out. What exists under a name is that file, even if the name looks like a glob. No operands: the current folder.
 */
export const findFiles = async (operands: readonly string[], place: Place): Promise<Found> => {
  const written = operands.map((o) => (place.windows ? o.replaceAll('\\', '/') : o));
  const kinds = written.map((operand) => ({ operand, kind: kindOf(operand, place.cwd) }));
  const files: FoundFile[] = [];
  const problems: FileProblem[] = [];
  const empty: FileProblem[] = [];
  for (const { operand, kind } of kinds) if (kind === 'file') files.push({ path: operand, file: resolve(place.cwd, operand), named: true });
  const searches = kinds.filter(({ kind }) => kind === 'folder' || kind === 'glob');
  if (searches.length > 0 || files.length === 0) {
    const { searchFiles } = await import('./search-files');
    const exclusions = kinds.filter(({ kind }) => kind === 'exclusion').map(({ operand }) => operand.slice(1));
    for (const { operand, kind } of searches.length > 0 ? searches : [{ operand: '.', kind: 'folder' as const }]) {
      const found = searchFiles(operand, kind === 'folder', exclusions, place);
      files.push(...found.files);
      problems.push(...found.problems);
      if (found.empty) empty.push({ filePath: operand, problem: found.empty });
    }
  }
  const seen = new Set<string>();
  const once = files.filter(({ file }) => {
    const key = place.windows ? file.toLowerCase() : file;
    return !seen.has(key) && seen.add(key);
  });
  return { files: once.sort(ordinal), problems, empty };
};
