import { keptByText } from '../text/keep';
import { isHan } from '../text/characters';
import { hanUnits } from '../text/classes';
import type { NearName } from './term-places';
import type { Prose } from './types';

/** Characters before and after the place where one wording has a character more. */
const left = 5;
const right = 4;
const most = 30;
const placesPerProse = 2 ** 30;
const runs = new RegExp(`[${hanUnits}]{${String(left + right)},}`, 'g');
/** A character more that changes the grammar or the thing itself. */
const telling =
  '的和为对等在且地中与及副正各其了所以是也都或并而第不再又从向由被将把着过门们市省县区国大小上下前后一二三四五六七八九十两新多个其';

/** Every wording of a text, as hashes of 30 bits: of its nine characters, and of ten without the one in the midst (−1 where the run ends). */
interface Wordings {
  readonly at: Int32Array;
  readonly whole: Int32Array;
  readonly gapped: Int32Array;
}

const base = 0x2c9277b5;
const power = (exponent: number): number => Array.from({ length: exponent }).reduce<number>((product) => Math.imul(product, base), 1);
const [overLeft, overRight, overBoth] = [power(left), power(right), power(left + right)];

const wordingsIn = keptByText((text: string): Wordings => {
  const at: number[] = [];
  const whole: number[] = [];
  const gapped: number[] = [];
  for (const run of text.matchAll(runs)) {
    const { index, 0: characters } = run;
    // Hashes of all beginnings of the run: a stretch is the difference of two.
    const upTo = new Int32Array(characters.length + 1);
    for (let i = 0; i < characters.length; i += 1) upTo[i + 1] = (Math.imul(upTo[i] ?? 0, base) + characters.charCodeAt(i)) | 0;
    const hash = (from: number, to: number, over: number): number => ((upTo[to] ?? 0) - Math.imul(upTo[from] ?? 0, over)) | 0;
    for (let i = 0; i + left + right <= characters.length; i += 1) {
      at.push(index + i);
      whole.push(hash(i, i + left + right, overBoth) & 0x3fffffff);
      const behind = i + left + 1;
      const tail = behind + right <= characters.length ? hash(behind, behind + right, overRight) : undefined;
      gapped.push(tail === undefined ? -1 : (Math.imul(hash(i, i + left, overLeft), overRight) + tail) & 0x3fffffff);
    }
  }
  return { at: Int32Array.from(at), whole: Int32Array.from(whole), gapped: Int32Array.from(gapped) };
});

/** `公办乡镇中心幼儿园` and `公办镇中心幼儿园`: nine characters alike and one more in the midst. The rarer wording is the finding, of equals the later. */
export const nearWordingsOf = (proses: readonly Prose[]): NearName[] => {
  const read = proses
    .filter((p) => p.kind !== 'toc')
    .map((prose) => ({ prose, text: prose.reading.text, wordings: wordingsIn(prose.reading.text) }));
  /** The first place of each wording: which prose, and where in it. */
  const seen = new Map<number, number>();
  read.forEach(({ wordings: { at, whole } }, nth) => {
    for (let n = 0; n < at.length; n += 1) {
      const hash = whole[n] ?? 0;
      if (!seen.has(hash)) seen.set(hash, nth * placesPerProse + (at[n] ?? 0));
    }
  });
  const counted = (wanted: string): number => read.reduce((n, { text }) => n + text.split(wanted).length - 1, 0);
  const found = new Map<string, NearName>();
  for (const { prose, text, wordings } of read)
    for (let n = 0; n < wordings.at.length && found.size < most; n += 1) {
      const first = seen.get(wordings.gapped[n] ?? -1);
      if (first === undefined) continue;
      const i = wordings.at[n] ?? 0;
      const other = { prose: read[Math.floor(first / placesPerProse)]?.prose ?? prose, from: first % placesPerProse };
      const short = text.slice(i, i + left) + text.slice(i + left + 1, i + left + 1 + right);
      if (!other.prose.reading.text.startsWith(short, other.from)) continue;
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
  return [...found.values()];
};
