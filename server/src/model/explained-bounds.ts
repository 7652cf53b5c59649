import type { Indicator } from './types';

/** Does a note to the name say that the target is meant as a bound: ①数值波动较大，按上限控制? */
export const isMeantAsBound = ({ noteMarks, table }: Indicator): boolean =>
  noteMarks.some(({ mark }) =>
    table.notes.some(({ reading: { text } }) => {
      const at = text.indexOf(mark);
      return at >= 0 && /波动|上限|下限|底线|保持|保底/u.test(text.slice(at + mark.length).split(/[*＊①-⑳]/u, 1)[0] ?? '');
    }),
  );
