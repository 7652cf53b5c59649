import { describe, expect, it } from 'vitest';
import { grownByAll, statedMultiples, wrongMultiplesIn } from '../../../server/src/model/claims/stated-multiples';
import { proseOf } from '../../support/prose';
import { expectLinearOn } from '../../support/linear';

const wrong = (text: string): string[] => {
  const prose = proseOf(text);
  return wrongMultiplesIn(prose, statedMultiples.hitsIn(prose)).map(({ at, right }) => `${text.slice(at.from, at.to)} → ${right}`);
};

describe('growth by as many times as there are in all', () => {
  const grown = (text: string): string[] =>
    grownByAll.hitsIn(proseOf(text)).map(({ from, to, right }) => `${text.slice(from, to)} → ${right}`);
  it.each([
    ['产值是2020年（20亿元）的3倍，五年增长3倍。', ['增长3倍 → 2']],
    ['产值为2020年的两倍，比2020年增长两倍。', ['增长两倍 → 1']],
    ['产值是2020年的3倍，增长2倍。', []],
    ['产值是2020年的3倍，税收增长3倍。', []],
    ['产值是2020年的3倍。税收增长3倍。', []],
  ])('%s', (text, expected) => {
    expect(grown(text)).toEqual(expected);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(grown, ['倍', '是2020年的3倍，增长3倍，', '的3倍，'], 16_000);
  });
});

describe('multiples against their two values', () => {
  it.each([
    ['产值由20亿元增加到46亿元，翻两番。', ['翻两番 → 翻一番多']],
    ['产值由20亿元增加到26亿元，实现翻番。', ['实现翻番 → 不到一番']],
    ['库容由3万吨扩大到24万吨，翻了一番', ['翻了一番 → 翻三番']],
    ['产值达到90亿元，比2020年的30亿元翻两番以上。', ['翻两番以上 → 翻一番多']],
    ['产值由20亿元增加到64亿元，是2020年的2.2倍。', ['是2020年的2.2倍 → 3.2倍']],
    ['产值由20亿元增加到40亿元，是原来的1倍。', ['是原来的1倍 → 2倍']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    ['right', '产值由20亿元增加到40亿元，翻一番。'],
    ['nearly', '产值由20亿元增加到38亿元，翻近一番。'],
    ['more', '产值由20亿元增加到70亿元，翻一番多。'],
    ['twice and more', '产值由20亿元增加到85亿元，翻两番以上。'],
    ['a bound', '产值由20亿元增加到60亿元以上，翻两番。'],
    ['half a doubling', '产值由20亿元增加到60亿元，翻一番半。'],
    ['a fall', '用时由20天压缩到5天，翻两番。'],
    ['something else between', '产值由20亿元增加到46亿元，利润翻两番。'],
    ['other units', '产值20亿元，企业40家，翻两番。'],
    ['rounded', '产值由0.9亿元增加到2亿元，是2020年的2.3倍。'],
  ])('silent: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is linear in what it reads', () => {
    expectLinearOn(wrong, ['由1吨增加到2吨，翻一番', '，翻近', '，是2020年的2倍', '番']);
  });
});
