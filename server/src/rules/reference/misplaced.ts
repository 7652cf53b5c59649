import { chapterReferencesOf } from '../../model/structure/chapter-references';
import { misplacedReferencesOf } from '../../model/structure/misplaced-references';
import { pathOf, sectionPointersOf } from '../../model/structure/section-pointers';
import { titledReferencesOf } from '../../model/structure/titled-references';
import { textWhere } from '../../model/document/read-of';
import { toChinese } from '../../text/numerals';
import { rule } from '../rule';

const nameOf = (kind: string, number = 0): string => (kind === '章' ? `第${toChinese(number)}章` : `${kind}${String(number)}`);

/** A reference names the box or table that follows it, and the annex, table, box or chapter that bears the title it tells. */
export const referenceMisplaced = rule({
  id: 'reference/misplaced',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    other: {
      zh: '这里指向{kind}{number}，紧随其后的却是{kind}{next}，而全文没有别处提到{kind}{next}；请核对编号',
      en: 'This points to {kind}{number}, but {kind}{next} follows right behind, which nothing else refers to; check the number',
    },
    titled: {
      zh: '这里指向{kind}，题为“{title}”，说的却像是{other}“{meant}”；请核对编号',
      en: 'This points to {kind}, “{title}”, but tells what {other} is about, “{meant}”; check the number',
    },
    row: {
      zh: '这里指向{target}“{title}”，而本行的“{name}”在{path}；请核对',
      en: 'This points to {target}, “{title}”, but “{name}” of this row is {path}; check it',
    },
  },
  readsTables: true,
  // Short lines may be items of the list of annexes.
  reads: (prose) => textWhere(/[表專专附章]/u.test(prose.reading.text) || prose.reading.text.length < 80, prose),
  *check({ plan }) {
    const misplaced = misplacedReferencesOf(plan);
    for (const { reference, follows } of misplaced) {
      yield {
        messageId: 'other',
        span: reference.span,
        data: { kind: reference.kind, number: reference.number ?? 0, next: follows.number ?? 0 },
        related: [{ span: follows.label, message: { zh: '紧随其后的', en: 'what follows' } }],
      };
    }
    for (const { cell, target, found, meant } of sectionPointersOf(plan)) {
      if (!found || !meant) continue;
      yield {
        messageId: 'row',
        span: cell.span,
        data: { target, title: found.title, name: meant.title, path: pathOf(meant) },
        related: [{ span: meant.span, message: { zh: '本行说的在这里', en: 'what this row tells of' } }],
      };
    }
    for (const { reference, title, meant } of [...titledReferencesOf(plan), ...chapterReferencesOf(plan)]) {
      if (misplaced.some((each) => each.reference === reference)) continue;
      yield {
        messageId: 'titled',
        span: reference.span,
        data: { kind: nameOf(reference.kind, reference.number), title, other: nameOf(reference.kind, meant.number), meant: meant.title },
        related: [{ span: meant.span, message: { zh: '说的像是这里', en: 'what it tells of' } }],
      };
    }
  },
});
