import { bracketVariantsOf, nearNamesOf, titleVariantsOf } from '../../model/near-names';
import { quotedTermsOf, type TermPlace } from '../../model/quoted-terms';
import type { PlanDocument } from '../../model/types';
import { isHan } from '../../text/characters';
import { planOrdinalAt } from '../../model/periods-in-text';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import type { RawFinding } from '../rule';
import { rule } from '../rule';

type Id = 'bare' | 'period' | 'title' | 'marks' | 'near' | 'bracket' | 'configured' | 'variant';
type Finding = RawFinding<Id>;

const spanOf = (place: TermPlace): Span => spanIn(place.prose.reading, place.from, place.to);
const seeAlso = (place: TermPlace | undefined) =>
  place ? { related: [{ span: spanOf(place), message: { zh: '另一处', en: 'the other place' } }] } : {};
const replace = (span: Span, text: string) => ({ title: { zh: `改为“${text}”`, en: `Write “${text}”` }, edits: [{ span, text }] });
const inQuotes = (place: TermPlace): Finding['suggestions'] => {
  const span = spanOf(place);
  return [
    {
      title: { zh: '加引号', en: 'Put it in quotes' },
      edits: [
        { span: { start: span.start, end: span.start }, text: '“' },
        { span: { start: span.end, end: span.end }, text: '”' },
      ],
    },
  ];
};

/** Set terms that are quoted nearly everywhere and bare here. The names of five-year periods are counted together. */
function* bareTerms(plan: PlanDocument): Generator<Finding> {
  const isPeriod = (term: string): boolean => planOrdinalAt(term, 0)?.to === term.length;
  const terms = quotedTermsOf(plan.prose, (term, times) => times >= 3 || isPeriod(term));
  const periods = terms.filter((t) => isPeriod(t.text));
  const report = (messageId: 'bare' | 'period', place: TermPlace, term: string, quoted: readonly TermPlace[], bare: number): Finding => ({
    messageId,
    span: spanOf(place),
    data: { text: term, quoted: quoted.length, bare },
    severity: quoted.length >= 4 && quoted.length >= 4 * bare ? 'warning' : 'info',
    suggestions: inQuotes(place) ?? [],
    ...seeAlso(quoted[0]),
  });
  const allQuoted = periods.flatMap((p) => p.quoted);
  const allBare = periods.flatMap((p) => p.bare.map((place) => ({ place, term: p.text })));
  if (allQuoted.length >= 3) for (const { place, term } of allBare) yield report('period', place, term, allQuoted, allBare.length);
  for (const term of terms) {
    if (periods.includes(term) || term.quoted.length < 3 || term.bare.length * 2 > term.quoted.length) continue;
    for (const place of term.bare) yield report('bare', place, term.text, term.quoted, term.bare.length);
  }
}

/** `“管、办、评”分离` and 管办评分离: one slogan with its marks and without. */
function* marksLeftOut(plan: PlanDocument): Generator<Finding> {
  const seen = new Set<string>();
  for (const prose of plan.prose) {
    for (const match of prose.reading.text.matchAll(/“((?:[\u4e00-\u9fff][、·]){2,5}[\u4e00-\u9fff])”/g)) {
      const short = (match[1] ?? '').replace(/[、·]/g, '');
      if (seen.has(short)) continue;
      seen.add(short);
      const from = match.index;
      const other = plan.prose
        .flatMap((p) => (p.kind === 'toc' ? [] : [{ p, at: p.reading.text.indexOf(short) }]))
        .find(({ at }) => at >= 0);
      if (!other) continue;
      const there = { prose: other.p, from: other.at, to: other.at + short.length };
      yield {
        messageId: 'marks',
        span: spanIn(prose.reading, from, from + match[0].length),
        data: { text: match[0], other: short },
        ...seeAlso(there),
      };
    }
  }
}

const clauseAt = (text: string, at: number): string => {
  let from = at;
  let to = at;
  while (from > 0 && !'，。；,;'.includes(text[from - 1] ?? ' ')) from -= 1;
  while (to < text.length && !'，。；,;'.includes(text[to] ?? ' ')) to += 1;
  return text.slice(from, to);
};

