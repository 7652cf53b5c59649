import type { Indicator } from '../types';

/** Does a note to the name say that the target is meant as a bound: ①数值波动较大，按上限控制? */
export const isMeantAsBound = ({ noteMarks, table }: Indicator): boolean =>
  noteMarks.some(({ mark }) =>
    table.notes.some(({ reading: { text } }) => {
      const at = text.indexOf(mark);
      return at >= 0 && /波动|上限|下限|底线|保持|保底/u.test(text.slice(at + mark.length).split(/[*＊①-⑳]/u, 1)[0] ?? '');
    }),
  );

/** Losses and accidents of a year go up and down by chance: their ceilings are lines to stay below (森林火灾受害率 ≤0.9‰), whatever the last year was. */
const chance = /受害率|受灾|火灾|灾害|事故|伤亡|死亡|发病率|感染率/u;

export const isControlLine = ({ name }: Indicator): boolean => chance.test(name);
