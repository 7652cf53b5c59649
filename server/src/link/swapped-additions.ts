import type { Claim } from '../model/claims/claims';
import { changedPlaces } from '../model/claims/swapped-figures';
import { formatNumber } from '../model/figures/format-number';
import type { PlanDocument } from '../model/types';
import { grouped } from '../text/grouped';
import { onceFor } from '../text/kept-with';
import { isLocal } from './stated';

/** 新增1420张, where the text tells 1260 of the base year and 2500 of the last one: two digits of 1240 have changed places. */
export interface SwappedAddition {
  readonly claim: Claim;
  readonly from: Claim;
  readonly to: Claim;
  readonly right: string;
}

const ofOtherTimes = /年均|每年|逐年|年度|其中|首批|前期|再/u;

/** What is counted, without the 新增 before it. */
const keyOf = onceFor(({ name, quantity: { unit, scale } }: Claim): string =>
  [
    name.core,
    ...[...name.qualifiers].flatMap(([dimension, values]) => (dimension === 'flow' ? [] : [`${dimension}=${values.join('+')}`])).sort(),
    unit,
    scale,
  ].join('|'),
);

const isPlain = ({ quantity: { kind, high, unit } }: Claim): boolean => kind === 'value' && high === undefined && unit !== '%';

const clauseOf = ({ prose, quantity }: Claim): string =>
  prose.reading.text
    .slice(Math.max(0, quantity.fullFrom - 30), quantity.fullFrom)
    .split(/[，。；]/u)
    .at(-1) ?? '';

/** The one level of a year, wherever it is told. */
const levelOf = (claims: readonly Claim[], year: number): Claim | undefined => {
  const told = claims.filter((claim) => claim.kind !== 'addition' && claim.kind !== 'change' && claim.year === year);
  const [first] = told;
  return first && told.every(({ quantity }) => quantity.value === first.quantity.value) ? first : undefined;
};

/** Additions over the plan that are not what the levels at its ends make, though they have the digits of it. */
export const swappedAdditionsOf = ({ meta }: PlanDocument, claims: readonly Claim[]): readonly SwappedAddition[] => {
  const { period, baseline } = meta;
  if (!period || baseline === undefined) return [];
  // Most claims are of what nothing is added to.
  const cores = new Set(claims.flatMap(({ kind, name }) => (kind === 'addition' ? [name.core] : [])));
  if (cores.size === 0) return [];
  const groups = grouped(
    claims.filter((claim) => cores.has(claim.name.core) && isPlain(claim) && !isLocal(claim)),
    keyOf,
  );
  return [...groups.values()].flatMap((group): SwappedAddition[] => {
    const added = group.filter(({ kind, year }) => kind === 'addition' && (year === undefined || year === period.end));
    const [from, to] = added.length === 0 ? [] : [levelOf(group, baseline), levelOf(group, period.end)];
    if (!from || !to) return [];
    return added.flatMap((claim): SwappedAddition[] => {
      const { quantity, prose } = claim;
      const right = formatNumber((to.quantity.value - from.quantity.value) / quantity.scale);
      const isPart = ofOtherTimes.test(clauseOf(claim)) || prose.section?.tense === 'review';
      return !isPart && changedPlaces(quantity.raw.replace(/,/gu, ''), right) ? [{ claim, from, to, right }] : [];
    });
  });
};
