import type { Claim } from '../model/claims/claims';
import { readFactName, type FactName } from '../model/claims/fact-names';
import { onceFor } from '../text/kept-with';
import type { RowFact } from './facts';

/** 工业增加值|年均增速: a row that gives how much something grows a year, as its last words say. */
const rateName = /^(.{2,24}?)的?(?:年均|年平均)(?:增长|增速|递增|增幅)(?:率|速度|幅度)?(?:[（(][%％][）)])?$/u;

/** What a row gives the yearly growth of. */
const grownIn = onceFor(({ indicator }: RowFact): FactName | undefined => {
  const of = rateName.exec(indicator.name)?.[1];
  return of === undefined ? undefined : readFactName(of);
});

/** 固定资产投资|年均: the name of a change that is given a year. */
const yearlyName = /^(.*?)的?(?:年均|年平均|平均每年)$/u;

/** ，: between a level and its yearly growth. */
const goesOn = /^[，,、（(](?:力争|确保|实现|保持)?$/u;

/** What a claim gives the yearly growth of: 固定资产投资年均增长8%; 工业增加值达到4600亿元，年均增速超过12%, where the level before it is named. */
const grownOf = (claim: Claim, before: Claim | undefined): FactName | undefined => {
  if (claim.kind !== 'change' || claim.verb !== 'up' || claim.quantity.unit !== '%' || claim.span) return undefined;
  const of = yearlyName.exec(claim.name.text)?.[1];
  if (of === undefined) return undefined;
  if (of.length > 1) return readFactName(of);
  if (before?.kind !== 'level' || before.prose !== claim.prose || before.quantity.unit === '%') return undefined;
  const { text } = claim.prose.reading;
  const between = text.slice(before.quantity.fullTo, claim.quantity.fullFrom);
  return goesOn.test(between.slice(0, between.search(/年均|年平均|平均每年/u))) ? before.name : undefined;
};

/** A claim of yearly growth, and the one row that gives that growth. */
export interface YearlyRate {
  readonly claim: Claim;
  readonly row: RowFact;
}

/** The claims of yearly growth in per cent that a row of the tables gives as well. */
export const yearlyRates = (claims: readonly Claim[], rows: readonly RowFact[]): readonly YearlyRate[] => {
  const rates = rows.flatMap((row) => {
    const of = grownIn(row);
    return of ? [{ row, of }] : [];
  });
  if (rates.length === 0) return [];
  return claims.flatMap((claim, i) => {
    const of = grownOf(claim, claims[i - 1]);
    const found = of ? rates.filter((rate) => rate.of.text === of.text) : [];
    const [only] = found;
    return only && found.length === 1 ? [{ claim, row: only.row }] : [];
  });
};
