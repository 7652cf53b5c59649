import { textWhere } from '../../model/document/read-of';
import { isBlank, isDigit } from '../../text/characters';
import { offsetIn, spanIn } from '../../text/reading';
import { cover } from '../../text/span';
import { local } from '../../model/kept/local';
import { reviewNotesIn } from '../../model/wording/review-notes';
import type { Prose } from '../../model/types';
import { rule } from '../rule';

/** The three lines `(`, `1`, `)`: a page number or text box that lost its place. */
const tornNumber = (prose: readonly Prose[], at: number): boolean => {
  const [open, number, close] = [0, 1, 2].map((i) => prose[at + i]?.reading.text ?? '');
  return (
    (open === '(' || open === '（') &&
    (close === ')' || close === '）') &&
    number !== undefined &&
    number.length <= 3 &&
    [...number].every(isDigit) &&
    number !== ''
  );
};

const notes = local(reviewNotesIn);

/** Reviewers' comments, notes that were to be carried out, and the debris of tracked changes. */
export const leftoverComment = rule({
  id: 'leftover/comment',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    comment: {
      zh: '审阅批注“{text}”留在了正文里；核对是否已照改，然后删去',
      en: 'the reviewer’s comment “{text}” was left in the text; see that it was carried out and delete it',
    },
    note: {
      zh: '“{text}”是写给改稿人看的说明，不是正文；照办之后请删去',
      en: '“{text}” is a note to the editor and no text of the plan; carry it out and delete it',
    },
    version: {
      zh: '“{text}”是改稿时给自己人看的版本记号，不是题名或正文；印发前请删去',
      en: '“{text}” tells colleagues which draft this is and is no part of the plan; delete it before the plan is issued',
    },
    correction: {
      zh: '“{text}”是改数的说明，却没有改到数上；请改正前面的数并删去说明',
      en: '“{text}” corrects a figure that was never corrected; mend the figure and delete the note',
    },
    highlight: {
      zh: '“{text}”两边的“==”是审稿时的高亮标记；核对后请删去标记',
      en: 'the == around “{text}” are a reviewer’s highlight; see to it and delete them',
    },
    torn: {
      zh: '这里散落着“({number})”，是页码或文本框的残片；请删去',
      en: '“({number})” is debris of a page number or text box; delete it',
    },
  },
  reads: (prose) => textWhere(notes.somethingIn(prose) || prose.reading.text.length <= 3, prose),
  *check({ plan }) {
    const { text } = plan.source;
    for (const { place: prose, hits } of notes(plan)) {
      const { reading } = prose;
      for (const note of hits) {
        const span = spanIn(reading, note.from, note.to);
        if (note.kind === 'highlight') {
          const marks = [spanIn(reading, note.from, note.from + 2), spanIn(reading, note.to - 2, note.to)];
          yield {
            messageId: 'highlight',
            span,
            data: { text: reading.text.slice(note.from + 2, note.to - 2) },
            severity: 'warning',
            fix: { title: { zh: '删去标记', en: 'Delete the marks' }, edits: marks.map((mark) => ({ span: mark, text: '' })) },
          };
          continue;
        }
        const shown = reading.text.slice(note.from, note.to);
        let start = span.start;
        while (note.kind === 'comment' && start > 0 && isBlank(text[start - 1])) start -= 1;
        const remove = { title: { zh: '删去', en: 'Delete it' }, edits: [{ span: { start, end: span.end }, text: '' }] };
        yield {
          messageId: note.kind,
          span,
          data: { text: shown.length > 40 ? `${shown.slice(0, 39)}…` : shown },
          ...(note.kind === 'comment' ? { fix: remove } : { suggestions: [remove] }),
        };
      }
    }
    for (const prose of plan.prose) {
      if (prose.reading.text.length !== 1) continue;
      const { reading, index: i } = prose;
      const last = plan.prose[i + 2];
      if (!last || !tornNumber(plan.prose, i)) continue;
      const span = cover(reading.span, last.reading.span);
      yield {
        messageId: 'torn',
        span: { start: offsetIn(reading, 0), end: span.end },
        data: { number: plan.prose[i + 1]?.reading.text ?? '' },
        suggestions: [{ title: { zh: '删去残片', en: 'Delete the debris' }, edits: [{ span, text: '' }] }],
      };
    }
  },
});
