import { local } from '../model/kept/local';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { PlanCell, PlanDocument, PlanTable, Prose, Reference } from '../model/types';
import { squeeze } from '../text/characters';
import { grouped } from '../text/grouped';
import { chineseNumerals, numeralValue } from '../text/numerals';
import { tableReferredTo } from './counted-rows';

/** How many works a text says are of one kind: 新建4个. */
interface StatedKind {
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly kind: string;
  readonly count: number;
}

/** Such a number, where the table of the works has another one. */
export interface MiscountedKind extends StatedKind {
  readonly prose: Prose;
  readonly found: number;
  readonly rows: readonly PlanCell[];
}

const kinds = ['改扩建', '新建', '改建', '扩建', '续建', '迁建', '重建', '技改', '其他'];
// 新建4个水厂 counts waterworks, 新建4个、 and 新建项目4个 works
const stated = new RegExp(
  `(${kinds.join('|')})(?:类|性质)?(?:项目|工程)?(?:共|为|有)?(\\d{1,3}|[${chineseNumerals}]{1,3})[个项](?=项目|工程|[、，,；;。）)和与及]|$)`,
  'g',
);

const statedIn = (text: string): StatedKind[] =>
  text.includes('建')
    ? [...text.matchAll(stated)].map(({ 0: what, 1: kind = '', 2: count = '', index }) => ({
        from: index,
        to: index + what.length,
        what,
        kind,
        count: numeralValue(count),
      }))
    : [];

const finder = local(statedIn);

/** Does a text say how many works are of a kind? */
export const statesKinds = (prose: Prose): boolean => finder.somethingIn(prose);

/** The cells that say of what kind the works of a table are: of each just one, and all works there, numbered on from 1. */
const kindsOf = ({ columns, rows, headerRows }: PlanTable): readonly PlanCell[] => {
  const kind = columns.find(({ header }) => /^(?:建设|项目|工程)?性质$/u.test(squeeze(header)));
  const number = columns.find(({ role }) => role === 'number');
  if (!kind || !number) return [];
  const works = rows.slice(headerRows).filter((row) => /^\d{1,3}$/u.test(row[number.index]?.text ?? ''));
  const cells = works.flatMap((row, i) => {
    const cell = row[kind.index];
    return cell && Number(row[number.index]?.text) === i + 1 && kinds.includes(squeeze(cell.text)) ? [cell] : [];
  });
  return cells.length === works.length ? cells : [];
};

/** What may be miscounted: farther off, a text counts something else. */
const farthest = 3;

/** The kinds in the table whose note a prose is, or in the only one with kinds that it points to. */
const kindsFor = (plan: PlanDocument, own: PlanTable | undefined, pointers: readonly Reference[]): readonly PlanCell[] => {
  const tables = new Set(own ? [own] : pointers.flatMap((pointer) => tableReferredTo(plan, pointer) ?? []));
  const [pointed, ...others] = [...tables].map(kindsOf).filter(({ length }) => length > 0);
  return pointed && others.length === 0 ? pointed : [];
};

/** Numbers of works by kind that are not those of the table, where the text gives one for each kind that the table has. */
export const miscountedKindsOf = oncePerPlan((plan): readonly MiscountedKind[] => {
  const found = finder(plan);
  if (found.length === 0) return [];
  const pointers = grouped(
    plan.references.filter(({ kind }) => kind === '附件' || kind === '表'),
    ({ prose }) => prose,
  );
  const noted = new Map(plan.tables.flatMap((table) => table.notes.map((note) => [note, table] as const)));
  return found.flatMap(({ place: prose, hits }): MiscountedKind[] => {
    const cells = prose.cell || hits.length < 2 ? [] : kindsFor(plan, noted.get(prose), pointers.get(prose) ?? []);
    const byKind = grouped(cells, ({ text }) => squeeze(text));
    const once = new Set(hits.map(({ kind }) => kind)).size === hits.length;
    if (!once || byKind.size !== hits.length || !hits.every(({ kind }) => byKind.has(kind))) return [];
    const counted = hits.map((claim) => ({ ...claim, prose, rows: byKind.get(claim.kind) ?? [] }));
    const wrong = counted.filter(({ count, rows }) => count !== rows.length);
    // Where no number is right the text speaks of other works.
    return wrong.length < counted.length && wrong.every(({ count, rows }) => Math.abs(count - rows.length) <= farthest)
      ? wrong.map((claim) => ({ ...claim, found: claim.rows.length }))
      : [];
  });
});
