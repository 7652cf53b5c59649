import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseValue, toChinese } from '../../server/src/text/numerals';
import { cellWidth, textWidth } from '../../server/src/text/characters';
import { offsetIn, read, spanIn } from '../../server/src/text/reading';

describe('Chinese numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['一百零五', 105],
    ['三千万', 30_000_000],
    ['二〇二二', 2022],
    ['一万二千', 12_000],
    ['两', 2],
    ['十二亿三千万', 1_230_000_000],
    ['一亿', 100_000_000],
    ['廿五', 25],
    ['百', undefined],
    ['两两', undefined],
    ['', undefined],
    ['一体', undefined],
  ])('%s is %s', (text, value) => {
    expect(chineseValue(text)).toBe(value);
  });

  it('toChinese is its inverse (property)', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => chineseValue(toChinese(n)) === n));
  });
});

describe('reading', () => {
  it('reads past what is ignorable and keeps true places', () => {
    const text = '達到**98%**<!--=x-->以上';
    const reading = read(text, { start: 0, end: text.length }, [
      { start: 2, end: 4 },
      { start: 7, end: 9 },
      { start: 9, end: 18 },
    ]);
    expect(reading.text).toBe('達到98%以上');
    expect(spanIn(reading, 2, 5)).toEqual({ start: 4, end: 7 });
    expect(offsetIn(reading, 5)).toBe(text.indexOf('以上'));
  });

  it('every character maps back to itself (property)', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(fc.tuple(fc.nat(39), fc.nat(5)), { maxLength: 5 }), (text, cuts) => {
        const ignorable: { start: number; end: number }[] = [];
        for (const [at, length] of cuts.sort((a, b) => a[0] - b[0])) {
          const last = ignorable.at(-1);
          if (!last || at >= last.end) ignorable.push({ start: at, end: Math.min(at + length, text.length) });
        }
        const reading = read(
          text,
          { start: 0, end: text.length },
          ignorable.filter((s) => s.end > s.start && s.start < text.length),
        );
        for (let i = 0; i < reading.text.length; i += 1) expect(text[offsetIn(reading, i)]).toBe(reading.text[i]);
      }),
    );
  });

  it('knows how wide characters stand in a terminal', () => {
    expect(textWidth('第1章 ，a')).toBe(2 + 1 + 2 + 1 + 2 + 1);
    expect(cellWidth('𠀀'.codePointAt(0) ?? 0)).toBe(2);
  });
});
