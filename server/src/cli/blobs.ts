import type { CheckedFile } from '../engine/report';
import type { BlobHead } from '../reporters/blob';
import type { RunTotals } from '../reporters/reporter';
import type { Bilingual } from './options';
import { filesIn, readBlob, type Blob, type BlobPath } from './read-blob';

/** The reports of all shards of one run, as one. */
export interface MergedRun {
  readonly totals: RunTotals;
  /** Of the first shard. */
  readonly head: BlobHead;
  /** What is odd but no reason to stop. */
  readonly notes: readonly Bilingual[];
  /** Every file in the order of the whole run; read as they are asked for. */
  readonly files: () => Generator<CheckedFile>;
}

/** Why these blobs are not the shards of one run, if so. */
const misfit = (blobs: readonly Blob[]): Bilingual | undefined => {
  const [first] = blobs;
  if (!first) return { zh: '没有要合并的报告', en: 'no reports to merge' };
  const { total } = first.head.shard;
  const other = blobs.find((b) => b.head.shard.total !== total);
  if (other)
    return {
      zh: `${first.path} 属于共 ${String(total)} 份的一次校核，${other.path} 属于共 ${String(other.head.shard.total)} 份的一次：不能合并`,
      en: `${first.path} is of a run of ${String(total)} shards, ${other.path} of one of ${String(other.head.shard.total)}: they do not merge`,
    };
  const seen = new Map<number, Blob>();
  for (const blob of blobs) {
    const { index } = blob.head.shard;
    const twin = seen.get(index);
    if (twin)
      return {
        zh: `第 ${String(index)}/${String(total)} 份有两个报告：${twin.path} 和 ${blob.path}；请去掉一个`,
        en: `shard ${String(index)}/${String(total)} is there twice: ${twin.path} and ${blob.path}; leave one out`,
      };
    seen.set(index, blob);
  }
  const missing = Array.from({ length: total }, (_, i) => i + 1).filter((i) => !seen.has(i));
  if (missing.length > 0) {
    const names = missing.slice(0, 20).map((i) => `${String(i)}/${String(total)}`);
    const more = missing.length > names.length ? '…' : '';
    return {
      zh: `缺少分片 ${names.join('、')}${more}：合并的结果会不完整；请补上再合并`,
      en: `shards ${names.join(', ')}${more} are missing: the result would be incomplete; add them and merge again`,
    };
  }
  const strange = blobs.find((b) => b.head.whole?.digest !== first.head.whole?.digest || b.head.whole?.files !== first.head.whole?.files);
  if (strange)
    return {
      zh: `${first.path} 与 ${strange.path} 校核的不是同一批文件（文件名、大小或顺序不同）：有的文件可能漏检或重复；请在同一版本的文件上、用同样的参数重新校核`,
      en: `${first.path} and ${strange.path} did not see the same files (names, sizes or order differ): files may be missed or checked twice; check all shards again on the same files with the same arguments`,
    };
  return undefined;
};

/** Problems of all shards; one that every shard met (a name that matches nothing) is said once. */
const problemsOf = (blobs: readonly Blob[]): RunTotals['problems'] => [
  ...new Map(blobs.flatMap(({ end }) => end.problems.map((p) => [`${p.filePath}\n${p.problem.en}`, p] as const))).values(),
];

/** The totals of all shards as one: every count added up. */
const totalsOf = (blobs: readonly Blob[]): RunTotals => {
  const sums: Record<string, number> = {};
  for (const { end } of blobs)
    for (const [name, value] of Object.entries(end)) if (typeof value === 'number') sums[name] = (sums[name] ?? 0) + value;
  return { ...blobs[0]?.end, ...sums, problems: problemsOf(blobs) } as RunTotals;
};

const inOrder = function* (blobs: readonly Blob[]): Generator<CheckedFile> {
  const heads = blobs.map((blob) => {
    const rest = filesIn(blob);
    return { rest, next: rest.next() };
  });
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads)
      if (!head.next.done && (!least || least.next.done || head.next.value.place < least.next.value.place)) least = head;
    if (!least || least.next.done) return;
    yield least.next.value.checked;
    least.next = least.rest.next();
  }
};

/** Reads the reports of all shards of a run (`--format blob`) as one run. Says why not where they are not all there, not whole, or not of one run. */
export const mergeBlobs = (paths: readonly BlobPath[]): MergedRun | { readonly problem: Bilingual } => {
  const blobs: Blob[] = [];
  for (const path of paths) {
    const blob = readBlob(path);
    if ('problem' in blob) return blob;
    blobs.push(blob);
  }
  blobs.sort((a, b) => a.head.shard.index - b.head.shard.index);
  const problem = misfit(blobs);
  const head = blobs[0]?.head;
  if (problem || !head) return { problem: problem ?? { zh: '没有要合并的报告', en: 'no reports to merge' } };
  const versions = [...new Set(blobs.map((b) => b.head.version))];
  const notes = [];
  if (versions.length > 1)
    notes.push({
      zh: `各分片由不同版本的 planlint 校核（${versions.join('、')}），结果可能不一致`,
      en: `the shards were checked by different versions of planlint (${versions.join(', ')}): their findings may not be alike`,
    });
  return {
    head,
    notes,
    totals: totalsOf(blobs),
    files: () => inOrder(blobs),
  };
};
