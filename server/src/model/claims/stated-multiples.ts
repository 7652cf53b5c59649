import { chineseValue } from '../../text/numerals';
import { firstQuantityFrom, quantitiesOf } from '../document/by-prose';
import { isMoveUp, isRunning } from './change-statements';
import { formatNumber, roundTo } from '../figures/format-number';
import { slackOf } from '../figures/quantity-sums';
import { listedByProse } from '../kept/listed';
import { local } from '../kept/local';
import type { Prose, Quantity } from '../types';

/** 翻了两番多, 是2020年的2.2倍: how many times as much something has become. */
interface Multiple {
  /** Where its clause begins, its own words, and its end. */
  readonly lead: number;
  readonly from: number;
  readonly to: number;
  readonly by: 'doublings' | 'times';
  readonly stated: number;
  /** 近 before the number, 多 behind it. */
  readonly nearly: boolean;
  readonly over: boolean;
}

/** A multiple that the two values before it do not give. */
export interface WrongMultiple {
  readonly by: Multiple['by'];
  readonly at: Pick<Multiple, 'from' | 'to'>;
  readonly start: Quantity;
  readonly end: Quantity;
  /** How many times the first value the second is. */
  readonly times: string;
  /** What is to be said of it. */
  readonly right: string;
}

const hedge = '(?:实现|基本|总体|累计|已|均|总量|规模){0,3}';
const near = '(近|接近|将近|约)?';
const doubling = new RegExp(`[，,（(]?${hedge}${near}(?:超过?|逾)?翻(?:了)?${near}([一两二三四五])?番(多|以上|有余)?(?!半)`, 'gu');
const timesAsMuch = new RegExp(
  `[，,（(]${hedge}(?:是|为|相当于)(?:(?:19|20)\\d\\d年(?:底|末)?|“?十[一二三四五]五”?(?:期?末|时期)|原来|过去|上年)的${near}(\\d{1,2}(?:\\.\\d{1,2})?)倍(多|以上)?`,
  'gu',
);
const none: readonly Multiple[] = [];

