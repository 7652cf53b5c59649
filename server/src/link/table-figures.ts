import { unitOfCaption } from '../model/tables/cell-units';
import { clauseStart } from '../model/marks/lists';
import { quantitiesOf, timesOf } from '../model/document/by-prose';
import { timeOfFigure } from '../model/claims/claim-times';
import { listedByProse } from '../model/kept/listed';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { sentenceAround } from '../model/document/prose';
import { difference, sum } from '../model/figures/format-number';
import { pureNumber } from '../model/figures/pure-number';
import type { Column, PlanCell, PlanDocument, PlanTable, Prose, Quantity, Reference } from '../model/types';
import { isHan, squeeze } from '../text/characters';
import { grouped } from '../text/grouped';
import { annexTables } from './annex-totals';
import { describing, givenOtherwise, isOfOneWork, measureWord } from './described-works';
import { differ, isOneValue, measureOf, type Measure } from './measures';
import { turnOfRow } from './rows-in-turn';

/** A figure in prose, and the cell of a table that gives another for it: the sentence names its row (or points to the table, for a total) and its column. */
export interface TableFigure {
  readonly prose: Prose;
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** Row and column: 城东水厂 总投资. */
  readonly name: string;
  readonly cell: PlanCell;
  readonly given: Quantity;
  readonly givenMeasure: Measure;
  /** That the column gives the figure. */
  readonly unit: string;
}

/** A column of amounts: what it gives, without its time and unit. */
interface Amount {
  readonly table: PlanTable;
  readonly column: Column;
  readonly base: string;
  readonly year: number | undefined;
  readonly unit: string;
}

interface Row {
  readonly table: PlanTable;
  readonly index: number;
  readonly label: string;
}

const times = /(?:到|至|截至)?(?:19|20)\d\d(?:[-—–~～](?:19|20)\d\d)?年?(?:底|末)?|[“"]?十[二三四五六七]五[”"]?(?:期间|时期|末)?/gu;
const yearIn = /(?:19|20)\d\d/gu;
const bracketed = /[（(][^（()）]{0,20}[）)]/gu;
const totalWord = /(?:小计|合计|总计|共计|总和)$/u;

/** 计划总投资, 投资额, 投资: what is counted, whoever reckons it. */
const kernel = (words: string): string => words.replace(/^(?:总|计划|规划|预计|估算|概算|累计|全部)+/u, '').replace(/(?:总)?[额数]$/u, '');

const baseOfHeader = (header: string): string =>
  squeeze(header)
    .replace(bracketed, '')
    .replace(times, '')
    .replace(/(?:规划|计划|目标|任务|预计)$/u, '');

const behindName = /^(?:产业|行业|领域|项目|工程|建设|全年|年度|包括|包含|共有|的|，|,|、)+/u;
const beforeFigure = [
  '达到了',
  '达到',
  '达',
  '为',
  '约',
  '共计',
  '预计',
  '力争',
  '实现',
  '完成',
  '安排',
  '最大',
  '最多',
  '最高',
  '最少',
  '最小',
  '最低',
  '，',
  ',',
  '：',
  ':',
  '的',
];

/** Words without the verbs that lead to the figure behind them. */
const withoutVerbs = (words: string): string => {
  const last = beforeFigure.find((word) => words.endsWith(word));
  return last === undefined ? words : withoutVerbs(words.slice(0, -last.length));
};

/** What is said to be counted, in the words between a name and its figure. */
const baseOfWords = (words: string): string => {
  const bare = squeeze(words).replace(bracketed, '').replace(times, '').replace(behindName, '');
  return withoutVerbs(bare).replace(/(?:期间|其中)/gu, '');
};

/** 项目数: what is counted, and no more. */
const countOf = /^(项目|工程)(?:总数|数|个数|数量)$/u;

const speaksOf = (words: string, base: string): boolean => {
  if (countOf.test(base)) return false;
  const said = baseOfWords(words);
  return (base.length > 1 && said === base) || (kernel(said).length >= 2 && kernel(said) === kernel(base));
};

