import { describe, expect, it } from 'vitest';
import { isPlanTitle, yearsInTitle } from '../../../server/src/model/document/meta';
import type { PlanMeta } from '../../../server/src/model/types';
import { at, planOf } from '../../support/plan';

const meta = (text: string, dialect: 'markdown' | 'plain' = 'plain'): PlanMeta => planOf(text, dialect).meta;

const notice = `云岭市人民政府办公室文件
云府办〔2026〕12号
云岭市人民政府办公室关于印发云岭市“十五五”水安全保障规划的通知
各县（市、区）人民政府：
《云岭市“十五五”水安全保障规划》已经市政府同意，现印发给你们，请认真组织实施。
云岭市人民政府办公室
2026年3月9日
云岭市“十五五”水安全保障规划
一、现状
供水能力稳步提高，漏损率逐年下降。`;

describe('title and kind', () => {
  it('a title broken before 和', () => {
    expect(meta('青禾县国民经济和社会发展第十四个五年规划\n和二〇三五年远景目标纲要\n\n第一章 现状\n').title).toBe(
      '青禾县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
    );
  });

  it('the plan’s own title below the notice', () => {
    const plan = planOf(notice);
    expect(plan.meta).toMatchObject({
      title: '云岭市“十五五”水安全保障规划',
      kind: '规划',
      period: { start: 2026, end: 2030 },
      periodFrom: 'title',
      baseline: 2025,
    });
    expect(plan.meta.titleSpan && at(plan, plan.meta.titleSpan)).toBe('云岭市“十五五”水安全保障规划');
    expect(plan.prose.filter((p) => p.kind === 'title')).toHaveLength(1);
  });

  it.each([
    ['云岭市公交优先发展行动方案（2026—2028年）\n一、目标\n公交分担率提高。', '行动方案', 2026, 2028],
    ['云岭市国民经济和社会发展第十五个五年规划纲要\n第一章 环境', '纲要', 2026, 2030],
    ['云岭市基层医疗提升实施方案\n(2027-2029年)\n一、目标\n基层首诊率提高。', '实施方案', 2027, 2029],
    ['云岭市“百镇千村工程”\n交通行动方案（2023—2027年）\n一、目标\n通达所有行政村。', '行动方案', 2023, 2027],
  ])('%s', (text, kind, start, end) => {
    expect(meta(text)).toMatchObject({ kind, period: { start, end }, periodFrom: 'title' });
  });

  it('below a notice with points of its own, broken over two lines', () => {
    const text = `云岭市人民政府关于印发云岭市国民经济和社会发展第十五个五年规划纲要的通知
一、提高认识
各级各部门要充分认识纲要的意义，切实统一思想。
二、抓好落实
要对照分工制定方案，明确责任人和时限。
云岭市国民经济和社会发展
第十五个五年规划纲要
第一章 发展环境
机遇和挑战并存，风险和潜力同在。`;
    const plan = planOf(text);
    expect(plan.meta).toMatchObject({ title: '云岭市国民经济和社会发展第十五个五年规划纲要', kind: '纲要', periodFrom: 'title' });
    expect(plan.prose.filter((p) => p.kind === 'title').map((p) => p.reading.text)).toEqual([
      '云岭市国民经济和社会发展',
      '第十五个五年规划纲要',
    ]);
  });

  it('of a plan another text issues is not the title', () => {
    expect(meta('一、要求\n按照省政府印发的《云岭省“十四五”水利规划》，抓好各项工作的落实。').title).toBeUndefined();
    expect(meta('现将《云岭市“十五五”水利规划》印发给你们，请认真贯彻执行。\n一、要求\n抓好落实。').title).toBe('云岭市“十五五”水利规划');
  });

  it('the front matter wins', () => {
    expect(
      meta(
        '---\ntitle: 甲规划\nperiod: 2024-2028\nbaseline: 2022\nissued: 2024-05-01\n---\n# 云岭市“十四五”交通规划\n\n一、目标',
        'markdown',
      ),
    ).toMatchObject({
      title: '甲规划',
      period: { start: 2024, end: 2028 },
      periodFrom: 'front-matter',
      baseline: 2022,
      issued: { year: 2024, month: 5, day: 1 },
    });
  });

  it('a text without a telling title is dated by the period it names most', () => {
    const text = '一、形势\n“十五五”时期机遇并存。“十四五”以来成绩显著。“十五五”期间任务繁重，“十五五”末实现目标。';
    expect(meta(text)).toMatchObject({ title: undefined, period: { start: 2026, end: 2030 }, periodFrom: 'text' });
    expect(meta('一、形势\n“十五五”时期机遇并存。').period).toBeUndefined();
  });
});

describe('date and number', () => {
  it('of the document', () => {
    expect(meta(notice)).toMatchObject({ issued: { year: 2026, month: 3, day: 9 }, docNumber: { text: '云府办〔2026〕12号' } });
    expect(meta('通知\n二〇二六年三月').issued).toMatchObject({ year: 2026, month: 3 });
    expect(meta('意见\n（2026年1月4日）').issued).toMatchObject({ year: 2026, month: 1, day: 4 });
    expect(meta('2026年3月9日召开会议，审议通过规划。').issued).toBeUndefined();
  });
});

describe('the writing', () => {
  it('half-width marks, traditional characters, glosses', () => {
    expect(meta('一、目标,任务;保障:资金(人才)').halfWidthMarks).toBe(',:;(');
    expect(meta('一、目标，任务；保障：资金（人才）').halfWidthMarks).toBe('');
    expect(meta(`一、發展\n${'這個學區為國家發展提供對應的產業會議。'.repeat(4)}`).traditional).toBe(true);
    expect(meta('一、发展\n产业发展对应国家战略，学区建设为民服务。'.repeat(4)).traditional).toBe(false);
  });
});

describe('helpers', () => {
  it('isPlanTitle', () => {
    expect(['云岭市“十五五”交通规划', '公交优先行动方案（2026—2028年）', '云岭市规划纲要'].map(isPlanTitle)).toEqual([true, true, true]);
    expect(['规划', '一是编制规划。', '关于印发《云岭市交通规划》', '加快编制规划，推进实施计划，'].map(isPlanTitle)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('yearsInTitle', () => {
    expect(yearsInTitle('行动方案（2023—2027年）')).toEqual({ start: 2023, end: 2027 });
    expect(yearsInTitle('(2021-2025)')).toEqual({ start: 2021, end: 2025 });
    expect(yearsInTitle('2035年远景目标')).toBeUndefined();
  });
});
