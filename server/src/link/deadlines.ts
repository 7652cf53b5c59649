import { timesByProse } from '../model/document/by-prose';
import { keptByText } from '../text/keep';
import { keptWith, onceFor, sameItems } from '../text/kept-with';
import { clauseEnd, clauseStart } from '../model/marks/lists';
import type { PlanDocument, TimeExpression } from '../model/types';

/** A task with the time it is due: 2022年9月前，1000人以上的中学配备专职心理教师. */
interface DueTask {
  readonly time: TimeExpression;
  readonly year: number;
  /** 1–12; 12 for 年底. */
  readonly month: number;
  /** The sentence behind the time, marks and function words left out. */
  readonly text: string;
  /** The figures in it, sorted: 1000人, 1200人. */
  readonly figures: string;
  /** The text is a name and what is done: one task is the same text. */
  readonly whole: boolean;
  /** Its telling figures, and how it begins: tasks that have one of them in common may be one. */
  readonly keys: readonly string[];
}

/** One task that is due at two times. */
export interface DeadlineLink {
  readonly first: TimeExpression;
  readonly second: TimeExpression;
}

const longestTask = 120;
const shortestTask = 12;
const shortestName = 5;
const longestDone = 16;
const anyFigure = /\d+(?:\.\d+)?[%一-龥]?/gu;

/** What a task is said in, without marks and words that add nothing. */
const bare = (text: string): string => text.replace(/[，,、：:（）()“”\s]|的|必须|应当|力争|确保|将|要|和|与|及|底|前|全面|全部/gu, '');

/** 防洪提升工程于2028年底前完成: what stands before the time in its clause. */
const nameBefore = (text: string, at: number): string => {
  const clause = text.slice(clauseStart(text, at, '，,。；;：:', longestTask), at);
  return clause
    .replace(/^(?:确保|力争|推动|保证|争取|加快|使)/u, '')
    .replace(/(?:应|须|要|力争|争取|确保|计划|预计)?(?:于|在|到|至)?$/u, '');
};

/** What a task says, whichever prose it stands in. */
type SaidTask = Omit<DueTask, 'time'>;

const said = (year: number, month: number, text: string, figures: string, whole: boolean): SaidTask => ({
  year,
  month,
  text,
  figures,
  whole,
  keys: [...new Set([...figures.split(' ').filter((figure) => figure.length > 3), text.slice(0, 6)])],
});

const saidAt = (time: TimeExpression): SaidTask | undefined => {
  const year = time.end ?? time.start;
  if (year === undefined || (time.kind !== 'year' && time.kind !== 'date')) return undefined;
  const { text } = time.prose.reading;
  const behind = /^(?:底|末)?(?:之?前|以前)/u.exec(text.slice(time.to, time.to + 4));
  const ended = '底末'.includes(text[time.to - 1] ?? ' ') || '底末'.includes(text[time.to] ?? ' ');
  const until = time.lead.endsWith('到') || time.lead.endsWith('至');
  if (!(behind || ended || until || time.month !== undefined)) return undefined;
  const from = time.to + (behind?.[0].length ?? 0);
  const month = time.month ?? 12;
  const name = behind ? nameBefore(text, time.from) : '';
  // 某工程于2028年底前完成: the thing and what is done with it.
  const done = name.length >= shortestName ? text.slice(from, clauseEnd(text, from, '，,。；;', longestTask)) : '';
  if (done !== '' && done.length <= longestDone) return said(year, month, `${bare(name)}|${bare(done)}`, '', true);
  const task = bare(text.slice(from, clauseEnd(text, from, '。；;', longestTask)));
  if (task.length < shortestTask) return undefined;
  return said(year, month, task, (task.match(anyFigure) ?? []).sort().join(' '), false);
};

/** By where its time begins in the text. */
const saidIn = keptByText(() => new Map<number, SaidTask | undefined>());

/** The task that is due at a time. What running text says of it is kept by the text; a cell's times depend on the cell's kind as well. */
const taskAt = (time: TimeExpression): DueTask | undefined => {
  const { cell, kept } = time.prose;
  const known = cell ? undefined : saidIn(kept);
  const task = known?.has(time.from) ? known.get(time.from) : saidAt(time);
  known?.set(time.from, task);
  return task && { time, ...task };
};

/** The task of a time; the time keeps it from one version of a document to the next. */
const taskOf = onceFor(taskAt);

/** Share of the shorter text's characters that the other has too. */
const overlap = (a: string, b: string): number => {
  const counts = new Map<string, number>();
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of b) {
    const left = counts.get(character) ?? 0;
    if (left > 0) common += 1;
    counts.set(character, left - 1);
  }
  return common / Math.min(a.length, b.length);
};

const sharedFigures = (a: string, b: string): number => {
  const others = new Set(b.split(' '));
  return new Set(a.split(' ').filter((figure) => figure.length > 3 && others.has(figure))).size;
};

/** Nearly the same words, or the same telling figures among many of the same words. */
const sameTask = (a: DueTask, b: DueTask): boolean => {
  if (a.whole || b.whole) return a.text === b.text;
  const mayRepeat = a.figures === b.figures && Math.min(a.text.length, b.text.length) >= 16;
  const mayTell = a.year === b.year && sharedFigures(a.figures, b.figures) >= 2;
  return (mayRepeat || mayTell) && overlap(a.text, b.text) >= (mayTell ? 0.6 : 0.97);
};

/** 2027年7月开展评估，核查2027年6月底的节点目标: a time within what is due at another is of something else. */
const inOneSentence = ({ time: a }: DueTask, { time: b }: DueTask): boolean =>
  a.prose === b.prose && clauseEnd(a.prose.reading.text, a.to, '。；;', longestTask) > b.from;

/** How many tasks are compared with each other: plans name some dozens. */
const mostTasks = 400;

const tasksOf = (plan: PlanDocument): readonly DueTask[] => {
  const found: DueTask[] = [];
  for (const [prose, times] of timesByProse(plan)) {
    if (prose.kind === 'toc' || prose.kind === 'heading' || prose.section?.tense === 'review') continue;
    for (const time of times) {
      const task = found.length < mostTasks ? taskOf(time) : undefined;
      if (task) found.push(task);
    }
    if (found.length >= mostTasks) break;
  }
  return found;
};

/** The first task of a document keeps the links of all: in most versions the tasks are those of the version before. */
const linksAmong = keptWith((_: DueTask, all: readonly DueTask[]): readonly DeadlineLink[] => {
  const byKey = new Map<string, DueTask[]>();
  const links: DeadlineLink[] = [];
  for (const task of all) {
    let twin: DueTask | undefined;
    for (const key of task.keys)
      if ((twin ??= byKey.get(key)?.find((other) => sameTask(other, task) && !inOneSentence(other, task)))) break;
    if (twin) {
      if (twin.year !== task.year || twin.month !== task.month) links.push({ first: twin.time, second: task.time });
      continue;
    }
    for (const key of task.keys) {
      const alike = byKey.get(key);
      if (alike) alike.push(task);
      else byKey.set(key, [task]);
    }
  }
  return links;
}, sameItems);

/** Tasks that a plan sets twice with different deadlines. */
export const deadlineLinksOf = (plan: PlanDocument): readonly DeadlineLink[] => {
  const all = tasksOf(plan);
  const [first] = all;
  return first ? linksAmong(first, all) : [];
};
