import { describe, expect, it } from 'vitest';
import { at, outlineText, planOf } from '../../support/plan';

const outline = (text: string, dialect: 'markdown' | 'plain' = 'plain'): string => `\n${outlineText(planOf(text, dialect))}\n`;

describe('levels', () => {
  it('章 › 节 › 一、 › （一） › 1.', () => {
    expect(
      outline(`第一章 现状
第一节 交通
一、公路
（一）干线
1.国道。通车里程三百公里。
2.省道。通车里程五百公里。
（二）支线
二、水运
第二节 能源
一、电力
第二章 任务
一、新建`),
    ).toBe(`
第一章 现状
  第一节 交通
    一、 公路
      （一） 干线
        1. ~国道
        2. ~省道
      （二） 支线
    二、 水运
  第二节 能源
    一、 电力
第二章 任务
  一、 新建
`);
  });

  it('一、 › （一） › 1. that counts on over its parents', () => {
    expect(
      outline(`一、目标
到2030年，漏损率降到百分之八。
二、任务
（一）水源
1.建水库。两座。
2.引外水。一条。
（二）管网
3.换管道。百公里。
三、保障
（一）组织
（二）资金`),
    ).toBe(`
一、 目标
二、 任务
  （一） 水源
    1. ~建水库
    2. ~引外水
  （二） 管网
    3. ~换管道
三、 保障
  （一） 组织
  （二） 资金
`);
  });

  it('（一） counts on over 一、 二、', () => {
    expect(outline('一、总体\n（一）思想。以人为本，服务群众。\n二、任务\n（二）粮食。守住底线，稳住面积。\n（三）耕地。严格保护。')).toBe(`
一、 总体
  （一） ~思想
二、 任务
  （二） ~粮食
  （三） ~耕地
`);
  });

  it('Markdown headings with and without numbers', () => {
    expect(
      outline(
        `# 云岭市水安全规划

## 总体要求

### 一、指导思想

节水优先。

### 二、目标

## 第二章 任务

一、水源

（一）水库`,
        'markdown',
      ),
    ).toBe(`
# 总体要求
  一、 指导思想
  二、 目标
第二章 任务
  一、 水源
    （一） 水库
`);
  });

  it('Markdown list numbers and bold lines are official numbering', () => {
    expect(outline('**一、目标**\n\n1. 扩容。新增床位。\n\n2. 提质。配强医生。\n\n**二、任务**\n\n3. 联动。建医联体。', 'markdown')).toBe(`
一、 目标
  1. ~扩容
  2. ~提质
二、 任务
  3. ~联动
`);
  });

  it('articles are run-in, their items below them', () => {
    expect(
      outline(
        '第一章 总则\n第一条 为了保护水源，制定本办法。\n第二条 禁止下列行为：\n（一）排放污水；\n（二）倾倒垃圾。\n第二章 附则\n第三条 本办法自公布之日起施行。',
      ),
    ).toBe(`
第一章 总则
  第一条 ~为了保护水源，制定本办法
  第二条 ~禁止下列行为
    （一） ~排放污水
    （二） ~倾倒垃圾
第二章 附则
  第三条 ~本办法自公布之日起施行
`);
  });
});

describe('what is no heading', () => {
  it.each([
    '1.5',
    '93.51',
    '2.0。',
    '2.gif',
    '一是落实责任，压实任务。',
    '①完善机制。',
    '2025年，新增学位三千个。',
    '第一条线路已经开通运营。',
    '“十五五”时期，交通发展任务繁重。',
  ])('%s', (line) => {
    expect(planOf(`一、现状\n${line}\n二、目标`).sections).toHaveLength(2);
  });

  it('entries of the table of contents', () => {
    expect(
      outline(`目  录
第一章 现状 1
一、交通 2
第二章 任务 3

第一章 现状
一、交通
通车里程增加。
第二章 任务`),
    ).toBe(`
第一章 现状
  一、 交通
第二章 任务
`);
  });

  it('lines of a table', () => {
    const plan = planOf('一、目标\n\n| 指标 | 2030年 |\n|---|---|\n| 一、供水 |  |\n| 1.普及率（%） | 99 |\n\n二、任务', 'markdown');
    expect(plan.sections.map((s) => s.title)).toEqual(['目标', '任务']);
  });

  it('the notes of a table: 注：1. … 2. …', () => {
    const plan = planOf(
      '一、目标\n\n| 指标 | 2030年 |\n|---|---|\n| 普及率（%） | 99 |\n\n注：1.普及率按常住人口计算。\n\n2.不含农村。\n\n二、任务',
      'markdown',
    );
    expect(plan.sections.map((s) => s.title)).toEqual(['目标', '任务']);
    expect(plan.prose.filter((p) => p.kind === 'note').map((p) => p.reading.text)).toEqual([
      '注：1.普及率按常住人口计算。',
      '2.不含农村。',
    ]);
  });

  it('the list of annexes at the end of a notice', () => {
    const plan = planOf('一、要求\n请认真落实。\n附件：1．任务分工表\n2．工程清单\n3．进度表\n云岭市人民政府');
    expect(plan.sections.map((s) => s.title)).toEqual(['要求']);
  });
});

