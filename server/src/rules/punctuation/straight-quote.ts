import { textWhere } from '../../model/document/read-of';
import { local } from '../../model/kept/local';
import { bracketFaults, closerFor, openerFor } from '../../model/marks/brackets';
import { hanUnits } from '../../text/classes';
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

/** Words in straight quotes: "一网通办". A text whose quotes do not pair, and inches (55"屏) are left alone. */
const pair = new RegExp(`"(?=[^"]{0,39}[${hanUnits}])([^"。\\n]{1,40})"`, 'gu');
/** How far a quotation around them is looked for. */
const quoteReach = 60;
const none: readonly { readonly from: number; readonly to: number }[] = [];
const straightPairs = local((text) => {
  if (!text.includes('"') || text.split('"').length % 2 === 0 || /\d"|[=<>\\{]/u.test(text) || bracketFaults(text)?.straight.length)
    return none;
  const isOpen = (at: number): boolean => {
    const before = text.slice(Math.max(0, at - quoteReach), at);
    return before.lastIndexOf('“') > before.lastIndexOf('”');
  };
  // Of "Smart Bay"，缩写为"SB" the second and the third are no pair.
  const opens = (at: number): boolean => text.slice(0, at).split('"').length % 2 === 1;
  return Array.from(text.matchAll(pair), ({ index, 0: all }) => ({ from: index, to: index + all.length })).filter(
    ({ from }) => opens(from) && !isOpen(from),
  );
});

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
    both: {
      zh: '{text}用了直引号，中文引号是“”；请改为弯引号',
      en: '{text} is in straight quotes, Chinese ones are “”; make them curly',
    },
  },
  reads: (prose) => textWhere(straight.somethingIn(prose) || straightPairs.somethingIn(prose), prose),
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
    for (const { place: prose, hits } of straightPairs(plan)) {
      if (prose.kind === 'toc') continue;
      const { reading } = prose;
      for (const { from, to } of hits) {
        const [open, close] = [spanIn(reading, from, from + 1), spanIn(reading, to - 1, to)];
        const edits = [
          { span: open, text: '“' },
          { span: close, text: '”' },
        ];
        yield {
          messageId: 'both',
          massKey: 'both',
          span: spanIn(reading, from, to),
          data: { text: reading.text.slice(from, to) },
          fix: { title: { zh: '改为弯引号', en: 'Make them curly' }, edits },
        };
      }
    }
  },
});
