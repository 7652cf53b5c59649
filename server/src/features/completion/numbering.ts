import { styleRank, writeNumber } from '../../model/marks/numbering';
import type { NumberingLabel, NumberingStyle, PlanDocument, Section } from '../../model/types';
import { lineSpan, positionAt } from '../../text/source';
import { isBlank } from '../../text/characters';
import { toChinese } from '../../text/numerals';
import { proseAt, sectionAround } from '../at';
import { say } from '../checked-plan';
import { around, type Caret, type CompletionItem } from './item';

/** What a line begins with that may become a numbered heading: nothing, #, 第, （, digits, Chinese numerals. */
const begun = /^[ \t]{0,20}((?:#{1,6}[ \t]{0,4})?(?:第?[一二三四五六七八九十]{0,4}|[（(][一二三四五六七八九十\d]{0,3}|\d{0,2}|[①-⑳]?))$/u;

const withNumber = (plan: PlanDocument, label: NumberingLabel, value: number): string => {
  const like = plan.source.text.slice(label.valueSpan.start, label.valueSpan.end);
  const at = label.text.indexOf(like);
  return label.text.slice(0, at) + writeNumber(label.style, value, like) + label.text.slice(at + like.length);
};

/** The `## ` before a heading's number and the blank behind it, as they are written there. */
const setting = (plan: PlanDocument, section: Section): { readonly prefix: string; readonly blank: string } => {
  const { text } = plan.source;
  const start = lineSpan(plan.source, positionAt(plan.source, section.span.start).line).start;
  const prefix = /^#{1,6}[ \t]+/u.exec(text.slice(start, section.span.start))?.[0] ?? '';
  const next = text[section.label?.span.end ?? -1];
  return { prefix, blank: isBlank(next) ? (next ?? '') : '' };
};

/** The first heading of the document that stands right below one of a style. */
const firstBelow = (plan: PlanDocument, style: NumberingStyle): Section | undefined =>
  plan.sections.find((s) => s.label && s.parent?.label?.style === style);

const defaults: readonly (readonly [NumberingStyle, string])[] = [
  ['章', '第一章 '],
  ['节', '第一节 '],
  ['一、', '一、'],
  ['（一）', '（一）'],
  ['1.', '1.'],
  ['（1）', '（1）'],
];

/** Numbers that may come next at the start of a line: of the heading above, of those that hold it, and the first below it. */
export const headingNumberItems = (caret: Caret): CompletionItem[] => {
  const { plan, before, line, checked } = caret;
  const typed = begun.exec(before)?.[1];
  if (typed === undefined) return [];
  const items: CompletionItem[] = [];
  const add = (prefix: string, label: string, detail: string): void => {
    const insert = prefix + label;
    items.push({
      label: label.trim(),
      kind: 'numbering',
      detail,
      insert,
      snippet: false,
      span: around(caret, typed.length),
      filter: typed.startsWith('#') ? insert : label,
    });
  };
  const above = sectionAround(plan, Math.max(0, line.start - 1));
  for (let section = above; section; section = section.parent) {
    if (!section.label) continue;
    const { prefix, blank } = setting(plan, section);
    add(
      prefix,
      withNumber(plan, section.label, section.label.value + 1) + blank,
      say(checked.locale, `接“${section.title.slice(0, 16)}”`, `after “${section.title.slice(0, 16)}”`),
    );
  }
  const style = above?.label?.style;
  const child = style && firstBelow(plan, style);
  const below = say(checked.locale, '下一级', 'one level down');
  if (child?.label) {
    const { prefix, blank } = setting(plan, child);
    add(prefix, withNumber(plan, child.label, 1) + blank, below);
  } else {
    const next = defaults.find(([s]) => style === undefined || styleRank[s] > styleRank[style]);
    if (next) add(next[1].startsWith('第') && plan.tree.dialect === 'markdown' ? (next[0] === '章' ? '## ' : '### ') : '', next[1], below);
  }
  return items.filter((item, i) => items.findIndex((other) => other.insert === item.insert) === i);
};

/** 一是 → 二是, 第一， → 第二，: the next item of the enumeration that runs on to the caret, at the start of a clause. */
export const enumerationItems = (caret: Caret): CompletionItem[] => {
  const { plan, before, offset } = caret;
  const typed = /(?:^|[。；;：:，\s])([一二三四五六七八九十]{0,2}|第[一二三四五六七八九十]{0,2})$/u.exec(before)?.[1];
  if (typed === undefined) return [];
  const prose = proseAt(plan, Math.max(0, offset - 1));
  const section = prose?.section ?? sectionAround(plan, offset);
  const found = plan.enumerations.findLast(({ items }) => {
    const last = items.findLast((item) => item.span.start < offset - typed.length);
    return (
      last !== undefined &&
      (last.prose === prose || (last.prose.section === section && last.prose.span.end <= offset && offset - last.prose.span.end < 400))
    );
  });
  const last = found?.items.findLast((item) => item.span.start < offset - typed.length);
  if (!found || !last || (found.style !== '一是' && found.style !== '第一，')) return [];
  const next = toChinese(last.value + 1);
  const label = found.style === '一是' ? `${next}是` : `第${next}，`;
  return [{ label, kind: 'numbering', detail: '', insert: label, snippet: false, span: around(caret, typed.length) }];
};
