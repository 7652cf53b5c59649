import { firstQuantityFrom, quantitiesBetween } from '../document/by-prose';
import { slackOf, sum } from '../figures/quantity-sums';
import { clauseStart } from '../marks/lists';
import { numeralValue } from '../../text/numerals';
import { counted, sameUnit } from './addends';
import type { WrongStatedSum } from './stated-sum';
import type { Quantity } from '../types';

/** So far behind its figures a total may stand. */
const reach = 300;
/** So many years are told one by one. */
const mostYears = 5;

/** True for a text that may tell figures year by year. */
export const maySpeakOfYears = (text: string): boolean => text.includes('分别') && /年/u.test(text);

/** Do figures miss a total by more than rounding? */
export const missTotal = (parts: readonly Quantity[], total: Quantity): boolean =>
  Math.abs(sum(parts).value - total.value) > parts.reduce((slack, part) => slack + slackOf(part), slackOf(total)) + 1e-9 * total.value;

const yearsNamed = /((?:19|20)\d\d)年?[—–\-~～至到]{1,2}((?:19|20)\d\d)年[^。；;]{0,60}$/u;
/** 五年累计发生|: what is added up over so many years, and how. */
const addedUp =
  /(?:^|[。；;，,])(?:([两三四五])年)(?:累计|合计|共计|总共|共)(?:发生|完成|实现|新增|建成|投入|发放|培训|查处|办理|接待)?(?:[^，,。；;、]{1,14}、)?([\u4e00-\u9fff]{0,10})$/u;
/** ，五年累计完成|: the total right behind the figures. */
const rightBehind = /^[，,；;（(](?:([两三四五])年)?(?:累计|合计|共计|总计|总共|一共|共)(?:为|([\u4e00-\u9fff]{2}))?$/u;
/** 五年计划完成|: the total before the figures, by the same verb. */
const rightBefore = /(?:^|[。；;，,、期间内])([两三四五])年(?:累计|合计|共|计划|预计|拟|将){0,2}([\u4e00-\u9fff]{2})$/u;
/** Farther off the total is one of something else. */
const nearTo = 1.5;
const changed = /增长|减少|下降|增加|提高|降低/u;

/** Figures of successive years, 分别完成|A、B和C. */
interface Series {
  readonly at: number;
  /** Between 分别 and the first figure. */
  readonly verb: string;
  readonly parts: readonly Quantity[];
  readonly last: Quantity;
}

/** 98、107和112亿元: the unit stands behind the last alone. */
const inUnitOf = (part: Quantity, { unit, scale }: Quantity): Quantity => {
  if (part.unit !== '' || part.scale !== 1) return part;
  const { span, full, fullFrom, fullTo } = part;
  return { ...part, span, full, fullFrom, fullTo, unit, scale, value: part.value * scale, tolerance: part.tolerance * scale };
};

const seriesAt = (text: string, at: number, quantities: readonly Quantity[]): Series | undefined => {
  const years = yearsNamed.exec(text.slice(Math.max(0, at - 80), at));
  const count = years ? Number(years[2]) - Number(years[1]) + 1 : 0;
  const from = firstQuantityFrom(quantities, at);
  const listed = quantities.slice(from, from + count);
  const [first, last] = [listed[0], listed.at(-1)];
  if (count < 2 || count > mostYears || !first || !last || listed.length < count) return undefined;
  const verb = /^分别(?:为|([\u4e00-\u9fff]{1,6}))$/u.exec(text.slice(at, first.fullFrom));
  const parts = listed.map((part) => inUnitOf(part, last));
  const isList = parts.every((part, n) => n === 0 || /^[、和与及]$/u.test(text.slice(parts[n - 1]?.fullTo, part.fullFrom)));
  const more = /^[、和及与]/u.test(text.slice(last.fullTo, last.fullTo + 1));
  if (!verb || !isList || more || parts.some((part) => !sameUnit(part, last) || !counted(part))) return undefined;
  return { at, verb: verb[1] ?? '', parts, last };
};

/** …分别为A、B。五年累计发生C: the same thing is meant where its name shares two characters with that of the figures. */
const totalLater = (text: string, { at, parts, last }: Series, quantities: readonly Quantity[]): Quantity | undefined => {
  const total = quantitiesBetween(quantities, last.fullTo, last.fullTo + reach).find((q) => {
    const words = q.unit === last.unit ? addedUp.exec(text.slice(Math.max(0, q.fullFrom - 24), q.fullFrom)) : null;
    return words !== null && numeralValue(words[1] ?? '') === parts.length && !changed.test(words[2] ?? '');
  });
  const name = text.slice(clauseStart(text, at, '，,。；;：:', 24), at);
  const lead = total ? text.slice(Math.max(0, total.fullFrom - 8), total.fullFrom) : '';
  return Array.from(name).some((_, i) => i + 1 < name.length && lead.includes(name.slice(i, i + 2))) ? total : undefined;
};

/** …分别完成A、B，累计C. */
const totalBehind = (text: string, { at, parts, last }: Series, quantities: readonly Quantity[]): Quantity | undefined => {
  // 三年 before it is a figure, too.
  const total = quantitiesBetween(quantities, last.fullTo, last.fullTo + 24).find((q) => q.kind !== 'duration');
  const words = total && sameUnit(total, last) ? rightBehind.exec(text.slice(last.fullTo, total.fullFrom)) : null;
  if (!words) return undefined;
  const [, years, verb] = words;
  if (years !== undefined && numeralValue(years) !== parts.length) return undefined;
  // 累计投资 behind 分别投资; 累计减少 behind 分别为 tells something else.
  return verb === undefined || text.slice(Math.max(0, at - 40), parts[0]?.fullFrom).includes(verb) ? total : undefined;
};

/** 五年完成C…，2026—2030年分别完成A、B: the one figure of the unit in the sentence before. */
const totalBefore = (text: string, { at, verb, parts, last }: Series, quantities: readonly Quantity[]): Quantity | undefined => {
  const before = quantitiesBetween(quantities, clauseStart(text, at, '。；;', reach), at).filter((q) => q.unit === last.unit);
  const [total] = before;
  if (verb.length !== 2 || !total || before.length > 1) return undefined;
  const words = rightBefore.exec(text.slice(Math.max(0, total.fullFrom - 16), total.fullFrom));
  if (words?.[2] !== verb || numeralValue(words[1] ?? '') !== parts.length) return undefined;
  // 完成700亩、…800亩矿山修复: of what is named behind them.
  const thing = text.slice(last.fullTo, last.fullTo + 2);
  return /^(?:[，,。；;（(]|$)/u.test(thing) || text.startsWith(thing, total.fullTo) ? total : undefined;
};

/** 2021—2025年，起数分别为136起、…、86起。五年累计发生573起: figures year by year, and what they are said to make. */
export const wrongYearlyTotalsIn = (text: string, quantities: readonly Quantity[]): readonly WrongStatedSum[] => {
  const found: WrongStatedSum[] = [];
  for (let at = text.indexOf('分别'); at >= 0; at = text.indexOf('分别', at + 2)) {
    const series = seriesAt(text, at, quantities);
    if (!series) continue;
    const { parts } = series;
    const total =
      totalBehind(text, series, quantities) ??
      totalBefore(text, series, quantities) ??
      (series.verb === '' ? totalLater(text, series, quantities) : undefined);
    const times = total ? total.value / sum(parts).value : 0;
    if (total && counted(total) && times < nearTo && times > 1 / nearTo && missTotal(parts, total))
      found.push({ kind: 'differs', whole: total, parts });
  }
  return found;
};
