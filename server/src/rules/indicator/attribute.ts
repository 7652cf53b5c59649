import { callsAll, uncommonRowsOf } from '../../model/tables/common-attributes';
import { textWhere } from '../../model/document/read-of';
import { attributesApart, callsIndicators } from '../../model/tables/stated-attributes';
import type { Indicator } from '../../model/types';
import { rule } from '../rule';

const known = ['约束性', '预期性'];
const squeezed = (text: string): string => text.replace(/[（()）\s]/gu, '');

const rowsByTable = (indicators: readonly Indicator[]): Indicator[][] => {
  const groups = new Map<unknown, Indicator[]>();
  for (const indicator of indicators) {
    if (!indicator.attribute || indicator.total) continue;
    const group = groups.get(indicator.table);
    if (group) group.push(indicator);
    else groups.set(indicator.table, [indicator]);
  }
  return [...groups.values()];
};

/** Indicators of a plan are 约束性 or 预期性; one word for each, on every row of a table that has the column. */
export const indicatorAttribute = rule({
  id: 'indicator/attribute',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    unknown: {
      zh: '属性“{text}”既不是“约束性”也不是“预期性”；请核对',
      en: '“{text}” is neither 约束性 (binding) nor 预期性 (expected); check it',
    },
    missing: {
      zh: '{name}没有注明属性，同表其他指标都有；请补上“约束性”或“预期性”',
      en: '{name} has no attribute though the other indicators have one; add 约束性 or 预期性',
    },
    table: {
      zh: '“{name}”这里是“{here}”，另一处却是“{there}”；一项指标只有一种属性，请核对后改正一处',
      en: '“{name}” is {here} here and {there} elsewhere; an indicator has one attribute. Correct one of them',
    },
    text: {
      zh: '这里说“{name}”是{here}指标，表中却是“{there}”；请核对后改正一处',
      en: 'The text calls “{name}” {here}, the table says {there}; correct one of them',
    },
    all: {
      zh: '正文说{count}项指标均为{all}，“{name}”这里却是“{here}”；请核对后改正一处',
      en: 'the text says that all {count} indicators are {all}, “{name}” is {here} here; correct one of them',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const rows of rowsByTable(plan.indicators)) {
      const counts = new Map<string, number>();
      for (const row of rows) counts.set(squeezed(row.attribute?.text ?? ''), (counts.get(squeezed(row.attribute?.text ?? '')) ?? 0) + 1);
      const sure = known.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
      if (sure < 2 || sure < rows.length * 0.6) continue; // the column speaks another language
      for (const { attribute, name, nameSpan, part } of rows) {
        if (!attribute) continue;
        const text = squeezed(attribute.text);
        if (known.includes(text)) continue;
        if (text === '') {
          if (!attribute.cell.merged && !part) yield { messageId: 'missing', span: nameSpan, data: { name } };
          continue;
        }
        if ((counts.get(text) ?? 0) > 2 || /^[-—–/]+$/u.test(text)) continue;
        const right = known.filter((word) => text.includes(word.slice(0, 1)) || text.includes(word.slice(1, 2)));
        yield {
          messageId: 'unknown',
          span: attribute.cell.span,
          data: { text: attribute.text },
          suggestions: (right.length > 0 ? right : known).map((word) => ({
            title: { zh: `改为“${word}”`, en: `Write ${word}` },
            edits: [{ span: attribute.cell.span, text: word }],
          })),
        };
      }
    }
  },
  reads: (prose) => textWhere(callsIndicators(prose) || callsAll(prose), prose),
  readsTables: true,
  *beyond({ plan }) {
    for (const { name, wrong, other } of attributesApart(plan))
      yield {
        messageId: wrong.inTable ? 'table' : 'text',
        span: wrong.span,
        data: { name, here: wrong.attribute, there: other.attribute },
        related: [{ span: other.span, message: { zh: '另一处', en: 'the other place' } }],
      };
    for (const { indicator, cell, here, all, count, text } of uncommonRowsOf(plan))
      yield {
        messageId: 'all',
        span: cell,
        data: { name: indicator.name, here, all, count },
        related: [{ span: text, message: { zh: '正文', en: 'the text' } }],
      };
  },
});
