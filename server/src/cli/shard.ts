import { hash } from '../engine/finding';
import type { Shard, ShardPart } from '../reporters/reporter';

/** A file of a run as a shard counts it: its path as given, its size in bytes (0 where it cannot be told). */
export interface SizedFile {
  readonly path: string;
  readonly size: number;
}

const mostShards = 10_000;

/** Reads `2/3`; gives why it is no shard otherwise. */
export const readShard = (text: string): Shard | { readonly problem: { readonly zh: string; readonly en: string } } => {
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text.trim());
  const wrong = (zh: string, en: string): { problem: { zh: string; en: string } } => ({
    problem: { zh: `--shard ${text}：${zh}`, en: `--shard ${text}: ${en}` },
  });
  if (!match) return wrong('写法是“第几份/共几份”，如 1/3', 'write it as part/parts, e.g. 1/3');
  const index = Number(match[1]);
  const total = Number(match[2]);
  if (total < 1 || total > mostShards)
    return wrong(`份数须在 1 至 ${String(mostShards)} 之间`, `the number of parts runs from 1 to ${String(mostShards)}`);
  if (index < 1 || index > total)
    return wrong(
      `共 ${String(total)} 份，从 1 数起，没有第 ${String(index)} 份`,
      `parts run from 1 to ${String(total)}; there is no part ${String(index)}`,
    );
  return { index, total };
};

const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Deals the files of a run to its shards: the largest first, each to the shard that has least, ties by path and then by shard. The same files give the
 * same parts on every machine, and every file falls to exactly one shard.
 */
export const partOf = (files: readonly SizedFile[], shard: Shard): ShardPart => {
  const named = files.map((file) => ({ ...file, key: file.path.replaceAll('\\', '/') }));
  const ranked = [...named].sort((a, b) => b.size - a.size || ordinal(a.key, b.key));
  const loads = new Array<number>(shard.total).fill(0);
  const counts = new Array<number>(shard.total).fill(0);
  const mine = new Set<string>();
  for (const { path, size } of ranked) {
    let least = 0;
    for (let i = 1; i < shard.total; i += 1) {
      const lighter = (loads[i] ?? 0) - (loads[least] ?? 0) || (counts[i] ?? 0) - (counts[least] ?? 0);
      if (lighter < 0) least = i;
    }
    loads[least] = (loads[least] ?? 0) + size;
    counts[least] = (counts[least] ?? 0) + 1;
    if (least === shard.index - 1) mine.add(path);
  }
  const places = new Map(files.flatMap(({ path }, place) => (mine.has(path) ? [[path, place] as const] : [])));
  const digest = hash(named.map(({ key, size }) => `${key}\n${String(size)}`).join('\n'));
  return { shard, files: files.map((f) => f.path).filter((path) => mine.has(path)), places, whole: { files: files.length, digest } };
};
