import { timesOf } from '../model/document/by-prose';
import { clauseEnd, clauseStart } from '../model/marks/lists';
import type { TaskRow } from '../model/tables/task-rows';
import type { TimeExpression } from '../model/types';
import {
  amountBehind,
  begins,
  isShort,
  sameAmount,
  timesApart,
  toEnd,
  type Joined,
  type Mention,
  type TaskDifference,
} from './task-mentions';

const byThen = /^(?:年底|底|年末|末)?(?:之?前|以前)/u;

/** 2027年底前新建排涝泵站12座: the same figure of the same task, by another year than its row says. */
export const dueApart = (row: TaskRow, mentions: readonly Mention[]): TaskDifference | undefined => {
  const { due, amount } = row;
  if (!due || !amount || row.building) return undefined;
  const told = mentions.flatMap((mention) => {
    const { prose, from } = mention;
    const { text } = prose.reading;
    const quantity = amountBehind(mention);
    if (!quantity || !sameAmount(quantity, amount.quantity)) return [];
    const start = clauseStart(text, from, '，。；：', 40);
    const times = timesOf(prose).filter((time) => time.from >= start && time.to <= from);
    const [time] = times;
    return times.length === 1 && time && (byThen.test(text.slice(time.to, time.to + 4)) || /[到至]$/u.test(time.lead)) ? [time] : [];
  });
  const [time] = told;
  if (told.length !== 1 || !time || time.kind === 'range' || time.kind === 'period' || !timesApart(due.time, time)) return undefined;
  return { what: 'deadline', row, cell: due.cell, prose: time.prose, from: time.from, to: toEnd(time) };
};

const doneBy = /^(?:底|末)?(?:之?前|以前)(?:基本|全面|全部)?(?:实现|完成|建成|形成|达到)/u;
/** 到2027年|建成城市智算中心，: right behind the year the task in the words of its row, and no more. */
const tellsWhole = (time: TimeExpression, name: string): boolean => {
  const { text } = time.prose.reading;
  const from =
    time.to + (/^(?:年底|底|年末|末)?(?:之?前|以前)?[，,]?(?:全面|基本)?/u.exec(text.slice(time.to, time.to + 8))?.[0].length ?? 0);
  return (
    /[到至]$/u.test(time.lead) &&
    name.length >= shortestWhole &&
    text.startsWith(name, from) &&
    /^(?:[，。；]|$)/u.test(text.slice(from + name.length))
  );
};

/** 建成|智慧水务综合管理平台|一期: a thing that is built in stages, as a row names it. */
const staged = /^(?:建成|建设|完成|新建|推进)?([\u4e00-\u9fff“”]{6,20})([一二三四首]期)(?:工程|项目|建设)?$/u;
const stagedText =
  /^(?:底|末)?(?:之?前|以前)(?:全面|全部)?(?:完成|建成)([\u4e00-\u9fff“”]{2,24}?[一二三四首]期)(?:工程|项目|建设|工程建设|项目建设)?(?=[，。；])/u;

/** 2027年底前完成平台一期建设, behind the whole name of the platform: the end of the name and its stage say which row is meant. */
const stagesIn = ({ name, due, table }: TaskRow, all: readonly TaskRow[], { proses }: Joined): readonly TimeExpression[] => {
  const [, thing, stage] = staged.exec(name) ?? [];
  // What is built is accepted (验收时限) later.
  if (thing === undefined || stage === undefined || (due && table.columns[due.cell.column]?.header.includes('验收'))) return [];
  return proses.flatMap((prose) => {
    const { text } = prose.reading;
    const named = text.includes(stage) ? text.indexOf(thing) : -1;
    if (named < 0) return [];
    return timesOf(prose).filter((time) => {
      const told = time.from > named ? stagedText.exec(text.slice(time.to, time.to + 48))?.[1] : undefined;
      if (told === undefined || (time.kind !== 'year' && time.kind !== 'date')) return false;
      return (thing + stage).endsWith(told) && all.filter((other) => other.name.includes(told)).length === 1;
    });
  });
};

const shortestWhole = 6;
const shortestTold = 10;

/** Are all characters of one in the other, in their order, with a common beginning and end? */
const isWithin = (told: string, name: string): boolean =>
  told.length >= shortestTold &&
  told.length * 3 >= name.length * 2 &&
  told.slice(0, 4) === name.slice(0, 4) &&
  told.slice(-3) === name.slice(-3) &&
  isShort(told, name);

