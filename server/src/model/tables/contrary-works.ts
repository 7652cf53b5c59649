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

/** What one of a figure is in 元: a cell may have a unit of its own (8000万元), else its column has it. */
const scaleOf = ({ unit }: Quantity, column: Column): number | undefined => (unit === '元' ? 1 : scales[column.unit ?? '']);

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
    const found = works.flatMap((work): ContraryWork[] => {
      const [whole, part] = [figureOf(work, total), figureOf(work, column)];
      const [cell, other] = [cellOf(work, column), cellOf(work, total)];
      if (!total || !whole || !part || !cell || !other) return [];
      const [scale, own] = [scaleOf(whole, total), scaleOf(part, column)];
      const ratio = (own ?? 0) / (scale ?? 0);
      const known = own === scale && (own !== undefined || column.unit === total.unit) ? 1 : ratio;
      if (!Number.isFinite(known) || known === 0) return [];
      const more = part.value * known - whole.value;
      return more > part.tolerance * known + whole.tolerance + 1e-6 ? [{ kind: 'exceeds', cell, other, column }] : [];
    });
    return [...slips(found, works.length)];
  });

/** 谋划, 储备: what may be built later. */
const mayWait = /储备|谋划|前期|远期|远景|展望|预备/u;
/** Before a work begins only its studies are paid. */
const studies = /前期工作|前期费|储备|谋划/u;
/** Of a project that begins in the last year of the plan the first money may be spent behind it. */
const someYears = 2;

/** Does its row say that the work may be built later? */
const waits = ({ group, row }: Work, content: Column | undefined): boolean =>
  mayWait.test(group) || row.some(({ text, column }) => (column === content?.index || text.length > 20 ? studies : mayWait).test(text));

const plannedYears = ({ planned, years, total, content }: WorkColumns, works: readonly Work[], meta: PlanMeta): ContraryWork[] =>
  planned.flatMap((column) => {
    const period = periodOf(column, meta);
    if (!period || period.end === period.start || !years) return [];
    const crossing: { readonly work: Work; readonly all: boolean; readonly cell: PlanCell; readonly other: PlanCell }[] = [];
    const found = works.flatMap((work): ContraryWork[] => {
      const [time, money, all] = [yearsOf(work, years), figureOf(work, column), figureOf(work, total)];
      const [cell, other] = [cellOf(work, column), cellOf(work, years)];
      if (!time || !money || !cell || !other || time.kind !== 'range' || waits(work, content)) return [];
      const found = { cell, other, period, column };
      if (time.start > period.end) {
        if (money.value > 0) return [{ ...found, kind: 'after' }];
        // 2026—2028年投资 in a plan to 2030: it is built in what is left of the plan.
        return meta.period && time.start <= meta.period.end ? [] : [{ ...found, kind: 'idle', cell: other, other: cell }];
      }
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
    const [time, other] = [yearsOf(work, years), cellOf(work, years)];
    if (cell && told && kind === '新建' && squeeze(told.text).startsWith('续建')) {
      // 续建连接线，新建主桥: one part of a new work may go on.
      const mixed = told.text.includes('新建') && !(time && period && time.start < period.start);
      return mixed ? [] : [{ kind: 'nature', cell, other: told }];
    }
    const known = period && Math.max(period.start + 1, issued?.year ?? 0);
    // 2028年 alone may be when it is done.
    return cell && other && time?.kind === 'range' && known && kind === '续建' && time.start > known
      ? [{ kind: 'begun', cell, other }]
      : [];
  });

/** 概算投资|1190.73万元, 项目总投资约|3亿元; not 一期总投资, 带动社会总投资 */
const costBefore =
  /(?:^|[，,。；;：:、（(])(?:本|该)?(?:项目|工程)?(?:计划|预计|批复|核定)?(?:总投资|[估概匡]算总?投资|投资[估概匡]算|投资总额)(?:额|为|约|共|共计|合计)?$/u;
/** What comes before it tells of parts, so that it may be that of one. */
const partsBefore = /[一二三四首本]期|分期|阶段|其中|子项/u;
/** （不含移民） */
const qualified = /^[，,]?[（(]?(?:不|未|含|其中)/u;

/** The investment that a description gives beside the column of investments. */
const costs = ({ content, total, planned }: WorkColumns, works: readonly Work[]): ContraryWork[] => {
  if (!content || !total) return [];
  return works.flatMap((work): ContraryWork[] => {
    const [told, cell, money] = [cellOf(work, content), cellOf(work, total), figureOf(work, total)];
    if (!told || !cell || !money || !told.text.includes('投资')) return [];
    const scale = scaleOf(money, total);
    const sums = told.prose.flatMap((prose) => quantitiesOf(prose).filter(({ unit }) => unit === '元'));
    const [cost, more] = sums;
    // More sums than one: 已完成4亿元, 一期3亿元.
    if (scale === undefined || !cost || more) return [];
    const { text } = cost.prose.reading;
    const lead = text.slice(0, cost.fullFrom);
    if (!costBefore.test(lead.slice(-20)) || partsBefore.test(lead) || qualified.test(text.slice(cost.fullTo))) return [];
    const others = planned.map((column) => figureOf(work, column)?.value);
    if (cost.high !== undefined || cost.comparator !== undefined || cost.approximate) return [];
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
