import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { changedReason, readOnlyReason, reasonOf, unwritableReason, type FileReason } from '../host/file-problems';
import { encodeText, type Source } from '../text/source';

/** `.planlint-<host>-<process>-<random>.tmp`: hidden, no name that any glob for plans matches, short whatever the target is called. */
const temporaryName = /^\.planlint-([\w-]{1,40})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
const host = hostname().replace(/[^\w]/g, '_').slice(0, 40);
const newName = (): string => `.planlint-${host}-${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

const remove = (path: string): void => {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already, or not ours to remove: it does no harm.
  }
};

const swept = new Set<string>();

/** Removes what a run that was killed has left in a folder: temporary files of this machine whose process is no more. Once per folder. */
const sweep = (folder: string): void => {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of readdirSync(folder)) {
    const [, from, pid] = temporaryName.exec(name) ?? [];
    if (from === host && !isRunning(Number(pid))) remove(join(folder, name));
  }
};

/** Gives the new file the mode and, where the system lets us, the owner of the old. */
const dress = (handle: number, like: { readonly mode: number; readonly uid: number; readonly gid: number }): void => {
  for (const [uid, gid] of [[like.uid, like.gid] as const, [-1, like.gid] as const]) {
    try {
      fchownSync(handle, uid, gid);
      break;
    } catch {
      // Only root may give files away; the group alone may still be kept.
    }
  }
  fchmodSync(handle, like.mode & 0o7777);
};

/** Puts a folder's entries on the disk, where the system can: a rename outlives a power cut then. */
const syncFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders.
  }
};

/** The bytes to write; undefined where the encoding lacks a character, or where what was not fixed would not come out as it was. */
const bytesOf = (text: string, source: Source, before: Uint8Array): Uint8Array | undefined => {
  // GB18030 has characters that can be written in two ways; the other encodings have not.
  const same =
    source.encoding !== 'gb18030' || Buffer.compare(encodeText(source.text, 'gb18030', source.bom) ?? new Uint8Array(), before) === 0;
  return same ? encodeText(text, source.encoding, source.bom) : undefined;
};

/**
 * Writes a changed text back in its own encoding, BOM, mode and owner, through a temporary file beside it and a rename, so that whatever happens the old
 * or the new text is there whole; links are followed. Refuses when the file is no longer what was read. A hard link's other names keep the old text.
 * Gives the reason when it did not write; never throws.
 */
export const writeBack = (path: string, text: string, source: Source, before: Uint8Array): FileReason | undefined => {
  const bytes = bytesOf(text, source, before);
  if (!bytes) return unwritableReason(source.encoding);
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const folder = dirname(target);
    const stat = statSync(target);
    try {
      accessSync(target, constants.W_OK);
    } catch {
      return readOnlyReason;
    }
    sweep(folder);
    const name = join(folder, newName());
    const handle = openSync(name, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    temporary = name;
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      dress(handle, stat);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // as late as can be: what another program wrote since must not be lost
    if (Buffer.compare(readFileSync(target), before) !== 0) return changedReason;
    renameSync(temporary, target);
    temporary = undefined;
    syncFolder(folder);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    if (temporary !== undefined) remove(temporary);
  }
};
