import { circledValue } from '../../text/numerals';
import { lastBracket } from '../../model/figures/unit-brackets';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { local } from '../../model/kept/local';
import type { PlanDocument, PlanTable, Prose } from '../../model/types';
import { rule } from '../rule';

interface Marked {
  readonly mark: string;
  readonly span: Span;
  /** In a cell that refers to a note: 见注②. */
  readonly pointing: boolean;
}

const same = (character: string): string => (character === '＊' ? '*' : character);
const isMark = (character: string | undefined): boolean =>
  character !== undefined &&
  (character === '*' || character === '＊' || character === '★' || character === '▲' || circledValue(character) !== undefined);

const none: readonly never[] = [];

/** Places of the marks at the start of a cell's text (after its number), at its end and before its last bracket (巩固率①（%）). */
const marksAt = local((text): readonly number[] => {
  let found: number[] | undefined;
  const from = /^(?:\d{1,3}[.．、]\s?|（\d{1,3}）\s?)?/u.exec(text)?.[0].length ?? 0;
  if (text.length > from + 1 && isMark(text[from]) && circledValue(text[from]) === undefined) (found ??= []).push(from);
  let last = text.length - 1;
  while (last > from && (text[last] === '）' || text[last] === ')') && isMark(text[last - 1])) last -= 1;
  for (; last > from && isMark(text[last]); last -= 1) (found ??= []).push(last);
  const open = lastBracket(text)?.from ?? 0;
  for (let at = open - 1; at > from && isMark(text[at]); at -= 1) (found ??= []).push(at);
  return found ?? none;
});

/** A cell that refers to notes: 见注②, 注①②. */
const reference = /^(?:详?见)?(?:表?[下后]?注释?|说明)?[：:]?[①-⑳]+$/u;

/** ①〔 〕内为五年累计数: the sign itself stands in the table. */
const ofBracket = /^\s?(?:表中|表内|带|标)?[“"]?(?:[〔［[]|[方六中][角头]?括号)/u;

/** The marks in the cells of each table. */
const marksByTable = (plan: PlanDocument): ReadonlyMap<PlanTable, Marked[]> => {
  const tables = new Map<PlanTable, Marked[]>();
  for (const { place: prose, hits } of marksAt(plan)) {
    const { cell } = prose;
    if (!cell || cell.merged) continue;
    const marks = tables.get(cell.table) ?? [];
    tables.set(cell.table, marks);
    const { text } = prose.reading;
    const pointing = reference.test(text);
    for (const at of hits) marks.push({ mark: same(text.charAt(at)), span: spanIn(prose.reading, at, at + 1), pointing });
  }
  return tables;
};

/** 注：*为…, ①指…, 标注“*”的: what a note speaks of. */
const explains = (notes: readonly Prose[], mark: string): boolean => notes.some((n) => [...n.reading.text].some((c) => same(c) === mark));

/** The mark a note opens with: `注：* 为约束性指标`, `②…`. */
const openingMark = (note: Prose): { readonly mark: string; readonly at: number } | undefined => {
  const { text } = note.reading;
  const at = /^(?:注释?|说明|备注)?[：:]?\s{0,4}(?:\d[.．、])?\s?(?:带|标|标有|标注)?[“"]?/u.exec(text)?.[0].length ?? 0;
  if (isMark(text[at])) return { mark: same(text.charAt(at)), at };
  // 注：1.…。2.带*的为2024年数据。
  const later = /(?:带|标有|标注|加)[“"]?[*＊★▲][”"]?[的者]/u.exec(text);
  const place = later ? later.index + later[0].search(/[*＊★▲]/u) : -1;
  return place < 0 ? undefined : { mark: same(text.charAt(place)), at: place };
};

/** A mark in a table is explained by a note, and a note's mark stands in the table. */
export const indicatorNoteMark = rule({
  id: 'indicator/note-mark',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    unexplained: {
      zh: '标记“{mark}”（{count} 处）没有对应的注；请在表后加注，或删去标记',
      en: 'The mark {mark} ({count} places) has no note; explain it below the table or remove it',
    },
    unused: {
      zh: '注中的“{mark}”在表里没有标出；请补标记，或删去这条注',
      en: 'The note’s mark {mark} stands nowhere in the table; add it there or drop the note',
    },
  },
  *check({ plan }) {
    const tables = marksByTable(plan);
    for (const table of plan.tables) {
      const marks = tables.get(table) ?? [];
      if (table.kind === 'box' || (marks.length === 0 && table.notes.length === 0)) continue;
      const kinds = new Map<string, Marked[]>();
      for (const found of marks) kinds.set(found.mark, [...(kinds.get(found.mark) ?? []), found]);
      const around = [
        ...table.notes,
        ...(table.captionProse ? [table.captionProse] : []),
        ...table.rows
          .flat()
          .filter((c) => /^(?:注|说明|备注)[：:]/u.test(c.text))
          .flatMap((c) => c.prose),
      ];
      for (const [mark, [first, ...others]] of kinds) {
        if (!first || explains(around, mark)) continue;
        const elsewhere = plan.prose.some(
          (p) =>
            !p.cell &&
            p.reading.text.includes(mark) &&
            /标|带|注|加/u.test(p.reading.text) &&
            (circledValue(mark) === undefined || p.kind === 'note'),
        );
        if (elsewhere) continue;
        yield {
          messageId: 'unexplained',
          span: first.span,
          data: { mark, count: others.length + 1 },
          related: others.slice(0, 20).map((m) => ({ span: m.span, message: { zh: '同一标记', en: 'the same mark' } })),
        };
      }
      // 见注②: the notes are a list that the table points to, and each need not be.
      const circled = marks.some(({ mark, pointing }) => !pointing && circledValue(mark) !== undefined);
      for (const note of table.notes) {
        const opening = openingMark(note);
        // ①②③ in a note may just count its sentences; they are marks where the table uses such marks.
        if (!opening || kinds.has(opening.mark) || (circledValue(opening.mark) !== undefined && !circled)) continue;
        if (ofBracket.test(note.reading.text.slice(opening.at + 1))) continue;
        if (table.rows.flat().some((c) => c.text.includes(opening.mark)) || (table.captionProse?.reading.text ?? '').includes(opening.mark))
          continue;
        yield { messageId: 'unused', span: spanIn(note.reading, opening.at, opening.at + 1), data: { mark: opening.mark } };
      }
    }
  },
});
