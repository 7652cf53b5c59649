import type { PlanDocument } from '../model/types';
import { contentKey, matchNames } from '../model/claims/fact-names';
import { judgedDirection } from '../model/tables/levels';
import { selfContainedFactsOf, type CellFact, type RowFact } from './facts';
import { comparable } from './measures';
import { linkThreshold, mostAlike } from './thresholds';
import { yearOfCell } from './years';

/** A higher-level plan whose targets bind this one (`parents` of the front matter, `--parent`), as it was found. */
export type Parent =
  | { readonly path: string; readonly plan: PlanDocument }
  | { readonly path: string; readonly problem: { readonly zh: string; readonly en: string } };

/** Finds the parents of a plan. Whoever reads files gives it; the engine only calls it. */
export type FindParents = (plan: PlanDocument) => readonly Parent[];

/** One indicator here and in a parent plan. */
export interface ParentLink {
  readonly path: string;
  readonly parent: PlanDocument;
  readonly own: RowFact;
  readonly theirs: RowFact;
  readonly score: number;
  /** The targets of one year, own and parent's. */
  readonly targets: readonly (readonly [CellFact, CellFact])[];
  /** A target here is worse than the parent's of that year: the first. */
  readonly weaker: readonly [CellFact, CellFact] | undefined;
}

/** A `*` indicator, marked as the parent's, that the parent does not have. */
export interface MissingInParent {
  readonly path: string;
  readonly row: RowFact;
}

/** What the parents of a plan say of its indicators. */
export interface ParentLinks {
  readonly links: readonly ParentLink[];
  readonly missing: readonly MissingInParent[];
  readonly unread: readonly Extract<Parent, { readonly problem: unknown }>[];
}

/** Rates can be held against each other whatever the size of the place; numbers of schools or yuan cannot. */
const isRate = ({ indicator, cells }: RowFact): boolean =>
  cells.some((cell) => cell.measure.dimension.startsWith('percent') || cell.measure.dimension.includes('/')) ||
  ['share', 'gross-rate', 'rate-per', 'ratio', 'index', 'duration'].includes(indicator.kind ?? '');

/** A floor says that more is better, a ceiling that less is. */
const boundDirection = ({ measure }: CellFact): 'up' | 'down' | undefined =>
  measure.comparator === undefined ? undefined : measure.comparator.startsWith('>') ? 'up' : 'down';

const isWeaker = (own: RowFact, theirs: RowFact, [a, b]: readonly [CellFact, CellFact]): boolean => {
  const direction = judgedDirection(own.indicator) ?? judgedDirection(theirs.indicator) ?? boundDirection(b);
  // Targets are decided, not measured: what the finer one says counts.
  const slack = Math.min(a.measure.tolerance, b.measure.tolerance) + 1e-9;
  if (a.measure.high !== undefined || b.measure.high !== undefined || a.measure.approximate || b.measure.approximate) return false;
  if (direction === 'up') return b.measure.low - a.measure.low > slack;
  return direction === 'down' && a.measure.low - b.measure.low > slack;
};

const linkOf = (
  plan: PlanDocument,
  own: RowFact,
  { path, plan: parent }: { readonly path: string; readonly plan: PlanDocument },
  theirs: RowFact,
): ParentLink | undefined => {
  const match = matchNames(own.name, theirs.name, own.context, theirs.context);
  if (!match || match.score < linkThreshold || match.countedOnly) return undefined;
  const targets = own.cells.flatMap((cell): (readonly [CellFact, CellFact])[] => {
    if (cell.value.role !== 'target') return [];
    const year = yearOfCell(cell, plan);
    const twin = theirs.cells.find((c) => year !== undefined && yearOfCell(c, parent) === year && comparable(c.measure, cell.measure));
    return twin ? [[cell, twin]] : [];
  });
  return {
    path,
    parent,
    own,
    theirs,
    score: match.score,
    targets,
    weaker: isRate(own) ? targets.find((pair) => isWeaker(own, theirs, pair)) : undefined,
  };
};

/** 注：*为省级指标: the note says that the mark stands for indicators of the plan above. */
const marksParents = ({ indicator }: RowFact): boolean =>
  indicator.noteMarks.some(
    ({ mark }) =>
      mark === '*' &&
      indicator.table.notes.some((note) => /[*＊]/u.test(note.reading.text) && /国家|全国|省|市级|上级/u.test(note.reading.text)),
  );

const ofParent = (
  plan: PlanDocument,
  parent: { readonly path: string; readonly plan: PlanDocument },
): Pick<ParentLinks, 'links' | 'missing'> => {
  const byContent = new Map<string, RowFact[]>();
  for (const row of selfContainedFactsOf(parent.plan))
    byContent.set(contentKey(row.name), [...(byContent.get(contentKey(row.name)) ?? []), row]);
  const links: ParentLink[] = [];
  const missing: MissingInParent[] = [];
  for (const row of selfContainedFactsOf(plan)) {
    if (row.indicator.total || row.cells.every((cell) => cell.value.role !== 'target')) continue;
    const fitting = (byContent.get(contentKey(row.name)) ?? [])
      .slice(0, mostAlike)
      .flatMap((theirs) => linkOf(plan, row, parent, theirs) ?? []);
    const best = fitting.reduce<ParentLink | undefined>(
      (a, b) => (!a || b.score > a.score || (b.score === a.score && b.targets.length > a.targets.length) ? b : a),
      undefined,
    );
    if (best) links.push(best);
    else if (byContent.size > 0 && marksParents(row)) missing.push({ path: parent.path, row });
  }
  return { links, missing };
};

/** Holds the indicators of a plan against those of its parents. */
export const parentLinksOf = (plan: PlanDocument, parents: readonly Parent[]): ParentLinks => {
  const read = parents.flatMap((parent) => ('plan' in parent ? [ofParent(plan, parent)] : []));
  return {
    links: read.flatMap((r) => r.links),
    missing: read.flatMap((r) => r.missing),
    unread: parents.flatMap((parent) => ('problem' in parent ? [parent] : [])),
  };
};
