import { textWhere } from '../../model/document/read-of';
import { holdsRange, writtenRanges, type WrittenRange } from '../../model/figures/written-ranges';
import { rule } from '../rule';

/** More places than this are mended one by one, or by choosing one of them again. */
const mostAtOnce = 200;

export const punctuationRangeDash = rule({
  id: 'punctuation/range-dash',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  mass: 6,
  wholeDocument: true,
  messages: {
    mixed: {
      zh: '起止范围用了“{sign}”，而本文同类范围 {count} 处用“{usual}”：同一种范围写法应一致，建议改为“{usual}”。',
      en: 'This range is written with {sign} where {count} others of its kind have {usual}; write one kind of range one way.',
    },
  },
  reads: (prose) => textWhere(holdsRange(prose), prose),
  *check({ plan }) {
    const all = writtenRanges(plan);
    const own = new Set(all.filter((r) => !r.cited).map((r) => r.pair));
    const counted = all.filter((r) => !r.cited || own.has(r.pair));
    const groups = new Map<string, WrittenRange[]>();
    for (const range of counted) {
      const group = groups.get(range.group);
      if (group) group.push(range);
      else groups.set(range.group, [range]);
    }
    for (const ranges of groups.values()) {
      const counts = new Map<string, number>();
      for (const range of ranges) counts.set(range.sign, (counts.get(range.sign) ?? 0) + 1);
      const [top] = [...counts].sort((a, b) => b[1] - a[1]);
      if (!top || counts.size === 1) continue;
      const [usual, count] = top;
      const odd = ranges.filter((r) => r.sign !== usual && (counts.get(r.sign) ?? 0) * (r.sign === '至' ? 4 : 2) <= count);
      const every = odd.map((r) => ({ span: r.span, text: usual }));
      for (const { sign, span } of odd) {
        const one = { title: { zh: `改为“${usual}”`, en: `Write ${usual}` }, edits: [{ span, text: usual }] };
        const whole = {
          title: {
            zh: `全文统一为“${usual}”（${String(every.length)} 处）`,
            en: `Write ${usual} throughout (${String(every.length)} places)`,
          },
          edits: every,
        };
        yield {
          messageId: 'mixed',
          span,
          data: { sign, usual, count },
          suggestions: every.length > 1 && every.length <= mostAtOnce ? [one, whole] : [one],
          massKey: sign,
        };
      }
    }
  },
});
