import { measureOf } from '../link/measures';
import type { Quantity } from '../model/types';
import { grouped } from '../text/grouped';

/** Sentences with more figures are paired by order alone. */
const mostFigures = 60;

/** A figure in both drafts. */
export type FigurePair = readonly [old: Quantity, now: Quantity];

/** Equal for figures that say the same: 98%以上 and 不低于98%. */
export const figureKey = (quantity: Quantity): string => {
  const { low, high, comparator, approximate, dimension } = measureOf(quantity);
  return [low, high, comparator, approximate, dimension].join('|');
};

const before = (quantity: Quantity, count: number): string =>
  quantity.prose.reading.text.slice(Math.max(0, quantity.fullFrom - count), quantity.fullFrom);
const after = (quantity: Quantity, count: number): string => quantity.prose.reading.text.slice(quantity.fullTo, quantity.fullTo + count);

/** 两项, 五个方面: a count in words, of what the sentence goes on to list. Alone it is no figure of the plan. */
export const isMereCount = ({ script, value, comparator, unit }: Quantity): boolean =>
  script === 'chinese' && value <= 10 && comparator === undefined && unit !== '%';

/** Three digits or more are no chance: 134486人 is the same figure wherever it stands. */
const isTelling = ({ value }: Quantity): boolean => (value.toExponential().split('e')[0] ?? '').replace('.', '').length >= 3;

const chapterOf = ({ prose }: Quantity): string => {
  let section = prose.section;
  while (section?.parent) section = section.parent;
  return section?.title ?? '';
};

/** By what a figure whose sentence was split, joined or rewritten is found again, the surest first; undefined where it cannot be. */
const traces: readonly ((quantity: Quantity) => string | undefined)[] = [
  (quantity) => [figureKey(quantity), before(quantity, 4), after(quantity, 2)].join('|'),
  (quantity) => [figureKey(quantity), quantity.prose.section?.title].join('|'),
  (quantity) => [figureKey(quantity), chapterOf(quantity)].join('|'),
  (quantity) => (isTelling(quantity) ? figureKey(quantity) : undefined),
  (quantity) => [measureOf(quantity).low, measureOf(quantity).dimension, quantity.prose.section?.title].join('|'),
];

/**
 * Finds figures again whose sentences are not the same any more: in the same words, in the same section, anywhere if no chance can be at work; last those of the
 * same section that have another bound or hedge now.
 */
export const retraceFigures = (
  old: readonly Quantity[],
  now: readonly Quantity[],
): { readonly pairs: readonly FigurePair[]; readonly removed: readonly Quantity[]; readonly added: readonly Quantity[] } => {
  const pairs: FigurePair[] = [];
  let [removed, added] = [old, now];
  for (const trace of traces) {
    const byTrace = grouped(added.toReversed(), trace);
    const found = new Set<Quantity>();
    removed = removed.filter((a) => {
      const key = trace(a);
      const twin = key === undefined ? undefined : byTrace.get(key)?.pop();
      if (twin) {
        found.add(twin);
        pairs.push([a, twin]);
      }
      return !twin;
    });
    added = added.filter((b) => !found.has(b));
  }
  return { pairs, removed, added };
};

const nearness = (a: Quantity, b: Quantity): number => {
  const [x, y] = [measureOf(a).dimension, measureOf(b).dimension];
  if (x !== y && x !== '' && y !== '') return 0;
  return (
    (x === y ? 1 : 0) +
    (before(a, 3) === before(b, 3) ? 2 : 0) +
    (after(a, 3) === after(b, 3) ? 2 : 0) +
    (a.unit === b.unit && a.unit !== '' ? 1 : 0)
  );
};

/** Pairs the figures of two versions of a sentence, those that are the same first, then by unit and the words beside them. */
export const pairFigures = (old: readonly Quantity[], now: readonly Quantity[]): FigurePair[] => {
  const pairs: FigurePair[] = [];
  const free = new Set(now);
  const byKey = grouped(now, figureKey);
  const left = old.filter((a) => {
    const twins = byKey.get(figureKey(a)) ?? [];
    const at = Math.max(
      0,
      twins.slice(0, mostFigures).findIndex((b) => before(b, 3) === before(a, 3)),
    );
    const [twin] = twins.splice(at, 1);
    if (!twin) return true;
    free.delete(twin);
    pairs.push([a, twin]);
    return false;
  });
  const all = left.length <= mostFigures && free.size <= mostFigures;
  const rest = [...free];
  const scored = left.flatMap((a, i) =>
    (all ? rest : rest.slice(i, i + 1)).map((b, j) => ({ a, b, score: nearness(a, b), apart: all ? Math.abs(i - j) : 0 })),
  );
  const lone = left.length === 1 && rest.length === 1;
  const taken = new Set<Quantity>();
  for (const { a, b, score } of scored.sort((x, y) => y.score - x.score || x.apart - y.apart)) {
    if (score < (lone ? 1 : 2) || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
};
