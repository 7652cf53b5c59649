import { describe, expect, it } from 'vitest';
import { enumerationsIn } from '../../../server/src/model/document/enumerations';
import { planOf } from '../../support/plan';
import { proseOf } from '../../support/prose';

const told = (...paragraphs: string[]): string[] =>
  enumerationsIn(paragraphs.map((p) => proseOf(p))).map((e) => `${e.style} ${e.items.map((i) => i.value).join(' ')}`);

describe('enumerationsIn', () => {
  it.each<[string[], string[]]>([
    [['一是建机制；二是强队伍；三是严考核。'], ['一是 1 2 3']],
    [['抓好三件事：一是甲，二是乙，三是丙。'], ['一是 1 2 3']],
    [['一是甲。', '二是乙。', '三是丙。'], ['一是 1 2 3']],
    [['第一，甲。第二，乙。'], ['第一， 1 2']],
    [['重点是：①甲；②乙；③丙。'], ['① 1 2 3']],
    [['一是甲；三是丙。'], ['一是 1 3']],
    [['一是甲；二是乙；二是丙；四是丁。'], ['一是 1 2 2 4']],
    [['一是甲。'], ['一是 1']],
  ])('%j', (paragraphs, expected) => {
    expect(told(...paragraphs)).toEqual(expected);
  });

  it('one inside another', () => {
    expect(told('一是水源工程。分两步：一是建库，二是引水。', '二是节水工程。', '三是防洪工程。')).toEqual(['一是 1 2 3', '一是 1 2']);
  });

  it('a gap within a paragraph does not go on with a longer list before it', () => {
    expect(told('一是甲；二是乙；三是丙。', '一是丁；二是戊；四是己。')).toEqual(['一是 1 2 3', '一是 1 2 4']);
  });

  it('one after another', () => {
    expect(told('一是甲；二是乙。', '一是丙；二是丁；三是戊。')).toEqual(['一是 1 2', '一是 1 2 3']);
  });

  it('one without a first item is left out, and so are words that look alike', () => {
    expect(told('二是乙；三是丙。')).toEqual([]);
    expect(told('这是第一要务，唯一是非标准，统一是前提。第一个、第二产业。')).toEqual([]);
  });
});

describe('where they run', () => {
  it('over the paragraphs of a section, not over a heading', () => {
    const plan = planOf('一、水源\n一是建库，保证供给。\n二是引水，补足缺口。\n二、节水\n一是改造，减少漏损。\n二是计价，促进节约。');
    expect(plan.enumerations.map((e) => e.items.map((i) => i.value))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('over the paragraphs of a box', () => {
    const plan = planOf(
      '## 一、任务\n\n:::box[专栏1 工程]\n\n一是建库，保证供给。\n\n二是引水，补足缺口。\n\n:::\n\n二是另起，不在其中。',
      'markdown',
    );
    expect(plan.enumerations.map((e) => e.items.map((i) => i.value))).toEqual([[1, 2]]);
  });

  it('within a cell', () => {
    const plan = planOf('| 任务 | 内容 |\n|---|---|\n| 甲 | 一是建库；二是引水 |\n| 乙 | 三是节水 |', 'markdown');
    expect(plan.enumerations.map((e) => e.items.map((i) => i.value))).toEqual([[1, 2]]);
  });

  it('thousands of them finish', () => {
    expect(told('一是甲；'.repeat(20_000)).length).toBe(20_000);
    expect(told(`${'一是甲；'.repeat(10_000)}${'九是乙；'.repeat(10_000)}`).length).toBe(10_000);
  });
});
