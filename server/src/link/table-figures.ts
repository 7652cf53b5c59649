import { clauseStart } from '../model/marks/lists';
import { quantitiesOf, timesOf } from '../model/document/by-prose';
import { timeOfFigure } from '../model/claims/claim-times';
import { listedByProse } from '../model/kept/listed';
import { sentenceAround } from '../model/document/prose';
import { difference, sum } from '../model/figures/format-number';
import { pureNumber } from '../model/figures/pure-number';
import type { PlanCell, PlanDocument, PlanTable, Prose, Quantity } from '../model/types';
import { squeeze } from '../text/characters';
import { catalogueOf, shortestWork, totalWord, type Catalogue, type Row } from './amount-catalogue';
import { baseOfWords, countOf, speaksOf, type Amount } from './amount-columns';
import { givenOtherwise, isOfOneWork, measureWord } from './described-works';
import { differ, isOneValue, measureOf, type Measure } from './measures';
import { isOfSeveral, isOfSomeWorks, reach, reachOfKinds, rowsBefore } from './rows-before';
import { turnOfRow } from './rows-in-turn';
import { tablesMeant } from './tables-meant';

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
