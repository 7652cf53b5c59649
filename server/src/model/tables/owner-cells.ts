import { bodyOf } from '../../lexicon/bodies';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import type { PlanCell, PlanTable } from '../types';

/** A body that a cell names, with its place. */
export interface NamedBody {
  readonly text: string;
  readonly span: Span;
}

const dividers = '、，,；;/／\n ：:';
const leading = ['牵头', '配合', '责任', '参与', '负责', '单位'];

/** The bodies an owner cell names, with their places; brackets and 各县（市、区）are left out. */
export const bodiesIn = (cell: PlanCell): NamedBody[] =>
  cell.prose.flatMap((prose) => {
    const { text } = prose.reading;
    const found: NamedBody[] = [];
    let from = 0;
    let depth = 0;
    const take = (to: number): void => {
      let start = from;
      while (start < to && dividers.includes(text[start] ?? ' ')) start += 1;
      const word = text.slice(start, to).trim();
      if (word.length > 1 && word.length <= 20 && !leading.some((w) => word.startsWith(w)))
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

/** The same body with and without its place, or under two names of the lexicon. */
export const bodyKey = (name: string): { readonly key: string; readonly shown: string } | undefined => {
  const body = bodyOf(name);
  return body ? { key: `${body.place} ${body.body.names[0] ?? ''}`, shown: body.name } : undefined;
};

/** A body that one row names twice, and the headers above the two places. */
export interface NamedTwice {
  readonly first: NamedBody;
  readonly again: NamedBody;
  readonly columns: readonly string[];
}

/** Several lists in one cell, each with its own bodies: 1.……：市教育局；2.……：市教育局. */
const severalLists = /[；;：:]|\d[.．、]/u;
/** Names of no one body: 各县（市、区）, 有关部门. */
const nobody = /^(?:各|有关|相关|其他|其它|所在|属地)|(?:等|部门|单位)$/u;

const sameBody = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [left, right] = [bodyKey(a), bodyKey(b)];
  return left !== undefined && left.key === right?.key;
};

/** Rows that name a body as the one that leads and again as one that helps, or twice in one cell. */
export function* namedTwice(table: PlanTable): Generator<NamedTwice> {
  const owners = table.columns.filter(({ role }) => role === 'owner');
  const lead = owners.find(({ header }) => /牵头|主办|主责/u.test(header));
  const helping = owners.find(({ header }) => /配合|参与|协同|协办|协助/u.test(header));
  for (const row of table.rows.slice(table.headerRows)) {
    const named = owners.flatMap((column) => {
      const cell = row[column.index];
      if (!cell || cell.merged || cell.prose.length !== 1 || severalLists.test(cell.text)) return [];
      return bodiesIn(cell).flatMap((body) => (nobody.test(body.text) ? [] : [{ body, column }]));
    });
    for (const [i, { body, column }] of named.entries()) {
      const before = named
        .slice(0, i)
        .find(
          (other) => sameBody(other.body.text, body.text) && (other.column === column || (other.column === lead && column === helping)),
        );
      if (before) yield { first: before.body, again: body, columns: [...new Set([before.column.header, column.header])] };
    }
  }
}
