import { chineseNumerals, numeralValue } from '../../text/numerals';
import type { Span } from '../../text/span';
import { indicatorsOf } from '../document/by-table';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Indicator, PlanDocument, PlanTable, Prose } from '../types';

/** How many indicators a text says there are, or are of one attribute. */
interface StatedCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly what: string;
  /** 约束 or 预期; undefined for all of them. */
  readonly attribute: string | undefined;
  /** The numbers of the tables that the sentence points to. */
  readonly tables: readonly number[];
}

/** A stated number of indicators and the first of the tables that have another one. */
export interface MiscountedIndicators extends StatedCount {
  readonly prose: Prose;
  readonly found: number;
  readonly of: PlanTable;
  readonly rows: readonly Span[];
}

const number = `(?:\\d{1,2}|[${chineseNumerals}]{1,3})`;
const all = new RegExp(
  `(?<![\\d.．第${chineseNumerals}])(${number})[项个](?:主要|核心|重点|具体|规划|发展|监测|评价|量化){0,2}(?:目标)?指标`,
  'g',
);
const some = new RegExp(
  `(约束|预期)性(?:指标)?(?:共|有|为)?(?<![\\d.．])(${number})[项个]|(?<![\\d.．第${chineseNumerals}])(${number})[项个](?:为)?(约束|预期)性指标`,
  'g',
);
const pointer = /表\s?(\d{1,2})(?:([、和及与至—-])表?(\d{1,2}))?/g;
/** Words by which a sentence tells what the plan or a table holds, not how many of them were reached. */
const sets = /设置|设定|设立|确定|提出|明确|包括|选取|制定|共有|共计|共|列|见/;
/** Said of some of the indicators. */
const partly = /[^一]个?县|超额|提前|如期|其余|其他|新增|增加|减少|剔除|删除|上级|国家|省级|考核|进度|排名|位居|下达/;

/** The tables a sentence points to: 表1, 表1和表2, 表1至表3. */
const tablesNamed = (sentence: string): readonly number[] => {
  const named = new Set<number>();
  for (const { 1: first, 2: mark = '', 3: last } of sentence.matchAll(pointer)) {
    const [from, to] = [Number(first), Number(last ?? first)];
    for (let table = from; '至—-'.includes(mark) && table < to; table += 1) named.add(table);
    named.add(from).add(to);
  }
  return [...named];
};

const statedIn = (text: string): StatedCount[] => {
  if (!text.includes('指标')) return [];
  const found: StatedCount[] = [];
  for (const { 0: sentence, index: from } of text.matchAll(/[^。！？；]+/g)) {
    if (!sentence.includes('指标') || !sets.test(sentence)) continue;
    const tables = tablesNamed(sentence);
    const add = (at: number, written: string, count: string, attribute: string | undefined): void => {
      const before = sentence.slice(0, at);
      const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('：')) + 1);
      if (partly.test(clause) || (attribute === undefined && !sets.test(clause) && !/表\d+/.test(clause))) return;
      found.push({
        from: from + at,
        to: from + at + written.length,
        count: numeralValue(count),
        what: written,
        attribute,
        tables,
      });
    };
    for (const match of sentence.matchAll(all)) if (!/[约预]\S性/.test(match[0])) add(match.index, match[0], match[1] ?? '', undefined);
    for (const match of sentence.matchAll(some)) add(match.index, match[0], match[2] ?? match[3] ?? '', match[1] ?? match[4]);
  }
  return found;
};

const stated = local(statedIn);

/** Does a text say how many indicators there are? */
export const statesIndicatorCount = (prose: Prose): boolean => stated.somethingIn(prose);

/** The indicators of tables whose rows are surely all there: numbered on from 1 (but for a slip), or none numbered and none a part of another. */
const rowsOf = (plan: PlanDocument, tables: readonly PlanTable[]): readonly Indicator[] | undefined => {
  const rows = tables.flatMap((table) => indicatorsOf(plan, table)).filter(({ total }) => !total);
  const numbered = rows.filter(({ number: own }) => own);
  if (numbered.length === 0) return rows.some(({ part }) => part) ? undefined : rows;
  const values = numbered.map(({ number: own }) => own?.value ?? 0);
  const strays = values.filter((value, i) => value !== i + 1).length;
  return values.at(-1) === values.length && strays <= 1 ? numbered : undefined;
};

/** The tables that a count speaks of: those it points to, else the only one with attributes. */
const tablesOf = (plan: PlanDocument, { tables: named, attribute }: StatedCount): readonly PlanTable[] => {
  const tables = plan.tables.filter((each) => each.kind === 'indicator');
  const fits =
    named.length === 0
      ? tables.filter((each) => !each.review && attribute !== undefined && each.columns.some(({ role }) => role === 'attribute'))
      : tables.filter(
          ({ caption }) =>
            caption?.kind === '表' && caption.number !== undefined && named.includes(caption.number) && caption.chapter === undefined,
        );
  return fits.length === Math.max(1, named.length) ? fits : [];
};

/** Numbers of indicators in running text that are not those of the table. */
export const miscountedIndicatorsOf = oncePerPlan((plan): readonly MiscountedIndicators[] =>
  stated(plan).flatMap(({ place: prose, hits }) => {
    if (prose.cell || prose.kind === 'toc' || prose.kind === 'heading') return [];
    return hits.flatMap((claim): MiscountedIndicators[] => {
      const tables = tablesOf(plan, claim);
      const rows = rowsOf(plan, tables);
      const [of] = tables;
      if (!of || !rows || rows.length < 3) return [];
      const { attribute } = claim;
      if (attribute !== undefined && rows.some((row) => !/约束|预期/.test(row.attribute?.text ?? ''))) return [];
      const counted = attribute === undefined ? rows : rows.filter((row) => row.attribute?.text.includes(attribute));
      if (counted.length === claim.count || Math.abs(counted.length - claim.count) > 3) return [];
      return [{ ...claim, prose, found: counted.length, of, rows: counted.map(({ nameSpan }) => nameSpan) }];
    });
  }),
);