const amountsOf = (table: PlanTable): Amount[] =>
  table.columns.flatMap((column): Amount[] => {
    const base = baseOfHeader(column.header);
    const unit = column.unit ?? unitOfCaption(table) ?? '';
    if (unit === '' || unit.includes('%') || ['number', 'name', 'unit', 'note', 'deadline', 'owner'].includes(column.role)) return [];
    const own = column.header.match(yearIn) ?? [];
    const years = own.length > 0 ? own : (table.captionProse?.reading.text.match(yearIn) ?? []);
    return [{ table, column, base, year: years.length === 1 ? Number(years[0]) : undefined, unit }];
  });

/** Of fewer characters a work is no name in running text. */
const shortestWork = 4;

/** The column whose cells name the rows. */
const labelColumn = (table: PlanTable): Column | undefined =>
  table.columns.find((c) => c.role === 'name') ??
  table.columns.find(
    (c) => table.rows.slice(table.headerRows).filter((row) => row[c.index]?.value?.kind === 'word').length * 2 > table.rows.length,
  );

interface Catalogue {
  readonly amounts: ReadonlyMap<PlanTable, readonly Amount[]>;
  /** Columns that tell in words how large a work is. */
  readonly descriptions: ReadonlyMap<PlanTable, readonly Column[]>;
  /** Rows by the first two characters of their names. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** The one row of totals of a table. */
  readonly totals: ReadonlyMap<PlanTable, Row>;
  /** How many rows it adds up. */
  readonly counts: ReadonlyMap<PlanTable, number>;
}

/** Rows of so many characters at least name something wherever they stand. */
const shortestName = 2;
const generic = /^(?:其他|其它|全[市省县区国]|总体|平均|项目|工程|合计)/u;

const catalogueOf = oncePerPlan((plan: PlanDocument): Catalogue => {
  const amounts = new Map<PlanTable, readonly Amount[]>();
  const descriptions = new Map<PlanTable, readonly Column[]>();
  const totals = new Map<PlanTable, Row>();
  const counts = new Map<PlanTable, number>();
  const rows: Row[] = [];
  for (const table of plan.tables) {
    if (table.kind === 'box' || table.kind === 'indicator' || table.headerRows === 0) continue;
    const own = amountsOf(table);
    const told = describing(table);
    const names = own.length + told.length === 0 ? undefined : labelColumn(table);
    if (!names) continue;
    amounts.set(table, own);
    descriptions.set(table, told);
    const all = table.rows.slice(table.headerRows).map((row, i): Row => {
      const total = row.find((c) => c.merged === undefined && totalWord.test(squeeze(c.text)));
      return { table, index: table.headerRows + i, label: squeeze((total ?? row[names.index])?.text ?? '').replace(bracketed, '') };
    });
    const [total, ...more] = all.filter(({ label }) => totalWord.test(label));
    const plain = all.filter(({ label }) => label.length >= (own.length > 0 ? shortestName : shortestWork) && !totalWord.test(label));
    if (own.length > 0) {
      if (total && more.length === 0) totals.set(table, total);
      counts.set(table, plain.length);
    }
    rows.push(...plain.filter(({ label }) => !generic.test(label)));
  }
  return { amounts, descriptions, totals, counts, rows: grouped(rows, ({ label }) => label.slice(0, shortestName)) };
});

/** A name of a few characters may be the end of a longer one (公路 of 高速公路). */
const standsAlone = (text: string, at: number, { label }: Row): boolean =>
  label.length >= 5 || !isHan(text[at - 1]) || '和与及在对将由从'.includes(text.charAt(at - 1));

/** 东江县、西江县新增40个: a figure of both. */
const isJoined = ({ rows }: Catalogue, text: string, at: number): boolean =>
  '、和与及'.includes(text[at - 1] ?? ' ') && [...rows.values()].some((some) => some.some(({ label }) => text.endsWith(label, at - 1)));

