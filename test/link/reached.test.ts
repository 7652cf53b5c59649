import { describe, expect, it } from 'vitest';
import { linksOf } from '../../server/src/link/links';
import { reachedBefore } from '../../server/src/link/reached';
import { planOf } from '../support/plan';

const table = `

| 指标 | 2025年 | 2030年 | 属性 |
|---|---|---|---|
| 农村自来水普及率（%） | 92.3 | ≥95 | 约束性 |
| 城市供水水质合格率（%） | 99.6 | ≥99 | 约束性 |
| 管网漏损率（%） | 9.1 | 8 | 预期性 |
| 污水集中收集率（%） | >70 | 75 | 预期性 |
| 小学学龄儿童毛入学率（%） | 103 | 100 | 预期性 |
`;
/** `kind baseline year` of every statement that its words do not fit. */
const reached = (text: string): string[] => {
  const plan = planOf(`# 某市水利“十五五”规划（2026—2030年）\n\n${text}${table}`, 'markdown');
  return linksOf(plan).textTable.flatMap((link) => {
    const found = reachedBefore(plan, link);
    return found ? [`${found.kind} ${found.baseline.text} ${String(found.baseline.year)}`] : [];
  });
};

describe('words of a target against the baseline', () => {
  it.each([
    ['到2030年，农村自来水普及率提高到92%。', ['raise 92.3 2025']],
    ['到2030年，农村自来水普及率提高到92%以上。', ['raise 92.3 2025']],
    ['到2030年，农村自来水普及率达到90%。', ['reached 92.3 2025']],
    ['到2030年，管网漏损率下降到9.5%。', ['lower 9.1 2025']],
    ['到2030年，管网漏损率控制在9.5%以内。', ['reached 9.1 2025']],
    ['到2030年，农村自来水普及率保持在95%以上。', ['keep 92.3 2025']],
    ['到2030年，管网漏损率保持在8%以内。', ['keep 9.1 2025']],
  ])('%s', (text, expected) => {
    expect(reached(text)).toEqual(expected);
  });

  it.each([
    ['raised', '到2030年，农村自来水普及率提高到95%以上。'],
    ['raised a little', '到2030年，农村自来水普及率提高到92.4%。'],
    ['lowered', '到2030年，管网漏损率下降到8%。'],
    ['a line to hold', '到2030年，城市供水水质合格率保持在99%以上。'],
    ['a range', '到2030年，农村自来水普及率提高到90—92%。'],
    ['hedged', '到2030年，农村自来水普及率提高到92%左右。'],
    ['a baseline that is a bound', '到2030年，污水集中收集率提高到68%。'],
    ['a gross rate above 100', '到2030年，小学学龄儿童毛入学率达到100%。'],
    ['the base year itself', '2025年，农村自来水普及率达到90%。'],
    ['no year', '农村自来水普及率达到90%。'],
    ['a review', '## 一、发展基础\n\n农村自来水普及率提高到90%。'],
    ['another qualifier', '到2030年，城市自来水普及率提高到90%。'],
  ])('silent: %s', (_, text) => {
    expect(reached(text)).toEqual([]);
  });
});
