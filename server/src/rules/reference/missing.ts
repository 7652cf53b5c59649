import { missingAnnexTablesOf } from '../../model/structure/annex-table-references';
import { annexesOf } from '../../model/structure/annexes';
import { numberedNameAt } from '../../model/document/captions';
import { local } from '../../model/kept/local';
import { lonePointersOf, sectionPointersOf } from '../../model/structure/section-pointers';
import type { PlanDocument, Reference } from '../../model/types';
import { toChinese } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const unit = (reference: Reference): string =>
  reference.kind === '章' || reference.kind === '节'
    ? `${reference.chapter === undefined ? '' : `第${toChinese(reference.chapter)}章`}第${toChinese(reference.number ?? 0)}${reference.kind}`
    : reference.kind +
      (reference.chapter === undefined ? '' : `${String(reference.chapter)}-`) +
      (reference.number === undefined ? '' : String(reference.number));

/** Words before a name that make it part of another text: 《…》附件2, 该办法附件1. */
const ofAnotherText = ({ prose, span }: Reference): boolean => {
  const { reading } = prose;
  const at = reading.offsets ? reading.offsets.indexOf(span.start) : span.start - reading.span.start;
  const before = reading.text.slice(Math.max(0, at - 6), at);
  return /[》〉”号文]的?$/.test(before) || /(?:办法|规定|标准|规范|通知|意见|方案|条例|文件|法|导则|指南)的?$/.test(before);
};

const none: readonly never[] = [];
const opening = local((text): readonly string[] => {
  const name = numberedNameAt(text, 0);
  return name?.number === undefined ? none : [`${name.kind}${String(name.number)}`];
});

/** Names that a line or cell begins with: a caption that was not set as one. */
const standing = (plan: PlanDocument): ReadonlySet<string> =>
  new Set(opening(plan).flatMap(({ place, hits }) => (place.kind === 'toc' ? none : hits)));

/** Does the document hold what the reference points to? Undefined where it cannot be told. */
const holds = (plan: PlanDocument, names: ReadonlySet<string>, reference: Reference): boolean | undefined => {
  const { kind, number, chapter } = reference;
  if (number !== undefined && chapter === undefined && names.has(kind + String(number))) return true;
  if (kind === '附件' || kind === '附表') {
    const { any, numbers } = annexesOf(plan);
    return number === undefined ? any : numbers.has(number) || (any && numbers.size === 0);
  }
  if (kind === '章' || kind === '节') {
    const own = chapter === undefined ? undefined : plan.sections.filter((s) => s.label?.style === '章' && s.label.value === chapter);
    // Where the chapter is missing the reference to it says so; where it has no sections at all they are not set as headings.
    if (own?.length === 0) return undefined;
    const alike = (own?.flatMap(({ children }) => children) ?? plan.sections).filter((s) => s.label?.style === kind);
    return alike.length === 0 ? undefined : alike.some((s) => s.label?.value === number);
  }
  const alike = plan.captions.filter(
    (c) => c.kind === kind || (kind === '表' && c.kind === '附表') || (kind === '图' && c.kind === '附图'),
  );
  if (alike.some((c) => c.number === number && (chapter === undefined || c.chapter === chapter))) return true;
  // A figure is often an image whose caption the extraction lost.
  return kind === '图' && alike.length === 0 ? undefined : false;
};

/** Without these a paragraph neither points to anything nor names an annex; but its beginning may go on with a list of annexes. */
const pointing = /[表图專专附圖章节]/u;

/** What a reference points to must be there. */
export const referenceMissing = rule({
  id: 'reference/missing',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    missing: {
      zh: '文中指向“{target}”，全文没有{target}；请核对编号，或补上',
      en: 'The text points to “{target}”, which is not there; check the number or add it',
    },
    annex: {
      zh: '文中指向附件，全文没有附件，也没有附件说明（共 {count} 处）；请补上附件，或删去指引',
      en: 'The text points to an annex; there is none, nor a list of annexes ({count} places); add it or remove the pointer',
    },
  },
  reads: ({ kind, reading: { text } }) => (kind === 'heading' || pointing.test(text) ? text : text.slice(0, 12)),
  readsTables: true,
  *check({ plan }) {
    const groups = new Map<string, Reference[]>();
    for (const reference of plan.references) {
      if (!reference.explicit || reference.prose.kind === 'toc' || ofAnotherText(reference)) continue;
      const group = groups.get(unit(reference)) ?? [];
      groups.set(unit(reference), group);
      group.push(reference);
    }
    for (const { cell, target, found, meant } of sectionPointersOf(plan)) {
      if (found) continue;
      const related = meant ? [{ span: meant.span, message: { zh: '本行的任务在这里', en: 'the task of this row stands here' } }] : [];
      yield { messageId: 'missing', span: cell.span, data: { target }, related };
    }
    for (const { prose, target } of lonePointersOf(plan)) yield { messageId: 'missing', span: prose.span, data: { target } };
    for (const { prose, from, to } of missingAnnexTablesOf(plan)) {
      const target = prose.reading.text.slice(from, to);
      yield { messageId: 'missing', span: spanIn(prose.reading, from, to), data: { target } };
    }
    const names = groups.size > 0 ? standing(plan) : new Set<string>();
    for (const [target, group] of groups) {
      const [first, ...others] = group;
      if (!first || holds(plan, names, first) !== false) continue;
      yield {
        messageId: first.kind === '附件' && first.number === undefined ? 'annex' : 'missing',
        span: first.span,
        data: { target, count: group.length },
        related: others.slice(0, 20).map((r) => ({ span: r.span, message: { zh: '同样的指引', en: 'the same pointer' } })),
      };
    }
  },
});
