import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { buildId } from './build-id';
import { packOutcome, unpackOutcome } from './cached-outcome';
import type { FileOutcome, FileTask } from './check-file';
import { identityOf, readCache, writeCache, type CacheEntry, type CacheReader, type CacheWriter } from './cache-file';
import { mayHoldCache } from './cache-location';

/** Outcomes of earlier runs. One is used only where planlint, the configuration, the file's name and its bytes are those it was made with. */
export interface Cache {
  /** True when the outcome of a task is at hand; remembers what the file looks like otherwise, for `put`. */
  has(task: FileTask): boolean;
  /** The outcome that `has` promised; undefined where the entry turns out damaged. */
  get(task: FileTask): FileOutcome | undefined;
  /** Keeps an outcome. Outcomes with problems, of fixes, of statistics or of standard input are not kept. */
  put(task: FileTask, outcome: FileOutcome): void;
  /** Ends the run: writes what has changed; gives why it could not. */
  save(): { readonly zh: string; readonly en: string } | undefined;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** What is cached at all: a file on disk, checked and not changed. */
const cacheable = (task: FileTask): boolean => task.text === undefined && task.fix === 'none' && !task.stats && task.parents === undefined;

/** How long (ms) a file must have lain still before its size and mtime alone are believed: FAT keeps mtimes to two seconds. */
const stillness = 2000;

const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export interface CacheOptions {
  /** planlint's version. */
  readonly version: string;
  /** Names the build; for tests. */
  readonly build?: string;
}

/** Opens the cache at a file (see cacheLocation). A cache that is damaged, foreign or of another build counts as empty and is written anew. */
export const openCache = (location: string, options: CacheOptions): Cache => {
  const build = `${options.version} ${options.build ?? buildId()}`;
  const folder = dirname(location);
  const old = readCache(location, build);
  const ours = mayHoldCache(location);
  /** Old entries whose file was looked at again; where they are good, with its new mtime. */
  const renewed = new Map<string, CacheEntry>();
  const visited = new Set<string>();
  const made = new Map<string, CacheEntry>();
  const seen = new Map<string, { readonly stat: Stats; readonly at: number }>();
  const digests = new WeakMap<object, string>();
  let writer: CacheWriter | undefined;
  let failure: unknown;

  const keyOf = (task: FileTask): string =>
    relative(folder, resolve(task.file ?? task.path))
      .split(sep)
      .join('/');

  const digestOf = ({ config, path }: FileTask): string => {
    let digest = digests.get(config);
    if (digest === undefined) {
      digest = sha256(JSON.stringify(config, sorted));
      digests.set(config, digest);
    }
    // The name as given is in the report, and its ending chooses the reader.
    return sha256(`${digest}\n${path}`).slice(0, 24);
  };

  const isFresh = (key: string, entry: CacheEntry, file: string, stat: Stats): boolean => {
    if (entry.size !== stat.size) return false;
    const at = Date.now();
    if (entry.mtime === stat.mtimeMs && entry.made - entry.mtime > stillness) return true;
    try {
      if (sha256(readFileSync(file)) !== entry.hash) return false;
    } catch {
      return false;
    }
    renewed.set(key, { ...entry, mtime: stat.mtimeMs, made: at });
    return true;
  };

  /** Runs a step of writing; after the first failure there is no writing any more. */
  const attempt = (step: (to: CacheWriter) => void): void => {
    if (failure !== undefined) return;
    try {
      step((writer ??= writeCache(location, build)));
    } catch (error) {
      failure = error;
      writer?.discard();
    }
  };

  const keep = (from: CacheReader, entries: ReadonlyMap<string, CacheEntry>): void => {
    for (const [key, entry] of entries) {
      if (made.has(key) || !existsSync(resolve(folder, key))) continue;
      const bytes = from.outcome(entry);
      if (bytes) attempt((to) => made.set(key, { ...entry, ...to.append(bytes) }));
    }
  };

  return {
    has: (task) => {
      if (!cacheable(task)) return false;
      const key = keyOf(task);
      const file = task.file ?? task.path;
      visited.add(key);
      const stat = statOf(file);
      if (!stat?.isFile()) return false;
      const entry = old.entries.get(key);
      if (entry?.task === digestOf(task) && isFresh(key, entry, file, stat)) return true;
      seen.set(key, { stat, at: Date.now() });
      return false;
    },
    get: (task) => {
      const entry = old.entries.get(keyOf(task));
      const bytes = entry && old.outcome(entry);
      return bytes && unpackOutcome(bytes);
    },
    put: (task, outcome) => {
      const key = keyOf(task);
      const look = seen.get(key);
      seen.delete(key);
      if (!cacheable(task) || outcome.dependent || outcome.problem || !outcome.checked || outcome.hash === undefined || !look) return;
      if (!ours) return;
      const { hash, ...kept } = outcome;
      const { size, mtimeMs: mtime } = look.stat;
      attempt((to) => made.set(key, { task: digestOf(task), size, mtime, made: look.at, hash, ...to.append(packOutcome(kept)) }));
    },
    save: () => {
      if (!ours) {
        const name = basename(location);
        return {
          zh: `缓存未写入：${name} 不是 planlint 的缓存文件；请用 --cache-location 另选位置`,
          en: `cache not written: ${name} is no cache of planlint's; choose another --cache-location`,
        };
      }
      if (made.size > 0 || renewed.size > 0) {
        keep(old, new Map([...old.entries, ...renewed]));
        if (identityOf(location) !== old.identity) {
          // Another run has written meanwhile (shards that share a cache): what it says of other files is as good as ours.
          const newer = readCache(location, build);
          keep(newer, new Map([...newer.entries].filter(([key]) => !visited.has(key))));
          newer.close();
        }
        old.close();
        attempt((to) => {
          to.finish(made);
        });
      }
      old.close();
      if (failure === undefined) return undefined;
      const code = (failure as NodeJS.ErrnoException).code ?? String(failure);
      return {
        zh: `缓存未写入（${code}）：${location}；结果不受影响，下次从头校核`,
        en: `cache not written (${code}): ${location}; the results stand, the next run starts afresh`,
      };
    },
  };
};
