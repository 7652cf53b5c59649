import { comparePlans } from '../../server/src/compare/compare';
import type { Comparison, FactChange, IndicatorChange } from '../../server/src/compare/types';
import { planOf } from '../support/plan';

/** A draft of one plan: a table of indicators and what the section of goals says. */
export const draft = (
  rows: readonly string[],
  goals = '到2025年，各项指标全面完成。',
  header = '| 指标 | 2020年 | 2025年 | 属性 |',
): string =>
  [
    '# 某市供水“十四五”规划（2021—2025年）',
    '',
    '## 一、目标',
    '',
    goals,
    '',
    '表1 主要指标',
    '',
    header,
    header.replaceAll(/[^|]+/g, '---'),
    ...rows,
    '',
    '## 二、任务',
    '',
    '加强管理。',
    '',
  ].join('\n');

export const compareTexts = (
  old: string,
  now: string,
  dialects: readonly ['markdown' | 'plain', 'markdown' | 'plain'] = ['markdown', 'markdown'],
): Comparison => comparePlans(planOf(old, dialects[0]), planOf(now, dialects[1]));

const factText = ({ aspect, verdict, reason, year, old, new: now }: FactChange): string =>
  [aspect, verdict, reason ?? '', year ?? '', `${old?.text ?? ''}→${now?.text ?? ''}`].filter((part) => part !== '').join(' ');

/** Changes of indicators as lines that can be read in a test: `weakened 漏损率: value weakened ceiling-raised 2025 ≤9→≤10`. */
export const indicatorLines = ({ indicators }: Comparison): string[] =>
  indicators.map(({ verdict, old, new: now, changes }: IndicatorChange) => {
    const names = [...new Set([old?.name, now?.name])].filter(Boolean).join('→');
    return `${verdict} ${names}: ${changes.map(factText).join('; ')}`;
  });

/** The same of figures in prose. */
export const figureLines = ({ figures }: Comparison): string[] => figures.map((change) => `${change.name ?? '-'}: ${factText(change)}`);

/** What became of the one row of two drafts. */
export const rowLine = (old: string, now: string): string => indicatorLines(compareTexts(draft([old]), draft([now]))).join('\n');

/** What became of the figures of two wordings of the goals. */
export const goalLines = (old: string, now: string): string[] => figureLines(compareTexts(draft([], old), draft([], now)));
