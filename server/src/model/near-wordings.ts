import { isHan } from '../text/characters';
import type { NearName } from './term-places';
import type { Prose } from './types';

/** Characters before and after the place where one wording has a character more. */
const left = 5;
const right = 4;
const most = 30;
const base = 31;
const power = Array.from({ length: left + right + 2 }, (_, i) => Array.from({ length: i }).reduce<number>((p) => Math.imul(p, base), 1));
/** A character more that changes the grammar or the thing itself. */
const telling =
  '的和为对等在且地中与及副正各其了所以是也都或并而第不再又从向由被将把着过门们市省县区国大小上下前后一二三四五六七八九十两新多个其';

/** `公办乡镇中心幼儿园` and `公办镇中心幼儿园`: nine characters alike and one more in the midst. The rarer wording is the finding, of equals the later. */
export const nearWordingsOf = (proses: readonly Prose[]): NearName[] => {
  const seen = new Map<number, { readonly prose: Prose; readonly from: number }>();
  const read = proses
    .filter((p) => p.kind !== 'toc')
    .map((prose) => {
      const { text } = prose.reading;
      const run = new Uint32Array(text.length + 1);
      for (let i = text.length - 1; i >= 0; i -= 1) run[i] = isHan(text[i]) ? (run[i + 1] ?? 0) + 1 : 0;
      const hash = new Int32Array(text.length + 1);
      for (let i = 0; i < text.length; i += 1) hash[i + 1] = (Math.imul(hash[i] ?? 0, base) + text.charCodeAt(i)) | 0;
      const part = (from: number, to: number): number => ((hash[to] ?? 0) - Math.imul(hash[from] ?? 0, power[to - from] ?? 0)) | 0;
      return { prose, text, run, part };
    });
  for (const { prose, text, run, part } of read) {
    for (let i = 0; i + left + right <= text.length; i += 1) {
      const key = (run[i] ?? 0) >= left + right ? part(i, i + left + right) : undefined;
      if (key !== undefined && !seen.has(key)) seen.set(key, { prose, from: i });
    }
  }
  const counted = (wanted: string): number => read.reduce((n, { text }) => n + text.split(wanted).length - 1, 0);
  const found = new Map<string, NearName>();
  for (const { prose, text, run, part } of read) {
    for (let i = 0; i + left + 1 + right <= text.length && found.size < most; i += 1) {
      const more = text[i + left] ?? '';
      if ((run[i] ?? 0) < left + 1 + right || telling.includes(more) || more === text[i + left - 1] || more === text[i + left + 1])
        continue;
      const key = (Math.imul(part(i, i + left), power[right] ?? 0) + part(i + left + 1, i + left + 1 + right)) | 0;
      const other = seen.get(key);
      const long = text.slice(i, i + left + 1 + right);
      const short = long.slice(0, left) + long.slice(left + 1);
      if (other?.prose.reading.text.slice(other.from, other.from + left + right) !== short || found.has(long)) continue;
      const there = other.prose.reading.text;
      let tail = 0;
      while (tail < 6 && isHan(text[i + long.length + tail]) && text[i + long.length + tail] === there[other.from + short.length + tail])
        tail += 1;
      let head = 0;
      while (head < 4 && isHan(text[i - 1 - head]) && text[i - 1 - head] === there[other.from - 1 - head]) head += 1;
      const longPlace = { prose, from: i - head, to: i + long.length + tail };
      const shortPlace = { prose: other.prose, from: other.from - head, to: other.from + short.length + tail };
      const [longs, shorts] = [counted(long), counted(short)];
      const shortIsRarer = shorts < longs || (shorts === longs && other.prose.index * 1e6 + other.from > prose.index * 1e6 + i);
      const [place, otherPlace] = shortIsRarer ? [shortPlace, longPlace] : [longPlace, shortPlace];
      const words = (p: typeof place): string => p.prose.reading.text.slice(p.from, p.to);
      found.set(long, { text: words(place), other: words(otherPlace), place, otherPlace });
    }
  }
  return [...found.values()];
};
