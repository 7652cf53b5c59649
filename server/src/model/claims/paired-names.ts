/** How many things are named before 分别, where 和 may join two things or stand inside one name. */
import { sum } from '../figures/quantity-sums';
import { clauseStart, splitList } from '../marks/lists';
import type { Quantity } from '../types';

/** Words that join the last of a list. */
export const joining = ['以及', '和', '与'];

/** 国道、省道: parts of one make, as long as each other or ending alike. */
const parallel = (a: string, b: string): boolean => a.length === b.length || a.slice(-1) === b.slice(-1);

/**
 * How many subjects may stand before 分别. 和 joins the last of a list (国道、省道和县道: three) or stands inside its last part (公办幼儿园、公办和普惠性民办幼儿园: two, too,
 * where what it joins is not of the make of the others). The clause before may belong to the list, unless it tells a time or a figure.
 */
export const possibleCounts = (text: string, start: number, at: number): ReadonlySet<number> => {
  const counts = new Set<number>();
  const take = (from: number, marks: string): void => {
    const all = splitList(text, from, at, marks, joining);
    counts.add(all.length);
    const few = splitList(text, from, at, marks);
    const [first, joined] = [all[0], all[few.length - 1]];
    // 粮食、油料和糖料、蔬菜: 和 before the last 、 joins two into one.
    const within = few.slice(0, -1).some((part) => /[和与]/u.test(text.slice(part.from, part.to)));
    const alike = first && joined && few.length > 1 && parallel(text.slice(first.from, first.to), text.slice(joined.from, joined.to));
    if (!alike || within) counts.add(few.length);
  };
  take(start, '、');
  const wider = clauseStart(text, Math.max(0, start - 1), '，,。；;：:！？');
  if (start > 0 && !/\d|[年月]|期末|目前|末$|期间/u.test(text.slice(wider, start))) take(wider, '、，,');
  return counts;
};

/** …、金融信贷和社会资本分别占…，其中金融信贷和社会资本由…: do the last two, joined, stand again as one thing with a figure of its own? */
const standsAgain = (text: string, joined: string, at: number): boolean => {
  for (let i = text.indexOf(joined); i >= 0; i = text.indexOf(joined, i + joined.length)) {
    const behind = text[i + joined.length] ?? '';
    if (i + joined.length !== at && !'、和与及'.includes(text[i - 1] ?? ' ') && !'、分均各都'.includes(behind)) return true;
  }
  return false;
};

/** 33.7%、20.9%、25.7%和19.7%: shares that make up the whole leave none out, so two of the names are one. */
const makeWhole = (values: readonly Quantity[]): boolean =>
  values.length > 2 &&
  values.every(({ kind, unit }) => kind === 'value' && unit === '%') &&
  Math.abs(sum(values).value - 100) <= sum(values).tolerance + 1e-9;

/** Of as many values as names that 、 parts: do the last two names, joined by 和, stand for one thing? */
export const lastTwoAreOne = (text: string, start: number, at: number, values: readonly Quantity[]): boolean => {
  const few = splitList(text, start, at, '、');
  const joined = few.at(-1);
  if (!joined || few.length !== values.length) return false;
  return makeWhole(values) || standsAgain(text, text.slice(joined.from, joined.to), at);
};
