import type { frontMatterKeys } from '../../syntax';
import type { Locale } from '../../rules/rule';

type Key = (typeof frontMatterKeys)[number];

/** What the keys of the front matter mean, with an example each. */
export const frontMatterDocs: Readonly<Record<Key, { readonly zh: string; readonly en: string; readonly example: string }>> = {
  title: {
    zh: '规划的标题。不写时取正文的标题行。',
    en: 'The title of the plan; without it, the title line of the text.',
    example: 'title: 某市供水“十五五”规划',
  },
  kind: {
    zh: '文种：规划、行动方案、实施方案、纲要。不写时从标题看。',
    en: 'The kind of document: 规划, 行动方案, 实施方案, 纲要; without it, read from the title.',
    example: 'kind: 规划',
  },
  period: {
    zh: '规划期。目标年份、时间顺序都按它核对；不写时取标题里的“十五五”或年份。',
    en: 'The years of the plan: target years and the order of time are checked against it; without it, from the title.',
    example: 'period: 2026-2030',
  },
  baseline: {
    zh: '基期年。目标与这一年的值比较；不写时是规划期前一年。',
    en: 'The base year that targets are compared with; without it, the year before the period.',
    example: 'baseline: 2025',
  },
  issued: {
    zh: '成文日期。“将来”和“过去”以它为准，不看今天的日期。',
    en: 'The date of the document: “future” and “past” are told by it, never by the clock.',
    example: 'issued: 2026-03-18',
  },
  docNumber: {
    zh: '发文字号（GB/T 9704-2012）。',
    en: 'The number of the document (GB/T 9704-2012).',
    example: 'docNumber: 某政发〔2026〕3号',
  },
  parents: {
    zh: '上级规划的文件，一个或多个，相对于本文件：它们的指标约束本规划。',
    en: 'Files of the plans above this one, relative to this file: their targets bind it.',
    example: 'parents: [../省.plan.md]',
  },
  directions: {
    zh: '本规划里某些指标的期望方向，覆盖词库：up 越高越好，down 越低越好，steady 不作判断。',
    en: 'Which way some indicators of this plan should go, over the lexicon: up, down, or steady (not judged).',
    example: 'directions: { 管网漏损率: down }',
  },
  terms: {
    zh: '本规划的用语：标准说法，以及应改成它的其他说法。',
    en: 'The terms of this plan: the preferred one, and the variants to be changed to it.',
    example: 'terms: { 毛入园率: [毛入学率（学前）] }',
  },
};

/** The help of one key. */
export const frontMatterHelp = (key: Key, locale: Locale): string => {
  const { example, ...docs } = frontMatterDocs[key];
  return `**${key}**\n\n${docs[locale]}\n\n\`\`\`yaml\n${example}\n\`\`\``;
};
