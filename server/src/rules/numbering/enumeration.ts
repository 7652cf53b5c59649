import { textWhere } from '../../model/document/read-of';
import { beginsItems } from '../../model/document/enumerations';
import { isBlank } from '../../text/characters';
import { toChinese } from '../../text/numerals';
import { writeNumber } from '../../model/marks/numbering';
import { breaksIn } from '../../model/structure/sequences';
import type { Enumeration, PlanDocument } from '../../model/types';
import { rule } from '../rule';

type Item = Enumeration['items'][number];

/** Other words for the n-th item: then the item is there, in another coat. */
const otherWords = (value: number): readonly string[] => {
  const n = toChinese(value);
  return [`${n}是`, `其${n}`, `第${n}`, `${n}、`, `${n}要`, `（${n}）`, `${n}来`];
};
const continuing = ['再是', '再就是', '另一', '另外', '其次', '此外', '还有', '再次', '同时', '又是', '二来', '二则', '二为'];

/** The text between two items, over the paragraphs between them (a few at most). */
const textBetween = (plan: PlanDocument, from: Item, to: Item): string => {
  if (from.prose === to.prose) return from.prose.reading.text.slice(from.at, to.at);
  const between = plan.prose.slice(from.prose.index + 1, Math.min(to.prose.index, from.prose.index + 40)).map((p) => p.reading.text);
  return [from.prose.reading.text.slice(from.at), ...between, to.prose.reading.text.slice(0, to.at)].join('\n');
};

/** A ① that explains or refers to a note, not one that lists. */
const startsClause = ({ prose, at }: Item): boolean => {
  let i = at;
  while (i > 0 && isBlank(prose.reading.text[i - 1])) i -= 1;
  return i === 0 || '。；：:;，,、（('.includes(prose.reading.text[i - 1] ?? ' ');
};

/** One that opens and never goes on: 一是 after a colon or a full stop, nothing like a second item in the rest of the paragraph. */
const stops = (plan: PlanDocument, { style, items }: Enumeration): boolean => {
  const [first] = items;
  if (style !== '一是' || !first || items.length > 1) return false;
  const { text } = first.prose.reading;
  if (first.at > 0 && !'：:。；'.includes(text[first.at - 1] ?? ' ')) return false;
  const next = plan.prose.slice(first.prose.index + 1, first.prose.index + 6).filter((p) => p.section === first.prose.section);
  const rest = [text.slice(first.at, first.at + 1500), ...next.map((p) => p.reading.text.slice(0, 500))].join('\n');
  return ![...otherWords(2), ...continuing].some((word) => rest.includes(word));
};

/** 一是 … 二是 …, 第一，…, ①②③ count on by one and do not break off. */
export const numberingEnumeration = rule({
  id: 'numbering/enumeration',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    gap: {
      zh: '“{previous}”之后应为“{expected}”，这里是“{label}”；请补上缺的一项或改序号',
      en: 'After “{previous}” comes “{expected}”, here stands “{label}”; add the missing item or renumber',
    },
    repeat: { zh: '“{label}”重复，应为“{expected}”；请改序号', en: '“{label}” is used twice; “{expected}” is due: renumber' },
    disorder: {
      zh: '“{label}”排在“{previous}”之后，次序颠倒，此处应为“{expected}”',
      en: '“{label}” stands after “{previous}”, out of order; “{expected}” is due here',
    },
    alone: {
      zh: '只有“一是”，没有“二是”；请补上其余各项，或删去“一是”',
      en: 'There is a first point (一是) and no second; add the others or remove 一是',
    },
  },
  reads: (prose) => textWhere(beginsItems(prose), prose),
  *check({ plan }) {
    for (const enumeration of plan.enumerations) {
      const { style, items } = enumeration;
      const [first] = items;
      if (first && stops(plan, enumeration)) {
        yield { messageId: 'alone', span: first.span, severity: 'warning' };
        continue;
      }
      for (const { kind, item, previous, expected, alone } of breaksIn(items, 1)) {
        if ((kind !== 'gap' && kind !== 'repeat' && kind !== 'disorder') || !previous) continue;
        const circled = style === '①';
        if (circled && (item.prose !== previous.prose || !startsClause(item) || !startsClause(previous))) continue;
        const between = textBetween(plan, previous, item).slice(1);
        if (!circled && otherWords(expected).some((word) => between.includes(word))) continue;
        if (kind === 'disorder' && (item.prose !== previous.prose || between.includes('一是'))) continue;
        const { text } = plan.source;
        const like = text.slice(item.valueSpan.start, item.valueSpan.end);
        const number = writeNumber(circled ? '①' : '一、', expected, like);
        const label = item.prose.reading.text.slice(item.at, item.at + (item.span.end - item.span.start));
        const fix = { title: { zh: `改为“${number}”`, en: `Write ${number}` }, edits: [{ span: item.valueSpan, text: number }] };
        yield {
          messageId: kind,
          span: item.span,
          data: { label, expected: label.replace(like, number), previous: text.slice(previous.span.start, previous.span.end) },
          related: [{ span: previous.span, message: { zh: '前一项', en: 'the item before it' } }],
          ...(alone ? { fix } : kind === 'disorder' ? {} : { suggestions: [fix] }),
        };
      }
    }
  },
});
