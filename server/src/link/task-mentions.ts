import { quantitiesOf } from '../model/document/by-prose';
import type { TaskRow } from '../model/tables/task-rows';
import type { PlanCell, Prose, Quantity, TimeExpression } from '../model/types';

/** What the text says of a task or project and its row in a table says otherwise. */
export interface TaskDifference {
  readonly what: 'amount' | 'owner' | 'deadline' | 'finish';
  readonly row: TaskRow;
  readonly cell: PlanCell;
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  /** Another table says what the row says: the text is the one to mend. */
  readonly confirmed?: boolean;
}

/** A place where the text names the task of a row. */
export interface Mention {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

/** What may stand before a name that begins there: a mark, a verb, the place; behind other words it is part of a longer name. */
export const begins =
  /(?:^|[，。；：、（“\s.．）]|建设|新建|改建|扩建|建成|新增|增设|改造|完成|实施|推进|推动|开展|发展|培育|打造|加快|加强|健全|完善|落实|支持|启动|全[市县省区]|的)[省市县区]?$/u;

/** What may stand between the name of a task and its figure. */
const reaches = /^(?:数量|总数|数)?(?:达到|增加到|增至|达|至|为|共|累计)?[：:]?$/u;

/** A paragraph of a plan is no longer. */
const longestText = 4000;
export const isText = ({ cell, kind, section, reading }: Prose): boolean =>
  !cell && reading.text.length <= longestText && kind !== 'toc' && kind !== 'caption' && section?.tense !== 'review';

/** A text of proses set one behind another, to look up names in all of them at once. */
export interface Joined {
  readonly text: string;
  readonly proses: readonly Prose[];
  readonly starts: readonly number[];
}

export const joined = (proses: readonly Prose[]): Joined => {
  const starts: number[] = [];
  let length = 0;
  for (const { reading } of proses) {
    starts.push(length);
    length += reading.text.length + 1;
  }
  return { text: proses.map(({ reading }) => reading.text).join('\n'), proses, starts };
};

const mostMentions = 40;

export const mentionsOf = (name: string, { text, proses, starts }: Joined): Mention[] => {
  const found: Mention[] = [];
  let index = 0;
  for (let at = text.indexOf(name); at >= 0 && found.length < mostMentions; at = text.indexOf(name, at + name.length)) {
    while ((starts[index + 1] ?? Infinity) <= at) index += 1;
    const prose = proses[index];
    const from = at - (starts[index] ?? 0);
    if (prose) found.push({ prose, from, to: from + name.length });
  }
  return found;
};

export const begun = ({ prose, from }: Mention): boolean => begins.test(prose.reading.text.slice(Math.max(0, from - 6), from));

export const sameAmount = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && Math.abs(a.value - b.value) <= Math.max(a.tolerance, b.tolerance) * 1.01;

export const hasAmount = (prose: Prose, row: TaskRow): boolean => {
  const amount = row.amount?.quantity;
  return amount !== undefined && quantitiesOf(prose).some((quantity) => sameAmount(quantity, amount));
};

/** 新增老年助餐点208个: the figure right behind the name. */
export const amountBehind = ({ prose, to }: Mention): Quantity | undefined => {
  const next = quantitiesOf(prose).find(({ from }) => from >= to);
  return next && next.kind === 'value' && reaches.test(prose.reading.text.slice(to, next.fullFrom)) ? next : undefined;
};

/** 2027年12月底: with the word that says which end. */
export const toEnd = ({ prose, to }: TimeExpression): number => to + ('底末初'.includes(prose.reading.text[to] ?? ' ') ? 1 : 0);

export const timesApart = (a: TimeExpression, b: TimeExpression): boolean =>
  a.end !== b.end || (a.month !== undefined && b.month !== undefined && a.month !== b.month);

/** 残联 of 残疾人联合会: all characters of one stand in the other, in their order. */
export const isShort = (short: string, long: string): boolean => {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
};
