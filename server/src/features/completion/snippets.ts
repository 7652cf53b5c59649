import type { PlanDocument } from '../../model/types';
import { toChinese } from '../../text/numerals';
import { say } from '../checked-plan';
import { around, type Caret, type CompletionItem } from './item';

/** The next number of a kind of caption. */
const nextNumber = (plan: PlanDocument, kind: '表' | '专栏'): number =>
  Math.max(0, ...plan.captions.flatMap((c) => (c.kind === kind && c.chapter === undefined ? [c.number ?? 0] : []))) + 1;

const yearsOf = (plan: PlanDocument): { readonly base: string; readonly end: string } => {
  const { period, baseline } = plan.meta;
  return { base: String(baseline ?? 2025), end: String(period?.end ?? 2030) };
};

/** An indicator table with caption, as a snippet. */
export const tableSnippet = (plan: PlanDocument): string => {
  const { base, end } = yearsOf(plan);
  return [
    `表${String(nextNumber(plan, '表'))} \${1:主要指标}`,
    '',
    `| 类别 | 指标 | ${base}年 | ${end}年 | 属性 |`,
    '| --- | --- | --- | --- | --- |',
    '| ${2:类别} | ${3:指标名}（${4:%}） | ${5} | ${6:≥} | ${7|约束性,预期性|} |',
    '$0',
  ].join('\n');
};

/** A 专栏 as a snippet. */
export const boxSnippet = (plan: PlanDocument): string =>
  `:::box[专栏${String(nextNumber(plan, '专栏'))} \${1:标题}]\n\n\${2:内容。}\n\n:::\n$0`;

/** A chapter with its first section, as a snippet. */
export const chapterSnippet = (plan: PlanDocument): string => {
  const chapters = plan.sections.flatMap((s) => (s.label?.style === '章' && !s.annex && !s.box ? [s.label.value] : []));
  return `## 第${toChinese(Math.max(0, ...chapters) + 1)}章 \${1:标题}\n\n### 第一节 \${2:标题}\n\n$0`;
};

/** A whole “十五五” plan to fill in, as a snippet. */
export const planSnippet = (): string =>
  [
    '---',
    'title: ${1:某市某领域}“十五五”规划',
    'kind: ${2|规划,行动方案,实施方案,纲要|}',
    'period: 2026-2030',
    'baseline: 2025',
    '---',
    '',
    '# $1“十五五”规划',
    '',
    '## 第一章 发展基础',
    '',
    '${3:“十四五”期间……}',
    '',
    '## 第二章 总体要求',
    '',
    '### 第一节 指导思想',
    '',
    '${4}',
    '',
    '### 第二节 发展目标',
    '',
    '到2030年，${5}。主要指标见表1。',
    '',
    '表1 “十五五”时期主要指标',
    '',
    '| 类别 | 指标 | 2025年 | 2030年 | 属性 |',
    '| --- | --- | --- | --- | --- |',
    '| ${6:类别} | ${7:指标名}（${8:%}） | ${9} | ${10:≥} | ${11|约束性,预期性|} |',
    '',
    '## 第三章 重点任务',
    '',
    '${12}',
    '',
    '## 第四章 保障措施',
    '',
    '$0',
  ].join('\n');

/** A snippet as it reads: its first choices in place of the stops. */
const shown = (snippet: string): string =>
  snippet.replace(
    /\$\{\d{1,2}[:|]([^},]{0,40})[^}]{0,40}\}|\$\{\d{1,2}\}|\$\d/gu,
    (_, text: string | undefined) => text?.replace('|', '') ?? '',
  );

/** What opens the snippets: Latin words and the Chinese ones. */
const asked = /^[ \t]*([A-Za-z]{0,8}|[指标表专栏章规划模板]{0,4})$/u;

/** Snippets at the start of an empty line: a chapter, an indicator table, a box; in an empty document a whole plan. */
export const snippetItems = (caret: Caret): CompletionItem[] => {
  const { plan, before, after, checked } = caret;
  const typed = asked.exec(before)?.[1];
  if (typed === undefined || after.trim() !== '' || plan.tree.dialect === 'plain') return [];
  const { locale } = checked;
  const item = (label: string, words: string, detail: string, insert: string): CompletionItem => ({
    label,
    kind: 'snippet',
    detail,
    insert,
    snippet: true,
    span: around(caret, typed.length),
    filter: /^[A-Za-z]/u.test(typed) ? words : `${label} ${words}`,
    documentation: `\`\`\`markdown\n${shown(insert)}\n\`\`\``,
  });
  const empty = plan.source.text.trim().length < 20;
  return [
    item('指标表', 'table zhibiaobiao', say(locale, '带题注的指标表', 'indicator table with caption'), tableSnippet(plan)),
    item('专栏', 'box zhuanlan', say(locale, '专栏', 'box'), boxSnippet(plan)),
    item('章', 'chapter zhang', say(locale, '一章和第一节', 'a chapter with its first section'), chapterSnippet(plan)),
    ...(empty ? [item('规划模板', 'plan guihua moban', say(locale, '“十五五”规划的骨架', 'a plan for 2026–2030'), planSnippet())] : []),
  ];
};
