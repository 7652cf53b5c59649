import { quantitiesBetween } from '../document/by-prose';
import { formatNumber, roundTo } from '../figures/format-number';
import { clauseEnd, clauseStart } from '../marks/lists';
import { counted } from './addends';
import type { Quantity } from '../types';

/** 优良天数比例90.1%，优良天数339天: days of good air that no year has enough days for. */
export interface WrongDays {
  readonly days: Quantity;
  readonly share: Quantity;
  /** How many days they would be a share of. */
  readonly all: string;
  /** What the share gives of 365 days. */
  readonly right: string;
}

const [days365, days366] = [365, 366];
const longestSentence = 160;
/** Nothing but a change or 达到 between the name and its figure. */
const daysLead = /(?:优良天数|优良日数|达标天数)(?!比|率|占)(?:[^，,。；;、：:]{0,12}?(?:达到?了?|为|有|实现|至|到|是|共))?$/u;
const shareLead =
  /(?:(?:优良天数(?:比例|比率|占比|率)|空气优良率|达标天数比例)[^，,。；;、]{0,24}|[，,（(]占(?:全年|总天数|有效天数|监测天数)?(?:天数)?的?(?:比例|比重|比)?(?:达到?|为|是)?)$/u;
/** Of water, land and energy there are shares as well. */
const otherThings = /水质|水体|断面|森林|绿地|能源/u;
const yearBefore = /(?:19|20)\d\d(?=年)(?!.*(?:19|20)\d\d年)/u;
/** Of part of a year, or of several. */
const otherSpan = /月|季度|上半年|下半年|五年|三年|累计|以来|优级天数|其中/u;

/** True for a text that may tell days of good air and their share. */
export const maySpeakOfDays = (text: string): boolean => /(?:优良|达标)[天日]数/u.test(text) && /[%％]/u.test(text);

/**
 * The days of good air in a text that their share of the same sentence and year makes more of than a year has.
 * Fewer may be right: a day whose readings are not valid counts neither way (HJ 663).
 */
export const wrongDaysIn = (text: string, quantities: readonly Quantity[]): readonly WrongDays[] => {
  if (!maySpeakOfDays(text)) return [];
  return quantities.flatMap((days): readonly WrongDays[] => {
    if (days.unit !== '天' || days.high !== undefined || days.approximate || days.comparator !== undefined || days.value > days366)
      return [];
    if (!daysLead.test(text.slice(Math.max(0, days.fullFrom - 24), days.fullFrom))) return [];
    const [start, end] = [
      clauseStart(text, days.fullFrom, '。；;', longestSentence),
      clauseEnd(text, days.fullTo, '。；;', longestSentence),
    ];
    if (otherSpan.test(text.slice(start, end)) || otherThings.test(text.slice(start, end))) return [];
    const yearOf = (at: number): string | undefined => yearBefore.exec(text.slice(start, at))?.[0];
    const shares = quantitiesBetween(quantities, start, end).filter((q) => q.unit === '%' && counted(q));
    const fits = shares.some(({ value, tolerance }) => value > 0 && days.value / ((value + tolerance) / 100) <= days366 + 0.5);
    const share = shares.findLast(
      (q) => yearOf(q.fullFrom) === yearOf(days.fullFrom) && shareLead.test(text.slice(Math.max(start, q.fullFrom - 40), q.fullFrom)),
    );
    if (fits || !share || share.value <= 0) return [];
    const all = formatNumber(roundTo(days.value / (share.value / 100), 0));
    return [{ days, share, all, right: formatNumber(roundTo((days365 * share.value) / 100, 0)) }];
  });
};
