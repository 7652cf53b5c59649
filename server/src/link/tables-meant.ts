import { oncePerPlan } from '../model/kept/once-per-plan';
import type { PlanDocument, PlanTable, Prose, Reference } from '../model/types';
import { grouped } from '../text/grouped';
import type { Catalogue } from './amount-catalogue';
import { baseOfHeader, countOf } from './amount-columns';
import { annexTables } from './annex-totals';

const references = oncePerPlan((plan): ReadonlyMap<Prose, readonly Reference[]> => grouped(plan.references, ({ prose }) => prose));

/** A row stands for several projects where a column says for how many. */
const countsInRows = ({ columns }: PlanTable): boolean => columns.some(({ header }) => countOf.test(baseOfHeader(header)));

/** The tables a sentence points to, else the one that has as many rows as the sentence counts projects. */
export const tablesMeant = (plan: PlanDocument, catalogue: Catalogue, prose: Prose, from: number, to: number): readonly PlanTable[] => {
  const { start } = prose.span;
  const pointed = (references(plan).get(prose) ?? [])
    .filter(({ span }) => span.start >= start + from && span.start < start + to)
    .flatMap(({ kind, number }) =>
      kind === '附件'
        ? (annexTables(plan).get(number) ?? [])
        : plan.tables.filter(({ caption }) => caption?.kind === kind && caption.number === number),
    );
  const counted = /(\d{1,3})个(?:重点|重大|主要)?(?:工程|项目)|(?:工程|项目)共?(\d{1,3})[个项]/u.exec(prose.reading.text.slice(from, to));
  const count = Number(counted?.[1] ?? counted?.[2] ?? 0);
  if (pointed.length > 0) {
    // 16个重大项目（见附表1、附表2）: what is said of all of them is the total of none.
    const [first, ...others] = new Set(pointed);
    const all = first === undefined || count <= 2 || (catalogue.counts.get(first) ?? count) >= count || countsInRows(first);
    return first && others.length === 0 && all ? [first] : [];
  }
  // 甲医院、乙中心等8个项目: works that no row names; and rows that stand for several projects are no projects.
  const bySome = counted !== null && /等[^，,。；;、]{0,6}$/u.test(prose.reading.text.slice(from, from + counted.index));
  const fitting = [...catalogue.totals.keys()].filter(
    (table) => count > 2 && !bySome && catalogue.counts.get(table) === count && !countsInRows(table),
  );
  return fitting.length === 1 ? fitting : [];
};
