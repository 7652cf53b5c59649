import { planOrdinalAt } from '../figures/periods-in-text';
import { local } from '../kept/local';
import type { PlanDocument } from '../types';
import { depthsOf, quotedPeriodsOf, type BareTerm } from './quoted-terms';

interface Hit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** 七五|普法: the five-year plans of spreading the law are counted on their own. */
const lawPeriod = /[二三四五六七八九]五(?=普法)/gu;
/** 十三五|期间: what shows that it is a period and no number. */
const fiveYears = /[十二][一二三四五六七八九十]?五(?=期间|时期|规划|末|以来|初期|中期)/gu;
const none: readonly Hit[] = [];

const periodsIn = local((text): readonly Hit[] => {
  if (!/五(?:普法|期间|时期|规划|末|以来|[初中]期)/u.test(text)) return none;
  const depths = depthsOf(text);
  const hit = ({ 0: name, index }: RegExpExecArray): Hit => ({
    text: name,
    from: index,
    to: index + name.length,
    depth: depths[index] ?? 0,
  });
  return [
    ...Array.from(text.matchAll(lawPeriod), hit).filter(({ depth }) => depth < 2),
    ...Array.from(text.matchAll(fiveYears), hit).filter(
      ({ depth, from, to }) => depth === 0 && planOrdinalAt(text, from)?.to === to && !/[“"第]/u.test(text[from - 1] ?? '。'),
    ),
  ];
});

/** 七五普法, and 十三五期间 where only “十四五” stands in quotes: the names that `bareTermsOf` does not know, for they are quoted nowhere. */
export const barePeriodsOf = (plan: PlanDocument): readonly BareTerm[] => {
  const found = periodsIn(plan);
  if (found.length === 0) return [];
  const { terms, places: quoted } = quotedPeriodsOf(plan);
  if (quoted.length === 0) return [];
  const hits = found.flatMap(({ place: prose, hits: all }) =>
    prose.kind === 'toc' ? [] : all.flatMap((hit) => (terms.has(hit.text) ? [] : [{ ...hit, prose }])),
  );
  return hits.map(({ text, prose, from, to, depth }) => {
    const term = { text, place: { prose, from, to }, period: true, quoted, bare: hits.length };
    return text.length === 2 ? { ...term, inner: depth > 0 } : term;
  });
};
