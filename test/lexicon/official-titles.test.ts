import { describe, expect, it } from 'vitest';
import { laws, otherLaws, regulations, repealedLaws } from '../../server/src/lexicon/laws';
import { titleSlip } from '../../server/src/lexicon/official-titles';
import { policies } from '../../server/src/lexicon/policies';

describe('titles of documents', () => {
  it('stand on the lists once', () => {
    const all = [...laws, ...otherLaws, ...repealedLaws.keys(), ...regulations, ...policies];
    expect(all.filter((title, i) => all.indexOf(title) !== i)).toEqual([]);
  });

  it('are no slips for each other', () => {
    for (const title of [...laws, ...otherLaws, ...regulations, ...policies]) expect(titleSlip(title, true)).toBeUndefined();
  });

  it.each([
    '中华人民共和国社会信用法',
    '河道采砂管理条例',
    '江北省环境保护条例',
    '中华人民共和国增值税法实施条例',
    '中共江北省委 江北省人民政府关于全面推进美丽江北建设的意见',
    '关于全面推进美丽江北建设的意见',
    '关于全面推进美丽中国建设的实施意见',
    '“十六五”国家应急体系规划',
    '江北教育现代化2035',
    '交通强省建设纲要',
    '城镇供水条例',
    '关于推动公立医院高质量发展的实施方案',
    '物业管理服务条例',
    '乡村全面振兴规划（2024—2027年）',
  ])('%s is another document or the same', (title) => {
    expect(titleSlip(title, false)).toBeUndefined();
  });

  it.each([
    ['中华人民共和国食品法', '食品安全法'],
    ['未成年人权益保护法', '未成年人保护法'],
    ['人口和计划生育法', '人口与计划生育法'],
    ['中华人民共和国固体废物污染防治法', '固体废物污染环境防治法'],
    ['生产安全事故调查和报告处理条例', '生产安全事故报告和调查处理条例'],
    ['生产安全事故应急管理条例', undefined],
    ['历史文化名城名村名镇保护条例', '历史文化名城名镇名村保护条例'],
    ['国家综合交通立体网规划纲要', '国家综合立体交通网规划纲要'],
    ['国务院办公厅关于促进公立医院高质量发展的意见', '关于推动公立医院高质量发展的意见'],
    ['国家积极应对老龄化中长期规划', '国家积极应对人口老龄化中长期规划'],
  ])('%s → %s', (title, now) => {
    expect(titleSlip(title, false)?.now).toBe(now);
  });
});