/** What is reached for all of a thing, told behind the thing itself. */
const reachedByAll = /(?:全覆盖|全面?达标|全部?清零)$/u;
const counted = /\d[座处个所家台套项条口]$/u;

/** 补齐剩余52座小型水库测报设施，|2027年底前实现|全覆盖。: the name of the row, its end behind the year. */
const tellsEnd = (time: TimeExpression, from: number, name: string): boolean => {
  const { text } = time.prose.reading;
  const end = reachedByAll.exec(name)?.[0] ?? '';
  const thing = name.slice(0, -end.length);
  const at = time.from - 1 - thing.length;
  if (end === '' || thing.length < shortestWhole || at < 0 || !/^[，。；]/u.test(text.slice(from + end.length) || '。')) return false;
  const lead = text.slice(Math.max(0, at - 6), at);
  return text.startsWith(end, from) && text.startsWith(`${thing}，`, at) && (begins.test(lead) || counted.test(lead));
};

/** 2027年底前实现政府投资项目评估全覆盖: the task in nearly the words of its row, by another year. */
export const toldApart = (row: TaskRow, all: readonly TaskRow[], joinedTexts: Joined): TaskDifference | undefined => {
  const { due, name } = row;
  const { proses } = joinedTexts;
  if (!due || row.building || due.time.kind === 'range') return undefined;
  const told = proses.flatMap((prose): TimeExpression[] => {
    const { text } = prose.reading;
    if (!text.includes(name.slice(0, 4))) return [];
    return timesOf(prose).filter((time) => {
      const by = doneBy.exec(text.slice(time.to, time.to + 12));
      if (time.kind !== 'year' && time.kind !== 'date') return false;
      if (tellsWhole(time, name)) return true;
      if (!by) return false;
      const from = time.to + by[0].length;
      if (tellsEnd(time, from, name)) return true;
      const words = text.slice(from, clauseEnd(text, from, '，。；', 60));
      return isWithin(words, name) && !all.some((other) => other !== row && isWithin(words, other.name));
    });
  });
  const stages = told.length > 0 ? told : stagesIn(row, all, joinedTexts);
  const [time] = stages;
  if (stages.length !== 1 || !time || !timesApart(due.time, time)) return undefined;
  return { what: 'deadline', row, cell: due.cell, prose: time.prose, from: time.from, to: toEnd(time) };
};

const finished =
  /^(?:年底|底|年末|末)?(?:之?前|以前)?[，,]?(?:全面|全部|基本|整体)?(?:建成|完工|竣工|投产|投入使用|投用|投入运营|通车|通水|建成投产)(?!的)/u;
const partly = /一期|二期|部分|首|主体|试|先行|先期|启动区|段/u;
/** 引水工程|干管2027年通水: what stands in the clause of the name between it and the year may name a part of it. */
const toYear = /^(?:（[^（）]{0,20}）)?(?:项目|工程|建设)?(?:计划|预计|力争|确保|争取|将|拟)?[于在到]?$/u;
export const shortestProject = 6;
/** What the text leaves out of the name of a project. */
export const endOfName = /(?:建设|提升|改造)?(?:项目|工程)$/u;

/** 某项目2027年底前建成投产, where its row gives 2026—2029年. */
export const finishApart = (
  row: TaskRow,
  mentions: readonly Mention[],
  all: readonly TaskRow[],
  finishes: ReadonlyMap<string, TimeExpression>,
): TaskDifference | undefined => {
  const { due } = row;
  if (!due || !row.building || due.time.kind !== 'range' || row.name.length < shortestProject) return undefined;
  for (const { prose, from, to } of mentions) {
    const { text } = prose.reading;
    const end = clauseEnd(text, from, '。；', 120);
    // 引水二期工程: a stage in the name of the row is the whole of it.
    const words = text.slice(to, end);
    const times = timesOf(prose).filter((time) => time.from > from && time.to <= end);
    const [time] = times;
    if (times.length !== 1 || !time?.end || time.end === due.time.end || time.kind === 'range' || time.kind === 'period') continue;
    if (!finished.test(text.slice(time.to, time.to + 16)) || partly.test(words) || /等|分别/u.test(words)) continue;
    const between = text.slice(to, time.from);
    if (!between.includes('，') && !toYear.test(between)) continue;
    if (all.some((other) => other !== row && words.includes(other.name))) continue;
    const confirmed = finishes.get(row.name)?.end === due.time.end;
    return { what: 'finish', row, cell: due.cell, prose, from: time.from, to: toEnd(time), confirmed };
  }
  return undefined;
};
