import { textWhere } from '../../model/document/read-of';
import { local } from '../../model/kept/local';
import { bracketFaults, closerFor, openerFor } from '../../model/marks/brackets';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** A straight quote and what it should be; `other` is the other end of its quotation. */
interface StraightQuote {
  readonly at: number;
  readonly other: number;
  readonly right: string;
}

const straight = local((text): readonly StraightQuote[] =>
  text.includes('"')
    ? (bracketFaults(text)?.straight ?? []).map(({ open, close }) =>
        close.mark === '"'
          ? { at: close.at, other: open.at, right: closerFor(open.mark) }
          : { at: open.at, other: close.at, right: openerFor(close.mark) },
      )
    : [],
);

/** Both ends of a quotation are curly quotes; from four on the straight ones are the work of a program, and told at once. */
export const punctuationStraightQuote = rule({
  id: 'punctuation/straight-quote',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  mass: 4,
  messages: {
    straight: {
      zh: '这对引号一端是直引号，另一端是弯引号，多半是录入或转换时丢了样式；请把直引号改为弯引号',
      en: 'one end of this quotation is a straight quote, the other a curly one, lost in typing or conversion; make both curly',
    },
  },
  reads: (prose) => textWhere(straight.somethingIn(prose), prose),
  *check({ plan }) {
    for (const { place: prose, hits } of straight(plan)) {
      if (prose.kind === 'toc') continue;
      const { reading } = prose;
      for (const { at, other, right } of hits) {
        const span = spanIn(reading, at, at + 1);
        yield {
          messageId: 'straight',
          span,
          related: [{ span: spanIn(reading, other, other + 1), message: { zh: '另一端', en: 'its other end' } }],
          fix: { title: { zh: '改为弯引号', en: 'Make it curly' }, edits: [{ span, text: right }] },
        };
      }
    }
  },
});
