import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerFigure } from '../../server/src/link/offers';
import { differ, measureOf } from '../../server/src/link/measures';
import { applyEdits } from '../../server/src/engine/fix';
import { scanQuantities } from '../../server/src/model/figures/quantities';
import type { Quantity } from '../../server/src/model/types';
import { proseOf } from '../support/prose';

const quantity = (text: string): Quantity => {
  const found = scanQuantities(proseOf(text))[0];
  if (!found) throw new Error(`no quantity in ${text}`);
  return found;
};
/** The text with the figure of another put in, if that is offered. */
const offered = (at: string, from: string): string | undefined => {
  const [offer] = offerFigure(quantity(at), quantity(from), { zh: '改', en: 'Take' });
  return offer && applyEdits(at, offer.edits);
};

describe('figures offered', () => {
  it.each([
    ['普及率达到98%以上', '99%', '普及率达到99%以上'],
    ['普及率不低于98%', '≥99.5%', '普及率不低于99.5%'],
    ['学位5.2万个', '56000个', '学位5.6万个'],
    ['学位52000个', '5.6万个', '学位56000个'],
    ['支出1.2亿元', '13000万元', '支出1.3亿元'],
    ['普及率达到95.9%', '95.90%', '普及率达到95.90%'],
    ['约12,360个', '13650个', '约13650个'],
  ])('%s from %s', (at, from, expected) => {
    expect(offered(at, from)).toBe(expected);
  });

  it.each([
    ['6—8所', '7所'],
    ['7所', '6—8所'],
    ['建成五所', '7所'],
  ])('not for ranges and Chinese numerals: %s from %s', (at, from) => {
    expect(offered(at, from)).toBeUndefined();
  });

  it('says what becomes of what, in both languages', () => {
    expect(offerFigure(quantity('98%'), quantity('99%'), { zh: '正文改从表格', en: 'Take the table’s figure' })).toMatchObject([
      { title: { zh: '正文改从表格：98 改为 99', en: 'Take the table’s figure: 98 → 99' } },
    ]);
  });

  it('what was taken agrees with where it was taken from', () => {
    const figure = fc
      .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('', '万', '亿'))
      .map(([digits, decimals, scale]) => `${(digits / 10 ** decimals).toFixed(decimals)}${scale}元`);
    fc.assert(
      fc.property(figure, figure, (at, from) => {
        const taken = offered(at, from);
        if (taken === undefined) return;
        expect(differ(measureOf(quantity(taken)), measureOf(quantity(from)), false)).toBe('same');
      }),
      { numRuns: 200 },
    );
  });
});
