import { local } from '../kept/local';

/** 由第42位上升到第30位，前移|10位: by how many places a rank is said to have moved, which its two places do not give. */
export interface WrongRankMove {
  /** Indices of the number of places and its measure. */
  readonly at: number;
  readonly end: number;
  readonly right: string;
  /** What a message says of it: the two ranks, what is stated, and how they are subtracted. */
  readonly said: { readonly from: string; readonly to: string; readonly stated: string; readonly formula: string };
}

const up = '上升|提升|跃升|提高|攀升|前移|升|跃|进|跃居|晋升';
const down = '下降|下滑|后移|回落|退|降|跌';
const measure = '个?位次?|个?名次?';
/** Nothing but a year, a list or a verb between the two ranks, and nothing but the words of the move before the third number: 比上年前移2位 is of another year. */
const move = new RegExp(
  `(?<=[由从自][^，,。；;、第]{0,24})(第(\\d{1,3})(?:${measure})?)(?:[^，,。；;、第\\d]|20\\d\\d年){0,16}(?<way>${up}|${down})(?:到|至|为)?(?:了)?(?:[^，,。；;、第\\d]|20\\d\\d年){0,16}(第(\\d{1,3})(?:${measure})?)[，,（(](?:累计|共|总体|[五三]年)?(?<how>${up}|${down}|进位|争先进位)了?((\\d{1,3})(?:${measure}))`,
  'gu',
);
const rises = new RegExp(`^(?:${up}|进位|争先进位)$`, 'u');
const none: readonly WrongRankMove[] = [];

/** The moves of ranks in a text that do not follow from the ranks before and after. */
export const wrongRankMovesIn = (text: string): readonly WrongRankMove[] => {
  if (!text.includes('第') || !/[位名]/u.test(text)) return none;
  return [...text.matchAll(move)].flatMap((match): readonly WrongRankMove[] => {
    const [whole, first = '', from, , last = '', to, , stated = '', by] = match;
    const { way = '', how = '' } = match.groups ?? {};
    const places = Number(from) - Number(to);
    // Where the words contradict the ranks, which of them is wrong cannot be told.
    if (rises.test(way) !== rises.test(how) || rises.test(way) !== places > 0 || Math.abs(places) === Number(by)) return none;
    const end = match.index + whole.length;
    const right = String(Math.abs(places));
    const formula = places > 0 ? `${String(from)} − ${String(to)}` : `${String(to)} − ${String(from)}`;
    return [
      { at: end - stated.length, end, right: right + stated.slice(String(by).length), said: { from: first, to: last, stated, formula } },
    ];
  });
};

/** The moves of ranks that do not come out, in the proses of a plan. */
export const rankMovesOf = local(wrongRankMovesIn);
