import { textWhere } from '../../model/document/read-of';
import { localInLines } from '../../model/kept/local';
import type { Span } from '../../text/span';
import { isBlank, isDigit, isLatin } from '../../text/characters';
import { leftovers } from '../../lexicon/leftovers';
import type { PlanDocument } from '../../model/types';
import { rule } from '../rule';

/** Word's field codes; what follows on the line belongs to them as far as it is code (`\h`, `"…"`, `_Toc123`). */
const fields = [
  'HYPERLINK',
  'PAGEREF',
  'NOTEREF',
  'MERGEFORMAT',
  'INCLUDEPICTURE',
  'EMBED Word.',
  'EMBED Excel.',
  'TOC \\o',
  'REF _Ref',
  'REF _Toc',
  'SEQ 表',
  'SEQ 图',
];
/** What a broken field says of itself: Error! Reference source not found, 错误！未找到引用源, #REF!. */
const errors = leftovers.filter((l) => l.kind === 'field' && /^(?:Error|错误|#)/.test(l.text)).map((l) => l.text);

/** Index after the code of a field: switches, quoted addresses, names, numbers, and the blanks and braces between them. */
const codeEnd = (text: string, from: number): number => {
  let end = from;
  for (let i = from; i < text.length && i - from < 400;) {
    const character = text[i] ?? '';
    if (character === '"') {
      const close = text.indexOf('"', i + 1);
      if (close < 0 || close - i > 300) break;
      i = close + 1;
      end = i;
    } else if (isLatin(character) || isDigit(character) || '\\*_.#:/}'.includes(character)) end = i += 1;
    else if (isBlank(character)) i += 1;
    else break;
  }
  return end;
};

interface Place {
  readonly at: number;
  readonly text: string;
}
const none: readonly Place[] = [];

/** Where one of some strings stands in the source; none of them runs over a line end. */
const anyOf = (wanted: readonly string[]): RegExp => new RegExp(wanted.map((text) => text.replace(/[.\\]/g, '\\$&')).join('|'));
const placesOf = (wanted: readonly string[]) => {
  const any = anyOf(wanted);
  const inLines = localInLines((line): readonly Place[] => {
    if (!any.test(line)) return none;
    const found: Place[] = [];
    for (const text of wanted)
      for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) found.push({ at, text });
    return found;
  });
  return (plan: PlanDocument): Place[] =>
    inLines(plan).flatMap(({ place: line, hits }) => hits.map(({ at, text }) => ({ at: line.from + at, text })));
};
const fieldPlaces = placesOf(fields);
const errorPlaces = placesOf(errors);
const anything = anyOf([...fields, ...errors]);

const kindOf = (bookmark: string): string => {
  const name = bookmark.slice('[bookmark:'.length, -1).trim();
  let end = 0;
  while (end < name.length && !isDigit(name[end])) end += 1;
  return end > 0 ? name.slice(0, end) : name;
};

/** Word's bookmarks, field codes and broken references that came along as text. */
export const leftoverBookmark = rule({
  id: 'leftover/bookmark',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  mass: 20,
  messages: {
    bookmark: {
      zh: '“{text}”是 Word 书签的残留，不是正文；请删去',
      en: '“{text}” is left of a Word bookmark and is no text of the plan; delete it',
    },
    field: {
      zh: '“{text}”是 Word 域代码的残留，不是正文；请更新域，或删去代码',
      en: '“{text}” is left of a Word field and is no text of the plan; update the field or delete the code',
    },
    broken: {
      zh: '“{text}”说明这里的交叉引用已失效；请改成真实的图、表或章节号',
      en: '“{text}” shows that a cross-reference is broken; put in the true number of the figure, table or section',
    },
  },
  reads: (prose) => textWhere(anything.test(prose.reading.text), prose),
  *check({ plan }) {
    const { text } = plan.source;
    const remove = (span: Span, zh: string, en: string) => ({ title: { zh, en }, edits: [{ span, text: '' }] });
    for (const span of plan.tree.bookmarks) {
      const mark = text.slice(span.start, span.end);
      yield {
        messageId: 'bookmark',
        span,
        data: { text: mark },
        massKey: kindOf(mark),
        fix: remove(span, '删去书签', 'Delete the bookmark'),
      };
    }
    let covered = 0;
    for (const { at, text: field } of fieldPlaces(plan).sort((a, b) => a.at - b.at)) {
      if (at < covered || isLatin(text[at - 1])) continue;
      let start = at;
      while (
        start > covered &&
        ('{*\\'.includes(text[start - 1] ?? '#') || (isBlank(text[start - 1]) && '{*\\'.includes(text[start - 2] ?? '#')))
      )
        start -= 1;
      covered = codeEnd(text, at + field.length);
      const span = { start, end: covered };
      yield {
        messageId: 'field',
        span,
        data: { text: text.slice(start, covered) },
        massKey: field,
        suggestions: [remove(span, '删去域代码', 'Delete the field code')],
      };
    }
    for (const { at, text: error } of errorPlaces(plan)) {
      const end = at + error.length + ('。.'.includes(text[at + error.length] ?? ' ') && error.startsWith('E') ? 1 : 0);
      yield { messageId: 'broken', span: { start: at, end }, data: { text: text.slice(at, end) }, massKey: 'broken' };
    }
  },
});
