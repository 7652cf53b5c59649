import { textWhere } from '../../model/read-of';
import { sameCaptionsIn } from '../../model/same-captions';
import { skipBlanks } from '../../text/characters';
import { rule } from '../rule';

/** Two tables have two titles. */
export const tableCaption = rule({
  id: 'table/caption',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    same: {
      zh: '表题“{title}”与“{label}”的表题完全相同；两张表各有各的内容，请核对是否复制后忘了改',
      en: 'The title “{title}” is that of “{label}” as well; two tables hold two things. Check whether it was copied and not changed',
    },
  },
  reads: (prose) => textWhere(prose.kind === 'caption', prose),
  readsTables: true,
  *check({ plan }) {
    for (const { caption, earlier } of sameCaptionsIn(plan)) {
      const { text } = plan.source;
      const label = text.slice(earlier.label.start, earlier.label.end);
      yield {
        messageId: 'same',
        span: { start: skipBlanks(text, caption.label.end, caption.span.end), end: caption.span.end },
        data: { title: caption.title, label },
        related: [{ span: earlier.span, message: { zh: '同样的表题', en: 'the same title' } }],
      };
    }
  },
});