describe('titles', () => {
  it('of a run-in heading end at the first 。 or ：, those of a line of its own hold no 。', () => {
    const plan = planOf(
      '（一）优化布局。以县为单位规划，以镇为单元落实。\n（二）强化保障。\n1.急救中心：改造指挥系统，更新救护车辆，配齐值守人员，做到随叫随到。\n2.“四好公路”：',
    );
    expect(plan.sections.map((s) => [s.title, s.runIn, at(plan, s.titleSpan)])).toEqual([
      ['优化布局', true, '优化布局'],
      ['强化保障', false, '强化保障'],
      ['急救中心', true, '急救中心'],
      ['“四好公路”', false, '“四好公路”'],
    ]);
  });

  it('broken over two lines are joined when the table of contents has them whole', () => {
    const joined = planOf(
      '目录\n第一章 基础\n第二章 构建现代水网工程体系\n第三章 保障\n第一章 基础\n基础较好。\n第二章 构建现代\n水网工程体系\n建设水库。\n第三章 保障',
    );
    expect(joined.sections.map((s) => s.title)).toEqual(['基础', '构建现代水网工程体系', '保障']);
    expect(joined.prose.filter((p) => p.kind === 'heading')).toHaveLength(4);
  });

  it('broken after 的 are joined without one, those that end in it by themselves are not', () => {
    expect(planOf('第一节 建设安全可靠的\n城市供水体系\n\n新建水厂两座，扩建一座。').sections.map((s) => s.title)).toEqual([
      '建设安全可靠的城市供水体系',
    ]);
    expect(planOf('第一节 建设安全可靠的\n城市供水体系已经建成，管网覆盖全部乡镇。').sections.map((s) => s.title)).toEqual([
      '建设安全可靠的',
    ]);
    expect(planOf('第一章\n发展基础\n一、现状').sections.map((s) => s.title)).toEqual(['发展基础', '现状']);
  });
});

describe('boxes', () => {
  it('number for themselves and end where the outer numbering goes on', () => {
    expect(
      outline(`四、任务
（一）队伍
1.规模。扩大编制。
专栏1 人才工程
1.引进。每年十名。
2.培养。每年百名。
（见附件）
2.结构。优化学历。
（二）设备
专栏2 设备工程
更新设备。
五、保障`),
    ).toBe(
      `
四、 任务
  （一） 队伍
    1. ~规模
    [人才工程]
      1. ~引进
      2. ~培养
      （见附件）
    2. ~结构
  （二） 设备
五、 保障
`.replace('      （见附件）\n', ''),
    );
  });

  it('may count on from one to the next, while the outer numbering goes on over its parents', () => {
    expect(
      outline(`一、任务
（一）道路
1.干线。新建三条。
专栏1 道路工程
1.环线。
2.快线。
（二）桥梁
专栏2 桥梁工程
3.大桥。
4.隧道。
2.养护。年年检修。`),
    ).toBe(`
一、 任务
  （一） 道路
    1. ~干线
    [道路工程]
      1. 环线
      2. 快线
  （二） 桥梁
    [桥梁工程]
      3. 大桥
      4. 隧道
    2. ~养护
`);
  });

  it('with an end of their own hold every number inside', () => {
    const plan = planOf(
      '## 一、任务\n\n1.甲项。做好。\n\n:::box[专栏1 乙]\n\n2.子项。做好。\n\n:::\n\n2.丙项。做好。\n\n:::box[专栏2 空]\n\n:::\n\n## 二、保障',
      'markdown',
    );
    expect(plan.sections.map((s) => `${s.label?.text ?? ''}${s.title}${s.box ? ' in box' : ''}`)).toEqual([
      '一、任务',
      '1.甲项',
      '2.子项 in box',
      '2.丙项',
      '二、保障',
    ]);
    expect(plan.boxes.map((b) => [b.caption?.number, b.title, b.bounded])).toEqual([
      [1, '乙', true],
      [2, '空', true],
    ]);
  });
});

describe('annexes and notices', () => {
  it('an annex has its own numbering', () => {
    expect(
      outline(
        '一、要求\n二、步骤\n附件1\n民生实事\n一、就医\n新建医院。\n二、就学\n新建学校。\n附件2\n名词解释\n1.“四网”：\n指铁路等网。\n2.“双高”：\n指学校等。',
      ),
    ).toBe(`
一、 要求
二、 步骤
[附件1]
一、 就医
二、 就学
[附件2]
1. “四网”
2. “双高”
`);
  });

  it('a plan below the notice that issues it begins anew', () => {
    const plan = planOf(
      '关于印发规划的通知\n一、提高认识\n二、抓好落实\n云岭市综合交通发展规划\n一、现状\n（一）公路\n里程增加。\n二、目标',
    );
    expect(plan.sections.map((s) => `${String(s.level)} ${s.title}`)).toEqual(['1 提高认识', '1 抓好落实', '1 现状', '2 公路', '1 目标']);
    expect(plan.sections[2]?.parent).toBeUndefined();
  });
});

describe('bodies', () => {
  it('run to the next heading of the same or a higher level', () => {
    const plan = planOf('一、目标\n甲。\n（一）近期\n乙。\n（二）远期\n丙。\n二、任务\n丁。');
    expect(plan.sections.map((s) => at(plan, s.body).replaceAll('\n', ''))).toEqual([
      '甲。（一）近期乙。（二）远期丙。',
      '乙。',
      '丙。',
      '丁。',
    ]);
  });

  it('finish on long texts', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `（${'一二三四五六七八九'.charAt(i % 9)}）任务${String(i)}`).join('\n');
    expect(planOf(many).sections).toHaveLength(20_000);
  });
});

describe('tense', () => {
  it('review and ahead, inherited by what is below', () => {
    const plan = planOf('一、发展基础\n（一）交通\n二、主要任务\n（一）公路\n三、其他');
    expect(plan.sections.map((s) => s.tense)).toEqual(['review', 'review', 'ahead', 'ahead', 'unknown']);
  });
});
