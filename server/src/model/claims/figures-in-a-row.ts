/** Figures side by side behind a list of as many things, with no word that says which is whose: 供热、燃气、排水管网80公里、60公里、30公里. */
import { clauseStart, splitList } from '../marks/lists';
import type { Quantity } from '../types';
import { joining } from './paired-names';

/** As many figures of one unit as things before them. */
export interface FiguresInARow {
  readonly figures: readonly [Quantity, ...Quantity[]];
  /** The things, as they are written. */
  readonly names: readonly string[];
}

/** True for a text that may have two figures side by side. */
export const mayHaveRows = (text: string): boolean => /\d[^，。；\d]{0,6}、\d/u.test(text);

/** 分别 and its like say whose the figures are; a year or a figure before them says that there is no list of things. */
const told = /分别|依次|[各每均由从自按]|\d|不同|以|对应|梯度|档|季度|半年|全年/u;
const most = 8;
/** 新建、改扩建学校12所、8所, 国家级、省级、市级示范区10个、30个、50个, 城东、城西管网: kinds and steps of one thing, in the order in which they are named. */
const ofKinds =
  /(?:[级类型等档性]|^(?:新建|改建|扩建|改扩建|续建|重建|迁建|建成|在建|拟建|开工|竣工|投产|签约|落地|新增|更新|维修|提升|[东南西北中城]{1,2}|[^，]{0,12}(?:本科|硕士|博士|第一|第二|第三|甲|乙|丙)))$/u;

/** Runs of figures of one unit, parted by 、 alone. */
const runsOf = (text: string, quantities: readonly Quantity[]): Quantity[][] => {
  const runs: Quantity[][] = [];
  for (const quantity of quantities) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins = last && text.slice(last.fullTo, quantity.fullFrom) === '、' && last.unit === quantity.unit && quantity.kind === 'value';
    if (run && joins) run.push(quantity);
    else if (quantity.kind === 'value' && quantity.unit !== '' && quantity.script === 'arabic') runs.push([quantity]);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
};

/** Such figures of a text. */
export const figuresInARow = (text: string, quantities: readonly Quantity[]): readonly FiguresInARow[] =>
  runsOf(text, quantities).flatMap((run): FiguresInARow[] => {
    const [first, ...rest] = run;
    const last = rest.at(-1);
    if (!first || !last || !'。；;，,）'.includes(text[last.fullTo] ?? '。')) return [];
    const start = clauseStart(text, first.fullFrom, '，,。；;：:！？（');
    const lead = text.slice(start, first.fullFrom);
    if (!lead.includes('、') || told.test(lead)) return [];
    const names = splitList(text, start, first.fullFrom, '、', joining).map(({ from, to }) => text.slice(from, to));
    // The last name is that of a thing, not a verb: 学校、医院3所、5所 and 建成、开工3所、5所.
    return names.length === run.length &&
      names.length <= most &&
      names.every(({ length }) => length >= 2) &&
      !names.slice(0, -1).every((name) => ofKinds.test(name))
      ? [{ figures: [first, ...rest], names }]
      : [];
  });
