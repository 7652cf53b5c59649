import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { isSource, openBytes, type Source } from '../text/source';
import {
  binaryReason,
  brokenLinkReason,
  brokenNameReason,
  changingReason,
  deviceReason,
  emptyReason,
  encodingReason,
  folderReason,
  reasonOf,
  sizeReason,
  type FileReason,
} from './file-problems';

/** A file read, or why it could not be, for stderr. */
export type Opened = { readonly source: Source; readonly bytes: Uint8Array } | { readonly problem: FileReason };

/** The same for who asks for the text alone. */
export type OpenedText = { readonly source: Source } | { readonly problem: FileReason };

/**
 * The largest file that is checked, in bytes. A check takes some 60 bytes of memory per byte of text: 20 MB stay well below the heap Node has on a
 * machine of 4 GB. The longest plans are below 2 MB.
 */
export const mostBytes = 20 * 1_048_576;

/** What reading needs of `node:fs`; tests give one that changes the file meanwhile. */
export interface FileReading {
  readonly stat: (path: string) => Stats;
  readonly open: (path: string) => number;
  readonly fstat: (handle: number) => Stats;
  /** Reads into the buffer from `at` on; gives the number of bytes, 0 at the end of the file. */
  readonly read: (handle: number, into: Uint8Array, at: number) => number;
  readonly close: (handle: number) => void;
  /** Lets a writer finish before the next try. */
  readonly wait: (ms: number) => void;
}

const nodeReading: FileReading = {
  stat: (path) => statSync(path),
  // should a pipe take the file's place after `stat`, opening it must not wait for a writer
  open: (path) => openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)),
  fstat: (handle) => fstatSync(handle),
  read: (handle, into, at) => readSync(handle, into, at, into.length - at, at),
  close: closeSync,
  wait: (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
};

const sameState = (a: Stats, b: Stats): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;

const kindProblem = (stat: Stats): FileReason | undefined => {
  if (stat.isDirectory()) return folderReason;
  if (!stat.isFile()) return deviceReason;
  return stat.size > mostBytes ? sizeReason(stat.size, mostBytes) : undefined;
};

/** The bytes of an open file, or 'changed' when size, time or length are not the same before and after. One byte more is asked for than there should be. */
const readOnce = (io: FileReading, handle: number): Uint8Array | FileReason | 'changed' => {
  const before = io.fstat(handle);
  const problem = kindProblem(before);
  if (problem) return problem;
  const buffer = new Uint8Array(before.size + 1);
  let length = 0;
  while (length < buffer.length) {
    const read = io.read(handle, buffer, length);
    if (read === 0) break;
    length += read;
  }
  return length === before.size && sameState(before, io.fstat(handle)) ? buffer.subarray(0, length) : 'changed';
};

/** Tries to read a file that changes meanwhile, at most; a moment between them. */
const tries = 3;

/**
 * The bytes of a regular file as they were at one moment: read again, twice at most, where it changed meanwhile. Never throws.
 * @param io the file system; tests pass their own
 */
export const readWhole = (path: string, io: FileReading = nodeReading): Uint8Array | { readonly problem: FileReason } => {
  for (let turn = 0; turn < tries; turn += 1) {
    if (turn > 0) io.wait(40);
    let handle: number | undefined;
    try {
      const problem = kindProblem(io.stat(path));
      if (problem) return { problem };
      handle = io.open(path);
      const read = readOnce(io, handle);
      if (read !== 'changed') return read instanceof Uint8Array ? read : { problem: read };
    } catch (error) {
      return { problem: whyNot(path, error) };
    } finally {
      if (handle !== undefined) io.close(handle);
    }
  }
  return { problem: changingReason };
};

/** A file that is not there may be a link to nothing, or have a name that is not UTF-8: Node cannot spell that. */
const whyNot = (path: string, error: unknown): FileReason => {
  if ((error as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT') return reasonOf(error);
  if (path.includes('\ufffd')) return brokenNameReason;
  try {
    return lstatSync(path).isSymbolicLink() ? brokenLinkReason : reasonOf(error);
  } catch {
    return reasonOf(error);
  }
};

const blank = /^[\s\ufeff]*$/u;

/** Reads a file as text: UTF-8, UTF-16 with BOM or GB18030, `mostBytes` at most. Never throws: what cannot be read comes back as the reason. */
export const openFile = (path: string): Opened => {
  const bytes = readWhole(path);
  if ('problem' in bytes) return bytes;
  const opened = openBytes(bytes);
  if (!isSource(opened)) return { problem: opened.reason === 'binary' ? binaryReason(opened.at) : encodingReason(opened.at) };
  return { source: opened, bytes };
};

/**
 * `openFile` for a plan: one without any character but blanks is a problem, not a plan without faults. In CI it is what a failed conversion leaves, and
 * must not pass.
 */
export const openPlan = (path: string): Opened => {
  const opened = openFile(path);
  if ('problem' in opened) return opened;
  const { text } = opened.source;
  // the first characters tell a text from an empty file; only a blank beginning is looked through
  return blank.test(text.slice(0, 64)) && blank.test(text) ? { problem: emptyReason } : opened;
};
