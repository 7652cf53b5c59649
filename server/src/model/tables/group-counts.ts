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
  /** Works that names list beside the first: 东江、西江堤防. */
  listed: number;
  /** How it is numbered: 一, （一） or not at all. */
  readonly form: string;
  /** A row has no number, or stands for several works. */
  unclear: boolean;
  /** Its 小计 has been read; a later one is of more groups. */
  closed: boolean;
}

/** What a table says of all its works, with how many stand above. */
interface Whole {
  readonly counts: (Group['counts'][number] & { readonly above: number })[];
  /** It goes on what another table began. */
  continued: boolean;
}

interface Stated extends GroupCount {
  readonly group: Group;
  readonly key: string;
  readonly right: boolean;
}

const totalLabel = /^(?:小计|合计|总计|共计|总和)/u;
const chineseNumber = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/u;
/** 防洪工程（5项）, 小计：12个项目 */
const told = /(?:[（(：:]|小计|合计|总计|共计|共)共?(?:计)?(\d{1,3})[个项](?:项目|工程)?[）)]?$/u;
/** 国家级开发区（2个）: what is counted may be the places of the works. */
const ofThings = /个[）)]?$/u;
/** One row stands for several works. */
const several =
  /(?:^|[^高中初平同])等(?![级候学])|^其[他它]|打捆|若干|\d[个项处座所家条宗口套台片村县乡镇站栋批辆]|[一二两三四五六七八九十][个项处座所](?!目)/u;
/** 泵站工程/（座）: a row may have more than one. */
const thingsOf = /[（(]([座处所条口台套宗])[）)]$/u;
const moreThings = /(?:[2-9]|\d{2})[座处所条口台套宗]/gu;
/** A column of numbers of works: a row is a kind of them. */
const numberOfWorks = /项目?数|个数|数量/u;
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

const opened = (head: string, form = ''): Group => ({
  head,
  form,
  counts: [],
  rows: [],
  numbers: [],
  inner: 0,
  listed: 0,
  unclear: false,
  closed: false,
});

const formOf = (written: string): string => (/^[（(]/u.test(written) ? '（一）' : written === '' ? '' : '一');

/** Does a row of a group counted in 座 tell of more than one of them? */
const tellsMore = ({ head }: Group, own: readonly PlanCell[]): boolean => {
  const thing = thingsOf.exec(head)?.[1];
  return thing !== undefined && own.some(({ text }) => [...text.matchAll(moreThings)].some(([found]) => found.endsWith(thing)));
};

/** The groups of a table of numbered works, and what its last row says of all. */
const groupsOf = (table: PlanTable): { readonly groups: readonly Group[]; readonly all: Whole } => {
  const number = table.columns.find(({ role }) => role === 'number');
  const name = table.columns.find(({ role, header }) => header.endsWith('名称') || role === 'name' || role === 'task');
  const all: Whole = { counts: [], continued: false };
  const groups: Group[] = [];
  if (!number || !name || table.kind === 'indicator' || table.kind === 'box') return { groups, all };
  const words = wordColumns(table, name);
  let group: Group | undefined;
  let above = 0;
  for (const row of table.rows.slice(table.headerRows)) {
    const own = filled(row);
    const written = squeeze(row[number.index]?.text ?? '');
    const first = own.find(({ column }) => column !== number.index) ?? own[0];
    if (!first) continue;
    const total = own.find(({ text }) => totalLabel.test(squeeze(text)));
    if (total) {
      const counts = [...toldIn([total]), ...bareCount(row, words)];
      if (!squeeze(total.text).startsWith('小计')) for (const count of counts) if (count.explicit) all.counts.push({ ...count, above });
      if (squeeze(total.text).startsWith('小计') && group && !group.closed) group.counts.push(...counts);
      if (group) group.closed = true;
    } else if (chineseNumber.test(written) || (!/^\d/u.test(written) && own.every(({ text }) => text === first.text))) {
      if (groups.length === 0) all.continued = chineseNumber.test(written) && !written.includes('一');
      group = opened(squeeze(first.text), formOf(written));
      group.counts.push(...toldIn([first]));
      groups.push(group);
    } else {
      group ??= groups[groups.push(opened('')) - 1];
      const label = row[name.index];
      const top = /^\d{1,3}$/u.test(written);
      const inner = /^(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,3}[.．]\d{1,2})$/u.test(written);
      if (group && inner) group.inner += 1;
      else if (group && top && label) {
        above += 1;
        group.rows.push(label);
        group.numbers.push(Number(written));
        if (label.text.includes('、')) group.listed += label.text.split('、').length - 1;
      }
      if (group && ((!top && !inner) || several.test(squeeze(label?.text ?? '')) || tellsMore(group, own))) group.unclear = true;
    }
  }
  // 3, 4, 5 … without a heading: the rows before them stand elsewhere.
  if (groups[0]?.form === '' && (groups[0].numbers[0] ?? 1) > 1) all.continued = true;
  return { groups, all };
};

