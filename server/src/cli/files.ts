import { randomBytes } from 'node:crypto';
import {
  constants,
  openSync,
  readFileSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
  realpathSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encodeText, isSource, openBytes, type Source } from '../text/source';

/** A file read, or why it could not be, for stderr. */
export type Opened =
  { readonly source: Source; readonly bytes: Uint8Array } | { readonly problem: { readonly zh: string; readonly en: string } };

const mostBytes = 64 * 1024 * 1024;

const systemReasons: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['文件不存在', 'no such file'],
  EACCES: ['没有读取权限', 'permission denied'],
  EPERM: ['没有操作权限', 'operation not permitted'],
  EISDIR: ['是文件夹，不是文件', 'is a folder, not a file'],
  ELOOP: ['符号链接成环', 'symbolic links form a loop'],
  ENAMETOOLONG: ['文件名过长', 'name too long'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  ENOSPC: ['磁盘已满', 'no space left on the disk'],
  EROFS: ['磁盘只读', 'read-only disk'],
};

const reasonOf = (error: unknown): { zh: string; en: string } => {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const [zh, en] = systemReasons[code] ?? [`无法读写（${code || String(error)}）`, `cannot be read or written (${code || String(error)})`];
  return { zh, en };
};

/** Reads a file as text. Never throws: what cannot be read comes back as the reason. */
export const openFile = (path: string): Opened => {
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { problem: { zh: '是文件夹，不是文件', en: 'is a folder, not a file' } };
    if (!stat.isFile()) return { problem: { zh: '不是普通文件', en: 'is not a regular file' } };
    if (stat.size > mostBytes)
      return {
        problem: {
          zh: `文件过大（${String(Math.round(stat.size / 1048576))} MB，上限 64 MB）`,
          en: `file too large (${String(Math.round(stat.size / 1048576))} MB, at most 64 MB)`,
        },
      };
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  const opened = openBytes(bytes);
  if (isSource(opened)) return { source: opened, bytes };
  const at = opened.at === undefined ? '' : `，第 ${String(opened.at + 1)} 个字节`;
  const place = opened.at === undefined ? '' : ` (byte ${String(opened.at + 1)})`;
  return {
    problem:
      opened.reason === 'binary'
        ? {
            zh: `不是文本文件（含 NUL 字节${at}）；Word 文件请先另存为纯文本`,
            en: `not a text file (a NUL byte${place}); save a Word file as plain text first`,
          }
        : {
            zh: `编码无法识别（既不是 UTF-8、UTF-16，也不是 GB18030${at}）；请另存为 UTF-8`,
            en: `unknown encoding (not UTF-8, UTF-16 or GB18030${place}); save it as UTF-8`,
          },
  };
};

/**
 * Writes a changed text back in its own encoding, BOM and mode, through a temporary file beside it and a rename, so that whatever happens the old or
 * the new text is there whole. Refuses when the file is no longer what was read. Gives the reason when it did not write.
 */
export const writeBack = (
  path: string,
  text: string,
  source: Source,
  before: Uint8Array,
): { readonly zh: string; readonly en: string } | undefined => {
  const bytes = encodeText(text, source.encoding, source.bom);
  if (!bytes)
    return {
      zh: `修正后的文字无法用 ${source.encoding} 表示，未写入`,
      en: `the fixed text cannot be written in ${source.encoding}; nothing written`,
    };
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    if (Buffer.compare(readFileSync(target), before) !== 0)
      return { zh: '检查期间文件已被改动，未写入', en: 'the file changed meanwhile; nothing written' };
    const { mode } = statSync(target);
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    const handle = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) {
      try {
        unlinkSync(temporary);
      } catch {
        // The temporary file was never made, or the rename took it.
      }
    }
    return reasonOf(error);
  }
};
