import { docNumbersIn } from '../../model/wording/document-elements';
import { rule } from '../rule';

/** The number under which a document is issued has its year in hexagonal brackets: 某政发〔2026〕6号. */
export const formatDocumentNumber = rule({
  id: 'format/document-number',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    bracket: {
      zh: '发文字号“{found}”：年份用六角括号括入，应为“{right}”',
      en: 'Document number {found}: the year stands in hexagonal brackets, {right}',
    },
  },
  reads: () => undefined,
  *check({ plan }) {
    const { docNumber } = plan.meta;
    const [number] = docNumber ? docNumbersIn(docNumber.text) : [];
    if (!docNumber || number?.fault !== 'bracket') return;
    const text = docNumber.text.slice(0, number.from) + number.right;
    yield {
      messageId: 'bracket',
      span: docNumber.span,
      data: { found: docNumber.text, right: text },
      fix: { title: { zh: `改为“${text}”`, en: `Write ${text}` }, edits: [{ span: docNumber.span, text }] },
    };
  },
});
