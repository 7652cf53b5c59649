import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf, type FileReason } from '../host/file-problems';

/** What became of a file to be written: `kept` where there is one already, `same` where it holds this text. */
export type Written = 'written' | 'replaced' | 'kept' | 'same' | { readonly problem: FileReason };

const present = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Writes a new file (absolute path) and the folders above it. What is there already, a broken link included, is left alone unless it may be replaced.
 * Never throws.
 */
export const writeNew = (path: string, text: string, replace: boolean): Written => {
  const before = present(path);
  if (before === text) return 'same';
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: replace ? 'w' : 'wx' });
    return before === undefined ? 'written' : 'replaced';
  } catch (error) {
    if (!replace && (error as NodeJS.ErrnoException).code === 'EEXIST' && before !== undefined) return 'kept';
    return { problem: reasonOf(error) };
  }
};
