import { squeeze } from '../../text/characters';
import { quantitiesOf, timesOf } from '../document/by-prose';
import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanCell, PlanTable, Quantity, TimeExpression } from '../types';

/** A row of a table of tasks or projects: what is to be done, how much of it, by whom and by when. */
export interface TaskRow {
  readonly table: PlanTable;
  readonly nameCell: PlanCell;
  readonly name: string;
  /** The one figure that a short cell gives: 208个. */
  readonly amount: { readonly cell: PlanCell; readonly quantity: Quantity } | undefined;
  /** The cell of the one who leads, and the bodies it names. */
  readonly owner: { readonly cell: PlanCell; readonly bodies: readonly string[]; readonly leads: boolean } | undefined;
  readonly due: { readonly cell: PlanCell; readonly time: TimeExpression } | undefined;
  /** The column gives the years of building (建设年限), not a day by which a task is done. */
  readonly building: boolean;
}

const shortestName = 4;
const longestName = 24;
const longestAmount = 14;
const mostRows = 300;

const oneTime = (cell: PlanCell): TimeExpression | undefined => {
  const times = cell.prose.flatMap((prose) => timesOf(prose));
  const [time] = times;
  return times.length === 1 && time?.end !== undefined && time.kind !== 'now' && time.kind !== 'period' ? time : undefined;
};

const amountIn = (cells: readonly PlanCell[]): TaskRow['amount'] => {
  const all = cells.flatMap((cell) => {
    const quantities = cell.merged || cell.text.length > longestAmount ? [] : cell.prose.flatMap((prose) => quantitiesOf(prose));
    const [quantity] = quantities;
    return quantities.length === 1 && quantity?.kind === 'value' && quantity.unit !== '' ? [{ cell, quantity }] : [];
  });
  return all.length === 1 ? all[0] : undefined;
};

const bodiesIn = ({ text }: PlanCell): readonly string[] =>
  /[各等]|有关|相关/u.test(text)
    ? []
    : squeeze(text.replace(/[（(][^（()）]{0,40}[）)]/gu, ''))
        .split(/[、，,；;]/u)
        .filter((word) => word.length >= 3 && !/\d/u.test(word));

/** The name of a row as the text gives it: without what a bracket adds. */
export const bareNameOf = ({ text }: PlanCell): string => squeeze(text).replace(/[（(][^（()）]{0,20}[）)]$/u, '');

/** How names of bodies end; of what a shifted row has in their column (完善统计查询功能) few pieces do. */
const bodyEnd =
  /[局委办部院厅署会所处队站镇乡村街道库区县市州旗企校行社科股组馆园团盟协]$|中心|公司|政府|集团|单位|机关|部门|大学|办公室|小组|有关|各/u;
const nameBodies = (bodies: readonly string[]): boolean => bodies.filter((body) => bodyEnd.test(body)).length * 2 > bodies.length;

const rowsOf = (table: PlanTable): TaskRow[] => {
  const named = table.columns.find(({ role }) => role === 'task') ?? table.columns.find(({ role }) => role === 'name');
  // 工程名称, 主要建设内容: the name is what the text calls it.
  const title = table.columns.find(({ role, header }) => role === 'name' && header.endsWith('名称')) ?? named;
  if (!title) return [];
  const leads = table.columns.find(({ role }) => role === 'owner');
  const due = table.columns.find(({ role }) => role === 'deadline');
  const others = table.columns.filter(
    ({ role, header, year }) =>
      year === undefined && role !== 'number' && role !== 'owner' && role !== 'deadline' && !/投资|资金|金额|经费/u.test(header),
  );
  return table.rows.slice(table.headerRows).flatMap((row): TaskRow[] => {
    const nameCell = row[title.index];
    const name = nameCell ? bareNameOf(nameCell) : '';
    if (!nameCell || nameCell.merged || name.length < shortestName || name.length > longestName || /^(?:合计|总计|小计)/u.test(name))
      return [];
    const lead = leads && row[leads.index];
    const dueCell = due && row[due.index];
    const time = dueCell && !dueCell.merged ? oneTime(dueCell) : undefined;
    const bodies = lead && !lead.merged ? bodiesIn(lead) : [];
    return [
      {
        table,
        nameCell,
        name,
        amount: amountIn(others.filter((c) => c !== title).flatMap((c) => row[c.index] ?? [])),
        owner: lead && nameBodies(bodies) ? { cell: lead, bodies, leads: /牵头|主办|主责/u.test(leads?.header ?? '') } : undefined,
        due: dueCell && time ? { cell: dueCell, time } : undefined,
        building: /起止|年限|周期|建设|实施/u.test(due?.header ?? ''),
      },
    ];
  });
};

/** 2026年重点任务: what is due in one year of the plan. */
const ofOneYear = /(?<![\d—－-])20\d\d年(?:度)?(?![-—－至到])/u;

/** The rows of the plan's tables of tasks and projects; a name that stands in two of them is neither's. */
export const taskRowsOf = oncePerPlan((plan): readonly TaskRow[] => {
  const rows = plan.tables
    .filter(
      ({ kind, captionProse, section }) =>
        kind === 'task' && !ofOneYear.test(`${captionProse?.reading.text ?? ''} ${section?.title ?? ''}`),
    )
    .flatMap(rowsOf);
  const names = new Map<string, number>();
  for (const { name } of rows) names.set(name, (names.get(name) ?? 0) + 1);
  return rows.filter(({ name }) => names.get(name) === 1).slice(0, mostRows);
});
