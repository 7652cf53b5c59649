import { measureOf, written } from '../link/measures';
import type { Claim } from '../model/claims/claims';
import type { Quantity } from '../model/types';
import { align } from './align';
import { directionOf, isTarget, pairClaims, type ClaimPair } from './claim-facts';
import { contextAt } from './context';
import { isMereCount, pairFigures, retraceFigures } from './figures';
import { bigramsOf, passagesOf, type Passage } from './passages';
import type { Drafts } from './row-changes';
import { judgeFigures } from './strength';
import type { StatementChange } from './types';
import { claimYearChanges, timeChanges } from './years';

const contextOf = ({ prose, fullFrom, fullTo }: Quantity): string => contextAt(prose.reading.text, fullFrom, fullTo);

type Judged = Pick<StatementChange, 'verdict' | 'reason'>;

const figureChange = (old: Quantity | undefined, now: Quantity | undefined, claim: Claim | undefined, judged: Judged): StatementChange => ({
  aspect: 'value',
  ...judged,
  year: claim?.year,
  old: old && { span: old.full, text: written(old) },
  new: now && { span: now.full, text: written(now) },
  name: claim?.name.text,
  section: (now ?? old)?.prose.section?.title ?? '',
  context: { old: old && contextOf(old), new: now && contextOf(now) },
});

const claimChange = ([a, b]: ClaimPair, drafts: Drafts): StatementChange[] => {
  const direction = directionOf(b, drafts.new) ?? directionOf(a, drafts.old);
  const target = isTarget(a, drafts.old) && isTarget(b, drafts.new);
  const judged = judgeFigures(measureOf(a.quantity), measureOf(b.quantity), direction, target);
  return judged ? [figureChange(a.quantity, b.quantity, b, judged)] : [];
};

/** A figure whose statement was not found in the other draft: only its bounds say what is weaker, and only where plans are made. */
const bareChange = (a: Quantity, b: Quantity, claim: Claim | undefined): StatementChange[] => {
  const target = b.prose.section?.tense === 'ahead';
  const judged = judgeFigures(measureOf(a), measureOf(b), undefined, target);
  return judged ? [figureChange(a, b, claim, judged)] : [];
};

/** The claims of sentences that are the same: one by one, where they were understood alike. */
const claimsOfSame = (a: Passage, b: Passage): ClaimPair[] =>
  a.claims.length === b.claims.length
    ? a.claims.flatMap((claim, i): ClaimPair[] => {
        const other = b.claims[i];
        return other ? [[claim, other]] : [];
      })
    : pairClaims(a.claims, b.claims, 'any');

const lazily = (passages: readonly Passage[]): ((index: number) => ReadonlySet<string>) => {
  const known = new Map<number, ReadonlySet<string>>();
  return (index) => {
    const passage = passages[index];
    const set = known.get(index) ?? (passage ? bigramsOf(passage) : new Set<string>());
    known.set(index, set);
    return set;
  };
};

const isFree =
  (done: ReadonlySet<Quantity>) =>
  (quantity: Quantity): boolean =>
    !done.has(quantity);

/**
 * What changed among the figures and years outside indicator tables. Sentences are aligned; statements are paired by name and year, in their sentences and then
 * wherever they stand; the remaining figures of changed sentences one by one.
 */
export const statementChanges = (drafts: Drafts): StatementChange[] => {
  const [olds, news] = [passagesOf(drafts.old), passagesOf(drafts.new)];
  const keys = (passages: readonly Passage[]): string[] => passages.map((p) => p.key);
  const { same, like, removed, added } = align(keys(olds), keys(news), lazily(olds), lazily(news));
  const pairsOf = (indices: readonly (readonly [number, number])[]): (readonly [Passage, Passage])[] =>
    indices.flatMap(([i, j]) => {
      const [a, b] = [olds[i], news[j]];
      return a && b ? [[a, b] as const] : [];
    });
  const alike = pairsOf(like);
  const [gone, come] = [removed.flatMap((i) => olds[i] ?? []), added.flatMap((j) => news[j] ?? [])];

  const kept = pairsOf(same).flatMap(([a, b]) => claimsOfSame(a, b));
  const claims = alike.flatMap(([a, b]) => pairClaims(a.claims, b.claims, 'any'));
  const done = new Set<Quantity>(claims.flatMap(([a, b]) => [a.quantity, b.quantity]));
  const freeClaims = (passages: readonly Passage[]): Claim[] => passages.flatMap((p) => p.claims).filter((c) => !done.has(c.quantity));
  const elsewhere = pairClaims(freeClaims([...alike.map(([a]) => a), ...gone]), freeClaims([...alike.map(([, b]) => b), ...come]), 'lone');
  claims.push(...elsewhere);
  for (const [a, b] of elsewhere) done.add(a.quantity).add(b.quantity);

  const figures = alike.flatMap(([a, b]) => pairFigures(a.figures.filter(isFree(done)), b.figures.filter(isFree(done))));
  for (const [a, b] of figures) done.add(a).add(b);
  const freeFigures = (passages: readonly Passage[]): Quantity[] => passages.flatMap((p) => p.figures).filter(isFree(done));
  const rest = retraceFigures(freeFigures([...alike.map(([a]) => a), ...gone]), freeFigures([...alike.map(([, b]) => b), ...come]));
  const claimOf = new Map([...olds, ...news].flatMap((p) => p.claims).map((claim) => [claim.quantity, claim]));

  const years = claimYearChanges([...kept, ...claims], drafts);
  const told = new Set(years.flatMap((change) => change.new?.span.start ?? []));
  return [
    ...claims.flatMap((pair) => claimChange(pair, drafts)),
    ...[...figures, ...rest.pairs].flatMap(([a, b]) => bareChange(a, b, claimOf.get(b))),
    ...years,
    ...alike.flatMap(([a, b]) => timeChanges(a.times, b.times, drafts)).filter((change) => !told.has(change.new?.span.start ?? -1)),
    ...rest.removed
      .filter((q) => !isMereCount(q))
      .map((a) => figureChange(a, undefined, claimOf.get(a), { verdict: 'removed', reason: undefined })),
    ...rest.added
      .filter((q) => !isMereCount(q))
      .map((b) => figureChange(undefined, b, claimOf.get(b), { verdict: 'added', reason: undefined })),
  ];
};
