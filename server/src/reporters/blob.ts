import type { CheckedFile } from '../engine/report';
import type { Locale } from '../rules/rule';
import type { MakeReporter, RunTotals, Shard } from './reporter';

/** First line of a blob: who wrote it and which part of which run it is. */
export interface BlobHead {
  readonly planlint: 'blob';
  readonly format: 1;
  readonly version: string;
  readonly locale: Locale;
  readonly shard: Shard;
  /** The warnings let pass, where the run says so. */
  readonly maxWarnings?: number;
  /** The whole run, all shards together; absent where the run was not sharded. */
  readonly whole?: { readonly files: number; readonly digest: string };
}

/** A checked file and its place in the whole run; files stand in the order of their places. */
export interface BlobFile {
  readonly place: number;
  readonly checked: CheckedFile;
}

/** Last line; without it the blob was cut off. */
export interface BlobEnd {
  readonly end: RunTotals;
}

export const blobFormat = 1;

/** One JSON value on one line for any reader: U+2028 and U+2029 end lines for some. */
const line = (value: BlobHead | BlobFile | BlobEnd): string =>
  `${JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;

/** A run as it is, for `merge-reports`: NDJSON with the files, what excerpts need, problems and totals. Not for other programs; its shape may change with the version. */
export const blobReporter: MakeReporter = ({ version, locale, part, maxWarnings }) => {
  let count = 0;
  let begun = false;
  const head = (): string => {
    if (begun) return '';
    begun = true;
    return line({
      planlint: 'blob',
      format: blobFormat,
      version,
      locale,
      shard: part?.shard ?? { index: 1, total: 1 },
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
      ...(part ? { whole: part.whole } : {}),
    });
  };
  return {
    file: (checked) => {
      const place = part?.places.get(checked.report.filePath) ?? count;
      count += 1;
      return head() + line({ place, checked });
    },
    end: (totals) => head() + line({ end: totals }),
  };
};
