import { quantitiesBetween } from '../document/by-prose';
import { clauseStart } from '../marks/lists';
import { counted, sameUnit } from './addends';
import type { Quantity } from '../types';

/** “机构168家，公办71家、民办97家、公建民营38家”: parts that make the whole, and one more in the same list. */
export interface CountedTwice {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** What the list goes on with. */
  readonly more: Quantity;
  readonly name: string;
}

/** Of small numbers some make another by chance. */
const [smallestWhole, smallestPart] = [20, 5];
const reach = 120;
/** So many items a list has at most. */
const mostParts = 12;

const listed = /[^，。；、\d]\d[^，。；、]{1,6}、[^，。；、\d]{1,10}\d[^，。；、]{1,6}、[^，。；、\d]{1,10}\d/u;

/** Cheap: may a text list three figures? */
export const maySpeakOfLists = (text: string): boolean => listed.test(text);

/** 、民办|: the name of an item, and nothing else, between its figure and the one before. */
const nameOfItem = /^、([\u4e00-\u9fffA-Z“”（）]{1,10})$/u;
/** ，公办|: the name of the first. */
const nameOfFirst = /[，,：:]([\u4e00-\u9fffA-Z“”]{1,10})$/u;
/** What is no part of what there is, and so none that is counted twice. */
const noPart = /新|增|另|在建|拟|计划|累计|达|共|余|其他|其它|减|年|每|均|超/u;
/** What somebody is beside what they do: of 女教师 and 高级职称教师 the one may be the other. */
const quality = /女|职称|学历|双师|骨干|持证/u;
/** ，; 。: nothing more is said of the last item alone (独立学院3所已完成转设), nor that it is among the others (与中医有交叉). */
const ends = /^(?:[，,、。；;：:)）]|[（(](?![^）)]{0,20}(?:交叉|重[叠复合]|含|兼|其中|上述))|等|$)/u;
/** ，比2020年增加|26家，: between a whole and its parts nothing but how it has changed. */
const change = /^[，,（(](?:(?:比|较)[^，,。；;、]{2,8}|净|共|累计)?(?:增加|增长|减少|下降|净增)$/u;

/** The whole before the first part; its change may stand between. */
const wholeBefore = (text: string, first: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const start = clauseStart(text, first.fullFrom, '。；;', reach);
  const before = quantitiesBetween(quantities, start, first.from).filter(({ kind }) => kind === 'value');
  let [at, edge] = [before.length - 1, first.fullFrom];
  for (let figure = before[at]; figure; figure = before[(at -= 1)]) {
    const last = before[at - 1];
    if (/、/u.test(text.slice(figure.fullTo, edge))) return undefined;
    if (!last || !change.test(text.slice(last.fullTo, figure.fullFrom)))
      return sameUnit(figure, first) && counted(figure) ? figure : undefined;
    edge = figure.fullFrom;
  }
  return undefined;
};

/** The lists of a text whose first items make the whole before them, and that go on. */
export const countedTwiceIn = (text: string, quantities: readonly Quantity[]): readonly CountedTwice[] => {
  if (!maySpeakOfLists(text)) return [];
  return quantities.flatMap((first, i): CountedTwice[] => {
    const lead = nameOfFirst.exec(text.slice(Math.max(0, first.fullFrom - 12), first.fullFrom))?.[1];
    if (lead === undefined || !counted(first) || noPart.test(lead)) return [];
    const parts = [first];
    const names = [lead];
    for (const next of quantities.slice(i + 1, i + mostParts)) {
      const name = nameOfItem.exec(text.slice(parts.at(-1)?.fullTo, next.fullFrom))?.[1];
      if (name === undefined || !sameUnit(first, next) || !counted(next)) break;
      parts.push(next);
      names.push(name);
    }
    const whole = parts.length < 3 ? undefined : wholeBefore(text, first, quantities);
    if (!whole || whole.value < smallestWhole || names.some((name) => noPart.test(name))) return [];
    let sum = 0;
    for (const [n, part] of parts.entries()) {
      sum += part.value;
      if (sum < whole.value) continue;
      const [more, name] = [parts[n + 1], names[n + 1]];
      const made = parts.slice(0, n + 1);
      const chance = made.length < 2 || made.some(({ value }) => value < smallestPart) || !more || more.value > whole.value;
      if (more && (!ends.test(text.slice(more.fullTo)) || names.slice(0, n + 2).some((each) => quality.test(each)))) return [];
      return Math.abs(sum - whole.value) < 1e-9 * sum && !chance && more && name ? [{ whole, parts: made, more, name }] : [];
    }
    return [];
  });
};
