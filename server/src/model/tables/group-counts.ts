import { squeeze } from '../../text/characters';
import { grouped } from '../../text/grouped';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Column, PlanCell, PlanDocument, PlanTable } from '../types';

/** A number of works that a heading or subtotal of a table gives, where other rows stand there: 小计 12个 below four rows. */
export interface GroupCount {
  readonly cell: PlanCell;
  readonly label: string;
  readonly stated: number;
  readonly found: number;
  readonly rows: readonly PlanCell[];
}

/** The rows below one heading, or of a table without headings. */
interface Group {
  readonly head: string;
  readonly counts: { readonly cell: PlanCell; readonly stated: number; readonly explicit: boolean }[];
  readonly rows: PlanCell[];
  readonly numbers: number[];
  inner: number;
  /** A row has no number, or stands for several works. */
  unclear: boolean;
}

interface Stated extends GroupCount {
  readonly key: string;
  readonly right: boolean;
}

const totalLabel = /^(?:小计|合计|总计|共计|总和)/u;
const chineseNumber = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u;
/** 防洪工程（5项）, 小计：12个项目 */
const told = /(?:[（(：:]|小计|合计|总计|共计|共)共?(?:计)?(\d{1,3})[个项](?:项目|工程)?[）)]?$/u;
/** One row stands for several works. */
const several = /(?:^|[^高中初平同])等(?![级候学])|打捆|若干|\d[个项处座所家条]|[一二两三四五六七八九十][个项处座所](?!目)/u;
/** A list of some of them. */
const someOf = /主要|部分|代表|典型|示例|节选|其中|前\d/u;
const money = /投资|资金|经费|金额|万元|亿元|面积|规模（|长度|能力|产值/u;

const filled = (row: readonly PlanCell[]): PlanCell[] => row.filter(({ text, merged }) => merged === undefined && text.trim() !== '');

/** The columns of words behind the name: 建设内容, 建设地点. */
const wordColumns = ({ columns, rows, headerRows }: PlanTable, name: Column): ReadonlySet<number> => {
  const body = rows.slice(headerRows);
  const behind = columns.filter(({ index, unit, header }) => index > name.index && unit === undefined && !money.test(header));
  const inWords = behind.filter(
    ({ index }) => body.filter((row) => /[\u4e00-\u9fff]{4}/u.test(row[index]?.text ?? '')).length * 3 >= rows.length,
  );
  return new Set(inWords.map(({ index }) => index));
};

/** The cell of a subtotal that gives a bare number in a column of words: 小计 | 12 among 建设内容. */
const bareCount = (row: readonly PlanCell[], words: ReadonlySet<number>): Group['counts'] =>
  filled(row).flatMap((cell) => {
    const number = words.has(cell.column) ? /^(\d{1,3})[个项]?$/u.exec(squeeze(cell.text)) : null;
    return number ? [{ cell, stated: Number(number[1]), explicit: false }] : [];
  });

const toldIn = (cells: readonly PlanCell[]): Group['counts'] =>
  cells.flatMap((cell) => {
    const count = told.exec(squeeze(cell.text))?.[1];
    return count === undefined ? [] : [{ cell, stated: Number(count), explicit: true }];
  });

const opened = (head: string): Group => ({ head, counts: [], rows: [], numbers: [], inner: 0, unclear: false });

