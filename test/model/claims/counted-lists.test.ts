import { describe, expect, it } from 'vitest';
import { miscountedListsIn } from '../../../server/src/model/claims/counted-lists';
import { miscountedPartsIn } from '../../../server/src/model/claims/counted-parts';

const lists = (text: string): string[] => miscountedListsIn(text).map(({ what, found, place }) => `${what} ${String(found)} ${place}`);
const parts = (text: string): string[] => miscountedPartsIn(text).map(({ stated, sum }) => `${String(stated)} ${String(sum)}`);

describe('miscountedListsIn', () => {
  it.each<[string, string]>([
    ['发展粮油、生猪、蔬菜、水产三大产业。', '三大产业 4 before'],
    ['具备助餐、助浴、康复、文娱、照料等四项功能', '四项功能 5 before'],
    ['建立任务清单、责任清单“三张清单”，', '三张清单 2 before'],
    ['重点发展田径、游泳、举重、射击5个优势项目', '5个优势项目 4 before'],
    ['实施“两大行动”，即供水行动、排水行动和节水普及行动。', '两大行动 3 behind'],
    ['三项工程（甲工程、乙工程）', '三项工程 2 bracket'],
    ['支持两个山区县（甲县、乙县、丙县）', '两个山区县 3 bracket'],
  ])('%s', (text, expected) => {
    expect(lists(text)).toEqual([expected]);
  });

  it.each([
    '发展粮油、生猪、蔬菜三大主导产业和茶叶、柑橘两大特色产业。',
    '推动人工智能、大数据与汽车、电子、装备三大产业融合。',
    '推动农业转型、发展电子、装备、材料三大产业。',
    '发展电子、装备等三大产业。',
    '打造集研发、检测、展示、交易于一体的三大平台。',
    '统筹发展和安全、改革和开放两大任务。',
    '培育节能环保、清洁生产、基础设施绿色升级和绿色服务四大产业。',
    '建设甲镇、乙镇3个园区。',
    '推进国家、省、市三级项目。',
    '打造甲、乙、丙、丁3个以上领域',
    '三大工程：甲工程、乙和丙工程、丁工程。',
    '三项工程（含甲工程、乙工程）',
    '5个县（甲县、乙县等）',
    '7个县（市、区）',
    '第三类、第四类3种方式',
  ])('%s is left alone', (text) => {
    expect(lists(text)).toEqual([]);
  });
});

describe('miscountedPartsIn', () => {
  it.each<[string, string[]]>([
    ['全市辖三区四县一市共9个县（市、区）', ['9 8']],
    ['全市辖3个区、2个县，共5个县（区）', []],
    ['构建“四横三纵”大通道，形成6条骨干通道', ['6 7']],
    ['构建“四横三纵”大通道，共7条通道', []],
    ['“一带一路”与两条通道', []],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});
