import { firstQuantityFrom, quantitiesBetween } from '../document/by-prose';
import { sum } from '../figures/quantity-sums';
import { clauseStart } from '../marks/lists';
import { counted, sameUnit, slackOf, type WrongStatedSum } from './stated-sums';
import type { Quantity } from '../types';

const numbers: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
/** So far before a total its items may stand. */
const reach = 300;

/** True for a text that may tell the total of figures that stand in the sentences before. */
export const maySpeakOfTotals = (text: string): boolean => /[两三四五][类项种支个级]|分别为/u.test(text) && /共|累计/u.test(text);

const off = (parts: readonly Quantity[], total: Quantity): boolean =>
  Math.abs(sum(parts).value - total.value) > parts.reduce((slack, part) => slack + slackOf(part), slackOf(total)) + 1e-9 * total.value;

/** 18支、1260人: two figures of two units side by side. */
type Pair = readonly [Quantity, Quantity];
const pairsIn = (text: string, quantities: readonly Quantity[]): readonly Pair[] =>
  quantities.flatMap((first, i): Pair[] => {
    const second = quantities[i + 1];
    return second && counted(first) && counted(second) && first.unit !== second.unit && text.slice(first.fullTo, second.fullFrom) === '、'
      ? [[first, second]]
      : [];
  });

/** 两类队伍共|: so many kinds taken together. */
const kindsTogether = /([两三四五])[类项种支个级][\u4e00-\u9fff]{0,8}?(?:合计|共计|一共|共有|共)$/u;

/** A队18支、1260人…；B队22支、1140人。两类队伍共40支、2300人: of the two totals of as many pairs one comes out, the other does not. */
const pairedTotals = (text: string, quantities: readonly Quantity[]): readonly WrongStatedSum[] => {
  const pairs = pairsIn(text, quantities);
  return pairs.flatMap((total, i): WrongStatedSum[] => {
    const count = numbers[kindsTogether.exec(text.slice(Math.max(0, total[0].fullFrom - 16), total[0].fullFrom))?.[1] ?? ''] ?? 0;
    const items = pairs.slice(Math.max(0, i - count), i);
    const [first] = items;
    if (count < 2 || items.length < count || !first || total[0].fullFrom - first[0].fullFrom > reach) return [];
    if (items.some((item) => !sameUnit(item[0], total[0]) || !sameUnit(item[1], total[1]))) return [];
    const sums = ([0, 1] as const).map((at) => ({ kind: 'differs' as const, whole: total[at], parts: items.map((item) => item[at]) }));
    const wrong = sums.filter(({ whole, parts }) => off(parts, whole));
    return wrong.length === 1 ? wrong : [];
  });
};

const yearsNamed = /((?:19|20)\d\d)年?[—–\-~～至到]{1,2}((?:19|20)\d\d)年[^。；;]{0,60}$/u;
/** 五年累计发生|: what is added up over so many years, and how. */
const addedUp =
  /(?:^|[。；;，,])(?:([两三四五])年)(?:累计|合计|共计|总共|共)(?:发生|完成|实现|新增|建成|投入|发放|培训|查处|办理|接待)?(?:[^，,。；;、]{1,14}、)?([\u4e00-\u9fff]{0,10})$/u;
/** Farther off the total is one of something else. */
const nearTo = 1.5;
const changed = /增长|减少|下降|增加|提高|降低/u;

/** 2021—2025年，起数分别为136起、…、86起。五年累计发生573起: figures year by year, and what they are said to make. */
const yearlyTotals = (text: string, quantities: readonly Quantity[]): readonly WrongStatedSum[] => {
  const found: WrongStatedSum[] = [];
  for (let at = text.indexOf('分别为'); at >= 0; at = text.indexOf('分别为', at + 3)) {
    const years = yearsNamed.exec(text.slice(Math.max(0, at - 80), at));
    const count = years ? Number(years[2]) - Number(years[1]) + 1 : 0;
    const from = firstQuantityFrom(quantities, at);
    const parts = quantities.slice(from, from + count);
    const last = parts.at(-1);
    if (count < 2 || count > 5 || !last || parts.length < count) continue;
    const isList = parts.every((part, n) =>
      n === 0 ? part.fullFrom - at <= 4 : /^[、和与及]$/u.test(text.slice(parts[n - 1]?.fullTo, part.fullFrom)),
    );
    const more = /^[、和及与]/u.test(text.slice(last.fullTo, last.fullTo + 1));
    if (!isList || more || parts.some((part) => !sameUnit(part, last) || !counted(part))) continue;
    const total = quantitiesBetween(quantities, last.fullTo, last.fullTo + reach).find((q) => {
      const words = q.unit === last.unit ? addedUp.exec(text.slice(Math.max(0, q.fullFrom - 24), q.fullFrom)) : null;
      return words !== null && numbers[words[1] ?? ''] === count && !changed.test(words[2] ?? '');
    });
    // The same thing is meant where its name shares two characters with that of the list.
    const name = text.slice(clauseStart(text, at, '，,。；;：:', 24), at);
    const lead = total ? text.slice(Math.max(0, total.fullFrom - 8), total.fullFrom) : '';
    const alike = Array.from(name).some((_, i) => i + 1 < name.length && lead.includes(name.slice(i, i + 2)));
    const times = total ? total.value / sum(parts).value : 0;
    if (total && alike && counted(total) && times < nearTo && times > 1 / nearTo && off(parts, total))
      found.push({ kind: 'differs', whole: total, parts });
  }
  return found;
};

/** The totals of a text that figures in the sentences before them do not make. */
export const wrongTotalsIn = (text: string, quantities: readonly Quantity[]): readonly WrongStatedSum[] =>
  maySpeakOfTotals(text) ? [...pairedTotals(text, quantities), ...yearlyTotals(text, quantities)] : [];
