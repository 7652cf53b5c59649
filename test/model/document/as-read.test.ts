import { describe, expect, it } from 'vitest';
import { checkPlan, readPlan } from '../../../server/src/engine/check';
import { defaultConfig } from '../../../server/src/engine/config';
import { asRead } from '../../../server/src/model/document/as-read';
import { keptText } from '../../../server/src/text/keep';
import { spanIn } from '../../../server/src/text/reading';
import { sourceOf } from '../../../server/src/text/source';

/** A paragraph read past blanks; the text itself where there are none to read past. */
const readOf = (text: string): string =>
  asRead({ kept: keptText(text), reading: { text, span: { start: 0, end: text.length } } })?.reading.text ?? text;

describe('blanks left by text extraction and full-width digits', () => {
  it.each([
    [
      '总产值由 2010 年的 3466.6 亿元增加到 2015 年的 9793 亿元，增长  2.8  倍。',
      '总产值由2010年的3466.6亿元增加到2015年的9793亿元，增长2.8倍。',
    ],
    ['到 2030 年，普及率达到 98 %以上，高于全省平均水平，逐年提高。', '到2030年，普及率达到98%以上，高于全省平均水平，逐年提高。'],
    ['到２０３０年达到９８．５％，第１．项', '到2030年达到98.5％，第1．项'],
    ['三、 2024 年工作情况的全面回顾，以及 2025 年工作安排', '三、 2024年工作情况的全面回顾，以及2025年工作安排'],
    ['常住人口达到\u00a0520\u00a0万人，户籍人口达到\u2009480\u2009万人。', '常住人口达到520万人，户籍人口达到480万人。'],
    [
      '以中心城区的都市工业园转型升级为切入点，创建生产性服 务业集聚发展示范区，重点发展电子商务和现代物流、金融 保险，带动周边。',
      '以中心城区的都市工业园转型升级为切入点，创建生产性服务业集聚发展示范区，重点发展电子商务和现代物流、金融保险，带动周边。',
    ],
  ])('are read past: %s', (text, read) => {
    expect(readOf(text)).toBe(read);
  });

  it.each([
    // A blank in one place of a paragraph whose figures stand tight.
    '主要目标 2030年全市普及率达到98%，比2025年提高3个百分点，达到全省平均水平。',
    // Names in columns.
    '首批建设的县和区如下，其余的以后再定，名单为： 甲县 乙县 丙县 丁县 戊县 己县。',
    // A short line.
    '附件 2 主要指标 2030 年',
    // The number of a heading, and a heading that runs on into its text.
    '1 总体要求和主要目标，全市上下都要抓好落实，逐年推进。',
    '一、指导思想 坚持以人民为中心，把教育放在优先发展的位置，办好人民满意的教育。',
  ])('is left: %s', (text) => {
    expect(readOf(text)).toBe(text);
  });

  it('give true places of what is read', () => {
    const text = '到 2030 年，全市的普及率要达到 98 %以上，逐年提高。';
    const read = asRead({ kept: keptText(text), reading: { text, span: { start: 0, end: text.length } } });
    const at = read?.reading.text.indexOf('98%') ?? -1;
    const { start, end } = read ? spanIn(read.reading, at, at + 3) : { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('98 %');
  });

  it('hide no wrong figure, and are shown themselves where they are slips', () => {
    const plan = [
      '# 某市水务“十五五”规划（2026—2030年）',
      '普及率由2024年的96%提高到2025年的97%，比2024年提高1个百分点。',
      '供水能力由 2020 年的 200 万吨增加到 2025 年的 300 万吨，增长 60 %。',
    ].join('\n\n');
    const found = checkPlan(readPlan(sourceOf(plan), 'plain'), defaultConfig);
    expect(found.map(({ ruleId, span }) => [ruleId, plan.slice(span.start, span.end)])).toContainEqual(['number/change', '60 %']);
  });

  it('are shown themselves where the text has no such habit', () => {
    const tight = '普及率由2024年的96%提高到2025年的97%，比2024年提高1个百分点。';
    const plan = [
      '# 某市水务“十五五”规划（2026—2030年）',
      ...Array.from({ length: 9 }, () => tight),
      '新建泵站达到 12座，供水更加安全，用水更有保障。',
    ];
    const found = checkPlan(readPlan(sourceOf(plan.join('\n\n')), 'plain'), defaultConfig);
    expect(found.filter(({ ruleId }) => ruleId === 'punctuation/space')).toHaveLength(1);
  });
});
