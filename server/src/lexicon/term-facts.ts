/**
 * What terms that plans explain in their glossaries mean: how many a unit of computing or storage is, and what is divided by what.
 * Sources: GB 3100-1993《国际单位制及其应用》 (prefixes); GB 40879-2021 (电能利用效率); 国家统计局《统计上常用的指标解释》.
 */

/** Powers of ten of the prefixes of units. */
export const prefixes: Readonly<Record<string, number>> = { G: 9, T: 12, P: 15, E: 18, Z: 21 };

export interface RatioTerm {
  readonly name: string;
  /** What it is called in a text. */
  readonly called: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** Ratios: alternatives of a regular expression. */
export const ratioTerms: readonly RatioTerm[] = [
  {
    name: '电能利用效率（PUE）',
    called: 'PUE|电能(?:利用|使用)效率|电源使用效率',
    numerator: '总(?:耗电量?|能耗|耗能|用电量?|电能消耗|电力消耗|能源消耗)',
    denominator: '(?:IT|信息|信息技术|信息通信)设备',
  },
  { name: '资产负债率', called: '资产负债率', numerator: '负债', denominator: '资产' },
  {
    name: '研发经费投入强度',
    called: '(?:研发|研究与试验发展|R&D)[^，。；：]{0,6}强度',
    numerator: '研发|R&D|研究与试验发展',
    denominator: '生产总值|GDP|营业收入',
  },
  { name: '恩格尔系数', called: '恩格尔系数', numerator: '食品', denominator: '消费(?:性)?支出|消费总支出|总支出' },
  { name: '城镇化率', called: '城镇化率', numerator: '城镇(?:常住)?人口', denominator: '总人口|(?<!城镇)常住人口' },
  { name: '森林覆盖率', called: '森林覆盖率', numerator: '森林面积', denominator: '土地(?:总)?面积|国土(?:总)?面积' },
  { name: '生师比', called: '生师比', numerator: '学生|在校生', denominator: '教师|教职工' },
];

/** The grades of accidents by how many died, the lowest number of each. Source: 《生产安全事故报告和调查处理条例》（国务院令第493号）第三条. */
export const accidentGrades: readonly (readonly [least: number, grade: string])[] = [
  [30, '特别重大'],
  [10, '重大'],
  [3, '较大'],
  [0, '一般'],
];

/** The colours of the grades of warnings, the highest one first. Source: 《中华人民共和国突发事件应对法》. */
export const warningColours = '红橙黄蓝';