/** Terms that the front matter settles: `terms: { preferred: [variants] }`; a variant's last bracket names what the clause or row must speak of. */
function* configuredTerms(plan: PlanDocument): Generator<Finding> {
  for (const [preferred, variants] of Object.entries(plan.meta.terms)) {
    for (const variant of variants) {
      const bracket = /^(.+)[（(]([^（）()]+)[）)]$/.exec(variant);
      const word = bracket?.[1] ?? variant;
      for (const prose of plan.prose) {
        const { text } = prose.reading;
        for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) {
          const own = text.slice(Math.max(0, at - preferred.length), at + preferred.length + word.length).indexOf(preferred);
          const literal = bracket !== null && text.startsWith(variant, at);
          const context = prose.cell ? (prose.cell.table.rows[prose.cell.row] ?? []).map((c) => c.text).join(' ') : clauseAt(text, at);
          if (own >= 0 && preferred.includes(word)) continue;
          if (bracket && !literal && !context.includes(bracket[2] ?? '')) continue;
          const span = spanIn(prose.reading, at, at + (literal ? variant.length : word.length));
          yield {
            messageId: 'configured',
            span,
            data: { text: literal ? variant : word, preferred },
            severity: 'warning',
            suggestions: [replace(span, preferred)],
          };
        }
      }
    }
  }
}

/** One thing under one name throughout the plan. */
export const consistencyTerm = rule({
  id: 'consistency/term',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    bare: {
      zh: '“{text}”在全文有 {quoted} 处加引号，{bare} 处没有，这里是其一；请统一',
      en: '“{text}” is in quotes in {quoted} places and bare in {bare}, here among them; write it alike',
    },
    period: {
      zh: '{text}是简称，应加引号；全文的“N五”有 {quoted} 处加了，{bare} 处没有，这里是其一',
      en: '{text} is a short name and takes quotes; names of five-year periods have them in {quoted} places and lack them in {bare}, here among them',
    },
    title: {
      zh: '同一文件在别处写作《{other}》；请用全称并统一',
      en: 'the same document is cited as 《{other}》 elsewhere; give its full name and cite it alike',
    },
    marks: { zh: '{text}在别处写作“{other}”；请统一', en: '{text} is written “{other}” elsewhere; write it alike' },
    near: {
      zh: '“{text}”与“{other}”只差一两个字，像是同一个名称；是同一个就请统一',
      en: '“{text}” and “{other}” differ by a character or two and look like one name; if they are one, write it alike',
    },
    bracket: { zh: '“{text}”在别处写作“{other}”；请统一', en: '“{text}” is written “{other}” elsewhere; write it alike' },
    configured: {
      zh: '本规划约定用“{preferred}”，不用“{text}”；请改',
      en: 'this plan has settled on “{preferred}”, not “{text}”; change it',
    },
    variant: {
      zh: '“{text}”在本文多写作“{preferred}”（{many} 处对 {few} 处）；请统一',
      en: '“{text}” is mostly “{preferred}” in this text ({many} places to {few}); write it alike',
    },
  },
  *check({ plan }) {
    yield* configuredTerms(plan);
    yield* bareTerms(plan);
    yield* marksLeftOut(plan);
    for (const name of nearNamesOf(plan.prose))
      yield { messageId: 'near', span: spanOf(name.place), data: { text: name.text, other: name.other }, ...seeAlso(name.otherPlace) };
    for (const name of titleVariantsOf(plan.prose))
      yield { messageId: 'title', span: spanOf(name.place), data: { text: name.text, other: name.other }, ...seeAlso(name.otherPlace) };
    for (const name of bracketVariantsOf(plan.prose)) {
      const span = spanOf(name.place);
      if (isHan(name.text[0]))
        yield {
          messageId: 'bracket',
          span,
          data: { text: name.text, other: name.other },
          suggestions: [replace(span, name.other)],
          ...seeAlso(name.otherPlace),
        };
    }
  },
});
