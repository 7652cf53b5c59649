import { describe, expect, it } from 'vitest';
import { linksOf } from '../../server/src/link/links';
import { planOf } from '../support/plan';

const table = `

| 指标 | 2025年 | 2030年 |
|---|---|---|
| 城镇化率（%） | 79.8 | 81.9 |
| 高新技术企业数（家） | 200 | 300 |
| 地区生产总值（亿元） | 400 | 520.5 |
| 单位产值能耗（吨/万元） | 0.5 | 0.4 |
| 居民健康素养水平（%） | 约30 | 36 |
`;
/** Wrong steps as `stated: right (formula)`. */
const steps = (text: string): string[] =>
  linksOf(planOf(`# 某市经济“十五五”规划（2026—2030年）\n\n${text}${table}`, 'markdown'))
    .changeSteps.filter(({ agrees }) => !agrees)
    .map(({ change, right, formula }) => `${change.prose.reading.text.slice(change.fullFrom, change.fullTo)}: ${right} (${formula})`);

describe('changes from what the table gives for a base year', () => {
  it.each([
    ['到2030年，城镇化率较2025年提高3.1个百分点，达到81.9%。', ['3.1个百分点: 2.1个百分点 (81.9 − 79.8)']],
    ['到2030年，高新技术企业数比2025年增长60%，达到300家。', ['60%: 50% ((300 − 200) ÷ 200)']],
    ['到2030年，高新技术企业数比2025年增加90家，达到300家。', ['90家: 100家 (300 − 200)']],
    ['到2030年，地区生产总值比2025年增加130.5亿元，达到520.5亿元。', ['130.5亿元: 120.5亿元 (520.5 − 400)']],
  ])('wrong: %s', (text, expected) => {
    expect(steps(text)).toEqual(expected);
  });

  it.each([
    ['right', '到2030年，城镇化率较2025年提高2.1个百分点，达到81.9%。'],
    ['rounded', '到2030年，城镇化率较2025年提高2个百分点，达到81.9%。'],
    ['rounded growth', '到2030年，地区生产总值比2025年增长30%，达到520.5亿元。'],
    ['hedged', '到2030年，城镇化率较2025年提高约3个百分点，达到81.9%。'],
    ['a bound', '到2030年，城镇化率较2025年提高3个百分点以上，达到81.9%。'],
    ['a hedged base', '到2030年，居民健康素养水平较2025年提高9个百分点，达到36%。'],
    ['a year the table does not have', '到2030年，城镇化率较2020年提高9.1个百分点，达到81.9%。'],
    ['no year to start from', '到2030年，城镇化率提高9.1个百分点，达到81.9%。'],
    ['against a year before', '到2030年，城镇化率较上年提高0.4个百分点，达到81.9%。'],
    ['another indicator', '到2030年，户籍人口城镇化率较2025年提高9个百分点，达到70%。'],
    ['no level behind it', '到2030年，城镇化率较2025年提高9个百分点。'],
    ['another sentence', '到2030年，城镇化率较2025年提高9个百分点。常住人口达到300万人。'],
  ])('silent: %s', (_, text) => {
    expect(steps(text)).toEqual([]);
  });
});
