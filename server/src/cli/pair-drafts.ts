import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileProblem } from '../engine/report';
import { findFiles, type FoundFile } from '../host/find-files';
import { squeeze } from '../text/characters';
import type { Bilingual } from './options';
import type { Terminal } from './terminal';

/** A draft by name: as named, and absolute. */
export type DraftFile = Pick<FoundFile, 'path' | 'file'>;

/** Which files are compared with which. */
export interface PairedDrafts {
  readonly pairs: readonly (readonly [old: DraftFile, now: DraftFile])[];
  readonly removed: readonly DraftFile[];
  readonly added: readonly DraftFile[];
  readonly problems: readonly FileProblem[];
}

const isFolder = (file: string): boolean => {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
};

/** A file's path below the folder it was found in. */
const below = (folder: string, { file }: DraftFile): string => file.slice(resolve(folder).length).replaceAll('\\', '/');

/**
 * Pairs two files, or the plans (`**\/*.plan.md`) of two folders: by their paths below the folders, then by title.
 * @param titleOf the title of a plan; asked only for what has no partner by path
 */
export const pairDrafts = async (
  [old, now]: readonly [string, string],
  terminal: Pick<Terminal, 'cwd' | 'windows'>,
  titleOf: (draft: DraftFile) => string | undefined,
): Promise<PairedDrafts | { readonly usage: Bilingual }> => {
  const written = [old, now].map((path) => (terminal.windows ? path.replaceAll('\\', '/') : path));
  const drafts = written.map((path): DraftFile => ({ path, file: resolve(terminal.cwd, path) }));
  const [before, after] = drafts;
  if (!before || !after) return { pairs: [], removed: [], added: [], problems: [] };
  const folders = [isFolder(before.file), isFolder(after.file)];
  if (folders[0] !== folders[1])
    return {
      usage: {
        zh: `${before.path} 和 ${after.path} 一个是文件夹、一个不是；请给两个文件，或两个文件夹`,
        en: `one of ${before.path} and ${after.path} is a folder, the other is not; give two files or two folders`,
      },
    };
  if (folders[0] !== true) return { pairs: [[before, after]], removed: [], added: [], problems: [] };
  const [found, foundNow] = [await findFiles([before.path], terminal), await findFiles([after.path], terminal)];
  const byPath = new Map(foundNow.files.map((draft) => [below(after.file, draft), draft]));
  const pairs: (readonly [DraftFile, DraftFile])[] = [];
  const pair = (a: DraftFile, b: DraftFile | undefined): boolean => {
    if (b) pairs.push([a, b]);
    return b === undefined;
  };
  const left = found.files.filter((draft) => pair(draft, byPath.get(below(before.file, draft))));
  const taken = new Set(pairs.map(([, b]) => b));
  let leftNow: readonly DraftFile[] = foundNow.files.filter((draft) => !taken.has(draft));
  const titles = left.length === 0 ? [] : leftNow.map((draft) => ({ draft, title: squeeze(titleOf(draft) ?? '') }));
  const removed = left.filter((draft) => {
    const title = titles.length === 0 ? '' : squeeze(titleOf(draft) ?? '');
    const twin = title === '' ? undefined : titles.find((t) => t.title === title && leftNow.includes(t.draft))?.draft;
    leftNow = leftNow.filter((other) => other !== twin);
    return pair(draft, twin);
  });
  return { pairs, removed, added: leftNow, problems: [...found.problems, ...found.empty, ...foundNow.problems, ...foundNow.empty] };
};