/** Counted on by one: no row was lost on the way. */
const inTurn = ({ numbers }: Group): boolean => numbers.every((value, i) => i === 0 || value === (numbers[i - 1] ?? 0) + 1);

/** The group and those of another form below it, the next of its own form aside: 续建项目 below 一、交通工程. */
const nestedIn = (groups: readonly Group[], at: number): readonly Group[] => {
  let end = at + 1;
  while (end < groups.length && groups[end]?.form !== groups[at]?.form) end += 1;
  return groups.slice(at + 1, end);
};

const judged = (table: PlanTable, groups: readonly Group[], at: number): Stated[] => {
  const group = groups[at];
  if (!group || group.counts.length === 0) return [];
  const { rows, numbers, inner, listed, head } = group;
  if (group.unclear || rows.length === 0 || !inTurn(group)) return [];
  const nested = nestedIn(groups, at);
  let sum = rows.length;
  const sums = new Set(nested.map((each) => (sum += each.rows.length)));
  const open = nested.some((each) => each.unclear);
  return group.counts.map(({ cell, stated, explicit }) => ({
    group,
    cell,
    label: head || squeeze(cell.text),
    stated,
    found: rows.length,
    rows,
    key: explicit ? `told ${String(table.index)}` : head,
    right:
      stated === rows.length ||
      stated === numbers.at(-1) ||
      (stated > rows.length && (stated <= rows.length + listed || open)) ||
      (inner > 0 && (stated === inner || stated <= rows.length + inner)) ||
      sums.has(stated),
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
  return told && right >= 1 && wrong.length === 1
    ? wrong.filter(({ stated, found, cell }) => Math.abs(stated - found) < farthest && !ofThings.test(squeeze(cell.text)))
    : [];
};

const wrongTotal = (table: PlanTable, groups: readonly Group[], all: Whole): GroupCount[] => {
  // More than one: each is of what stands above it.
  if (all.counts.length !== 1 || all.continued || table.columns.some(({ header }) => numberOfWorks.test(header))) return [];
  const every = groups.flatMap((group) => group.rows);
  const whole = groups.every((group) => !group.unclear && inTurn(group) && group.inner === 0);
  const last = groups.at(-1)?.numbers.at(-1);
  return all.counts.flatMap(({ cell, stated, above }) => {
    // What stands below a total (储备项目) is not in it, but a total may come first.
    const rows = above > 0 ? every.slice(0, above) : every;
    const off = Math.abs(stated - rows.length);
    const listed = groups.reduce((sum, group) => sum + group.listed, 0);
    if (stated > rows.length && stated <= rows.length + listed) return [];
    if (!whole || rows.length < 4 || off === 0 || off > farthest || stated === groups.length || stated === last) return [];
    return [{ cell, label: squeeze(cell.text), stated, found: rows.length, rows }];
  });
};

/** Numbers of works in headings and subtotals of tables that are not those of the rows. */
export const wrongGroupCounts = oncePerPlan((plan: PlanDocument): readonly GroupCount[] => {
  const stated: Stated[] = [];
  let last: Group | undefined;
  const totals: GroupCount[] = [];
  for (const table of plan.tables) {
    if (someOf.test(table.captionProse?.reading.text ?? '')) continue;
    const { groups, all } = groupsOf(table);
    // The last group of the table before goes on in this one.
    if (all.continued && last && stated.at(-1)?.group === last) stated.pop();
    for (const [at, group] of groups.entries()) if (group.counts.length > 0) stated.push(...judged(table, groups, at));
    if (all.counts.length > 0) totals.push(...wrongTotal(table, groups, all));
    last = groups.at(-1);
  }
  return [...[...grouped(stated, ({ key }) => key).values()].flatMap(wrongAmong), ...totals];
});
