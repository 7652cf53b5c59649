import { textWhere } from '../../model/document/read-of';
import { connectorsOf, holdsConnector } from '../../model/figures/connectors';
import { holdsRange, writtenRanges } from '../../model/figures/written-ranges';
import { grouped } from '../../text/grouped';
import type { Span } from '../../text/span';
import { rule } from '../rule';

/** More places than this are mended one by one, or by choosing one of them again. */
const mostAtOnce = 200;

interface Sign {
  readonly sign: string;
  readonly span: Span;
}

/** The sign of most of them, and those with one that stands half as often or less; 至 is rather a word, and a slip only where it is rare. */
const unusual = <Signed extends Sign>(
  signs: readonly Signed[],
): { readonly usual: string; readonly count: number; readonly odd: readonly Signed[] } => {
  const bySign = grouped(signs, (s) => s.sign);
  const [top] = [...bySign].sort((a, b) => b[1].length - a[1].length);
  const [usual, count] = [top?.[0] ?? '', top?.[1].length ?? 0];
  const isOdd = ({ sign }: Signed): boolean => sign !== usual && (bySign.get(sign)?.length ?? 0) * (sign === '至' ? 4 : 2) <= count;
  return { usual, count, odd: signs.filter(isOdd) };
};

/** One kind of range is written with one sign, and from one year to another. */
export const punctuationRangeDash = rule({
  id: 'punctuation/range-dash',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  mass: 6,
  messages: {
    mixed: {
      zh: '起止范围用了“{sign}”，而本文同类范围 {count} 处用“{usual}”：同一种范围写法应一致，建议改为“{usual}”。',
      en: 'This range is written with {sign} where {count} others of its kind have {usual}; write one kind of range one way.',
    },
    places: {
      zh: '起止地点之间用了“{sign}”，而本文同类 {count} 处用“{usual}”：同一种写法应一致（标准写法是一字线“—”）。',
      en: 'These two places are joined with {sign} where {count} others have {usual}; write them one way (— is the standard sign).',
    },
    partners: {
      zh: '“中国{sign}”的连接号写作半角：国名、地区名之间用一字线“—”。',
      en: 'Countries and regions are joined with —, not with {sign}.',
    },
    item: {
      zh: '列项前的“{sign}”应为破折号“——”。',
      en: 'The dash before an item is ——, not {sign}.',
    },
    same: {
      zh: '“{text}”起止是同一年：一年之内直接写“{year}”，或核对起止年份。',
      en: '“{text}” begins and ends with one year: write {year}, or check the years.',
    },
  },
  reads: (prose) => textWhere(holdsRange(prose) || holdsConnector(prose), prose),
  *check({ plan }) {
    const all = writtenRanges(plan);
    const own = new Set(all.filter((r) => !r.cited).map((r) => r.pair));
    const counted = all.filter((r) => !r.cited || own.has(r.pair));
    const connectors = connectorsOf(plan);
    const joined = grouped(
      connectors.filter(({ kind }) => kind === 'wave' || kind === 'route'),
      (c): string => c.kind,
    );
    const told = new Set<number>();
    const groups: readonly (readonly [string, readonly Sign[]])[] = [...grouped(counted, (r) => r.group), ...joined];
    for (const [group, signs] of groups) {
      const { usual, count, odd } = unusual(signs);
      const others = odd.filter(({ span }) => !told.has(span.start));
      const every = others.map((r) => ({ span: r.span, text: usual }));
      for (const { sign, span } of others) {
        told.add(span.start);
        const one = { title: { zh: `改为“${usual}”`, en: `Write ${usual}` }, edits: [{ span, text: usual }] };
        const whole = {
          title: {
            zh: `全文统一为“${usual}”（${String(every.length)} 处）`,
            en: `Write ${usual} throughout (${String(every.length)} places)`,
          },
          edits: every,
        };
        yield {
          messageId: group === 'route' ? 'places' : 'mixed',
          span,
          data: { sign, usual, count },
          suggestions: every.length > 1 && every.length <= mostAtOnce ? [one, whole] : [one],
          massKey: group === 'route' ? `${group} ${sign}` : sign,
        };
      }
    }
    for (const { kind, sign, span } of connectors) {
      if (kind !== 'partners' && kind !== 'item') continue;
      const right = kind === 'item' ? '——' : '—';
      const fix = { title: { zh: `改为“${right}”`, en: `Write ${right}` }, edits: [{ span, text: right }] };
      yield { messageId: kind, span, data: { sign }, suggestions: [fix], massKey: kind };
    }
    for (const { kind, sign: year, span } of connectors)
      if (kind === 'year')
        yield {
          messageId: 'same',
          span,
          data: { text: plan.source.text.slice(span.start, span.end), year },
          suggestions: [{ title: { zh: `改为“${year}”`, en: `Write ${year}` }, edits: [{ span, text: year }] }],
        };
  },
});
