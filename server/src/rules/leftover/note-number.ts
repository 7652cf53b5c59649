import { textWhere } from '../../model/document/read-of';
import { local } from '../../model/kept/local';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** 35%1: the figure of a cell (or of a line that was one) and the number of its note, which has lost its superscript. */
const noteBehind = /^[≥≤<>≧≦＞＜]?\d{1,4}(?:\.\d{1,3})?[%％‰](\d)$/u;
const longest = 14;
const noteNumbers = local((text) => {
  const number = text.length < longest ? noteBehind.exec(text)?.[1] : undefined;
  return number === undefined ? [] : [number];
});

/** The number of a note stands as a superscript, or it is read as part of the figure before it. */
export const leftoverNoteNumber = rule({
  id: 'leftover/note-number',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    stuck: {
      zh: '“{text}”：百分号后面的“{number}”像是失去上标的注号，会被读成数的一部分；请改为上标或注①，或删去',
      en: '“{text}”: the “{number}” behind the percent sign looks like a note number that has lost its superscript; set it as a note again or drop it',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of noteNumbers(plan))
      for (const number of prose.cell || prose.kind === 'line' || prose.kind === 'paragraph' ? hits : []) {
        const { text } = prose.reading;
        const span = spanIn(prose.reading, text.length - 1, text.length);
        // 35%<sup>1</sup> is a note still.
        if (span.start !== spanIn(prose.reading, text.length - 2, text.length - 1).end) continue;
        yield {
          messageId: 'stuck',
          span,
          data: { text, number },
          suggestions: [{ title: { zh: `删去“${number}”`, en: `Delete ${number}` }, edits: [{ span, text: '' }] }],
        };
      }
  },
  reads: (prose) => textWhere(noteNumbers.somethingIn(prose), prose),
});
