import type { AllLinks } from '../link/links';
import type { TextTableLink } from '../link/text-table';
import { baselineOf } from '../model/tables/baselines';
import { indicatorsOf } from '../model/document/by-table';
import { quantitiesOf } from '../model/document/by-prose';
import { changeStatementsOf } from '../model/claims/change-statements';
import { isJudgedGrowth, judgedCells, judgedCompletions } from '../model/tables/growth-columns';
import { judgedDirection, sameMeasure, targetLevels } from '../model/tables/levels';
import { sharedOutOf } from '../model/claims/shared-out';
import { maySum, statedSumsIn } from '../model/claims/stated-sums';
import { judgedAcross } from '../model/tables/across-sums';
import { judgedParts } from '../model/tables/part-sums';
import type { JudgedSums } from '../model/tables/table-sums';
import { judgedTotals } from '../model/tables/totals';
import type { PlanCell, PlanDocument, Quantity } from '../model/types';

/** The figures of a plan that were held against others, of it or of its parents. */
export interface ComparedFigures {
  /**
   * A statement or cell that the link stage found another place for: a statement and a row of a table, two statements, two tables, an annex and the row it itemises,
   * a row and its twin in a parent plan. A row's own baseline and target are no link.
   */
  readonly linked: ReadonlySet<Quantity>;
  /**
   * Compared with another figure or recomputed from others at least once: the figures on both sides of a link that give one fact for one year, baselines and targets
   * of one row (or of an earlier table or sentence), growth and completion columns with what they follow from, totals with their addends, changes told in prose,
   * sums told in prose, totals shared out. A link to a row that has no figure to compare with checks nothing. What a rule says of one figure alone
   * (105%, a range that runs downwards) is no comparison. A lower bound: a few rarer comparisons are not counted.
   */
  readonly checked: ReadonlySet<Quantity>;
}

const addendsOf = ({ right, wrong }: JudgedSums): PlanCell[] => [...right, ...wrong].flatMap(({ cell, addends }) => [cell, ...addends]);

/** What a row of figures says itself: targets held against their baseline in a known direction. */
const directionPairs = (plan: PlanDocument): Quantity[] =>
  plan.indicators.flatMap((indicator) => {
    if (indicator.total || !judgedDirection(indicator)) return [];
    const targets = targetLevels(indicator);
    const baseline = targets.length > 0 ? baselineOf(plan, indicator) : undefined;
    const held = baseline ? targets.filter(({ quantity }) => sameMeasure(baseline.quantity, quantity)) : [];
    return baseline && held.length > 0 ? [baseline.quantity, ...held.map(({ quantity }) => quantity)] : [];
  });

const inTables = (plan: PlanDocument): Quantity[] =>
  plan.tables.flatMap((table) => {
    const rows = indicatorsOf(plan, table);
    const followed = [...table.columns.filter(isJudgedGrowth).flatMap((column) => judgedCells(rows, column)), ...judgedCompletions(rows)];
    const sums =
      table.kind === 'box' || table.headerRows === 0 ? [] : [judgedTotals, judgedParts, judgedAcross].map((judge) => judge(table));
    return [
      ...followed.flatMap(({ written, expected }) => [written, expected.from, expected.to]),
      ...sums.flatMap(addendsOf).flatMap((cell) => cell.value?.quantity ?? []),
    ];
  });

const inText = (plan: PlanDocument): Quantity[] => [
  ...changeStatementsOf(plan).flatMap(({ from, to, change }) => [from, to, change]),
  ...sharedOutOf(plan).flatMap(({ whole, parts, each }) => [whole, ...parts, each]),
  ...plan.prose.flatMap((prose) =>
    prose.cell !== undefined || prose.kind === 'toc' || !maySum(prose.reading.text)
      ? []
      : statedSumsIn(prose.reading.text, quantitiesOf(prose)).flatMap(({ whole, parts }) => [whole, ...parts]),
  ),
];

/** The figures of the row that a statement is held against: that of its year, else the baseline that its verb sets out from. */
const facing = ({ cell, baseline, countedOnly }: TextTableLink): Quantity[] =>
  countedOnly ? [] : [cell ?? baseline].flatMap((fact) => fact?.quantity ?? []);

/** Gathers what was compared. Asks the model for what the rules asked already: after a check it costs little. */
export const comparedFiguresOf = (plan: PlanDocument, links: AllLinks): ComparedFigures => {
  const linked = new Set<Quantity>();
  const checked = new Set<Quantity>();
  const add = (to: Set<Quantity>, quantities: readonly Quantity[]): void => {
    for (const quantity of quantities) to.add(quantity);
  };
  for (const link of links.textTable) {
    const figures = facing(link);
    add(linked, [link.claim.quantity, ...figures]);
    if (figures.length > 0) add(checked, [link.claim.quantity, ...figures]);
  }
  const pairs = [
    ...links.textText.map(({ first, second }) => [first.quantity, second.quantity]),
    ...links.tableTable.map(({ cells }) => cells.map(({ quantity }) => quantity)),
    ...links.annexTotals.map(({ cell, parts }) => [cell.quantity, ...parts]),
    ...links.parents.links.flatMap(({ targets }) => targets.map(([own]) => [own.quantity])),
  ].flat();
  add(linked, pairs);
  add(checked, pairs);
  add(
    checked,
    links.changeSteps.flatMap(({ change, level, base }) => [change, level.quantity, base.quantity]),
  );
  add(checked, directionPairs(plan));
  add(checked, inTables(plan));
  add(checked, inText(plan));
  return { linked, checked };
};
