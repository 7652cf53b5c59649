import { squeeze } from '../../text/characters';
import { keptByText, type KeptText } from '../../text/keep';
import { lineLabel, styleRank, titleStart, type LabelMatch } from '../marks/numbering';
import { endsSentence, hasInnerSentence } from './prose';
import type { NumberingStyle, Section } from '../types';

const reviewWords = ['回顾', '基础', '成就', '成效', '现状', '进展', '成绩', '完成情况', '发展历程', '取得', '背景'];
const aheadWords = [
  '目标',
  '任务',
  '要求',
  '思路',
  '措施',
  '保障',
  '行动',
  '工程',
  '项目',
  '举措',
  '路径',
  '实施',
  '战略',
  '愿景',
  '指导思想',
  '组织',
];

/** 基础教育 and 基础设施 are fields, no review of what is there. */
const notReview = /基础(?:教育|设施|研究|学科|产业|能力|保障|支撑|工作|服务|网络|数据|性)/gu;

/** 夯实农业发展基础, 巩固帮扶成效: what is worked on is no review of it. */
const workedOn = /^(?:夯实|筑牢|打牢|厚植|奠定|巩固|强化|增强|提升|提高|培育|加强|构筑|完善)[^，。；]{0,16}(?:基础|成效|成就|成绩)$/u;
/** 重点任务进展, 目标任务完成情况: what a title ends in says what it is about. */
const reviewEnd = /(?:进展|完成情况|执行情况|实施情况|落实情况|回顾|成效)$/u;

/** Of these, what a section that looks back has sections of as well: 安全保障水平, 重大工程, 组织实施. */
const eitherWay = new Set(['要求', '保障', '行动', '工程', '项目', '实施', '战略', '组织']);

/** Whether a title looks ahead although its section stands in one that looks back. */
const looksAheadAnyway = (title: string): boolean => aheadWords.some((w) => !eitherWay.has(w) && title.includes(w));

/** Whether a title looks back or ahead, by its words; unknown where it says neither or both. */
const tenseOf = (title: string): Section['tense'] => {
  if (workedOn.test(title)) return 'unknown';
  if (reviewEnd.test(title)) return 'review';
  const rest = title.replace(notReview, '');
  const review = reviewWords.some((w) => rest.includes(w));
  const ahead = aheadWords.some((w) => title.includes(w));
  return review === ahead ? 'unknown' : review ? 'review' : 'ahead';
};

/** Where a run-in title ends: at the first ： or 。, else at the first mark; never past 60 characters. */
const runInEnd = (rest: string): number => {
  let clause = rest.length;
  for (let i = 0; i < Math.min(rest.length, 61); i += 1) {
    const mark = rest[i] ?? ' ';
    if ('。：:'.includes(mark) && i > 0) return i;
    if ('，；,;'.includes(mark) && clause === rest.length) clause = i;
  }
  return Math.min(clause, 60);
};

/** Where the title stands in a line that opens a section. */
export interface TitleRange {
  readonly from: number;
  readonly to: number;
  /** The title opens a paragraph that goes on behind it. */
  readonly runIn: boolean;
}

/** The styles that number sections; the others number items inside running text. */
const sectionStyles = new Set<NumberingStyle>(['编', '章', '节', '条', '一、', '（一）', '1.', '1、', '（1）', '1）']);

/** 一、学前教育 | 约束性, parted by a gap: the category and the kind of an indicator, in a table that is laid out with blanks (pdftotext -layout), and no heading. */
const cellsApart = /\S[ \t\u3000]{6,}(?:约束|预期|导向|指导)性?$/u;

/** So far before the end of a line such a gap may begin. */
const longestGap = 80;

/** The label of a line where it is one that sections have. */
export const sectionLabelOf = (line: string | KeptText): LabelMatch | undefined => {
  const label = lineLabel(line);
  if (!label || !sectionStyles.has(label.style)) return undefined;
  const text = typeof line === 'string' ? line : line.text;
  return cellsApart.test(text.slice(titleStart(text, label)).slice(-longestGap)) ? undefined : label;
};

const titleRange = (text: string, label: LabelMatch | undefined): TitleRange | undefined => {
  const from = titleStart(text, label);
  const rest = text.slice(from);
  const rank = label ? styleRank[label.style] : 0;
  if (rest === '') return label && rank <= 2 ? { from, to: from, runIn: false } : undefined;
  const last = rest.at(-1) ?? ' ';
  const colon = rest.search(/[：:]/);
  const introduces = colon >= 0 && colon < rest.length - 1 && rank > 2;
  const article = label?.style === '条' && endsSentence(rest);
  if (!hasInnerSentence(rest) && !introduces && !article) {
    if ((last === '：' || last === ':') && rest.length <= 30) return { from, to: text.length - 1, runIn: false };
    const most = endsSentence(rest) ? (rank <= 4 ? 60 : 34) : 70;
    if (!'；，、：;,:'.includes(last) && rest.length <= most) return { from, to: text.length - (last === '。' ? 1 : 0), runIn: false };
  }
  return { from, to: from + runInEnd(rest), runIn: true };
};

/** The title of a line that opens a section. */
export interface LineTitle extends TitleRange {
  /** Blanks squeezed. */
  readonly text: string;
  readonly tense: Section['tense'];
}

const titleIn = keptByText((line): { readonly title: LineTitle | undefined } => {
  const range = titleRange(line, sectionLabelOf(line));
  if (!range) return { title: undefined };
  const text = squeeze(line.slice(range.from, range.to));
  return { title: { ...range, text, tense: tenseOf(text) } };
});

/**
 * How a line reads that opens a section: a heading of its own, a paragraph that begins with its heading, or neither. The title never holds its closing
 * 。 or ：.
 */
export const titleOf = (line: string | KeptText): LineTitle | undefined => titleIn(line).title;

/** The tense of a section: what its title says, else that of the section it stands in. */
export const tenseWithin = ({ text, tense }: LineTitle, above: Section['tense'] | undefined): Section['tense'] => {
  if (tense === 'unknown') return above ?? 'unknown';
  return tense === 'ahead' && above === 'review' && !looksAheadAnyway(text) ? 'review' : tense;
};
