import { closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Bilingual } from './options';

/** A file that a report is written to, bit by bit. */
export interface Output {
  readonly write: (text: string) => void;
  /** Puts the file in its place; gives what went wrong since it was opened. Without it the place is as it was. */
  readonly finish: () => Bilingual | undefined;
}

const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有写入权限', en: 'permission denied' },
  EPERM: { zh: '没有写入权限', en: 'operation not permitted' },
  EISDIR: { zh: '是文件夹，请给出文件名', en: 'is a folder; name a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EEXIST: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'no space left on the disk' },
  EROFS: { zh: '磁盘只读', en: 'read-only disk' },
};

const reasonOf = (error: unknown): Bilingual => {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const why = reasons[code] ?? { zh: code || String(error), en: code || String(error) };
  return { zh: `报告无法写入：${why.zh}`, en: `the report cannot be written: ${why.en}` };
};

/**
 * Opens a report file (absolute path; folders above it are made). The text goes to a temporary file beside it that takes its place at the end, so that
 * nobody reads half a report; a device or pipe (`/dev/stderr`) is written as it is. Never throws: gives what is wrong.
 */
export const openOutput = (path: string): Output | { readonly problem: Bilingual } => {
  let handle: number;
  let target = path;
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) {
      target = realpathSync(path);
      const stat = statSync(target);
      if (stat.isDirectory()) return { problem: reasonOf({ code: 'EISDIR' }) };
      if (stat.isFile()) temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
    } else temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
    handle = openSync(temporary ?? target, 'w');
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  let failed: Bilingual | undefined;
  const attempt = (action: () => void): void => {
    if (failed) return;
    try {
      action();
    } catch (error) {
      failed = reasonOf(error);
    }
  };
  return {
    write: (text) => {
      attempt(() => {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      });
    },
    finish: () => {
      attempt(() => {
        closeSync(handle);
        if (temporary !== undefined) renameSync(temporary, target);
      });
      if (failed && temporary !== undefined && existsSync(temporary)) unlinkSync(temporary);
      return failed;
    },
  };
};
