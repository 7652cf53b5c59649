import { numeralValue } from '../../text/numerals';
import { local } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

/** 附件2表5: a table of an annex, named with it. */
export interface AnnexTableReference {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

interface Named {
  readonly annex: number;
  readonly table: number;
  readonly from: number;
  readonly to: number;
}

const pattern = /附件\s?([\d一二三四五六七八九十]{1,2})(?:中的|中|的|之|[，,])?表\s?(\d{1,2})(?![\d.．\-－—份张式列])/gu;
/** An annex of another text: 《…》附件2表5, 该办法附件1表2. */
const others = /(?:[》〉”号文]|办法|规定|标准|规范|通知|意见|方案|条例|文件|法|导则|指南)的?$/u;
/** A sentence that speaks of other texts: 参照《…》（…〔2020〕1号）附件2表5, 采用其附件1表3, 按省林业局要求填报附件2表5. */
const ofOthers = /[》〉〕]|其$|该$|GB|国家|[上省市]级|省(?:厅|[\u4e00-\u9fff]{1,4}[厅局委])|标准|规程|导则|指南/u;
/** 详见附件2表5: here. */
const here = /(?:见|列[于入])$/u;
const none: readonly Named[] = [];

const namedIn = local((text): readonly Named[] => {
  if (!text.includes('附件') || !text.includes('表')) return none;
  return [...text.matchAll(pattern)].flatMap((match): Named[] => {
    const [whole, annex = '', table = ''] = match;
    const number = numeralValue(annex);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (number === undefined || others.test(before.slice(-6))) return [];
    if (!here.test(before) && ofOthers.test(before.split(/[。；]/u).at(-1) ?? '')) return [];
    return [{ annex: number, table: Number(table), from: match.index, to: match.index + whole.length }];
  });
});

/** The numbers of the tables that stand in each annex. */
const tablesOf = ({ captions }: PlanDocument): ReadonlyMap<number, ReadonlySet<number>> => {
  const tables = new Map<number, Set<number>>();
  let within: Set<number> | undefined;
  for (const { kind, number, chapter } of captions) {
    if (kind === '附件') {
      within = tables.get(number ?? 1) ?? new Set();
      tables.set(number ?? 1, within);
    } else if (kind === '表' && number !== undefined && chapter === undefined) within?.add(number);
  }
  return tables;
};

/** References to a numbered table of an annex that has numbered tables, but none of that number. */
export const missingAnnexTablesOf = (plan: PlanDocument): readonly AnnexTableReference[] => {
  const named = namedIn(plan);
  if (named.length === 0) return [];
  const tables = tablesOf(plan);
  return named.flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc'
      ? []
      : hits.flatMap(({ annex, table, from, to }): AnnexTableReference[] => {
          const own = tables.get(annex);
          return own && own.size > 0 && !own.has(table) ? [{ prose, from, to }] : [];
        }),
  );
};