/** What a text says of multiples, in order. */
export const statedMultiples = local((text): readonly Multiple[] => {
  if (!/番|的[^。]{0,3}\d[\d.]{0,4}倍/u.test(text)) return none;
  const doublings = Array.from(text.matchAll(doubling), ({ 0: all, 1: before, 2: behind, 3: number = '一', 4: over, index }): Multiple => {
    const from = index + (/^[，,（(]/u.test(all) ? 1 : 0);
    const nearly = before !== undefined || behind !== undefined;
    const more = over !== undefined || /超|逾/u.test(all);
    return { lead: index, from, to: index + all.length, by: 'doublings', stated: chineseValue(number) ?? 1, nearly, over: more };
  });
  const times = Array.from(text.matchAll(timesAsMuch), ({ 0: all, 1: nearly, 2: number = '', 3: over, index }): Multiple => ({
    lead: index,
    from: index + 1,
    to: index + all.length,
    by: 'times',
    stated: Number(number),
    nearly: nearly !== undefined,
    over: over !== undefined,
  }));
  return [...doublings, ...times];
});

/** 翻一番 is said of what is about twice as much, 翻一番多 of less than four times: so many doublings may be missing or too many. */
const [missing, extra] = [0.35, 0.75];

const agrees = ({ by, stated, nearly, over }: Multiple, times: number): boolean => {
  const n = by === 'doublings' ? Math.log2(times) : times;
  const digit = by === 'doublings' ? missing : stated % 1 === 0 ? 0.5 : 10 ** -(String(stated).split('.')[1]?.length ?? 0);
  const [least, most] = over
    ? [stated - 0.03, stated + 1]
    : nearly
      ? [stated - 0.5, stated + (by === 'times' ? 0.5 : 0.1)]
      : [stated - digit, stated + (by === 'doublings' ? extra : digit)];
  return n >= least && n <= most;
};

/** 1 → 翻一番, 1.2 → 翻一番多. */
const doublingsOf = (times: number): string => {
  const n = Math.log2(times);
  if (n < 1 - missing) return '不到一番';
  const whole = Math.abs(n - Math.round(n)) < 0.1 ? Math.round(n) : Math.floor(n + missing);
  return `翻${'零一两三四五六七八九'.charAt(whole)}番${n > whole + 0.1 ? '多' : ''}`;
};

const isSure = ({ kind, high, approximate, comparator }: Quantity): boolean =>
  kind === 'value' && high === undefined && !approximate && comparator === undefined;

/** 比2020年的|: ties the value that is compared with to the level before it. */
const comparedWith = /^[，,（(]?(?:比|较)(?:(?:19|20)\d\d年(?:底|末)?|“?十[一二三四五]五”?(?:期?末|时期)|上年)的$/u;

/** The two values that a multiple is said of: 由X增加到Y，|, Y，比2020年的X|. */
const valuesBefore = (
  prose: Prose,
  all: readonly Quantity[],
  { lead }: Multiple,
): readonly [start: Quantity, end: Quantity] | undefined => {
  const index = firstQuantityFrom(all, lead);
  const [first, second] = [all[index - 2], all[index - 1]];
  if (!first || second?.fullTo !== lead || ![first, second].every(isSure) || first.unit !== second.unit) return undefined;
  if (comparedWith.test(prose.reading.text.slice(first.fullTo, second.fullFrom))) return [second, first];
  return isMoveUp(prose, first, second) ? [first, second] : undefined;
};

/** Which of the multiples that a text states do not follow from the two values before them. */
export const wrongMultiplesIn = (prose: Prose, multiples: readonly Multiple[]): readonly WrongMultiple[] => {
  const figures = quantitiesOf(prose).filter(({ kind }) => kind === 'value' || kind === 'range');
  return multiples.flatMap((multiple): WrongMultiple[] => {
    const values = valuesBefore(prose, figures, multiple);
    if (!values || values[0].value <= 0) return [];
    const [start, end] = values;
    const times = end.value / start.value;
    if (times < 1 || agrees(multiple, times)) return [];
    const shown = formatNumber(roundTo(times, 2));
    return [
      { by: multiple.by, at: multiple, start, end, times: shown, right: multiple.by === 'doublings' ? doublingsOf(times) : `${shown}倍` },
    ];
  });
};

/** “是2020年的3倍，增长3倍”: a growth by as many times as there are in all, which is one too many. */
export interface GrownByAll {
  readonly from: number;
  readonly to: number;
  readonly times: string;
  readonly right: string;
}

const multipleAtEnd = /(?:是|为|相当于|达到?)[^，,。；;]{1,24}的(?<times>\d{1,2}(?:\.\d{1,2})?|[两三四五六七八九十])$/u;
const grownBehind =
  /^倍[，,、（(](?<lead>(?:[一二三四五六七八九十\d]{1,2}年(?:来|间|内)?|累计|共|总体|[比较](?:19|20)\d\d年){0,3})(?<growth>(?:增长|增加|提高|扩大)了?(?<times>\d{1,2}(?:\.\d{1,2})?|[两三四五六七八九十])倍)/u;

/** Growths by as many times as the text has just said that there are in all. */
export const grownByAll = local((text): readonly GrownByAll[] => {
  const found: GrownByAll[] = [];
  for (let at = text.indexOf('倍'); at >= 0; at = text.indexOf('倍', at + 1)) {
    const { lead = '', growth = '', times = '' } = grownBehind.exec(text.slice(at, at + 40))?.groups ?? {};
    if (times === '' || multipleAtEnd.exec(text.slice(Math.max(0, at - 40), at))?.groups?.['times'] !== times) continue;
    const number = chineseValue(times) ?? Number(times);
    const from = at + 2 + lead.length;
    if (number > 1) found.push({ from, to: from + growth.length, times, right: formatNumber(roundTo(number - 1, 2)) });
  }
  return found;
});

/** ，比2020年|增长: a growth compared with a year, behind the two values or another growth. */
const comparedGrowth = /^[，,（(](?:比|较)((?:19|20)\d\d)年(?:底|末)?(?:相比)?[，,]?(?:累计|共|净)?(?:增长|增加|提高|扩大)了?$/u;
/** 增长60.0%，: what may stand between. */
const growthBetween = /^[，,（(](?:五年|累计|共|净)*(?:增长|增加|提高|扩大)了?$/u;
/** 自2023年以来由…: where the values start elsewhere than the year that is compared with. */
const startsElsewhere = /(?:年底?末?的?|以来[，,]?[^，,。；;]{0,10})[由从自]?$|[由从自](?:19|20)\d\d年[^，,。；;]{0,12}$/u;

/** Rougher figures tell nothing. */
const mostSlack = 0.55;

/** By how much a quotient may be off for what rounding hid of its two values and itself. */
const slackOfTimes = (start: Quantity, end: Quantity, times: Quantity): number =>
  times.tolerance + (end.value / start.value) * (slackOf(start) / start.value + slackOf(end) / end.value);

/** 由320万元增加到2680万元，比2020年增长|8.4倍: the whole multiple told as a growth; right behind the values number/change sees it. */
export const grownByMultiple = listedByProse((_, prose): readonly (GrownByAll & { readonly prose: Prose })[] => {
  const { text } = prose.reading;
  if (!isRunning(prose) || !text.includes('倍') || !/[比较]\d{4}年/u.test(text)) return [];
  const figures = quantitiesOf(prose).filter(({ kind }) => kind === 'value' || kind === 'range');
  return figures.flatMap((growth, i) => {
    const between = growth.unit === '倍' && isSure(growth) ? figures[i - 1] : undefined;
    if (!between || !comparedGrowth.test(text.slice(between.fullTo, growth.fullFrom))) return [];
    const before = figures[i - 2];
    const passing = before !== undefined && between.unit === '%' && growthBetween.test(text.slice(before.fullTo, between.fullFrom));
    const [start, end] = passing ? [figures[i - 3], before] : [before, between];
    if (!start || !end || ![start, end].every(isSure) || start.value <= 0 || !isMoveUp(prose, start, end)) return [];
    if (startsElsewhere.test(text.slice(Math.max(0, start.fullFrom - 20), start.fullFrom))) return [];
    const [times, slack] = [end.value / start.value, slackOfTimes(start, end, growth)];
    if (slack > mostSlack || Math.abs(times - growth.value) > slack || Math.abs(times - 1 - growth.value) <= slack) return [];
    const right = formatNumber(roundTo(times - 1, Math.max(1, growth.decimals)));
    const from = growth.fullFrom - 2;
    return [{ prose, from, to: growth.fullTo, times: formatNumber(roundTo(times, Math.max(1, growth.decimals))), right }];
  });
});
