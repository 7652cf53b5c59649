import { clauseStart } from './lists';
import { local } from './local';

/** A measure that is to reach nothing: 物种保护率达到。 `from`…`to` bound the measure and the verb. */
interface MissingFigure {
  readonly from: number;
  readonly to: number;
}

const longest = 16;
const none: readonly MissingFigure[] = [];
const verb = '(?:达到|提高到|提升到|增加到|增长到|扩大到|增至|升至|降至|下降到|降低到|控制在|稳定在|保持在|不低于|不高于|不少于|不超过)';
/** A measure, a verb that needs a figure, and the mark that ends the clause, or a unit where the figure should stand. At the end of a line the figure may follow on the next. */
const without = new RegExp(
  `(?:[\\u4e00-\\u9fff]率|比例|比重|占比|总量|总数|数量|人数|面积|规模|总值|增加值|产值|收入|寿命)(?:年均|分别|均|力争|应|要|将|累计|逐步)?${verb}(?=[。；，、]|[%％](?![\\d])|个百分点)`,
  'gu',
);

const figuresMissing = (text: string): readonly MissingFigure[] => {
  if (!/[到至在于过](?:[。；，、%％]|个百分点)/u.test(text)) return none;
  const found = [...text.matchAll(without)].map(({ 0: whole, index }) => ({
    from: Math.max(clauseStart(text, index, '，。；：、', longest), index - longest),
    to: index + whole.length,
  }));
  return found.length === 0 ? none : found;
};

/** Goals without their figure, in the proses that have them. */
export const missingFiguresOf = local(figuresMissing);
