import { misplacedReferencesOf } from '../../model/misplaced-references';
import { textWhere } from '../../model/read-of';
import { rule } from '../rule';

/** A reference names the box or table that follows it. */
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
  },
  reads: (prose) => textWhere(/[表專专]/u.test(prose.reading.text), prose),
  *check({ plan }) {
    for (const { reference, follows } of misplacedReferencesOf(plan)) {
      yield {
        messageId: 'other',
        span: reference.span,
        data: { kind: reference.kind, number: reference.number ?? 0, next: follows.number ?? 0 },
        related: [{ span: follows.label, message: { zh: '紧随其后的', en: 'what follows' } }],
      };
    }
  },
});
