import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  difference,
  formatNumber,
  growth,
  percentOf,
  roundTo,
  sameWithin,
  simpleYearlyGrowth,
  sum,
  truncateTo,
  yearlyGrowth,
} from '../../server/src/model/figures/format-number';

describe('formatNumber', () => {
  it.each([
    [0.1 + 0.2, undefined, '0.3'],
    [1.1 * 3, undefined, '3.3'],
    [62.8, 2, '62.80'],
    [62.829, 2, '62.83'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [12360, undefined, '12360'],
    [1e21, undefined, '1000000000000000000000'],
    [1e-7, undefined, '0.0000001'],
    [1.5e-7, undefined, '0.00000015'],
    [-2.5e-8, undefined, '-0.000000025'],
    [-0, undefined, '0'],
    [-0.001, 2, '0.00'],
    [100, 0, '100'],
    [2.5, 0, '3'],
    [1234567, -3, '1235000'],
    [98.65, 1, '98.7'],
    [1.23e25, undefined, '12300000000000000000000000'],
  ] as const)('%d with %s decimals is %s', (value, decimals, text) => {
    expect(decimals === undefined ? formatNumber(value) : formatNumber(value, decimals)).toBe(text);
  });

  it('says what is no number', () => {
    expect(formatNumber(NaN)).toBe('NaN');
    expect(formatNumber(Infinity)).toBe('Infinity');
  });

  it('reads back, without exponent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
        const value = Number(`${String(digits)}e-${String(decimals)}`);
        expect(Number(formatNumber(value))).toBe(value === 0 ? 0 : value);
        expect(formatNumber(value)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(formatNumber(value, decimals))).toBe(value === 0 ? 0 : value);
      }),
    );
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => /^-?\d+(\.\d+)?$/.test(formatNumber(value))));
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.5, 0, -3],
    [62.829, 2, 62.83],
    [1450, -2, 1500],
    [0.5, 0, 1],
    [8.5, 0, 9],
    [1e-9, 2, 0],
  ])('roundTo(%d, %d) is %d', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it.each([
    [62.829, 2, 62.82],
    [-3.19, 1, -3.1],
    [0.3, 1, 0.3],
    [4.35, 2, 4.35],
    [-0.001, 2, 0],
  ])('truncateTo(%d, %d) is %d', (value, decimals, expected) => {
    expect(truncateTo(value, decimals)).toBe(expected);
  });

  it('is never further than half a unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 5 }),
        (digits, decimals, places) => {
          const value = Number(`${String(digits)}e-${String(decimals)}`);
          expect(sameWithin(value, roundTo(value, places), Number(`5e-${String(places + 1)}`))).toBe(true);
        },
      ),
    );
  });
});

describe('decimal arithmetic', () => {
  it('has no float noise', () => {
    expect(sum([0.1, 0.2])).toBe(0.3);
    expect(sum([29.95, 27.96, 26.65, 26.1, 23.96])).toBe(134.62);
    expect(sum([])).toBe(0);
    expect(difference(98.65, 98.6)).toBe(0.05);
    expect(difference(100.06, 92.53)).toBe(7.53);
    expect(sum([1e15, 0.1])).toBe(1000000000000000);
    expect(decimalsOf(98.1)).toBe(1);
    expect(decimalsOf(1e-7)).toBe(7);
    expect(decimalsOf(1200)).toBe(0);
  });

  it('adds up like whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e8, max: 1e8 }), { maxLength: 12 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const values = digits.map((d) => Number(`${String(d)}e-${String(decimals)}`));
        const total = digits.reduce((a, b) => a + b, 0);
        expect(sum(values)).toBe(total === 0 ? 0 : Number(`${String(total)}e-${String(decimals)}`));
      }),
    );
  });

  it('compares at the edge', () => {
    expect(sameWithin(98.65, 98.6, 0.05)).toBe(true);
    expect(sameWithin(98.65, 98.59, 0.05)).toBe(false);
    expect(sameWithin(0.3, 0.1 + 0.2, 0)).toBe(false);
    expect(sameWithin(0.3, sum([0.1, 0.2]), 0)).toBe(true);
  });
});

describe('growth', () => {
  it('recomputes the figures of a plan', () => {
    expect(roundTo(growth(2157, 3512) ?? 0, 2)).toBe(62.82);
    expect(roundTo(growth(21, 18) ?? 0, 2)).toBe(-14.29);
    expect(growth(0, 5)).toBeUndefined();
    expect(roundTo(growth(-10, -5) ?? 0, 2)).toBe(50);
    expect(roundTo(yearlyGrowth(28.24, 31.84, 4) ?? 0, 2)).toBe(3.05);
    expect(roundTo(simpleYearlyGrowth(28.24, 31.84, 4) ?? 0, 2)).toBe(3.19);
    expect(yearlyGrowth(-1, 2, 3)).toBeUndefined();
    expect(yearlyGrowth(1, 2, 0)).toBeUndefined();
    expect(simpleYearlyGrowth(0, 2, 3)).toBeUndefined();
    expect(percentOf(117, 117)).toBe(100);
    expect(percentOf(1, 0)).toBeUndefined();
  });
});
