import { textWhere } from '../../model/document/read-of';
import type { Caption } from '../../model/types';
import { rule } from '../rule';

const vague = ['下表', '上表', '附表', '本表', '该表', '如表', '见表', '列表', '表中', '下图', '上图', '如图', '见图', '图中'];

/** Numbered tables and figures are mentioned in the text. */
export const referenceUnused = rule({
  id: 'reference/unused',
  severity: 'info',
  preset: 'recommended',
  fix: 'none',
  wholeDocument: true,
  messages: {
    unused: {
      zh: '正文没有提到“{label}”（未提到的{kind}共 {count} 个：{all}）；请在有关段落写明“见{label}”',
      en: 'The text never mentions “{label}” (in all {count} of kind {kind}: {all}); point to it where it belongs',
    },
  },
  reads: (prose) => textWhere(/[表图專专附圖]/u.test(prose.reading.text), prose),
  *check({ plan }) {
    const key = (kind: string, number: number | undefined): string => `${kind} ${String(number ?? '')}`;
    const mentioned = new Set(plan.references.map((r) => key(r.kind, r.number)));
    const annexes = plan.captions.filter(({ kind, prose }) => kind === '附件' && prose.kind !== 'toc');
    // A table of an annex is reached by what points to the annex.
    const reached = ({ prose: { index } }: Caption): boolean => {
      const annex = annexes.findLast(({ prose }) => prose.index < index);
      return annex !== undefined && mentioned.has(key('附件', annex.number));
    };
    for (const kind of ['表', '图'] as const) {
      const unused: Caption[] = [];
      for (const caption of plan.captions) {
        if (
          caption.kind !== kind ||
          caption.number === undefined ||
          caption.style === 'bracket' ||
          mentioned.has(key(kind, caption.number)) ||
          reached(caption)
        )
          continue;
        const above = plan.prose.slice(Math.max(0, caption.prose.index - 3), caption.prose.index);
        if (!above.some((p) => vague.some((word) => p.reading.text.includes(word)))) unused.push(caption);
      }
      const [first, ...others] = unused;
      if (!first) continue;
      const name = (c: Caption): string => kind + (c.chapter === undefined ? '' : `${String(c.chapter)}-`) + String(c.number);
      yield {
        messageId: 'unused',
        span: first.label,
        data: { label: name(first), kind, count: unused.length, all: unused.slice(0, 12).map(name).join('、') },
        related: others.slice(0, 20).map((c) => ({ span: c.label, message: { zh: '正文同样没有提到', en: 'not mentioned either' } })),
      };
    }
  },
});
