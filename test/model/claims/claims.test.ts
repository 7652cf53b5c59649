import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../server/src/model/claims/claims';
import { planOf } from '../../support/plan';

const head = '# 某市教育“十五五”规划\n\n';
const claims = (text: string, title = head): string[] =>
  claimsOf(planOf(title + text, 'markdown')).map(({ name, kind, verb, quantity, year, yearFrom }) => {
    const { reading } = quantity.prose;
    const value = reading.text.slice(quantity.fullFrom, quantity.fullTo);
    const own = [...name.qualifiers].map(([, values]) => values.join('+')).join(' ');
    return `${name.text.replace('\u0000', '·')}[${own}] ${kind}/${verb} ${value} ${String(year)} ${String(yearFrom)}`;
  });

describe('claims', () => {
  it('read name, verb, value and year; the year goes on over clauses and sentences', () => {
    expect(claims('到2030年，全市学前三年毛入园率达到98%以上，管网漏损率控制在8%以内。确保幼儿教师持证率保持在99%。')).toEqual([
      '全市学前三年毛入园率[学前] level/reach 98%以上 2030 stated',
      '管网漏损率[] level/limit 控制在8%以内 2030 stated',
      '幼儿教师持证率[幼儿] level/keep 99% 2030 carried',
    ]);
  });

  it('expand 分别 and what is left out of a coordination', () => {
    expect(claims('到2030年，小学和初中本科以上学历教师比例分别达到82%和95%。')).toEqual([
      '小学本科以上学历教师比例[小学 本科] level/reach 82% 2030 stated',
      '初中本科以上学历教师比例[初中 本科] level/reach 95% 2030 stated',
    ]);
    expect(claims('到2030年，孕产妇死亡率、婴儿死亡率分别控制在12%、4%以内。').map((c) => c.split('[')[0])).toEqual([
      '孕产妇死亡率',
      '婴儿死亡率',
    ]);
  });

  it('take the head from before: 幼儿园达到8%、小学达到15%', () => {
    expect(claims('到2030年，提高教师高级岗位比例，幼儿园达到8%、小学达到15%。')).toEqual([
      '幼儿园[高级 学前] level/reach 8% 2030 stated',
      '小学[高级 小学] level/reach 15% 2030 stated',
    ]);
  });

  it('tell a start from an end, a change from a level, what is added and what is built', () => {
    expect(
      claims('高中阶段毛入学率由2020年的92.5%提高到2025年的97.1%，提高4.6个百分点。到2030年，新增公办学位2万个，建成50所思政优质学校。'),
    ).toEqual([
      '高中阶段毛入学率[高中] start/from 92.5% 2020 stated',
      '高中阶段毛入学率[高中] level/raise 97.1% 2025 stated',
      '新增公办学位[新增 公办 学位] addition/reach 2万个 2030 stated',
      '思政优质学校[] build/build 50所 2030 stated',
    ]);
  });

  it('leave out what is cited, of a wider place, or an attribute of the noun behind', () => {
    expect(claims('“入园率达95%”写入民生实事。全国毛入学率达到97%。到2030年，1000人以上的学校全部配备校医。')).toEqual([]);
  });

  it('a review speaks of the base year, a section of goals of the last', () => {
    expect(claims('## 一、发展基础\n\n九年义务教育巩固率达98.3%。\n\n## 二、主要目标\n\n九年义务教育巩固率达到99%。')).toEqual([
      '九年义务教育巩固率[义务] level/reach 98.3% 2025 section',
      '九年义务教育巩固率[义务] level/reach 99% 2030 section',
    ]);
  });

  it('never throw on hostile text, and stay linear', () => {
    for (const unit of ['达到98%', '分别达到', '由5%提高到6%，', '（', '小学和', '建成5所', '到2030年，', '一'])
      expect(Array.isArray(claims(unit.repeat(Math.ceil(100_000 / unit.length))))).toBe(true);
  });
});
