import { describe, expect, it } from 'vitest';
import { frequentWords } from '../../server/src/lexicon/frequent-words';
import { garbledWordsIn } from '../../server/src/lexicon/garbled-words';

const plain = (word: string): string => word.replace(/[[\]]/g, '');

describe('garbled words', () => {
  it('are none of the frequent words themselves, whatever stands beside them', () => {
    const all = frequentWords.map(plain);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
    for (const word of all)
      for (const text of [word, `加强${word}建设`, `${word}、${word}`]) expect(garbledWordsIn(text), text).toEqual([]);
  });

  it('are none of the words that are left without an optional character', () => {
    for (const word of frequentWords)
      for (const { 0: optional, index } of word.matchAll(/\[.\]/g)) {
        const left = plain(word.slice(0, index) + word.slice(index + optional.length));
        expect(garbledWordsIn(left), left).toEqual([]);
      }
  });

  it.each([
    ['推动高质发展', 'lost', '高质量发展'],
    ['建成乡镇卫院。', 'lost', '乡镇卫生院'],
    ['完善基础施建设', 'lost', '基础设施建设'],
    ['优化营商境优化', 'lost', '营商环境优化'],
    ['推进义务育，', 'lost', '义务教育'],
    ['健全公服共务', 'swapped', '公共服务'],
    ['深化科创技新', 'swapped', '科技创新'],
    ['建设直播播基地', 'doubled', '直播基地'],
    ['实施高质质量发展', 'doubled', '高质量发展'],
  ])('%s', (text, kind, right) => {
    expect(garbledWordsIn(text)).toMatchObject([{ kind, right }]);
  });

  it.each([
    '宣教队伍建设',
    '致富带头人队伍建设',
    '办公服务体系',
    '通信基础设施',
    '推进产业群集聚',
    '质量展览',
    '高高质量',
    '医保障碍',
    '提高高质量发展水平',
  ])('%s is right', (text) => {
    expect(garbledWordsIn(text)).toEqual([]);
  });

  it('are found in time on one long line', () => {
    for (const piece of ['高质发展', '质发', '公服共务', '直播播', '体制机障碍机障']) garbledWordsIn(piece.repeat(100_000 / piece.length));
  });
});
