import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, differ, measureOf, written, type Difference, type Measure } from '../../server/src/link/measures';
import { scanQuantities } from '../../server/src/model/figures/quantities';
import type { Quantity } from '../../server/src/model/types';
import { proseOf } from '../support/prose';

const quantity = (text: string): Quantity => {
  const found = scanQuantities(proseOf(text))[0];
  if (!found) throw new Error(`no quantity in ${text}`);
  return found;
};
const measure = (text: string, declared?: string): Measure => measureOf(quantity(text), declared);

describe('measures', () => {
  it.each([
    ['5.2万人', '', 52_000, 'counting'],
    ['52000人', '', 52_000, 'counting'],
    ['16所', '', 16, 'counting'],
    ['1.2亿元', '', 120_000_000, 'money'],
    ['12000万元', '', 120_000_000, 'money'],
    ['98.5%', '', 98.5, 'percent'],
    ['98.5', '%', 98.5, 'percent'],
    ['5.2', '万人', 52_000, 'counting'],
    ['98', '', 98, ''],
  ])('%s (%s) = %d %s', (text, declared, low, dimension) => {
    const { low: own, dimension: kind } = measure(text, declared);
    expect([Math.round(own * 1e6) / 1e6, kind]).toEqual([low, dimension]);
  });

  it.each([
    ['16所', '16家', true],
    ['16所', '98%', false],
    ['16公里', '16万元', false],
    ['98', '98%', true],
    ['98', '16公里', true],
  ])('%s beside %s: comparable %s', (a, b, expected) => {
    expect(comparable(measure(a), measure(b))).toBe(expected);
    expect(comparable(measure(b), measure(a))).toBe(expected);
  });

  it('tells a figure as it is written', () => {
    expect(['不低于98%', '约16公里', '6—8所', '达到95%以上'].map((text) => written(quantity(text)))).toEqual([
      '不低于98%',
      '约16公里',
      '6—8所',
      '95%以上',
    ]);
  });
});

const cases: readonly (readonly [a: string, b: string, target: Difference, actual?: Difference])[] = [
  ['98%', '98%', 'same'],
  ['98%', '95%', 'value'],
  ['95.9%', '95.92%', 'precision'],
  ['96%', '95.92%', 'precision'],
  ['95.5%', '95.45%', 'precision'],
  // A half may have come from below (95.449) or above.
  ['95.4%', '95.45%', 'precision'],
  ['95%', '95.92%', 'cut'],
  ['94%', '95.92%', 'value'],
  ['95.93%', '95.92%', 'value'],
  ['62.82%', '62.829%', 'cut'],
  ['62.83%', '62.829%', 'precision'],
  ['62.84%', '62.829%', 'value'],
  // 万 and 亿 round by their scale: no other choice of digits.
  ['5.2万人', '52013人', 'same'],
  ['5.1万人', '52013人', 'value'],
  ['5.2万人', '52000人', 'same'],
  ['1.2亿元', '12000万元', 'same'],
  ['1.2亿元', '13000万元', 'value'],
  ['5.23万人', '5.2万人', 'precision'],
  // Bounds: a target is its bound, an actual value keeps it or not.
  ['98%以上', '不低于98%', 'same'],
  ['98%以上', '98%', 'bound'],
  ['98%以上', '98%以下', 'opposite'],
  ['控制在8%以内', '不低于8%', 'opposite'],
  ['超过95%', '95.92%', 'cut', 'same'],
  ['90%以上', '95.92%', 'value', 'same'],
  ['97%以上', '95.92%', 'value'],
  ['控制在10%以内', '8.2%', 'value', 'same'],
  ['控制在8%以内', '9.2%', 'value'],
  ['90%以上', '80%以上', 'value'],
  // Ranges.
  ['6—8所', '6—8所', 'same'],
  ['6—8所', '3—5所', 'value'],
  ['6—8所', '6—9所', 'value'],
  ['6—8所', '7所', 'same'],
  ['6—8所', '8所', 'same'],
  ['6—8所', '10所', 'value'],
  // Hedges: within five per cent.
  ['约100公里', '104公里', 'same'],
  ['100公里左右', '110公里', 'value'],
  ['约100公里', '95—105公里', 'same'],
];

describe('two statements of one fact', () => {
  it.each(cases.map(([a, b, target, actual = target]) => [a, b, target, actual] as const))(
    '%s beside %s: %s, %s',
    (a, b, target, actual) => {
      expect(differ(measure(a), measure(b), false)).toBe(target);
      expect(differ(measure(b), measure(a), false)).toBe(target);
      expect(differ(measure(a), measure(b), true)).toBe(actual);
      expect(differ(measure(b), measure(a), true)).toBe(actual);
    },
  );

  const text = fc
    .record({
      value: fc.integer({ min: 0, max: 99_999 }),
      decimals: fc.integer({ min: 0, max: 3 }),
      form: fc.constantFrom('#%', '#%以上', '#%以内', '不低于#%', '约#%', '#万人', '#人', '#—99999%'),
    })
    .map(({ value, decimals, form }) => form.replace('#', (value / 10 ** decimals).toFixed(decimals)));

  it('is the same either way round', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (a, b, actual) => {
        const [x, y] = [measure(a), measure(b)];
        expect(differ(x, y, actual)).toBe(differ(y, x, actual));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same beside itself', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (a, actual) => {
        expect(differ(measure(a), measure(a), actual)).toBe('same');
      }),
      { numRuns: 200 },
    );
  });

  it('rounded to fewer digits is never another value, cut off is cut or rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (digits, fine, drop, actual) => {
          const coarse = Math.max(0, fine - 1 - drop);
          const place = 10 ** (fine - coarse);
          const rounded = (Math.floor((digits + place / 2) / place) / 10 ** coarse).toFixed(coarse);
          const cut = (Math.floor(digits / place) / 10 ** coarse).toFixed(coarse);
          const whole = measure(`${(digits / 10 ** fine).toFixed(fine)}%`);
          expect(['same', 'precision']).toContain(differ(whole, measure(`${rounded}%`), actual));
          expect(['same', 'precision', 'cut']).toContain(differ(whole, measure(`${cut}%`), actual));
        },
      ),
      { numRuns: 300 },
    );
  });
});