/** 2处大型灌区和|11处中型灌区: joined with another thing of its kind, which no row names. */
const joinsAlike = (text: string, at: number, { label }: Row): boolean =>
  '、和与及'.includes(text[at - 1] ?? ' ') && isHan(label.at(-1)) && text[at - 2] === label.at(-1);

/** How far before a figure the name of its row may begin. */
const reach = 60;

/** 甲校初中部扩建和乙校|扩建2个项目，净增学位690个: a figure of both. */
const isOfSeveral = (text: string, end: number, between: string): boolean =>
  /[、和与及]/u.test(text.slice(clauseStart(text, end, '，,。；;：:', reach), end)) &&
  /(?:[2-9]|\d\d|[两二三四五六七八九十])[个项所座处](?:[^，,]{0,4}(?:项目|工程)|[，,])/u.test(between);

/** 新建校区5个, 改扩建项目3个: so many works of one kind. */
const worksOfKind = /(?:新建|改扩建|改建|扩建|续建|迁建|重建|改造)[^，,。；;：:\d]{0,12}\d{1,4}[个项所座处条家栋]/gu;
/** So far behind a figure the other kinds are told. */
const reachOfKinds = 40;

/** 一期|投资92亿元, 二标段投资: of a part of the work. */
const phase = /[一二三四首近远]期|[一二三四]阶段|标段/u;
/** ，其中住院楼3栋，: the number of a part. */
const partCounted = /其中[^，,。；;：:\d]{1,12}\d{1,4}[个项所座处条家栋][，,]/u;

/** …工程，新建校区5个，投资118亿元；扩建校区3个，…: behind the number of works of one of several kinds, or of a part, a figure is of these alone. */
const isOfSomeWorks = (between: string, behind: string): boolean => {
  const told = between.includes('建') || between.includes('改造') ? (between.match(worksOfKind) ?? []) : [];
  return (
    phase.test(between) ||
    partCounted.test(between) ||
    told.length > 1 ||
    (told.length === 1 && (behind.match(worksOfKind) ?? []).length > 0)
  );
};

/** The rows whose name stands last before a figure, and where it ends: of two that end there the longer. */
const rowsBefore = (
  catalogue: Catalogue,
  text: string,
  from: number,
  to: number,
): { readonly found: readonly Row[]; readonly end: number } => {
  let found: readonly Row[] = [];
  let end = -1;
  for (let at = to - shortestName; at >= from; at -= 1) {
    const here = (catalogue.rows.get(text.slice(at, at + shortestName)) ?? []).filter(
      (row) => at + row.label.length <= to && text.startsWith(row.label, at) && standsAlone(text, at, row),
    );
    if (here.length === 0) continue;
    const longest = Math.max(...here.map(({ label }) => label.length));
    if (at + longest < end) break;
    end = at + longest;
    found = isJoined(catalogue, text, at) ? [] : here.filter((row) => row.label.length === longest && !joinsAlike(text, at, row));
  }
  return { found, end };
};

const references = oncePerPlan((plan): ReadonlyMap<Prose, readonly Reference[]> => grouped(plan.references, ({ prose }) => prose));

/** A row stands for several projects where a column says for how many. */
const countsInRows = ({ columns }: PlanTable): boolean => columns.some(({ header }) => countOf.test(baseOfHeader(header)));

