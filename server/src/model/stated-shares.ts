import { lastIndexWithin } from '../text/search';
import { quantitiesBetween } from './by-prose';
import { formatNumber, roundTo } from './format-number';
import { clauseStart } from './lists';
import { counted, sameUnit, wholeOf } from './stated-sums';
import type { Quantity } from './types';

/** 全市公路8600公里，其中高等级公路3440公里，占比42%: a share that its part and its whole do not give. */
export interface WrongShare {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly share: Quantity;
  /** What they give, with as many decimals as the share has. */
  readonly right: string;
}

/** So far before its figure 占 may stand. */
const reach = 24;
const longestSentence = 300;

/** What may stand between 占 and the share where the whole is what stands before 其中: any other name may be another whole. */
const plainBase = /^(?:比|比重|总(?:数|量|额|投资|里程|面积|人口|人数)?的?|全部的?|其)?(?:达到?|为)?$/u;
/** What may stand between a part and its 占. */
const joint = /^[，,（(、]?$/u;

/** The part and the whole a share is of; undefined where that cannot be told. */
const partAndWhole = (text: string, share: Quantity, quantities: readonly Quantity[]): readonly [Quantity, Quantity] | undefined => {
  const at = text.slice(Math.max(0, share.fullFrom - reach), share.fullFrom).lastIndexOf('占');
  if (at < 0) return undefined;
  const sign = Math.max(0, share.fullFrom - reach) + at;
  // 3440公里（占40%）: the part stands outside the bracket.
  const inBracket = '（('.includes(text[sign - 1] ?? ' ');
  const start = clauseStart(text, inBracket ? sign - 1 : sign, '。；;：:', longestSentence);
  const part = quantitiesBetween(quantities, start, sign)
    .filter((q) => q.fullTo <= sign)
    .at(-1);
  if (!part || !counted(part) || !joint.test(text.slice(part.fullTo, sign))) return undefined;
  // 占总投资62.5亿元的45.2%
  const named = quantitiesBetween(quantities, sign + 1, share.fullFrom).filter((q) => q.to <= share.fullFrom);
  const [only] = named;
  if (only) return named.length === 1 && counted(only) && text.slice(only.fullTo, share.fullFrom) === '的' ? [part, only] : undefined;
  if (!plainBase.test(text.slice(sign + 1, share.fullFrom))) return undefined;
  const among = lastIndexWithin(text, '其中', part.fullFrom, longestSentence);
  if (among < start) return undefined;
  const whole = wholeOf(text, among, quantities);
  return whole && !text.slice(whole.fullTo, among).includes('占') ? [part, whole] : undefined;
};

const slackOf = (quantity: Quantity): number => (quantity.decimals === 0 && quantity.scale === 1 ? 0 : quantity.tolerance);

/** The shares of a text that do not follow from the figures beside them; one off by no more than its last digit was cut off or rounded elsewhere. */
export const wrongSharesIn = (text: string, quantities: readonly Quantity[]): readonly WrongShare[] => {
  if (!text.includes('占')) return [];
  return quantities.flatMap((share): WrongShare[] => {
    if (share.unit !== '%' || !counted(share)) return [];
    const found = partAndWhole(text, share, quantities);
    if (!found) return [];
    const [part, whole] = found;
    if (!sameUnit(part, whole) || whole.value <= 0 || part.value > whole.value) return [];
    const [p, w] = [slackOf(part), slackOf(whole)];
    const least = ((part.value - p) / (whole.value + w)) * 100;
    const most = ((part.value + p) / Math.max(whole.value - w, whole.value / 2)) * 100;
    const slack = 2 * share.tolerance + 1e-9;
    if (share.value >= least - slack && share.value <= most + slack) return [];
    const right = `${formatNumber(roundTo((part.value / whole.value) * 100, share.decimals), share.decimals)}%`;
    return [{ part, whole, share, right }];
  });
};
