import { chineseValue } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { clauseStart } from '../marks/lists';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Attribute } from './stated-attributes';
import type { Indicator, PlanDocument, Prose } from '../types';

/** 13项指标，均为预期性指标: all indicators of a table are of one attribute. */
interface Common {
  readonly attribute: Attribute;
  /** 13项; without it the sentence says 全部, 各项 or 主要指标. */
  readonly count: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** A row that a text of all rows is not true of. */
export interface UncommonRow {
  readonly indicator: Indicator;
  readonly cell: Span;
  readonly here: Attribute;
  readonly all: Attribute;
  readonly count: number;
  readonly text: Span;
}

const common = /(?:均|都|全|全部|皆)(?:[为是属]|属于)(约束|预期)性(?:指标)?/gu;
const counted = /(\d{1,3}|[一二三四五六七八九十]{1,3})[项个](?:主要|核心|发展|规划|具体|监测)?指标[，,]?$/u;
const named =
  /(?:^|[，。；])(?:本规划|规划|本方案|方案)?(?:的|中)?(?:全部|所有|各项|主要|上述主要|表中|表内|表列|以上)(?:发展|规划|主要|各项)?指标$/u;
/** 其余均为预期性指标: of a part of them. */
const ofPart = /其余|其他|其它|除|其中|剩余|新增|上级|国家|全国|十四五|原/u;
const none: readonly Common[] = [];
const longestSentence = 60;

const commonIn = local((text): readonly Common[] => {
  if (!text.includes('性指标')) return none;
  return Array.from(text.matchAll(common)).flatMap(({ 0: whole, 1: kind, index }): Common[] => {
    const from = clauseStart(text, index, '。；：', longestSentence);
    const before = text.slice(from, index);
    if (ofPart.test(before)) return [];
    const count = counted.exec(before)?.[1];
    if (count === undefined && !named.test(before)) return [];
    const value = count === undefined ? undefined : /\d/u.test(count) ? Number(count) : chineseValue(count);
    return [{ attribute: kind === '约束' ? '约束性' : '预期性', count: value, from: index, to: index + whole.length }];
  });
});

/** Does a text say that all indicators are of one attribute? */
export const callsAll = (prose: Prose): boolean => commonIn.somethingIn(prose);

const attributeOf = ({ attribute }: Indicator): Attribute | undefined => {
  const bare = attribute?.text.replace(/[（()）\s]/gu, '');
  return bare === '约束性' || bare === '预期性' ? bare : undefined;
};

/** The tables with attributes, each with its own rows. */
const tablesOf = (plan: PlanDocument): readonly (readonly Indicator[])[] => {
  const byTable = new Map<unknown, Indicator[]>();
  for (const indicator of plan.indicators) {
    if (indicator.total || indicator.part || !indicator.attribute || indicator.table.review) continue;
    const rows = byTable.get(indicator.table);
    if (rows) rows.push(indicator);
    else byTable.set(indicator.table, [indicator]);
  }
  return [...byTable.values()];
};

/** A minority of rows that are of another attribute than the text says of all; where most are, the text may mean other indicators. */
export const uncommonRowsOf = oncePerPlan((plan): readonly UncommonRow[] =>
  commonIn(plan).flatMap(({ place: prose, hits }) =>
    prose.cell || prose.kind === 'toc' || prose.section?.tense === 'review'
      ? []
      : hits.flatMap(({ attribute: all, count, from, to }): UncommonRow[] => {
          const tables = tablesOf(plan);
          const meant = count === undefined ? tables : tables.filter((rows) => rows.length === count);
          const [rows] = meant;
          if (!rows || meant.length > 1) return [];
          const others = rows.filter((row) => attributeOf(row) !== all);
          if (others.length * 3 > rows.length) return [];
          return others.flatMap((indicator): UncommonRow[] => {
            const here = attributeOf(indicator);
            const cell = indicator.attribute?.cell.span;
            return here && cell ? [{ indicator, cell, here, all, count: rows.length, text: spanIn(prose.reading, from, to) }] : [];
          });
        }),
  ),
);
