import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../server/src/model/document/columns';
import { lastBracket, unitOfBracket } from '../../../server/src/model/figures/unit-brackets';

describe('the role of a header', () => {
  it.each([
    ['序号', 'number'],
    ['编号', 'number'],
    ['类别', 'category'],
    ['一级指标', 'category'],
    ['指标', 'name'],
    ['具体指标', 'name'],
    ['主要目标', 'name'],
    ['项目名称', 'name'],
    ['单位', 'unit'],
    ['计量单位', 'unit'],
    ['属性', 'attribute'],
    ['指标性质', 'attribute'],
    ['建设性质', 'other'],
    ['责任单位', 'owner'],
    ['牵头单位', 'owner'],
    ['建设单位', 'owner'],
    ['完成时限', 'deadline'],
    ['项目起止', 'deadline'],
    ['增幅（%）', 'growth'],
    ['年均增长', 'growth'],
    ['年均/累计', 'growth'],
    ['备注', 'note'],
    ['重点任务', 'task'],
    ['总投资（万元）', 'other'],
    ['与目标的差距', 'other'],
    ['距2030年规划目标差额', 'other'],
    ['2030年用水缺口', 'value'],
    ['', 'other'],
  ])('%s is %s', (header, role) => {
    expect(readHeader(header).role).toBe(role);
  });

  it('a sentence is no header', () => {
    expect(readHeader('一'.repeat(41))).toMatchObject({ role: 'other', year: undefined });
  });

  it('a mark in the header decides', () => {
    expect(readHeader('规模', { role: 'target', year: 2030 })).toMatchObject({ role: 'value', year: 2030, valueKind: 'target' });
    expect(readHeader('2025年', { role: 'note' })).toMatchObject({ role: 'note', year: undefined });
    expect(readHeader('2025年', { role: 'value' })).toMatchObject({ role: 'value', year: 2025 });
  });
});

describe('value columns', () => {
  it.each([
    ['2020年', 2020, undefined],
    ['2020年基准值', 2020, 'actual'],
    ['2020年现状', 2020, 'actual'],
    ['2025年（目标值）', 2025, 'target'],
    ['2025年(预测)', 2025, 'forecast'],
    ['2022年（预计完成值）', 2022, 'target'],
    ['“十三五”规划目标', 2020, 'target'],
    ['“十三五”完成情况', 2020, 'actual'],
    ['“十四五”末', 2025, undefined],
    ['“十五五”期末', 2030, undefined],
    ['完成率', undefined, 'completion'],
    ['计划任务', undefined, 'target'],
    ['2021-2025年目标', 2025, 'target'],
    ['其中：2021年任务', 2021, undefined],
    ['指标值', undefined, 'target'],
  ])('%s: %s %s', (header, year, valueKind) => {
    expect(readHeader(header)).toMatchObject({ role: 'value', year, valueKind });
  });

  it('a sum over a period has no year', () => {
    expect(readHeader('“十四五”投资（万元）')).toMatchObject({ role: 'other', year: undefined, unit: '万元' });
  });

  it('a target of growth with its year is a target', () => {
    expect(readHeader('2025年年均增长目标')).toMatchObject({ role: 'value', year: 2025, valueKind: 'target' });
  });

  it('units stand in the last bracket', () => {
    expect(readHeader('增幅（%）').unit).toBe('%');
    expect(readHeader('2025年（万人）')).toMatchObject({ role: 'value', year: 2025, unit: '万人' });
    expect(readHeader('2025年（目标）').unit).toBeUndefined();
  });
});

describe('units in brackets', () => {
  it.each([
    '%',
    '‰',
    '个',
    '所',
    '万人',
    '亿元',
    '万m³/小时',
    '张/千人',
    '微克/立方米',
    '年',
    '岁',
    '天',
    '件/万人',
    '吨标准煤/万元',
    '平方米/人',
    '亿千瓦时',
    '公里/百平方公里',
  ])('%s', (unit) => {
    expect(unitOfBracket(unit)).toBe(unit);
  });

  it.each(['小学', '县', '市', '镇', '一期', '含技工学校', '省级', '城区段', '届', '级', '', '2020年底', '十二年一贯制、完全中学'])(
    'not %s',
    (text) => {
      expect(unitOfBracket(text)).toBeUndefined();
    },
  );

  it('words around the unit are read past', () => {
    expect(unitOfBracket('％')).toBe('%');
    expect(unitOfBracket('单位：万元')).toBe('万元');
    expect(unitOfBracket('累计，%')).toBe('%');
    expect(unitOfBracket('所、个')).toBe('所、个');
  });

  it('the last bracket, brackets inside it and all', () => {
    expect(lastBracket('名称（甲）（乙（丙））')).toEqual({ from: 5, inside: '乙（丙）' });
    expect(lastBracket('名称（甲）数')).toBeUndefined();
    expect(lastBracket('甲）')).toBeUndefined();
  });
});
