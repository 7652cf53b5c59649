import { clauseStart } from '../marks/lists';

/** A measure that is to reach nothing: 物种保护率达到。 `from`…`to` bound the measure and the verb. */
export interface MissingFigure {
  readonly from: number;
  readonly to: number;
}

/** A verb that wants a figure behind it, right before a mark or a unit. At the end of a line the figure may follow on the next. */
const verbAlone =
  /(?:达到|提高[到至]|提升[到至]|增加[到至]|增长到|扩大到|控制在|稳定在|保持在|下降[到至]|降低到|降至|增至|升至|不低于|不高于|不少于|不超过)(?:以上|以内|左右|以下|不低于|不超过)?(?:(?=[。；，、])|(?=[%％‰](?!\d)|个百分点|平方(?:米|公里)|公里))/gu;
/** What is measured: right before the verb, but for an adverb. 目标全部达到。 wants no figure. */
const measured =
  /(?:[\u4e00-\u9fff]率|比例|占比|比重|强度|浓度|面积|总值|产值|增加值|收入|寿命|总量|规模|人数|数量|总数|总额|产量|容量|次数|长度|里程|年限|床位数)(?:将|力争|应|要|均|分别|年均|累计|逐步|稳定|持续)?$/u;
/** The longest stretch that is shown of a clause. */
const longest = 16;

const none: readonly MissingFigure[] = [];

/** Statements that lack their figure: 覆盖率达到。, 提高到%以上. Places are UTF-16 offsets of the text. */
export const missingFiguresIn = (text: string): readonly MissingFigure[] => {
  if (!/[到至在于过上内右下](?:[。；，、%％‰]|个百分点|平方|公里)/u.test(text)) return none;
  let found: MissingFigure[] | undefined;
  for (const { index, 0: verb } of text.matchAll(verbAlone)) {
    const to = index + verb.length;
    if ('。；，、'.includes(text.charAt(to)) && !measured.test(text.slice(Math.max(0, index - 8), index))) continue;
    const from = Math.max(clauseStart(text, index, '，。；：、', longest), index - longest);
    (found ??= []).push({ from, to });
  }
  return found ?? none;
};
