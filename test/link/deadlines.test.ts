import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksOf } from '../../server/src/link/links';
import { planOf } from '../support/plan';

const deadlines = (...sentences: readonly string[]): string[] =>
  linksOf(planOf(`# 某市应急“十五五”规划\n\n## 一、任务\n\n${sentences.join('\n\n')}`, 'markdown')).deadlines.map(({ first, second }) =>
    [first, second].map(({ prose, from, to }) => prose.reading.text.slice(from, to)).join(' ~ '),
  );
const shelter = '1000人以上的社区和3000人以上的行政村设立应急服务站';

describe('one task, two deadlines', () => {
  it.each([
    [`2027年9月前，${shelter}。`, `到2027年底前，${shelter}。`, ['2027年9月 ~ 2027年底']],
    [`2027年底前，${shelter}。`, `2028年底前，${shelter}。`, ['2027年底 ~ 2028年底']],
    ['防洪提升工程于2028年底前完成。', '确保防洪提升工程2029年底前完成。', ['2028年底 ~ 2029年底']],
  ])('%s %s', (first, second, expected) => {
    expect(deadlines(first, second)).toEqual(expected);
    expect(deadlines(second, first).length).toBe(1);
  });

  it.each([
    ['the same time', `2027年底前，${shelter}。`, `到2027年底，${shelter}。`],
    ['year and December', `2027年12月前，${shelter}。`, `2027年底前，${shelter}。`],
    ['another task', '2027年底前，完成全市老旧供水管网改造并投入使用。', '2028年底前，建成覆盖城乡的应急广播体系和指挥平台。'],
    ['other figures', '2027年底前，改造老旧供水管网300公里并投入使用。', '2028年底前，改造老旧供水管网500公里并投入使用。'],
    ['another thing', '防洪提升工程于2028年底前完成。', '排涝提升工程于2029年底前完成。'],
    ['another thing done', '防洪提升工程于2026年底前开工。', '防洪提升工程于2029年底前完成。'],
    ['too short to tell', '2027年底前，建成平台。', '2028年底前，建成平台。'],
  ])('silent: %s', (_, first, second) => {
    expect(deadlines(first, second)).toEqual([]);
  });

  it('a review is left out', () => {
    const plan = planOf(
      `# 某市应急“十五五”规划\n\n## 一、发展基础\n\n2023年底前，${shelter}。\n\n## 二、任务\n\n2027年底前，${shelter}。`,
      'markdown',
    );
    expect(linksOf(plan).deadlines).toEqual([]);
  });

  it('each later mention of many is told once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(2027, 2028, 2029), { minLength: 1, maxLength: 8 }), (years) => {
        const found = deadlines(...years.map((year) => `${String(year)}年底前，${shelter}。`));
        expect(found.length).toBe(years.filter((year) => year !== years[0]).length);
      }),
      { numRuns: 20 },
    );
  });
});
