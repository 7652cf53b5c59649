import { spanIn } from '../text/reading';
import type { Span } from '../text/span';
import type { PlanCell, PlanTable } from './types';

/** A body that a cell names. */
export interface Named {
  readonly text: string;
  readonly span: Span;
}

const dividers = '、，,；;/／\n ：:';
const notBodies = ['牵头', '配合', '责任', '参与', '负责', '单位'];

/** The bodies an owner cell names, with their places; brackets and 各县（市、区）are left out. */
export const bodiesIn = (cell: PlanCell): Named[] =>
  cell.prose.flatMap((prose) => {
    const { text } = prose.reading;
    const found: Named[] = [];
    let from = 0;
    let depth = 0;
    const take = (to: number): void => {
      let start = from;
      while (start < to && dividers.includes(text[start] ?? ' ')) start += 1;
      const word = text.slice(start, to).trim();
      if (word.length > 1 && word.length <= 20 && !notBodies.some((w) => word.startsWith(w)))
        found.push({ text: word, span: spanIn(prose.reading, start, start + word.length) });
    };
    for (let i = 0; i <= text.length; i += 1) {
      const c = text[i] ?? '、';
      if (c === '（' || c === '(') depth += 1;
      else if (c === '）' || c === ')') depth = Math.max(0, depth - 1);
      else if (depth === 0 && (i === text.length || dividers.includes(c))) {
        take(i);
        from = i + 1;
      }
    }
    return found;
  });

/** Who leads a task and who helps: one body is not both. Under 责任单位 all of them may stand. */
const leader = /牵头|主办|主责/;
const helper = /配合|协办|协同|参与|参加/;

/** A body under two headings of one row. */
export interface NamedTwice {
  readonly named: Named;
  readonly first: Named;
  /** The columns. */
  readonly column: number;
  readonly other: number;
}

/** The bodies that lead a task of a row and are to help with it as well. */
export function* helpingThemselves(row: readonly PlanCell[], table: PlanTable, owners: readonly number[]): Generator<NamedTwice> {
  const headed = (pattern: RegExp) => owners.filter((i) => pattern.test(table.columns[i]?.header ?? '') && row[i]?.merged === undefined);
  const leaders = headed(leader).filter((i) => !helper.test(table.columns[i]?.header ?? ''));
  const helpers = headed(helper).filter((i) => !leader.test(table.columns[i]?.header ?? ''));
  if (leaders.length !== 1 || helpers.length === 0) return;
  const [column = 0] = leaders;
  const leading = row[column] ? bodiesIn(row[column]) : [];
  for (const other of helpers)
    for (const named of row[other] ? bodiesIn(row[other]) : []) {
      const first = leading.find(({ text }) => text === named.text);
      if (first) yield { named, first, column, other };
    }
}
