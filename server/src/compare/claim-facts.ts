import { verbWords } from '../lexicon/claim-verbs';
import { lookupIndicator } from '../lexicon/indicators';
import { linksOf } from '../link/links';
import { linkThreshold } from '../link/thresholds';
import type { Claim } from '../model/claims/claims';
import { contentKey, matchNames } from '../model/claims/fact-names';
import { comparableName } from '../model/document/indicators';
import type { PlanDocument } from '../model/types';
import { grouped } from '../text/grouped';
import { judgedBetweenDrafts, type Direction } from './strength';

/** One statement in both drafts. */
export type ClaimPair = readonly [old: Claim, now: Claim];

/** True for a figure that is aimed at: of a year after the base year, outside reviews. */
export const isTarget = (claim: Claim, plan: PlanDocument): boolean => {
  if (claim.kind === 'start' || claim.yearFrom === 'now' || claim.prose.section?.tense === 'review') return false;
  if (claim.year !== undefined && plan.meta.baseline !== undefined) return claim.year > plan.meta.baseline;
  return claim.prose.section?.tense === 'ahead' || claim.verb === 'raise' || claim.verb === 'lower';
};

/** 新建水厂3座: the verb stands in the name. */
const buildWords: readonly string[] = verbWords.flatMap(({ verb, word }) => (verb === 'build' ? [word] : []));

/** What is good for the thing a claim speaks of: as its row in a table has it, else as its verb or the lexicon says. More of a change or of what is built is better. */
export const directionOf = (claim: Claim, plan: PlanDocument): Direction => {
  const row = linksOf(plan).ofClaims.get(claim)?.[0]?.row.indicator;
  const looked = lookupIndicator(claim.name.text, claim.quantity.unit);
  const good = judgedBetweenDrafts(row?.direction ?? looked.direction);
  if (good === undefined && buildWords.some((word) => claim.name.text.startsWith(word))) return 'up';
  switch (claim.verb) {
    case 'up':
      return good ?? 'up';
    case 'down':
      return good === 'up' ? 'down' : 'up';
    case 'build':
      return 'up';
    case 'raise':
      return good ?? 'up';
    case 'lower':
    case 'limit':
      return good ?? 'down';
    default:
      return good;
  }
};

const sameName = ([a, b]: ClaimPair): boolean =>
  (a.declared !== undefined && a.declared === b.declared) || comparableName(a.name.text) === comparableName(b.name.text);

const likeName = ([a, b]: ClaimPair): boolean => {
  const match = matchNames(a.name, b.name, a.context, b.context);
  return match !== undefined && !match.countedOnly && match.score >= linkThreshold;
};

/** Claims by what they may be paired by; declared ones by their ids. */
const keyOf = (claim: Claim): string => `${claim.declared ?? contentKey(claim.name)}|${claim.kind}`;

/** Of more claims of one name the first are looked at. */
const mostChoices = 50;

/**
 * Pairs claims: by name and year, then by names that mean the same, then by name alone.
 * @param otherYear whether a claim of another year may be the same statement; across a document only where its name and section leave no choice
 */
export const pairClaims = (old: readonly Claim[], now: readonly Claim[], otherYear: 'any' | 'lone'): ClaimPair[] => {
  const pairs: ClaimPair[] = [];
  if (old.length === 0 || now.length === 0) return pairs;
  const groups = grouped(now, keyOf);
  const free = new Set(old);
  const take = (fits: (pair: ClaimPair) => boolean): void => {
    for (const claim of [...free]) {
      const group = groups.get(keyOf(claim)) ?? [];
      const at = group.slice(0, mostChoices).findIndex((other) => fits([claim, other]));
      const [found] = at < 0 ? [] : group.splice(at, 1);
      if (!found) continue;
      pairs.push([claim, found]);
      free.delete(claim);
    }
  };
  const sameYear = ([a, b]: ClaimPair): boolean => a.year === b.year;
  take((pair) => sameYear(pair) && sameName(pair));
  take((pair) => sameYear(pair) && likeName(pair));
  if (otherYear === 'any') take((pair) => sameName(pair) || likeName(pair));
  else {
    const left = grouped(free, keyOf);
    const isLone = ([a]: ClaimPair): boolean => left.get(keyOf(a))?.length === 1 && groups.get(keyOf(a))?.length === 1;
    const sameTense = ([a, b]: ClaimPair): boolean => a.prose.section?.tense === b.prose.section?.tense;
    take((pair) => isLone(pair) && sameTense(pair) && (sameName(pair) || likeName(pair)));
  }
  return pairs;
};
