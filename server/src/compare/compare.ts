import { rowFactsOf } from '../link/facts';
import type { PlanDocument } from '../model/types';
import { pairRows } from './pair-rows';
import { loneRow, rowChange, type Drafts } from './row-changes';
import { sectionChanges } from './sections';
import { statementChanges } from './statements';
import { verdicts, type Comparison, type FactChange, type IndicatorChange, type Place, type Verdict } from './types';

const pressing = (a: { readonly verdict: Verdict }, b: { readonly verdict: Verdict }): number =>
  verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict);

const startOf = ({
  old,
  new: now,
}: {
  readonly old: Pick<Place, 'span'> | undefined;
  readonly new: Pick<Place, 'span'> | undefined;
}): number => (now ?? old)?.span.start ?? 0;

const inOrder = <Change extends Pick<FactChange, 'verdict'> & Pick<IndicatorChange | FactChange, 'old' | 'new'>>(
  changes: readonly Change[],
): Change[] => [...changes].sort((a, b) => pressing(a, b) || startOf(a) - startOf(b));

/**
 * What changed between two drafts of a plan, most pressing first: indicators (rows of indicator tables), figures and years in prose and other tables, sections.
 * The drafts may be in different dialects. Pure; spans are offsets into the two sources.
 */
export const comparePlans = (old: PlanDocument, now: PlanDocument): Comparison => {
  const [before, after] = [old.meta.period?.end, now.meta.period?.end];
  const drafts: Drafts = { old, new: now, shift: before === undefined || after === undefined ? 0 : after - before };
  const { pairs, removed, added } = pairRows(rowFactsOf(old), rowFactsOf(now));
  return {
    indicators: inOrder([
      ...pairs.flatMap((pair) => rowChange(pair, drafts) ?? []),
      ...removed.map((row) => loneRow(row, 'removed')),
      ...added.map((row) => loneRow(row, 'added')),
    ]),
    figures: inOrder(statementChanges(drafts)),
    sections: sectionChanges(old, now),
  };
};
