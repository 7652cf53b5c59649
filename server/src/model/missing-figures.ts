/** A place where a figure was to stand, between the verb and what follows it. */
export interface MissingFigure {
  readonly from: number;
  readonly to: number;
}

/** A verb that wants a figure behind it, right before a mark or a unit. */
const verbAlone =
  /(?:达到|提高到|提高至|提升到|提升至|增加到|增加至|增长到|控制在|稳定在|保持在|下降到|下降至|降低到|降至|增至|升至)(?:以上|以内|左右|以下|不低于|不超过)?(?:(?=[。；，])|(?=[%％‰]|个百分点|平方(?:米|公里)|公里))/g;
/** What is measured: right before the verb, but for an adverb. 目标全部达到。 wants no figure. */
const measured =
  /(?:率|比例|占比|比重|强度|浓度|面积|产值|增加值|收入|总量|规模|人数|数量|总额|产量|容量|次数|长度|里程|年限|床位数)(?:将|力争|均|分别|年均|稳定|持续)?$/u;

const none: readonly MissingFigure[] = [];

/** Statements that lack their figure: 覆盖率达到。, 提高到%以上. */
export const missingFiguresIn = (text: string): readonly MissingFigure[] => {
  let found: MissingFigure[] | undefined;
  for (const { index: from, 0: verb } of text.matchAll(verbAlone)) {
    const to = from + verb.length;
    const closed = '。；，'.includes(text.charAt(to));
    if (!closed || measured.test(text.slice(Math.max(0, from - 8), from))) (found ??= []).push({ from, to });
  }
  return found ?? none;
};
