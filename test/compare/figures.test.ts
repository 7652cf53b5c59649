import { describe, expect, it } from 'vitest';
import { compareTexts, draft, figureLines, goalLines } from './drafts';

describe('statements in prose', () => {
  it('are weakened and strengthened as their indicators are', () => {
    expect(goalLines('到2025年，供水普及率达到98%以上。', '到2025年，供水普及率达到95%以上。')).toEqual([
      '供水普及率: value weakened floor-lowered 2025 98%以上→95%以上',
    ]);
    expect(goalLines('到2025年，供水普及率达到95%。', '到2025年，供水普及率达到98%。')).toEqual([
      '供水普及率: value strengthened target-raised 2025 95%→98%',
    ]);
    expect(goalLines('到2025年，管网漏损率控制在9%以内。', '到2025年，管网漏损率控制在10%以内。')).toEqual([
      '管网漏损率: value weakened ceiling-raised 2025 控制在9%以内→控制在10%以内',
    ]);
    expect(goalLines('到2025年，管网漏损率下降到9%。', '到2025年，管网漏损率下降到8%。')).toEqual([
      '管网漏损率: value strengthened target-lowered 2025 9%→8%',
    ]);
  });

  it('of what is to be built are weaker when it is less', () => {
    expect(goalLines('到2025年，新建水厂3座。', '到2025年，新建水厂2座。')).toEqual([
      '新建水厂: value weakened target-lowered 2025 3座→2座',
    ]);
  });

  it('of what was are only changed', () => {
    const past = (figure: string): string =>
      draft([]).replace('## 一、目标', `## 一、发展基础\n\n2020年，供水普及率达到${figure}。\n\n## 二、目标`);
    expect(figureLines(compareTexts(past('95%'), past('93%')))).toEqual(['供水普及率: value changed 2020 95%→93%']);
  });

  it('are put off, once for all that one time governs', () => {
    const goals = (year: string): string => `到${year}年，供水普及率达到98%，管网漏损率控制在9%以内。水质合格率达到99%。`;
    expect(goalLines(goals('2024'), goals('2025'))).toEqual([
      '供水普及率、管网漏损率、水质合格率: year weakened put-off 2025 2024年→2025年',
    ]);
    expect(goalLines(goals('2025'), goals('2024'))).toEqual([
      '供水普及率、管网漏损率、水质合格率: year strengthened brought-forward 2024 2025年→2024年',
    ]);
  });

  it('are found again in other sentences: moving and splitting is no change', () => {
    expect(
      goalLines(
        '到2025年，供水普及率达到98%，管网漏损率控制在9%以内。',
        '到2025年，管网漏损率控制在9%以内。到2025年，全市供水普及率达到98%。',
      ),
    ).toEqual([]);
    const moved = draft([], '加快建设。').replace('加强管理。', '加强管理。到2025年，供水普及率达到97%以上。');
    expect(figureLines(compareTexts(draft([], '加快建设。到2025年，供水普及率达到98%以上，惠及全市居民和企业。'), moved))).toEqual([
      '供水普及率: value weakened floor-lowered 2025 98%以上→97%以上',
    ]);
  });

  it('come and go', () => {
    expect(goalLines('加快建设。', '加快建设。到2025年，供水普及率达到98%。')).toEqual(['供水普及率: value added 2025 →98%']);
    expect(goalLines('到2025年，供水普及率达到98%。加快建设。', '加快建设。')).toEqual(['供水普及率: value removed 2025 98%→']);
  });

  it('that cite an indicator by its id are paired by it', () => {
    expect(goalLines('供水普及率达到98%以上<!--=cover-->。', '自来水到户的比例超过95%<!--=cover-->，居民普遍受益。')[0]).toMatch(
      /value weakened floor-lowered 2025 98%以上→/u,
    );
  });
});

describe('other figures', () => {
  it('of a changed sentence are paired one by one', () => {
    expect(
      goalLines('沿河布局5个街道和30个社区，用地2公顷。', '沿河布局5个街道和32个社区，用地3公顷。').map((line) =>
        line.replace(/^[^:]*: /u, ''),
      ),
    ).toEqual(['value changed 30个→32个', 'value changed 2025 2公顷→3公顷']);
  });

  it('are times, too: a task with a later deadline is put off', () => {
    expect(goalLines('2023年6月底前完成老城区改造。', '2023年9月底前完成老城区改造。')).toEqual([
      '-: year weakened put-off 2023 2023年6月→2023年9月',
    ]);
    expect(goalLines('2023年底前完成老城区改造。', '2022年底前完成老城区改造。')[0]).toContain('year strengthened brought-forward 2022');
  });

  it('stand in rows of other tables, whatever the order of their columns', () => {
    const tasks = (rows: readonly string[]): string =>
      draft([]).replace('加强管理。', ['| 任务 | 责任单位 | 规模 |', '|---|---|---|', ...rows].join('\n'));
    const old = tasks(['| 新建城东水厂 | 水务局 | 5公顷 |', '| 改造老城区管网 | 住建局 | 120公里 |']);
    const now = tasks(['| 改造老城区管网 | 住建局 | 100公里 |', '| 新建城东水厂 | 水务局 | 5公顷 |']);
    expect(figureLines(compareTexts(old, now))).toEqual(['-: value changed 120公里→100公里']);
  });

  it('in words that only announce a list do not count when they go', () => {
    expect(goalLines('实施三项工程。', '加快建设。')).toEqual([]);
    expect(goalLines('实施30项工程。', '加快建设。')).not.toEqual([]);
  });
});

describe('sections', () => {
  const plan = (sections: readonly string[]): string =>
    ['# 某市供水“十四五”规划', ...sections.flatMap((s) => ['', `## ${s}`, '', `${s.slice(2)}的内容。`])].join('\n');
  const lines = (old: readonly string[], now: readonly string[]): string[] =>
    compareTexts(plan(old), plan(now)).sections.map(
      (s) => `${s.kind} ${s.old ? s.old.label + s.old.title : ''}→${s.new ? s.new.label + s.new.title : ''}`,
    );

  it('are added, removed, renamed and renumbered; moved ones are only renumbered', () => {
    expect(
      lines(['一、发展基础', '二、主要任务', '三、保障措施'], ['一、发展基础', '二、目标要求', '三、重点任务', '四、保障措施']),
    ).toEqual(['added →二、目标要求', 'renamed 二、主要任务→三、重点任务', 'renumbered 三、保障措施→四、保障措施']);
    expect(lines(['一、发展基础', '二、投资估算'], ['一、发展基础'])).toEqual(['removed 二、投资估算→']);
    expect(lines(['一、发展基础', '二、投资估算'], ['一、投资估算', '二、发展基础'])).toEqual([
      'renumbered 二、投资估算→一、投资估算',
      'renumbered 一、发展基础→二、发展基础',
    ]);
  });
});
