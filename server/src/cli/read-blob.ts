import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { blobFormat, type BlobEnd, type BlobFile, type BlobHead } from '../reporters/blob';
import type { RunTotals } from '../reporters/reporter';
import type { Bilingual } from './options';

/** A report to merge: its name for messages, and where it is. */
export interface BlobPath {
  readonly path: string;
  readonly file: string;
}

/** A report whose head and end have been read. */
export interface Blob extends BlobPath {
  readonly head: BlobHead;
  readonly end: RunTotals;
}

/** The lines of a file of any length, without holding it. Throws as node:fs does. */
const linesOf = function* (path: string): Generator<string> {
  const handle = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.allocUnsafe(1 << 18);
  try {
    let rest = '';
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer)) {
      const pieces = decoder.write(buffer.subarray(0, size)).split('\n');
      pieces[0] = rest + (pieces[0] ?? '');
      rest = pieces.pop() ?? '';
      yield* pieces;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(handle);
  }
};

const parsed = (line: string | undefined): object | undefined => {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const isHead = (value: object | undefined): value is BlobHead =>
  value !== undefined && 'planlint' in value && value.planlint === 'blob' && 'shard' in value;
const isEnd = (value: object | undefined): value is BlobEnd => value !== undefined && 'end' in value;

/** Reads head and end of the report of a shard; says why it is none, or not whole. Never throws. */
export const readBlob = ({ path, file }: BlobPath): Blob | { readonly problem: Bilingual } => {
  const wrong = (zh: string, en: string): { problem: Bilingual } => ({ problem: { zh: `${path}：${zh}`, en: `${path}: ${en}` } });
  let first: string | undefined;
  let last: string | undefined;
  let lines = 0;
  try {
    for (const line of linesOf(file)) {
      first ??= line;
      last = line;
      lines += 1;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return code === 'ENOENT' ? wrong('文件不存在', 'no such file') : wrong(`无法读取（${code}）`, `cannot be read (${code})`);
  }
  const head = parsed(first);
  if (!isHead(head))
    return wrong(
      '不是可合并的报告；各分片请用 planlint check --shard i/n --format blob -o 文件 生成',
      'is no report that can be merged; write the shards with planlint check --shard i/n --format blob -o FILE',
    );
  if (head.format !== blobFormat)
    return wrong(
      `报告由 planlint ${head.version} 写成，格式不同；请用同一版本重新校核该分片`,
      `was written by planlint ${head.version} in another format; check that shard again with this version`,
    );
  const end = parsed(last);
  if (lines < 2 || !isEnd(end))
    return wrong('报告不完整（该分片可能中途中止）；请重新校核该分片', 'is cut off (its shard may have died); check that shard again');
  return { path, file, head, end: end.end };
};

/** The files of one blob with their places, in order. */
export const filesIn = function* ({ file }: Blob): Generator<BlobFile> {
  for (const line of linesOf(file)) {
    const value = parsed(line);
    if (value && 'checked' in value) yield value as BlobFile;
  }
};
