import { describe, expect, it } from 'vitest';
import { wrongRankMovesIn } from '../../../server/src/model/claims/rank-moves';

const wrong = (text: string): string[] =>
  wrongRankMovesIn(text).map(({ at, end, right, said }) => `${text.slice(at, end)} → ${right} (${said.formula})`);

describe('moves of ranks', () => {
  it.each([
    ['由第42位上升到第30位，前移14位。', ['14位 → 12位 (42 − 30)']],
    ['从2020年的全省第8名升至2025年的第5名，提升2个名次。', ['2个名次 → 3个名次 (8 − 5)']],
    ['由第5位下降到第9位，后移3位。', ['3位 → 4位 (9 − 5)']],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  it.each([
    '由第42位上升到第30位，前移12位。',
    '由第42位上升到第36位、第30位，前移12位。',
    '由第42位上升到第30位，比上年前移2位。',
    '由第30位上升到第42位，前移14位。',
    '第42位，上升到第30位，前移14位。',
  ])('nothing: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });
});
