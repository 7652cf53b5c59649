import type { Comparator } from './types';

/** Until the lexicon has them: words and signs before and after a number. */
export interface BoundWord {
  readonly word: string;
  readonly comparator: Comparator | undefined;
  readonly approximate: boolean;
}

const row = (comparator: Comparator | undefined, words: string): BoundWord[] =>
  words.split(' ').map((word) => ({ word, comparator, approximate: comparator === undefined }));

export const wordsBefore: readonly BoundWord[] = [
  ...row('>=', '≥ ≧ ⩾ >= ＞= >＝ ＞＝ 不低于 不少于 不小于 不短于 不得低于 不得少于 不得小于 不应低于 不应少于 不能低于 不能少于 至少 最少 最低 起码 大于等于 大于或等于 高于或等于 至少达到 不弱于'),
  ...row('>', '> ＞ 超过 高于 大于 多于 超 突破 逾 优于 超出'),
  ...row('<=', '≤ ≦ ⩽ <= ＜= <＝ ＜＝ 不高于 不超过 不大于 不多于 不得超过 不得高于 不得大于 不得多于 不应超过 不应高于 不能超过 至多 最多 控制在 压减到 小于等于 小于或等于 不突破'),
  ...row('<', '< ＜ 低于 小于 少于 不足 不到 不满 短于'),
  ...row(undefined, '约 近 大约 接近 将近 大概 约为 左右 ≈ ~ 约占 约有 约达 约合 约需'),
];

export const wordsAfter: readonly BoundWord[] = [
  ...row('>=', '以上 及以上 或以上 （含）以上 (含)以上 以上（含） 以上(含) 及其以上 往上'),
  ...row('<=', '以下 及以下 以内 之内 或以下 （含）以下 (含)以下 （含）以内 及以内 内'),
  ...row(undefined, '左右 上下 许 余 多 来 几'),
];
