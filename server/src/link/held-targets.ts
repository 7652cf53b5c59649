import type { Indicator, Quantity } from '../model/types';
import type { TextTableLink } from './links';
import { differ } from './measures';

/** A note to the name says how the bound is meant: ①数值波动较大，按上限控制. */
export const isMeantAsBound = ({ noteMarks, table }: Indicator): boolean =>
  noteMarks.some(({ mark }) =>
    table.notes.some(({ reading: { text } }) => {
      const at = text.indexOf(mark);
      return at >= 0 && /波动|上限|下限|底线|保持|保底/u.test(text.slice(at + mark.length).split(/[*＊①-⑳]/u, 1)[0] ?? '');
    }),
  );

/** The text says of a floor or ceiling that it is a line to hold: 稳定保持在95%以上. */
export const heldTargets = (links: readonly TextTableLink[]): ReadonlySet<Quantity> =>
  new Set(
    links.flatMap(({ claim, measure, cell }) =>
      claim.verb === 'keep' && cell && measure.comparator !== undefined && differ(measure, cell.measure, false) === 'same'
        ? [cell.quantity]
        : [],
    ),
  );
