import { explainsIndicators, misnamedNotesOf } from '../../link/misnamed-notes';
import { misnamedRowsOf } from '../../link/misnamed-rows';
import { written } from '../../link/measures';
import { statingText } from '../../model/document/read-of';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** An indicator has one name in the text and in the table. */
export const consistencyName = rule({
  id: 'consistency/name',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    name: {
      zh: '这里作“{text}”，表中作“{name}”，同一年都是 {value}，像是同一项指标；请统一名称',
      en: 'The text says “{text}”, the table “{name}”, both {value} for one year: they look like one indicator; name it alike',
    },
    note: {
      zh: '注中作“{text}”，表中作“{name}”，像是同一项指标；请统一名称',
      en: 'The note says “{text}”, the table “{name}”: they look like one indicator; name it alike',
    },
  },
  reads: (prose) => (explainsIndicators(prose) ? prose.reading.text : statingText(prose)),
  readsTables: true,
  *check({ plan, links }) {
    for (const { place, text, row } of misnamedNotesOf(plan, links)) {
      yield {
        messageId: 'note',
        span: spanIn(place.prose.reading, place.from, place.to),
        data: { text, name: row.indicator.name },
        severity: 'info',
        related: [{ span: row.indicator.nameSpan, message: { zh: '表中的名称', en: 'the name in the table' } }],
      };
    }
    for (const { claim, row, cell, sure } of misnamedRowsOf(plan, links)) {
      yield {
        messageId: 'name',
        span: claim.nameSpan,
        data: { text: claim.name.text, name: row.indicator.name, value: written(claim.quantity) },
        ...(sure ? {} : { severity: 'info' as const }),
        related: [{ span: cell.quantity.full, message: { zh: '表中的数', en: 'the figure in the table' } }],
      };
    }
  },
});
