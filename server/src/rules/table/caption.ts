import { written } from '../../link/measures';
import { misnamedTablesOf } from '../../link/misnamed-tables';
import { foreignCaptionsOf } from '../../model/tables/foreign-captions';
import { statingText, textWhere } from '../../model/document/read-of';
import { captionedAttributesOf } from '../../model/tables/captioned-attributes';
import { unfitCaptionsOf } from '../../model/tables/unfit-captions';
import { sameCaptionsIn } from '../../model/structure/same-captions';
import { skipBlanks } from '../../text/characters';
import type { Caption } from '../../model/types';
import type { Span } from '../../text/span';
import { rule } from '../rule';

const titleSpan = (text: string, { label, span }: Caption): Span => ({ start: skipBlanks(text, label.end, span.end), end: span.end });

/** Two tables have two titles, and each says what its table gives. */
export const tableCaption = rule({
  id: 'table/caption',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    same: {
      zh: '题目“{title}”与“{label}”的完全相同；两处各有各的内容，请核对是否复制后忘了改',
      en: 'The title “{title}” is that of “{label}” as well; the two hold two things. Check whether it was copied and not changed',
    },
    figures: {
      zh: '表题说的是“{name}”，而合计的 {here} 与主要指标表中该指标的 {there} 都不符；请核对表题是否写错',
      en: 'The title speaks of “{name}”, but the totals {here} are not its figures in the table of indicators, {there}; check whether the title is that of another table',
    },
    measure: {
      zh: '表题说的是“{word}”，表中的数却以“{unit}”计，没有一处是{word}；请核对表题是否写错',
      en: 'The title speaks of “{word}”, but the table counts in {unit} and gives nothing of the kind; check whether the title is that of another table',
    },
    attribute: {
      zh: '表题说是{said}指标，表中却有 {count} 项是{other}的；请改表题，或核对属性',
      en: 'The title says the indicators are {said}, but {count} of them are {other}; change the title or check the attributes',
    },
    foreign: {
      zh: '表题“{title}”所说的，上文和表中都没有；而上文说的 {figures} 正是表中的合计，请核对表题是否写错',
      en: 'Neither the text above nor the table has anything of the title “{title}”, though the totals are the {figures} told above; check whether it is that of another table',
    },
  },
  reads: (prose) => statingText(prose) ?? textWhere(prose.kind === 'caption' || prose.kind === 'note', prose),
  readsTables: true,
  *check({ plan, links }) {
    const unfit = unfitCaptionsOf(plan);
    for (const { caption, word, unit } of unfit)
      yield { messageId: 'measure', span: titleSpan(plan.source.text, caption), data: { word, unit } };
    for (const { title, said, other, cells } of captionedAttributesOf(plan))
      yield {
        messageId: 'attribute',
        span: title.reading.span,
        data: { said, other, count: cells.length },
        related: cells.slice(0, 6).map(({ span }) => ({ span, message: { zh: other, en: other } })),
      };
    for (const { caption, earlier } of sameCaptionsIn(plan)) {
      if (unfit.some((each) => [caption.prose, earlier.prose].includes(each.caption.prose))) continue;
      const { text } = plan.source;
      const label = text.slice(earlier.label.start, earlier.label.end);
      yield {
        messageId: 'same',
        span: titleSpan(text, caption),
        data: { title: caption.title, label },
        related: [{ span: earlier.span, message: { zh: '同样的表题', en: 'the same title' } }],
      };
    }
    for (const { caption, row, totals, cells } of misnamedTablesOf(plan, links)) {
      yield {
        messageId: 'figures',
        span: titleSpan(plan.source.text, caption),
        data: { name: row.indicator.name, here: totals.map((q) => q.raw).join('、'), there: cells.map((c) => c.quantity.raw).join('、') },
        related: cells.map((c) => ({ span: c.quantity.full, message: { zh: '主要指标表中', en: 'in the table of indicators' } })),
      };
    }
    for (const { caption, told } of foreignCaptionsOf(plan)) {
      yield {
        messageId: 'foreign',
        span: titleSpan(plan.source.text, caption),
        data: { title: caption.title, figures: told.map(written).join('、') },
        related: told.map((q) => ({ span: q.full, message: { zh: '表中的合计', en: 'a total of the table' } })),
      };
    }
  },
});
