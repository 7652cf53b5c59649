import { formatNumber, roundTo } from '../figures/format-number';
import { clauseStart, splitList } from '../marks/lists';
import { ordersIn, sharesFrom } from './stated-shares';
import { counted } from './addends';
import type { Quantity } from '../types';

/** Shares that are told of all parts of a whole and do not make 100. */
export interface WrongSharesOfAll {
  readonly shares: readonly Quantity[];
  /** What they make; how. */
  readonly right: string;
  readonly formula: string;
}

/** Of fewer parts one may be left out on purpose. */
const fewest = 3;
const longestName = 14;
/** A slip leaves the sum so near to 100. */
const farthest = 10;

const isRest = (name: string): boolean => /^其[他余它]/u.test(name);
/** 60～69岁, 80岁及以上: stretches of one scale. */
const isStretch = (name: string): boolean => /^\d{1,3}(?:[-—–~～至到]{1,2}\d{1,3})?岁(?:及?以[上下])?/u.test(name);
const openAbove = (name: string): boolean => name.includes('以上');
const openBelow = (name: string): boolean => name.includes('以下');

/** Do the names stand for all there is: with 其他 at the end, or stretches of age up to an open one? */
const areAll = (names: readonly string[]): boolean =>
  names.length >= fewest &&
  (isRest(names.at(-1) ?? '') ||
    (names.every(isStretch) &&
      names.filter(openAbove).length === 1 &&
      names.filter(openBelow).length <= 1 &&
      openAbove(names.at(-1) ?? '')));

/** ，70～79岁占: the name of a part before its share; where a mark or 其中 opens a list anew. */
const named =
  /(?<mark>^|[，,；;、：:。]|中[，,]?)(?<among>其中[，,：:]?)?(?<name>[^，,。；;、：:占]{1,14}?)(?:所)?占(?:比(?:为)?|到|了)?$/u;

interface List {
  readonly names: string[];
  readonly shares: Quantity[];
  /** A share stands right before it that may belong to it: 耕地占全市面积的35.2%，林地占41.0%. */
  readonly torn: boolean;
}

/** 60～69岁占53%，70～79岁占32%，80岁及以上占15%: the lists of parts that each have their share behind them. */
const pairedLists = (text: string, quantities: readonly Quantity[]): readonly List[] => {
  const lists: List[] = [];
  let edge = 0;
  for (const share of quantities) {
    if (share.unit !== '%') continue;
    const before = text.slice(Math.max(edge, share.fullFrom - 2 * longestName), share.fullFrom);
    const { name, among } = named.exec(before)?.groups ?? {};
    const list = lists.at(-1);
    const near = list !== undefined && share.fullFrom - edge <= longestName + 6 && /^[，,、]/u.test(text.slice(edge, edge + 1));
    if (name === undefined || name.endsWith('分别') || !counted(share) || share.approximate)
      lists.push({ names: [], shares: [], torn: true });
    else if (near && among === undefined && list.shares.length > 0) {
      list.names.push(name);
      list.shares.push(share);
    } else lists.push({ names: [name], shares: [share], torn: near && (among !== undefined || list.shares.length === 0) });
    edge = share.fullTo;
  }
  return lists.filter(({ torn }) => !torn);
};

/** 交通、住宿和其他花费分别占22.5%、20.8%和3.6%. */
const orderedLists = (text: string, quantities: readonly Quantity[]): readonly List[] =>
  ordersIn(text).flatMap(({ at, to }) => {
    const shares = sharesFrom(text, to, quantities);
    const names = splitList(text, clauseStart(text, at, '，,。；;：:'), at, '、', ['和', '以及', '及', '与']);
    return names.length === shares.length
      ? [{ names: names.map((name) => text.slice(name.from, name.to)), shares: [...shares], torn: false }]
      : [];
  });

/** The shares of a text that are told of a whole and all its parts, and make more or less than 100 beyond what rounding explains. */
export const wrongSharesOfAllIn = (text: string, quantities: readonly Quantity[]): readonly WrongSharesOfAll[] => {
  if (!/其[他余它]|岁/u.test(text) || !text.includes('占')) return [];
  return [...pairedLists(text, quantities), ...orderedLists(text, quantities)].flatMap(({ names, shares }) => {
    if (!areAll(names)) return [];
    const total = shares.reduce((sum, { value }) => sum + value, 0);
    const decimals = Math.max(...shares.map((share) => share.decimals));
    // Far from 100 they are of something larger, or of what overlaps.
    if (Math.abs(total - 100) <= (shares.length / 2) * 10 ** -decimals + 1e-9 || Math.abs(total - 100) > farthest) return [];
    return [
      {
        shares,
        right: formatNumber(roundTo(total, decimals), decimals),
        formula: shares.map(({ value, decimals: own }) => formatNumber(value, own)).join(' + '),
      },
    ];
  });
};
