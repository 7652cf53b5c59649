import { describe, expect, it } from 'vitest';
import { local, localFolded, localInLines } from '../../../server/src/model/kept/local';
import { planOf } from '../../support/plan';

const read: string[] = [];
const digits = local((text) => {
  read.push(text);
  return Array.from(text.matchAll(/\d/g), (m) => m.index);
});
const broken = local((text) => {
  if (text.includes('坏')) throw new Error('broken');
  return [text.length];
});
const simplified = localFolded((text) => (text.includes('规划') ? [text] : []));
const asWritten = local((text) => (text.includes('规划') ? [text] : []));
const slashes = localInLines((line) => (line.includes('//') ? [line.indexOf('//')] : []));

const plain = '第一段有3个数。\n\n第二段没有数。\n\n第一段有3个数。\n';
const traditional =
  '教育發展規劃\n\n堅持優先發展，統籌規劃學校佈局，辦好人民滿意的教育，為實現現代化奠定堅實基礎，讓全體學生獲得公平而有質量的教育。\n'.repeat(
    3,
  );

describe('findings of a text alone', () => {
  it('gives the proses in which something was found, in order, each text read once', () => {
    const found = digits(planOf(plain));
    expect(found.map(({ place, hits }) => [place.reading.text, hits])).toEqual([
      ['第一段有3个数。', [4]],
      ['第一段有3个数。', [4]],
    ]);
    expect(read.filter((text) => text === '第一段有3个数。')).toHaveLength(1);
    digits(planOf(plain));
    expect(read.filter((text) => text === '第一段有3个数。')).toHaveLength(1);
  });

  it('leaves what a finder throws to its own rule', () => {
    const plan = planOf('这一段有3个数，写坏了。\n');
    expect(() => broken(plan)).toThrow('broken');
    expect(digits(plan)).toHaveLength(1);
  });

  it('reads a traditional text in simplified characters where that is asked for', () => {
    const plan = planOf(traditional);
    expect(plan.meta.traditional).toBe(true);
    expect(simplified(plan).length).toBeGreaterThan(0);
    expect(asWritten(plan)).toEqual([]);
  });

  it('reads the lines of the source with their places', () => {
    const [found] = slashes(planOf('第一行\nhttps://a.cn\n'));
    expect(found?.place.from).toBe(4);
    expect(found?.hits).toEqual([6]);
  });
});
