import { nestingOf } from '../marks/nesting';
import type { Quantity } from '../types';

/** Is a figure one number, given as it is? */
export const counted = (quantity: Quantity): boolean =>
  quantity.kind === 'value' && quantity.high === undefined && !quantity.approximate && quantity.comparator === undefined;
/** Do two figures count the same thing, shares aside? */
export const sameUnit = (a: Quantity, b: Quantity): boolean => a.unit !== '' && a.unit !== '%' && a.unit === b.unit;
/** The few words right before a figure. */
export const wordsBefore = (text: string, { fullFrom }: Quantity): string => text.slice(Math.max(0, fullFrom - 8), fullFrom);

/** 由|13200个, 从2025年的|42.6万吨: where a change starts. */
const startOfChange = /[由从](?:[^、，；]{0,5}[年月末底期]的?)?$/u;

/** So far before a figure the bracket may open that it stands in. */
const longestBracket = 40;

/** 县级18支（每个县〔市、区〕|3支）: what each of them has, in a bracket behind what all of them have. */
const isOfEach = (text: string, { from, fullFrom }: Quantity): boolean => {
  if (!text.slice(Math.max(0, fullFrom - longestBracket), fullFrom).includes('每')) return false;
  for (let pair = nestingOf(text).around(from); pair && fullFrom - pair.open < longestBracket; pair = pair.parent)
    if (pair.kind === 'bracket' && text.slice(pair.open, fullFrom).includes('每')) return true;
  return false;
};

/** Is the number only part of a phrase that counts nothing of its own: 人均3平方米, 每班45人, 新增20人 (省级以上 names a level), or the balance of the parts? */
export const notAPart = (text: string, quantity: Quantity): boolean =>
  // 6月底前累计交付1050套: with what was counted before it.
  /累计[^、，；。]{0,6}$/u.test(wordsBefore(text, quantity)) ||
  startOfChange.test(wordsBefore(text, quantity)) ||
  isOfEach(text, quantity) ||
  /(每|[人年月日户]均|平均|增加|新增|减少|同比|提高|比|达到|超过|(?<![级及])以上|约|[顺逆]差|差额|相差|结余|净[增减流出进])[^、，；]{0,5}$/.test(
    wordsBefore(text, quantity),
  );

/** Is the number the total of those before it: 其中财政资金4.8亿元、社会资本8.2亿元，共计13亿元? */
export const closesParts = (text: string, quantity: Quantity): boolean =>
  /(?:合计|共计|总计|总共|一共|，共)[^、，；]{0,3}$/.test(wordsBefore(text, quantity));

/** Does a total or an item of 分别达到A、B count something else: an average, a difference? */
export const isRelative = (text: string, quantity: Quantity): boolean =>
  /(每|[人年月日户]均|平均|同比|比)[^、，；]{0,5}$/.test(wordsBefore(text, quantity));