/** The tables a sentence points to, else the one that has as many rows as the sentence counts projects. */
const tablesMeant = (plan: PlanDocument, catalogue: Catalogue, prose: Prose, from: number, to: number): readonly PlanTable[] => {
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

const figureOf = (prose: Prose, quantity: Quantity, { table, index, label }: Row, { column, unit }: Amount): TableFigure | undefined => {
  const cell = table.rows[index]?.[column.index];
  const given = pureNumber(cell);
  const measure = measureOf(quantity);
  const givenMeasure = given && measureOf(given, unit);
  if (!cell || !given || !givenMeasure || givenMeasure.dimension === '' || givenMeasure.dimension !== measure.dimension) return undefined;
  const name = totalWord.test(label) ? `${column.header}${label}` : `${label} ${column.header}`;
  return { prose, quantity, measure, name, cell, given, givenMeasure, unit: given.unit === '' ? unit : '' };
};

/** Is a figure what several tables come to, each by its total: 总投资256亿元（见附表1、附表2）? */
const isTogether = (figures: readonly TableFigure[]): boolean => {
  const [first] = figures;
  if (!first || figures.length < 2 || new Set(figures.map(({ cell }) => cell.table)).size < figures.length) return false;
  const slack = sum([first.measure, ...figures.map(({ givenMeasure }) => givenMeasure)].map(({ tolerance }) => tolerance));
  return Math.abs(difference(sum(figures.map(({ givenMeasure }) => givenMeasure.low)), first.measure.low)) <= slack + 1e-9;
};

/** 水运计划投资520亿元，|其中专栏4所列项目296.5亿元|: the text goes on to say that what the table lists is a part of it. */
const listedPart = /^[，,]?其中[^，,。；;]{0,12}(?:所列|列入|重点|重大|专栏|附[件表])/u;
const major = /重点|重大/u;

/** A table of the major projects by kind, which counts them: the figure of a kind (水运) is that of all its projects, where nobody speaks of major ones. */
const holdsMajorOnesOnly = ({ columns, captionProse }: PlanTable, sentence: string): boolean =>
  columns.some(({ header }) => /(?:项目|工程)(?:个?数|数量)/u.test(header)) &&
  major.test(captionProse?.reading.text ?? '') &&
  !major.test(sentence);

const someTogether = /[两二三四五六七八九十\d]{1,2}[项者类个年](?:重点|重大)?(?:工程|项目)?(?:合计|共计|总计|相加)/u;

/** “十四五”时期投资9.8亿元 beside a table of what the plan is to do: another period than that of the table, whose title tells of none before it. */
const isBeforePlan = ({ meta: { period } }: PlanDocument, year: number | undefined, { captionProse }: PlanTable): boolean =>
  period !== undefined &&
  year !== undefined &&
  year < period.start &&
  !(captionProse && timesOf(captionProse).some(({ start = Infinity }) => start < period.start));

/** 到2027年，…达到7800张: does the sentence set a level for a year to come? */
const isGoal = ({ reading: { text } }: Prose, { fullFrom }: Quantity): boolean =>
  /[到至]20\d\d年.{1,80}(?:[达增]|提[高升])[到至]/u.test(text.slice(clauseStart(text, fullFrom, '。；;', 140), fullFrom));

/** What some rows give in the columns that the words before a figure name; nothing where any of their figures of that year is the one stated. */
const contradicted = (
  plan: PlanDocument,
  { amounts }: Catalogue,
  prose: Prose,
  quantity: Quantity,
  rows: readonly Row[],
  words: string,
  exactly = false,
): TableFigure | undefined => {
  const all = rows.flatMap((row) =>
    (amounts.get(row.table) ?? []).flatMap((amount) => {
      const figure = figureOf(prose, quantity, row, amount);
      return figure ? [{ figure, amount }] : [];
    }),
  );
  // A27.5亿元、B23.6亿元，两项工程合计51.1亿元; 前三年合计6.89亿元: of some of them together.
  if (someTogether.test(prose.reading.text.slice(Math.max(0, quantity.fullFrom - 16), quantity.fullFrom))) return undefined;
  const named = all.filter(({ amount }) => (exactly ? baseOfWords(words) === amount.base : speaksOf(words, amount.base)));
  if (named.length === 0) return undefined;
  const { year: stated, from, several } = timeOfFigure(plan, prose, quantity.fullFrom);
  const fits = ({ amount: { year } }: (typeof all)[number]): boolean => year === undefined || stated === undefined || year === stated;
  if (all.some((each) => fits(each) && isOneValue(differ(each.figure.measure, each.figure.givenMeasure, true)))) return undefined;
  if (isTogether(named.map(({ figure }) => figure))) return undefined;
  const [first] = [...named].sort((a, b) => Number(baseOfWords(words) === b.amount.base) - Number(baseOfWords(words) === a.amount.base));
  if (!first || (first.amount.year !== undefined && first.amount.year !== stated)) return undefined;
  if (from === 'stated' && first.amount.year === undefined && isBeforePlan(plan, stated, first.amount.table)) return undefined;
  // 到2027年，三县床位分别达到…: a goal of its year, where the table tells of none.
  if (from === 'stated' && first.amount.year === undefined && isGoal(prose, quantity)) return undefined;
  // 2026年投资6亿元 beside a column of 总投资, or of 投资 without a year: of one year.
  const ofOneYear = from === 'stated' && !several && stated !== plan.meta.period?.end && first.amount.year === undefined;
  const ofAll = first.amount.base === '投资' || (first.amount.base.startsWith('总') && !baseOfWords(words).startsWith('总'));
  return ofOneYear && ofAll ? undefined : first.figure;
};

/** What the cell that describes a work gives otherwise than the words behind its name: 线路长186公里. */
const describedOtherwise = (
  { descriptions }: Catalogue,
  prose: Prose,
  quantity: Quantity,
  [row, other]: readonly Row[],
  words: string,
): TableFigure | undefined => {
  if (!row || other || row.label.length < shortestWork) return undefined;
  for (const column of descriptions.get(row.table) ?? []) {
    const cell = row.table.rows[row.index]?.[column.index];
    const given = cell?.merged === undefined && cell ? givenOtherwise(cell, quantity, words) : undefined;
    if (cell && given)
      return {
        prose,
        quantity,
        measure: measureOf(quantity),
        name: `${row.label} ${measureWord(words)}`,
        cell,
        given,
        givenMeasure: measureOf(given),
        unit: '',
      };
  }
  return undefined;
};

/** 重大工程投资90亿元，一般项目投资60亿元（见表2）: figures that make the total of the table together. */
const isPartOfSum = (
  { measure, givenMeasure }: TableFigure,
  quantities: readonly Quantity[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean => {
  const alike = quantities
    .filter((q) => q.from >= from && q.to <= to && q.kind === 'value')
    .map((q) => measureOf(q))
    .filter(({ dimension }) => dimension === measure.dimension);
  return alike.length > 1 && Math.abs(difference(sum(alike.map(({ low }) => low)), givenMeasure.low)) <= givenMeasure.tolerance + 1e-9;
};

/** What may stand before 项目 where all of a table are counted: 规划期内谋划实施重点项目, 包括项目. */
const allProjects =
  /^(?:“?十[四五六]五”?(?:时期|期间)?|规划期内?|期内|全[市省县区]|共|计划|拟|谋划|规划|组织|实施|推进|推动|安排|布局|建设|包括|包含|涉及|设置|确定)*(?:各类|重点|重大|主要|建设){0,2}(项目|工程)(?:共|总数|数)?$/u;

/** 实施重点项目44个（见表4） beside a table whose rows count 46 in all: the one count of its sentence, of no kind of projects. */
const countOfAll = (
  { amounts }: Catalogue,
  prose: Prose,
  quantity: Quantity,
  quantities: readonly Quantity[],
  totals: readonly Row[],
  words: string,
  { from, to }: { readonly from: number; readonly to: number },
): TableFigure | undefined => {
  const thing = allProjects.exec(squeeze(words))?.[1];
  if (thing === undefined) return undefined;
  const alike = quantities.filter((q) => q !== quantity && q.from >= from && q.to <= to && q.unit === quantity.unit);
  if (alike.length > 0) return undefined;
  const found = totals.flatMap((row) =>
    (amounts.get(row.table) ?? []).flatMap((amount) =>
      countOf.exec(amount.base)?.[1] === thing ? (figureOf(prose, quantity, row, amount) ?? []) : [],
    ),
  );
  const [only, other] = found;
  return only && !other && !isOneValue(differ(only.measure, only.givenMeasure, true)) ? only : undefined;
};

/** 规划床位分别为… beside a column of 床位: what there is to be, and what there is. */
const isPlanned = ({ cell }: TableFigure, words: string): boolean =>
  /规划|计划/u.test(words) && !/规划|计划|目标/u.test(cell.table.columns[cell.column]?.header ?? '');

/** The figures of a prose that a table gives otherwise. */
const figuresIn = (plan: PlanDocument, prose: Prose): readonly TableFigure[] => {
  if (prose.cell !== undefined && prose.cell.table.kind !== 'box') return [];
  const catalogue = catalogueOf(plan);
  const quantities = catalogue.amounts.size === 0 ? [] : quantitiesOf(prose);
  const { text } = prose.reading;
  return quantities.flatMap((quantity, i): readonly TableFigure[] => {
    if (quantity.kind !== 'value' || quantity.unit === '' || quantity.unit === '%' || quantity.high !== undefined) return [];
    const sentence = sentenceAround(prose, quantity.from);
    const before = Math.max(sentence.from, quantities[i - 1]?.fullTo ?? 0);
    const { found, end } = rowsBefore(catalogue, text, Math.max(sentence.from, quantity.fullFrom - reach), quantity.fullFrom);
    if (end >= 0) {
      const turn = turnOfRow(catalogue.rows, text, quantities, i, end);
      if (turn) {
        const figure = contradicted(plan, catalogue, prose, quantity, turn.rows, turn.words);
        return figure && !isPlanned(figure, turn.words) ? [figure] : [];
      }
      const between = text.slice(end, quantity.fullFrom);
      const words = text.slice(Math.max(end, before), quantity.fullFrom);
      const described = (): TableFigure | undefined =>
        between.includes('；') || !isOfOneWork(between)
          ? undefined
          : describedOtherwise(catalogue, prose, quantity, found, between.split(/[，：]/u).at(-1) ?? '');
      const told = text.slice(sentence.from, quantity.fullFrom);
      const rows = found.filter(({ table }) => !holdsMajorOnesOnly(table, told));
      const ofMore =
        listedPart.test(text.slice(quantity.fullTo, sentence.to)) ||
        isOfSeveral(text, end, between) ||
        isOfSomeWorks(between, text.slice(quantity.fullTo, quantity.fullTo + reachOfKinds));
      const figure = ofMore
        ? undefined
        : /[；：]/u.test(between)
          ? described()
          : (contradicted(plan, catalogue, prose, quantity, rows, words) ?? described());
      // 新建床位120张，改造床位60张: they make what the row gives together.
      return figure && !isPartOfSum(figure, quantities, { from: end, to: sentence.to }) ? [figure] : [];
    }
    const clause = text.slice(before, quantity.fullFrom);
    const words = clause.slice(Math.max(...[...'，；：（、'].map((mark) => clause.lastIndexOf(mark))) + 1);
    if (words.length < 2) return [];
    // 总投资312亿元（见附件），其中应急类4项、投资89.9亿元: of a part; “十五五”投资216亿元 names its own column.
    const ofPart = text.slice(sentence.from, quantity.fullFrom).includes('其中');
    const totals = tablesMeant(plan, catalogue, prose, sentence.from, sentence.to).flatMap((table) => catalogue.totals.get(table) ?? []);
    // 储备项目58个，其中46个列入表1: the table holds a part.
    if (totals.length === 0 || /其中[^。；]{0,20}(?:列入|纳入|所列)/u.test(text.slice(sentence.from, sentence.to))) return [];
    const figure =
      contradicted(plan, catalogue, prose, quantity, totals, words, ofPart) ??
      (ofPart ? undefined : countOfAll(catalogue, prose, quantity, quantities, totals, words, sentence));
    return figure && !isPartOfSum(figure, quantities, sentence) ? [figure] : [];
  });
};

/** Figures in prose that contradict the cell of a table whose row and column they name: projects and their investment, industries and their output. */
export const tableFiguresOf = listedByProse(figuresIn, {
  of: (plan) => plan.tables.flatMap((table) => [table, table.kind, table.captionProse, table.caption?.number]),
});
