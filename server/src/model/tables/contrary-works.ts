import { squeeze } from '../../text/characters';
import { quantitiesOf } from '../document/by-prose';
import { ordinalPeriod } from '../figures/periods-in-text';
import type { Column, PlanCell, PlanMeta, PlanTable, Quantity, YearRange } from '../types';
import { cellOf, figureOf, workColumnsOf, worksOf, yearsOf, type Work, type WorkColumns } from './work-rows';

/** How two cells of one work contradict each other. */
export type Contrary = 'exceeds' | 'nature' | 'begun' | 'after' | 'idle' | 'whole' | 'cost' | 'cut' | 'bare';

/** Two cells of a work that do not go together. */
export interface ContraryWork {
  readonly kind: Contrary;
  readonly cell: PlanCell;
  readonly other: PlanCell;
  /** Where in its cell, if not all of it. */
  readonly quantity?: Quantity;
  readonly period?: YearRange;
  readonly column?: Column;
}

const scales: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** The years that a column of money is for: those of its 十四五, of its header, of the plan. */
const periodOf = ({ header }: Column, meta: PlanMeta): YearRange | undefined => {
  const named = ordinalPeriod(header);
  const years = header.match(/20\d\d/gu)?.map(Number);
  if (named) return named;
  if (years) return { start: years[0] ?? 0, end: years.at(-1) ?? 0 };
  return header.includes('规划期') ? meta.period : undefined;
};

/** More than this share of the rows is no slip. */
const slips = <Found>(found: readonly Found[], rows: number): readonly Found[] => (found.length * 4 <= Math.max(rows, 4) ? found : []);

/** More in one period than in all. */
const exceeding = ({ total, planned }: WorkColumns, works: readonly Work[]): ContraryWork[] =>
  planned.flatMap((column) => {
    const factor = (scales[column.unit ?? ''] ?? 0) / (scales[total?.unit ?? ''] ?? 0);
    const ratio = column.unit === total?.unit ? 1 : factor;
    if (!Number.isFinite(ratio) || ratio === 0) return [];
    const found = works.flatMap((work): ContraryWork[] => {
      const [whole, part] = [figureOf(work, total), figureOf(work, column)];
      const [cell, other] = [cellOf(work, column), cellOf(work, total)];
      if (!whole || !part || !cell || !other) return [];
      const more = part.value * ratio - whole.value;
      return more > part.tolerance * ratio + whole.tolerance + 1e-6 ? [{ kind: 'exceeds', cell, other, column }] : [];
    });
    return [...slips(found, works.length)];
  });

/** 谋划, 储备: what may be built later. */
const mayWait = /储备|谋划|前期|远期|远景|展望|预备/u;
/** Of a project that begins in the last year of the plan the first money may be spent behind it. */
const someYears = 2;

const plannedYears = ({ planned, years, total, nature }: WorkColumns, works: readonly Work[], meta: PlanMeta): ContraryWork[] =>
  planned.flatMap((column) => {
    const period = periodOf(column, meta);
    if (!period || period.end === period.start || !years) return [];
    const crossing: { readonly work: Work; readonly all: boolean; readonly cell: PlanCell; readonly other: PlanCell }[] = [];
    const found = works.flatMap((work): ContraryWork[] => {
      const [time, money, all] = [yearsOf(work, years), figureOf(work, column), figureOf(work, total)];
      const [cell, other] = [cellOf(work, column), cellOf(work, years)];
      if (!time || !money || !cell || !other || mayWait.test(`${work.group}${cellOf(work, nature)?.text ?? ''}`)) return [];
      const found = { cell, other, period, column };
      if (time.start > period.end)
        return [money.value > 0 ? { ...found, kind: 'after' } : { ...found, kind: 'idle', cell: other, other: cell }];
      if (money.value === 0 && all && all.value > 0 && period.end - time.start + 1 >= someYears && time.end > period.end)
        return [{ ...found, kind: 'idle' }];
      if (time.end > period.end + 1 && all) crossing.push({ work, all: all.value === money.value, cell, other });
      return [];
    });
    const whole = crossing.filter(({ all }) => all);
    const odd = whole.length === 1 && crossing.length >= 5 ? whole : [];
    return [...slips(found, works.length), ...odd.map(({ cell, other }): ContraryWork => ({ kind: 'whole', cell, other, period, column }))];
  });

