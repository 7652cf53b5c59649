import { statSync } from 'node:fs';
import type { FileReason } from '../host/file-problems';
import { openPlan } from '../host/files';
import { findFiles } from '../host/find-files';
import { CheckedDocument } from './checked-document';
import { pathOfUri, uriOfPath } from './paths';
import type { Server } from './server';

/** A plan of the workspace: as the editor has it open, else as it is on disk. */
export type FoundPlan = { readonly document: CheckedDocument } | { readonly problem: FileReason };

/**
 * The URIs of the plans that `planlint check` finds in the workspace's folders, of what `planlint.include` adds, and of all open documents; sorted. What the configuration ignores is among
 * them: its check says so.
 */
export const planUris = async ({ documents, workspace }: Pick<Server, 'documents' | 'workspace'>): Promise<readonly string[]> => {
  const byPath = new Map<string, string>();
  for (const { uri } of documents.all()) byPath.set(pathOfUri(uri) ?? uri, uri);
  for (const folder of workspace.folders) {
    const cwd = pathOfUri(folder.uri);
    if (cwd === undefined) continue;
    const { include } = await workspace.settingsOf(folder.uri);
    const { files } = await findFiles(['.', ...include], { cwd, windows: process.platform === 'win32' });
    for (const { file } of files) if (!byPath.has(file)) byPath.set(file, uriOfPath(file));
  }
  return [...byPath.values()].sort();
};

/** What a file looks like from outside; undefined for what cannot be looked at. */
export const looksOf = (uri: string): string | undefined => {
  const path = pathOfUri(uri);
  try {
    const stat = path === undefined ? undefined : statSync(path);
    return stat && `${String(stat.ino)} ${String(stat.size)} ${String(stat.mtimeMs)}`;
  } catch {
    return undefined;
  }
};

/** One plan by its URI. Never throws: a file that cannot be read comes with the reason. */
export const planAt = (uri: string, { documents, checker }: Pick<Server, 'documents' | 'checker'>): FoundPlan => {
  const open = documents.get(uri);
  if (open) return { document: open };
  const path = pathOfUri(uri);
  if (path === undefined)
    return { problem: { zh: '没有打开，也不在本机；请先打开', en: 'is neither open nor on this machine; open it first' } };
  const opened = openPlan(path);
  if ('problem' in opened) return opened;
  const text = (opened.source.bom ? '\ufeff' : '') + opened.source.text;
  return { document: new CheckedDocument({ uri, languageId: '', version: 0, text }, checker) };
};
