import { closeSync, fstatSync, mkdirSync, openSync, readSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What was known of a file when it was checked, and where in the cache file its outcome stands, which is read only when it is asked for. */
export interface CacheEntry {
  /** Digest of all that the outcome depends on beside the file: configuration, name. */
  readonly task: string;
  readonly size: number;
  /** Milliseconds. */
  readonly mtime: number;
  /** When the file was looked at, just before it was checked: where its mtime is not well before that, it may have changed within a tick of the clock. */
  readonly made: number;
  /** SHA-256 (hex) of the bytes. */
  readonly hash: string;
  /** Byte offset and length in the cache file. */
  readonly at: number;
  readonly length: number;
}

/** A cache file opened for reading. Layout: a head line, the outcomes, an index of all entries, and a foot of fixed length that says where the index is. */
export interface CacheReader {
  /** By file path, relative to the folder of the cache file, with `/`. */
  readonly entries: ReadonlyMap<string, CacheEntry>;
  /** The bytes of an outcome; undefined where they cannot be read. */
  outcome(entry: CacheEntry): Buffer | undefined;
  /** Names this very file, so that a later look can tell whether another run has replaced it. */
  readonly identity: string;
  close(): void;
}

const format = 1;
const headOf = (build: string): string => `{"planlint":"cache","format":${String(format)},"build":${JSON.stringify(build)}}\n`;
const footLength = 32;
const footOf = (at: number): string => `${'\n'}planlint-index ${String(at).padStart(footLength - 17)}\n`;

type Row = readonly [key: string, task: string, size: number, mtime: number, made: number, hash: string, at: number, length: number];
const rowTypes = ['string', 'string', 'number', 'number', 'number', 'string', 'number', 'number'];
const isRow = (value: unknown): value is Row =>
  Array.isArray(value) && value.length === rowTypes.length && rowTypes.every((t, i) => typeof value[i] === t);

const readAt = (handle: number, at: number, length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const size = readSync(handle, bytes, done, length - done, at + done);
    if (size === 0) break;
    done += size;
  }
  return bytes.subarray(0, done);
};

/** Tells one version of the cache file from another; empty where there is none. */
export const identityOf = (path: string): string => {
  try {
    const { ino, size, mtimeMs } = statSync(path);
    return `${String(ino)} ${String(size)} ${String(mtimeMs)}`;
  } catch {
    return '';
  }
};

const readIndex = (handle: number, build: string): Map<string, CacheEntry> => {
  const entries = new Map<string, CacheEntry>();
  const { size } = fstatSync(handle);
  const head = Buffer.from(headOf(build));
  if (size < head.length + footLength || !readAt(handle, 0, head.length).equals(head)) return entries;
  const foot = /^\nplanlint-index +(\d+)\n$/.exec(readAt(handle, size - footLength, footLength).toString('latin1'));
  const indexAt = Number(foot?.[1] ?? NaN);
  if (!(indexAt >= head.length && indexAt <= size - footLength)) return entries;
  const rows: unknown = JSON.parse(readAt(handle, indexAt, size - footLength - indexAt).toString('utf8'));
  for (const row of Array.isArray(rows) ? (rows as readonly unknown[]) : []) {
    if (!isRow(row)) continue;
    const [key, task, bytes, mtime, made, hash, at, length] = row;
    if (at >= head.length && length >= 0 && at + length <= indexAt) entries.set(key, { task, size: bytes, mtime, made, hash, at, length });
  }
  return entries;
};

/** Opens a cache file. One that is missing, foreign, damaged or of another build has no entries. Never throws. */
export const readCache = (path: string, build: string): CacheReader => {
  const identity = identityOf(path);
  let handle: number | undefined;
  let entries: ReadonlyMap<string, CacheEntry> = new Map();
  try {
    handle = openSync(path, 'r');
    entries = readIndex(handle, build);
  } catch {
    // No cache, then.
  }
  return {
    entries,
    identity,
    outcome: (entry) => {
      try {
        const bytes = handle === undefined ? undefined : readAt(handle, entry.at, entry.length);
        return bytes?.length === entry.length ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    close: () => {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
};

/** A cache file being written, beside its place until it is whole. */
export interface CacheWriter {
  /** Appends an outcome; gives where it stands. Throws as node:fs does, as all of these do. */
  append(outcome: Buffer): { readonly at: number; readonly length: number };
  /** Writes the index and puts the file in its place by a rename: no reader and no second writer ever sees half of one. */
  finish(entries: ReadonlyMap<string, CacheEntry>): void;
  /** Gives up and leaves nothing behind. */
  discard(): void;
}

const stale = 24 * 60 * 60 * 1000;

/** What killed runs left beside the cache. */
const sweep = (path: string): void => {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue;
    const left = join(dirname(path), name);
    if (Date.now() - statSync(left).mtimeMs > stale) rmSync(left, { force: true });
  }
};

/** Starts a new cache file for a place. Throws as node:fs does. */
export const writeCache = (path: string, build: string): CacheWriter => {
  mkdirSync(dirname(path), { recursive: true });
  sweep(path);
  const temporary = `${path}.${String(process.pid)}.${String(performance.now()).replace('.', '')}.tmp`;
  const handle = openSync(temporary, 'wx');
  let end = 0;
  let open = true;
  const write = (data: string | Buffer): { at: number; length: number } => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const at = end;
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    end += bytes.length;
    return { at, length: bytes.length };
  };
  const close = (): void => {
    if (open) closeSync(handle);
    open = false;
  };
  write(headOf(build));
  return {
    append: write,
    finish: (entries) => {
      const rows = [...entries].map(([key, e]): Row => [key, e.task, e.size, e.mtime, e.made, e.hash, e.at, e.length]);
      const { at } = write(JSON.stringify(rows));
      write(footOf(at));
      close();
      renameSync(temporary, path);
    },
    discard: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
};
