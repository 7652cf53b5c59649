import { isHan } from '../text/characters';
import { hanUnits } from '../text/classes';
import type { NearName } from './term-places';
import type { Prose } from './types';

/** Characters before and after the place where one wording has a character more. */
const left = 5;
const right = 4;
const most = 30;
const runs = new RegExp(`[${hanUnits}]{${String(left + right)},}`, 'g');
/** A character more that changes the grammar or the thing itself. */
const telling =
  '的和为对等在且地中与及副正各其了所以是也都或并而第不再又从向由被将把着过门们市省县区国大小上下前后一二三四五六七八九十两新多个其';

/** The runs of Han characters long enough to hold a wording. */
const runsIn = (text: string): { readonly from: number; readonly to: number }[] =>
  Array.from(text.matchAll(runs), (run) => ({ from: run.index, to: run.index + run[0].length }));

/** `公办乡镇中心幼儿园` and `公办镇中心幼儿园`: nine characters alike and one more in the midst. The rarer wording is the finding, of equals the later. */
export const nearWordingsOf = (proses: readonly Prose[]): NearName[] => {
  const seen = new Map<string, { readonly prose: Prose; readonly from: number }>();
  const read = proses
    .filter((p) => p.kind !== 'toc')
    .map((prose) => {
      const { text } = prose.reading;
      return { prose, text, runs: runsIn(text) };
    });
  for (const { prose, text, runs } of read)
    for (const run of runs)
      for (let i = run.from; i + left + right <= run.to; i += 1) {
        const short = text.slice(i, i + left + right);
        if (!seen.has(short)) seen.set(short, { prose, from: i });
      }
  const counted = (wanted: string): number => read.reduce((n, { text }) => n + text.split(wanted).length - 1, 0);
  const found = new Map<string, NearName>();
  for (const { prose, text, runs } of read)
    for (const run of runs) {
      if (found.size >= most) break;
      for (let i = run.from; i + left + 1 + right <= run.to && found.size < most; i += 1) {
        const short = text.slice(i, i + left) + text.slice(i + left + 1, i + left + 1 + right);
        const other = seen.get(short);
        if (!other) continue;
        const more = text.charAt(i + left);
        if (telling.includes(more) || more === text[i + left - 1] || more === text[i + left + 1]) continue;
        const long = text.slice(i, i + left + 1 + right);
        if (found.has(long)) continue;
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