/** The groups of a table of numbered works, and what its last row says of all. */
const groupsOf = (table: PlanTable): { readonly groups: readonly Group[]; readonly all: Group } => {
  const number = table.columns.find(({ role }) => role === 'number');
  const name = table.columns.find(({ role, header }) => header.endsWith('名称') || role === 'name' || role === 'task');
  const all = opened('');
  const groups: Group[] = [];
  if (!number || !name || table.kind === 'indicator' || table.kind === 'box') return { groups, all };
  const words = wordColumns(table, name);
  let group: Group | undefined;
  for (const row of table.rows.slice(table.headerRows)) {
    const own = filled(row);
    const written = squeeze(row[number.index]?.text ?? '');
    const first = own.find(({ column }) => column !== number.index) ?? own[0];
    if (!first) continue;
    const total = own.find(({ text }) => totalLabel.test(squeeze(text)));
    if (total) {
      const counts = [...toldIn([total]), ...bareCount(row, words)];
      if (squeeze(total.text).startsWith('小计')) group?.counts.push(...counts);
      else all.counts.push(...counts.filter(({ explicit }) => explicit));
    } else if (chineseNumber.test(written) || (!/^\d/u.test(written) && own.every(({ text }) => text === first.text))) {
      group = opened(squeeze(first.text));
      group.counts.push(...toldIn([first]));
      groups.push(group);
    } else {
      group ??= groups[groups.push(opened('')) - 1];
      const label = row[name.index];
      const top = /^\d{1,3}$/u.test(written);
      const inner = /^(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,3}[.．]\d{1,2})$/u.test(written);
      if (group && inner) group.inner += 1;
      else if (group && top && label) {
        group.rows.push(label);
        group.numbers.push(Number(written));
      }
      if (group && ((!top && !inner) || several.test(label?.text ?? ''))) group.unclear = true;
    }
  }
  return { groups, all };
};

/** Counted on by one: no row was lost on the way. */
const inTurn = ({ numbers }: Group): boolean => numbers.every((value, i) => i === 0 || value === (numbers[i - 1] ?? 0) + 1);

const judged = (table: PlanTable, group: Group): Stated[] => {
  const { rows, numbers, inner, unclear, head } = group;
  if (unclear || rows.length === 0 || !inTurn(group)) return [];
  return group.counts.map(({ cell, stated, explicit }) => ({
    cell,
    label: head || squeeze(cell.text),
    stated,
    found: rows.length,
    rows,
    key: explicit ? `told ${String(table.index)}` : head,
    right: stated === rows.length || (inner > 0 && (stated === inner || stated <= rows.length + inner)) || stated === numbers.at(-1),
  }));
};

/** Farther off, what is counted is something else. */
const farthest = 3;

/** Those of one kind that are wrong, where nearly all others are right. */
const wrongAmong = (stated: readonly Stated[]): readonly Stated[] => {
  const wrong = stated.filter(({ right }) => !right);
  const right = stated.length - wrong.length;
  const told = stated[0]?.key.startsWith('told ') === true;
  if (right >= (told ? 2 : 3) && wrong.length * 4 <= right) return wrong;
  // Two groups that say how many they are, one of which does not come out.
  return told && right >= 1 && wrong.length === 1 ? wrong.filter((each) => Math.abs(each.stated - each.found) < farthest) : [];
};

const wrongTotal = (groups: readonly Group[], all: Group): GroupCount[] => {
  const rows = groups.flatMap((group) => group.rows);
  const whole = groups.every((group) => !group.unclear && inTurn(group) && group.inner === 0);
  const last = groups.at(-1)?.numbers.at(-1);
  return all.counts.flatMap(({ cell, stated }) => {
    const off = Math.abs(stated - rows.length);
    if (!whole || rows.length < 4 || off === 0 || off > farthest || stated === groups.length || stated === last) return [];
    return [{ cell, label: squeeze(cell.text), stated, found: rows.length, rows }];
  });
};

/** Numbers of works in headings and subtotals of tables that are not those of the rows. */
export const wrongGroupCounts = oncePerPlan((plan: PlanDocument): readonly GroupCount[] => {
  const stated: Stated[] = [];
  const totals: GroupCount[] = [];
  for (const table of plan.tables) {
    if (someOf.test(table.captionProse?.reading.text ?? '')) continue;
    const { groups, all } = groupsOf(table);
    for (const group of groups) if (group.counts.length > 0) stated.push(...judged(table, group));
    if (all.counts.length > 0) totals.push(...wrongTotal(groups, all));
  }
  return [...[...grouped(stated, ({ key }) => key).values()].flatMap(wrongAmong), ...totals];
});
