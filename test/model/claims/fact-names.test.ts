import { describe, expect, it } from 'vitest';
import { contextOf, matchNames, readFactName } from '../../../server/src/model/claims/fact-names';

const match = (a: string, b: string, contextA: readonly string[] = [], contextB: readonly string[] = []): number | undefined =>
  matchNames(readFactName(a), readFactName(b), contextOf(contextA), contextOf(contextB))?.score;

describe('names of indicators', () => {
  it.each([
    ['公办园和普惠性民办园在园幼儿占比', '公办幼儿园和普惠性民办幼儿园在园幼儿比例'],
    ['全市学前三年毛入园率', '学前教育毛入园率'],
    ['高中阶段学校硕士研究生以上学历教师比例', '高中专任教师硕士研究生以上学历比例'],
    ['进城务工人员随迁子女入读公办学校的比例', '随迁子女就读公办学校比例'],
    ['适龄残障儿童义务教育入学率', '残疾儿童少年义务教育入学率'],
    ['空气质量优良天数比率', '空气质量优良天数比例'],
    ['国内生产总值', '地区生产总值'],
  ])('%s = %s', (a, b) => {
    expect(match(a, b)).toBeGreaterThanOrEqual(0.94);
    expect(match(b, a)).toBe(match(a, b));
  });

  it.each([
    ['小学本科以上学历教师比例', '初中本科以上学历教师比例'],
    ['公办幼儿园在园幼儿占比', '民办幼儿园在园幼儿占比'],
    ['公办幼儿园在园幼儿占比', '公办和普惠性民办幼儿园在园幼儿占比'],
    ['农村自来水普及率', '城市自来水普及率'],
    ['农村自来水普及率', '自来水普及率'],
    ['省级示范校', '市级示范校'],
    ['新增学位数', '学位数'],
    ['户籍人口城镇化率', '城镇化率'],
    ['专任教师本科以上学历比例', '专任教师硕士研究生以上学历比例'],
    ['养老机构护理型床位占比', '养老机构失能照护床位占比'],
    ['地表水优良比例', '地下水优良比例'],
    ['年均新增就业', '新增就业'],
  ])('%s ≠ %s', (a, b) => {
    expect(match(a, b)).toBeUndefined();
  });

  it('takes a missing stage from the context, which may contradict', () => {
    expect(match('毛入学率', '高中阶段毛入学率')).toBeUndefined();
    expect(match('毛入学率', '高中阶段毛入学率', ['高中教育'])).toBeGreaterThan(0.9);
    expect(match('毛入学率', '高中阶段毛入学率', ['高等教育'])).toBeUndefined();
  });

  it('tells apart what is counted and what a share is of', () => {
    const both = matchNames(
      readFactName('公办及普惠性民办幼儿园占比'),
      readFactName('公办园及普惠性民办园在园幼儿占比'),
      new Map(),
      new Map(),
    );
    expect(both).toMatchObject({ countedOnly: true });
    expect(match('“双师型”教师占专业课教师比例', '“双师型”教师比例')).toBeGreaterThan(0.9);
    expect(match('“双师型”教师占专业课教师比例', '“双师型”教师占教师总数比例')).toBeUndefined();
  });

  it('reads hostile names', () => {
    for (const name of ['', '的的的', '（'.repeat(5000), `占${'占比'.repeat(4000)}`, '一'.repeat(100_000)])
      expect(typeof readFactName(name).core).toBe('string');
  });
});
