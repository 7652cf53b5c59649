import { quantitiesBetween } from '../document/by-prose';
import { formatNumber, roundTo } from '../figures/format-number';
import { clauseStart } from '../marks/lists';
import { counted } from './addends';
import type { Quantity } from '../types';

/** 创建健康学校134所，创建率达78.15%: a rate that so many are of no whole number. */
export interface ImpossibleRate {
  readonly count: Quantity;
  readonly rate: Quantity;
  /** The wholes nearest to it, with what they give. */
  readonly nearest: string;
}

/** True for a text that may give a count and its rate. */
export const maySpeakOfRates = (text: string): boolean => /率(?:达到?|为|是)?\d/u.test(text);

/** What is done to each as a whole; 治理率, 改造率, 处理率 are weighed by length, area and water. */
const verbs = '创建|评定|认定|命名|挂牌|办结|销号|整改|治愈';
const rateBefore = new RegExp(`^[，,](${verbs})率(?:达到?|为|是)?$`, 'u');
/** What is new in a year has no part in the rate of all. */
const ofStretch = /新增|新建|今年|当年|全年|年内|其中|本年|再|又|约|近|余|多|每|完成/u;
/** 2025年，|创建12所: those of that year. */
const ofYear = /年[，,]$/u;
/** （按户数计）: by other wholes. */
const noted = /^[（(]/u;
const units = new Set(['所', '个', '家', '处', '座', '条', '户', '名', '人', '台', '套', '村', '件', '项']);
const mostCounted = 2000;

/** Is the rate, to its last digit, that of a count among any whole number? */
const isPossible = (count: number, { value, tolerance }: Quantity): boolean => {
  const near = Math.floor((100 * count) / value);
  return [near - 1, near, near + 1, near + 2].some((whole) => {
    const given = (100 * count) / whole;
    return whole >= count && (Math.abs(given - value) <= tolerance + 1e-9 || (given >= value && given - value < 2 * tolerance));
  });
};

/** Counts and rates of one verb, side by side, that cannot both be right. */
export const impossibleRatesIn = (text: string, quantities: readonly Quantity[]): readonly ImpossibleRate[] =>
  quantities.flatMap((rate): ImpossibleRate[] => {
    if (rate.unit !== '%' || rate.decimals === 0 || rate.comparator !== undefined || rate.high !== undefined || rate.value >= 100)
      return [];
    const count = quantitiesBetween(quantities, rate.from - 24, rate.from).at(-1);
    const verb = count && rateBefore.exec(text.slice(count.fullTo, rate.fullFrom))?.[1];
    if (!count || verb === undefined || !counted(count) || count.decimals > 0 || count.scale > 1) return [];
    const start = clauseStart(text, count.fullFrom, '，,。；;：:', 40);
    const clause = text.slice(start, count.fullFrom);
    const sure = clause.includes(verb) && !ofStretch.test(clause) && !/\d/u.test(clause);
    if (ofYear.test(text.slice(Math.max(0, start - 2), start)) || noted.test(text.slice(rate.fullTo, rate.fullTo + 1))) return [];
    if (!sure || !units.has(count.unit) || count.value < 3 || count.value > mostCounted || isPossible(count.value, rate)) return [];
    const whole = Math.floor((100 * count.value) / rate.value);
    const shown = [whole, whole + 1].map(
      (all) =>
        `${formatNumber(count.value)} ÷ ${String(all)} = ${formatNumber(roundTo((100 * count.value) / all, rate.decimals), rate.decimals)}%`,
    );
    return [{ count, rate, nearest: shown.join('，') }];
  });

/** 优良天数比例达到77%、增加13天: a rate that is said to grow by so many days or things, with no other subject. */
const rateInThings =
  /(?:比例|比重|占比|率)(?:达到?|为|提高到|提升到|提高至|提升至|升至)?\d[\d.]{0,6}[%％](?:以上)?[、，]((?:同比|较上年|比上年)?(?:增加|减少)\d[\d.]{0,6}(?:天|个|家|户|公里|吨|亩|座|所|套))(?=[，。；])/gu;

/** 优良天数313天，优良率85.8%，同比增加5天; 高新技术企业占比35%，增加120家: what grows was counted before, or its measure word says what it is. */
const isNamedBefore = (text: string, at: number, change: string): boolean => {
  const measure = change.replace(/^\D+[\d.]+/u, '');
  const before = text.slice(clauseStart(text, at, '。；'), at);
  return (
    new RegExp(`\\d(?:[\\d.]*)[万亿余多]?${measure}`, 'u').test(before) ||
    (measure === '家' && /企业|公司|机构|单位|商户|合作社|农场/u.test(before)) ||
    (measure === '户' && /[农商用]户|户数|企业|家庭/u.test(before))
  );
};

/** Where such an increase stands in a text. */
export const ratesInThings = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  /[%％][上以]{0,2}[、，](?:同比|较上年|比上年)?[增减]/u.test(text)
    ? Array.from(text.matchAll(rateInThings)).flatMap(({ 0: all, 1: change = '', index }) => {
        const to = index + all.length;
        return isNamedBefore(text, to - change.length, change) ? [] : [{ from: to - change.length, to }];
      })
    : [];

/** 普惠性幼儿园覆盖率80%、普惠性幼儿园在园幼儿占比74%: one share under two names, with two figures. */
export interface SharesApart {
  readonly coverage: Quantity;
  readonly share: Quantity;
  readonly of: string;
}

const coverageBefore = /(公办|普惠性?)(?:幼儿)?园(?:学位)?覆盖率(?:达到?|为|超过)?$/u;
const shareBefore = /(公办|普惠性?)(?:幼儿)?园(?:的)?在园(?:幼儿|儿童|人)?数?(?:占比|比例)(?:达到?|为|超过)?$/u;
const apart = 3;
/** Other places than the whole: 乡镇公办园, 其中农村. */
const ofPlaces = /其中|[乡镇村]|街道|社区|城区|城市/u;
const everywhere = 100;

/** Figures of one clause for the coverage by kindergartens of a kind and for the share of children in them, which are the same. */
export const sharesApartIn = (text: string, quantities: readonly Quantity[]): readonly SharesApart[] => {
  if (!text.includes('园覆盖率') && !text.includes('学位覆盖率')) return [];
  const told = quantities.flatMap((quantity) => {
    const lead = text.slice(Math.max(0, quantity.fullFrom - 24), quantity.fullFrom);
    const [coverage, share] = [coverageBefore.exec(lead)?.[1], shareBefore.exec(lead)?.[1]];
    return quantity.unit === '%' ? [{ quantity, coverage, share }] : [];
  });
  return told.flatMap(({ quantity, coverage }, at): SharesApart[] => {
    const other = told
      .slice(Math.max(0, at - 2), at + 3)
      .find(({ share }) => share !== undefined && share.charAt(0) === coverage?.charAt(0));
    if (!other || coverage === undefined) return [];
    const [from, to] = [Math.min(quantity.fullTo, other.quantity.fullTo), Math.max(quantity.fullFrom, other.quantity.fullFrom)];
    // Another sentence, another year or other places.
    const between = text.slice(from, to);
    const lead = text.slice(clauseStart(text, Math.min(quantity.fullFrom, other.quantity.fullFrom), '，,。；;', 24), from);
    if (/[。；;]|20\d\d/u.test(between) || ofPlaces.test(lead + between) || quantity.value >= everywhere) return [];
    if (Math.abs(quantity.value - other.quantity.value) <= apart) return [];
    return [{ coverage: quantity, share: other.quantity, of: coverage }];
  });
};
