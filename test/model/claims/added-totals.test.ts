import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../server/src/model/figures/quantities';
import { addedBeyondIn } from '../../../server/src/model/claims/added-totals';
import { proseOf } from '../../support/prose';

const beyond = (text: string): string[] =>
  addedBeyondIn(text, scanQuantities(proseOf(text))).map(({ added, total, converted }) => `${added.raw} > ${total.raw}: ${converted}`);

describe('more added than there is', () => {
  it.each([
    ['新建林带5万公顷，累计达到33万亩。', ['5 > 33: 75万亩']],
    ['新增床位900张，总数达到800张。', ['900 > 800: 900张']],
    ['新建林带1200公顷，累计达到3.6万亩。', []],
    ['新增床位900张，累计培训800人。', []],
    ['新增床位900张，累计达到800家。', []],
    ['床位900张，总数达到800张。', []],
    ['新增床位900张，其中公办800张，总数达到1800张。', []],
  ])('%s', (text, expected) => {
    expect(beyond(text)).toEqual(expected);
  });
});
