import { parseUnit } from '../../lexicon/units';
import { squeeze } from '../../text/characters';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Caption, PlanDocument, PlanTable } from '../types';
import { lastBracket } from '../figures/unit-brackets';
import { unitOfCaption } from './cell-units';

/** A table whose title speaks of money, lengths, areas or people, while none of its units is one of those: 旅游总花费 in 万人次. */
export interface UnfitCaption {
  readonly caption: Caption;
  /** The word of the title that tells. */
  readonly word: string;
  /** What the table counts in. */
  readonly unit: string;
}

/** What a title ends in once its last words (目标, 计划, 完成情况) are left out, and any sign of it in the table. */
const subjects = [
  {
    dimensions: ['money'],
    titled: /(?:投资|资金|经费|花费|收入|支出|产值|增加值|成交额|销售额|营业额)(?:总额)?$/u,
    told: /元|投资|资金|经费|费|收入|支出|值|额|贷款|造价|预算|金/u,
  },
  { dimensions: ['length'], titled: /(?:里程|长度)$/u, told: /米|km|里|长/u },
  { dimensions: ['area'], titled: /面积$/u, told: /平方|公顷|亩|面积|㎡/u },
  { dimensions: ['person', 'person-time'], titled: /(?:人数|人口|游客|旅客|人次)$/u, told: /人|口|客|生|员|户/u },
] as const;
const endOfTitle = /(?:主要|分年度|年度|目标|任务|计划|规划|安排|完成情况|情况|分解|分配|分布|预测|测算|估算|汇总|明细|一览|构成|表)$/u;

const withoutEnds = (title: string): string => {
  const rest = title.replace(endOfTitle, '');
  return rest === title ? title : withoutEnds(rest);
};

const stripped = (title: string): string => withoutEnds(squeeze(title).replace(/[（(][^（()）]*[）)]$/u, ''));

/** The units of the figures: in the brackets of headers, behind the title. */
const unitsOf = (table: PlanTable): readonly string[] =>
  [unitOfCaption(table), ...table.columns.map(({ unit, header }) => unit ?? lastBracket(header)?.inside)].flatMap(
    (unit) => unit?.split(/[、，]/u) ?? [],
  );

const ofItself = new Set(['percent', 'percent-point', 'multiple', 'rank', 'points']);

const unfit = (table: PlanTable): UnfitCaption | undefined => {
  const { caption, kind } = table;
  if (!caption || caption.number === undefined || (kind !== 'data' && kind !== 'indicator')) return undefined;
  const title = stripped(caption.title);
  const subject = subjects.find(({ titled }) => titled.test(title));
  if (!subject || table.rows.length - table.headerRows < 2) return undefined;
  const units = unitsOf(table);
  const told = [...units, ...table.rows.flatMap((row) => row.map(({ text }) => text)), ...table.notes.map(({ reading }) => reading.text)];
  if (told.some((text) => subject.told.test(text))) return undefined;
  const unit = units.find((each) => {
    const dimension = parseUnit(each)?.dimension;
    return dimension !== undefined && !ofItself.has(dimension) && !dimension.includes('/');
  });
  return unit === undefined ? undefined : { caption, word: subject.titled.exec(title)?.[0] ?? '', unit };
};

/** The tables whose titles speak of what none of their units measures. */
export const unfitCaptionsOf = oncePerPlan((plan: PlanDocument): readonly UnfitCaption[] =>
  plan.tables.flatMap((table) => unfit(table) ?? []),
);