/** 续建 of what the row calls new, or of what begins only later. */
const natures = ({ nature, content, years }: WorkColumns, works: readonly Work[], { period, issued }: PlanMeta): ContraryWork[] =>
  works.flatMap((work): ContraryWork[] => {
    const [cell, told] = [cellOf(work, nature), cellOf(work, content)];
    const kind = squeeze(cell?.text ?? '');
    if (cell && told && kind === '新建' && squeeze(told.text).startsWith('续建')) return [{ kind: 'nature', cell, other: told }];
    const [time, other] = [yearsOf(work, years), cellOf(work, years)];
    const known = period && Math.max(period.start + 1, issued?.year ?? 0);
    return cell && other && time && known && kind === '续建' && time.start > known ? [{ kind: 'begun', cell, other }] : [];
  });

/** 概算投资|1190.73万元, 总投资约|3亿元 */
const costBefore = /(?:总投资|[估概]算总?投资|投资[估概]算|投资总额)(?:额|为|约|共|共计|合计)?$/u;

/** The investment that a description gives beside the column of investments. */
const costs = ({ content, total, planned }: WorkColumns, works: readonly Work[]): ContraryWork[] => {
  const scale = scales[total?.unit ?? ''];
  if (!content || !total || scale === undefined) return [];
  return works.flatMap((work): ContraryWork[] => {
    const [told, cell, money] = [cellOf(work, content), cellOf(work, total), figureOf(work, total)];
    if (!told || !cell || !money || !told.text.includes('投资')) return [];
    const costs = told.prose.flatMap((prose) =>
      quantitiesOf(prose).filter(
        (q) => q.unit === '元' && costBefore.test(prose.reading.text.slice(Math.max(0, q.fullFrom - 10), q.fullFrom)),
      ),
    );
    const [cost] = costs;
    const others = planned.map((column) => figureOf(work, column)?.value);
    if (!cost || costs.length > 1 || cost.high !== undefined || cost.comparator !== undefined || cost.approximate) return [];
    if (others.some((value) => value !== undefined && Math.abs(value * scale - cost.value) <= cost.tolerance)) return [];
    const apart = Math.abs(money.value * scale - cost.value);
    if (apart <= Math.max(cost.tolerance, money.tolerance * scale) + 1e-6) return [];
    const cut = apart < scale * 10 ** -money.decimals;
    return [{ kind: cut ? 'cut' : 'cost', cell, other: told, quantity: cost }];
  });
};

/** A description that says no more than the name, where others do. */
const bare = ({ content, name }: WorkColumns, works: readonly Work[]): ContraryWork[] => {
  if (!content || content === name) return [];
  const told = works.flatMap((work) => cellOf(work, content) ?? []);
  const found = works.flatMap((work): ContraryWork[] => {
    const cell = cellOf(work, content);
    const [text, own] = [squeeze(cell?.text ?? ''), squeeze(work.name.text)];
    const same = text === own || (own.length >= 6 && text.endsWith(own) && text.length - own.length <= 4);
    return cell && same ? [{ kind: 'bare', cell, other: work.name }] : [];
  });
  return told.length >= 5 && found.length * 5 <= told.length ? found : [];
};

/** The cells of a table's works that contradict each other. */
export const contraryWorks = (table: PlanTable, meta: PlanMeta): readonly ContraryWork[] => {
  const columns = workColumnsOf(table);
  const works = columns ? worksOf(table) : [];
  if (!columns || works.length === 0) return [];
  return [
    ...exceeding(columns, works),
    ...plannedYears(columns, works, meta),
    ...natures(columns, works, meta),
    ...costs(columns, works),
    ...bare(columns, works),
  ];
};
