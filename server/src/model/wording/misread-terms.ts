import { prefixes, ratioTerms, type RatioTerm } from '../../lexicon/term-facts';
import { onFirstUse } from '../../text/on-first-use';

/** What a text says a term means, and it does not: from `from` to `to`, which is to be `now`. */
export interface MisreadTerm {
  readonly kind: 'unit' | 'ratio';
  readonly from: number;
  readonly to: number;
  readonly now: string;
  readonly what: string;
}

const sizes: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** 百亿亿 is 2 + 8 + 8 powers of ten. */
const powerOf = (numeral: string): number => [...numeral].reduce((power, character) => power + (sizes[character] ?? 0), 0);
const numerals: Readonly<Record<number, string>> = { 9: '十亿', 12: '万亿', 15: '千万亿', 18: '百亿亿', 21: '十万亿亿' };

/** EFLOPS：每秒百亿次浮点运算. */
const computing =
  /(?<![A-Za-z])([GTPEZ])(FLOPS|B(?![A-Za-z]))[^。；，\d]{0,14}?(?<![十百千万亿\d两二三四五六七八九])([十百千万亿]{2,6})(?=次|个?字节)/gu;

const unitsIn = (text: string): MisreadTerm[] =>
  Array.from(text.matchAll(computing)).flatMap(({ 0: whole, 1: prefix = '', 2: unit = '', 3: numeral = '', index }): MisreadTerm[] => {
    const due = prefixes[prefix];
    const to = index + whole.length;
    return due === undefined || powerOf(numeral) === due
      ? []
      : [{ kind: 'unit', from: to - numeral.length, to, now: numerals[due] ?? '', what: prefix + unit }];
  });

/** What is divided, and what divides it: both end where the other begins. */
const inverted = ({ called, numerator, denominator }: RatioTerm): RegExp =>
  new RegExp(
    `(?:${called})[^。；]{0,12}?[：:指是为）)即](?:指|是|为)?((?:(?!${numerator})[^，。；：与和]){0,8}(?:${denominator})(?:(?!${numerator})[^，。；：与和]){0,8})(与|和|除以)([^，。；：与和]{0,10}(?:${numerator})[^，。；：与和]{0,6}?)(之比|的?比值|的?比率|的?比例|[，。；]|$)`,
    'u',
  );
const ratios = onFirstUse(() => ratioTerms.map((term) => ({ term, pattern: inverted(term) })));

/** 电能利用效率（PUE）：信息设备耗电量与数据中心总耗电量之比. */
const ratiosIn = (text: string): MisreadTerm[] =>
  ratios().flatMap(({ term, pattern }): MisreadTerm[] => {
    const found = pattern.exec(text);
    if (!found) return [];
    const [whole, first = '', join = '', second = '', end = ''] = found;
    if (join !== '除以' && !end.includes('比')) return [];
    const to = found.index + whole.length - end.length;
    const from = to - first.length - join.length - second.length;
    return [{ kind: 'ratio', from, to, now: second + join + first, what: term.name }];
  });

const none: readonly MisreadTerm[] = [];
const explains = /FLOPS|[GTPEZ]B|之比|比值|的比率|除以/u;

/** Terms whose meaning is on record, explained otherwise. */
export const misreadTermsIn = (text: string): readonly MisreadTerm[] =>
  explains.test(text) ? [...unitsIn(text), ...ratiosIn(text)] : none;
