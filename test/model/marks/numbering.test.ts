import { describe, expect, it } from 'vitest';
import { labelAt, marksOf, titleStart, writeNumber } from '../../../server/src/model/marks/numbering';
import { breaksIn } from '../../../server/src/model/structure/sequences';

const told = (text: string): string | undefined => {
  const label = labelAt(text);
  return (
    label &&
    `${label.style} ${String(label.value)} «${text.slice(label.from, label.to)}» ${text.slice(label.valueFrom, label.valueTo)} → ${text.slice(titleStart(text, label))}`
  );
};

describe('labelAt', () => {
  it.each([
    ['第一章 现状', '章 1 «第一章» 一 → 现状'],
    ['第十二节　形势', '节 12 «第十二节» 十二 → 形势'],
    ['第 3 章 任务', '章 3 «第 3 章» 3 → 任务'],
    ['第3章 任务', '章 3 «第3章» 3 → 任务'],
    ['第一节发展基础', '节 1 «第一节» 一 → 发展基础'],
    ['第二篇 改革', '编 2 «第二篇» 二 → 改革'],
    ['第一部分 总论', '编 1 «第一部分» 一 → 总论'],
    ['第一百零二条 各级政府', '条 102 «第一百零二条» 一百零二 → 各级政府'],
    ['一、总体要求', '一、 1 «一、» 一 → 总体要求'],
    ['十一、组织实施', '一、 11 «十一、» 十一 → 组织实施'],
    ['一、三年来的工作', '一、 1 «一、» 一 → 三年来的工作'],
    ['（一）目标', '（一） 1 «（一）» 一 → 目标'],
    ['(二十一)改革', '（一） 21 «(二十一)» 二十一 → 改革'],
    ['（3）水厂', '（1） 3 «（3）» 3 → 水厂'],
    ['( 2 )管网', '（1） 2 «( 2 )» 2 → 管网'],
    ['1.改造管网', '1. 1 «1.» 1 → 改造管网'],
    ['12．更换水表', '1. 12 «12．» 12 → 更换水表'],
    ['3. 分区计量', '1. 3 «3.» 3 → 分区计量'],
    ['4、加固堤防', '1、 4 «4、» 4 → 加固堤防'],
    ['5）清淤', '1） 5 «5）» 5 → 清淤'],
    ['1、5G基站', '1、 1 «1、» 1 → 5G基站'],
    ['③绿化', '① 3 «③» ③ → 绿化'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    '1.5',
    '93.51',
    '2.0。',
    '1.2万',
    '10.18%',
    '2025年',
    '2025.',
    '2.gif',
    '1.docx',
    '100.',
    '1',
    '3个',
    '第一条线路',
    '第一节课',
    '第三章所述',
    '第一产业',
    '一、二级市场',
    '一、二、三等奖',
    '十一、十二月',
    '两、三年',
    '两）',
    '（以下简称）',
    '（2022年）',
    '（十四五）',
    '（含）',
    '一是',
    '第一，',
    '7、8月',
    '三农',
    '2、3号线',
    '百、千',
    '',
  ])('%s is no label', (text) => {
    expect(told(text)).toBeUndefined();
  });

  it('writes a number as its neighbour is written', () => {
    expect([
      writeNumber('章', 12, '三'),
      writeNumber('章', 12, '3'),
      writeNumber('（一）', 4, '二'),
      writeNumber('1.', 4, '2'),
      writeNumber('①', 4, '②'),
    ]).toEqual(['十二', '12', '四', '4', '④']);
  });

  it('tells the marks around a number', () => {
    expect([
      marksOf({ style: '（一）', text: '(一)' }),
      marksOf({ style: '（一）', text: '（一）' }),
      marksOf({ style: '1.', text: '1．' }),
      marksOf({ style: '章', text: '第一章' }),
    ]).toEqual(['()', '（）', '．', '章']);
  });
});

describe('breaksIn', () => {
  const breaks = (...values: number[]): string[] =>
    breaksIn(
      values.map((value) => ({ value })),
      1,
    ).map(
      (b) =>
        `${b.kind} ${String(b.index)}: ${String(b.item.value)} for ${String(b.expected)}${b.alone ? ' alone' : ''}${b.length > 1 ? ` ×${String(b.length)}` : ''}`,
    );

  it.each<[number[], string[]]>([
    [[1, 2, 3, 4], []],
    [[], []],
    [[1, 2, 4, 5], ['gap 2: 4 for 3']],
    [[1, 2, 2, 3], ['repeat 2: 2 for 3']],
    [[1, 2, 2, 4], ['repeat 2: 2 for 3 alone']],
    [[1, 2, 3, 3], ['repeat 3: 3 for 4 alone']],
    [[1, 2, 8, 4, 5], ['gap 2: 8 for 3 alone']],
    [[1, 2, 1, 4, 5], ['disorder 2: 1 for 3 alone']],
    [[1, 3, 2, 4], ['disorder 1: 3 for 2']],
    [[1, 3, 2], ['disorder 1: 3 for 2']],
    [[2, 3], ['start 0: 2 for 1']],
    [[3, 2, 3], ['start 0: 3 for 1 alone']],
    [[1, 2, 3, 1, 2], ['restart 3: 1 for 4']],
    [[1, 1, 2, 3], ['repeat 1: 1 for 2']],
    [[1, 2, 1, 2, 3, 4, 3], ['nested 2: 1 for 3 ×4']],
    [[1, 2, 1, 2, 3, 4, 5], ['restart 2: 1 for 3']],
    [[1, 2, 3, 1, 2, 4, 5], ['nested 3: 1 for 4 ×2']],
    [
      [1, 5, 9],
      ['gap 1: 5 for 2', 'gap 2: 9 for 6'],
    ],
  ])('%j', (values, expected) => {
    expect(breaks(...values)).toEqual(expected);
  });
});
