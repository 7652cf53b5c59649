import { headingEnds } from '../../lexicon/heading-ends';
import type { Section } from '../types';

/** What a title should be, and the character it lacks. */
export interface Completion {
  readonly phrase: string;
  readonly missing: string;
  readonly at: 'start' | 'end';
}

const byKey = (entries: readonly (readonly [key: string, completion: Completion])[]): ReadonlyMap<string, readonly Completion[]> => {
  const map = new Map<string, Completion[]>();
  for (const [key, completion] of entries) {
    const known = map.get(key);
    if (known) known.push(completion);
    else map.set(key, [completion]);
  }
  return map;
};

const cut = 3;
/** 数字化水|平, 现代化水|平; not 净化水, 淡化水. */
const levelsOf = [...'字能代业息准范际体镇等'];
/** 完成情|况, 实施情|况; 热情 and 友情 are whole. */
const statesOf = [
  '完成',
  '实施',
  '进展',
  '执行',
  '落实',
  '建设',
  '发展',
  '基本',
  '变化',
  '分布',
  '安排',
  '使用',
  '运行',
  '整改',
  '达标',
  '投入',
];
const withoutLast = byKey([
  ...headingEnds.map(({ phrase }) => [phrase.slice(0, cut), { phrase, missing: phrase.slice(cut), at: 'end' }] as const),
  ...levelsOf.map((word) => [`${word}化水`, { phrase: '化水平', missing: '平', at: 'end' }] as const),
  ...statesOf.map((word) => [`${word}情`, { phrase: '情况', missing: '况', at: 'end' }] as const),
]);
const withoutFirst = byKey(
  headingEnds
    .filter(({ headless }) => headless)
    .map(({ phrase }) => [phrase.slice(1), { phrase, missing: phrase.slice(0, 1), at: 'start' }] as const),
);
const none: readonly Completion[] = [];

/** How the title of a heading may be completed whose last character was lost (面临形), or its first (导思想); empty for one that is whole. */
export const completionsOf = ({ title, runIn }: Pick<Section, 'title' | 'runIn'>): readonly Completion[] =>
  withoutLast.get(title.slice(-cut)) ?? (runIn ? none : (withoutFirst.get(title) ?? none));

/** 推进非遗系统性: a verb that wants a piece of work, and an attribute without it. 增强系统性, 推动决策更具针对性 and 推进整体性与系统性 are whole. */
const withoutNoun =
  /^(?:推进|推动|开展|实施|加快|组织|统筹推进|深入开展|大力推进)(?:(?!更[具有加]|具有|具备|增强|增加|提[升高]|体现|突出|注重|坚持|转向|走向|强化|兼具|富有|[与和及兼])[^，、；：]){1,16}(?:系统性|抢救性|预防性|综合性|全面性|针对性|常态性|周期性|阶段性|引领性|示范性)$/u;

/** Does a title end in an attribute whose noun is missing? */
export const lacksNoun = ({ title, runIn }: Pick<Section, 'title' | 'runIn'>): boolean => !runIn && withoutNoun.test(title);
