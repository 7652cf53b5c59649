/** A congress that guided the plan before this one; the part from `from` to `to` is to be `now`. */
export interface FormerCongress {
  readonly kind: 'congress';
  readonly from: number;
  readonly to: number;
  readonly now: string;
  readonly what: string;
}

/** 全面贯彻|党的十九大和十九届历次全会精神: the congress before the last, as what guides the plan. */
const guiding =
  /(?:贯彻|落实|学习|领会|践行|遵循|按照|围绕)(?:落实|贯彻|执行)?(党的十[八九]大(?:以来)?(?:精神|(?:和|、|及|以及|及其)(?:党的)?十[八九]届[^。；，！？大]{0,24}全会(?:精神)?))/u;
/** What the text tells of the past, or names beside: the 20th congress. */
const otherwise = /二十大|二十届|时期|期间|五年来|以来|曾|当时|《/u;
const none: readonly FormerCongress[] = [];

/** Does a plan begin when the 20th congress is long over? */
export const isFormerIn = (start: number | undefined): boolean => start !== undefined && start >= 2026;

/** 党的十九大 named alone as what guides, in a text that does not name 党的二十大 (held in October 2022; 党章修正案、二十大报告). */
export const formerCongressIn = (text: string): readonly FormerCongress[] => {
  const found = otherwise.test(text) ? null : guiding.exec(text);
  const [whole, words = ''] = found ?? [];
  if (!found || whole === undefined) return none;
  const from = found.index + whole.length - words.length;
  const now = `党的二十大${words.includes('全会') ? '和二十届历次全会' : ''}${words.endsWith('精神') ? '精神' : ''}`;
  return [{ kind: 'congress', from, to: from + words.length, now, what: '' }];
};
