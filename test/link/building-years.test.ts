import { describe, expect, it } from 'vitest';
import { buildingYearsOf } from '../../server/src/link/building-years';
import { planOf } from '../support/plan';

const found = (...lines: string[]): string[] =>
  buildingYearsOf(planOf(['某市水务行动方案（2026—2028年）', '', ...lines].join('\n\n'))).map(
    ({ name, prose, from, to, finished }) => `${name} ${prose.reading.text.slice(from, to)} ${String(finished.year)}`,
  );
const project = '1．城北应急水源地。建设地点：北区；建设年限：2026—2027年；总投资3.6亿元。';

describe('buildingYearsOf', () => {
  it('finds projects that are finished in another year elsewhere', () => {
    expect(found(project, '2028年底前建成城北应急水源地。')).toEqual(['城北应急水源地 2026—2027年 2028']);
    expect(found(project, '2026年：完成普查；建成城北应急水源地；培训300人。')).toEqual(['城北应急水源地 2026—2027年 2026']);
  });
  it('is silent on parts, on the same year, and where the year is of something else', () => {
    expect(found(project, '2026年：建成城北应急水源地取水口。', '2027年底前建成城北应急水源地。')).toEqual([]);
    expect(found(project, '2028年供水普及率达到99%，建成城北应急水源地。')).toEqual([]);
    expect(found(project, project, '2028年底前建成城北应急水源地。')).toEqual([]);
  });
});
