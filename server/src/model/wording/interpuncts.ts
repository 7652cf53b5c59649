import { wordPairs } from '../../lexicon/frequent-words';
import { onFirstUse } from '../../text/on-first-use';
import { local } from '../kept/local';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument } from '../types';

/** 数字·经济: a slogan's way to write two words that stand everywhere. */
const commonWords = onFirstUse(() => new Set(wordPairs.flatMap((pair) => [pair.slice(0, 2), pair.slice(2)])));

/** So many names are looked for elsewhere, lest a hostile text cost too much. */
const mostNames = 40;

/** 上生·新所: two characters on each side of the dot. */
const dotted = /([\u4e00-\u9fff]{2})[·•・]([\u4e00-\u9fff]{2})/gu;
const dottedIn = local((text) =>
  /[·•・]/u.test(text)
    ? Array.from(text.matchAll(dotted), ({ index: from, 0: written, 1: left = '', 2: right = '' }) => ({
        from,
        to: from + written.length,
        written,
        bare: left + right,
      }))
    : [],
);

/** Names with a dot in the middle that stand without it elsewhere, once, against twice and more with it: 上生新所 beside 上生·新所. The bare place is told. */
export const leftOutDotsOf = (plan: PlanDocument): NearName[] => {
  const found: NearName[] = [];
  const tried = new Set<string>();
  const all = dottedIn(plan);
  for (const { place: otherProse, hits } of all)
    for (const { from, to, written, bare } of hits) {
      if (commonWords().has(bare.slice(0, 2)) && commonWords().has(bare.slice(2))) continue;
      if (tried.has(bare) || tried.size >= mostNames || otherProse.kind === 'toc') continue;
      tried.add(bare);
      const dots = all.reduce((count, each) => count + each.hits.filter((hit) => hit.bare === bare).length, 0);
      const places = plan.prose.flatMap((prose) => {
        const { text } = prose.reading;
        const own: TermPlace[] = [];
        for (let at = prose.kind === 'toc' ? -1 : text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1))
          own.push({ prose, from: at, to: at + bare.length });
        return own;
      });
      const [place] = places;
      if (place && places.length === 1 && dots > 1)
        found.push({ text: bare, other: written, place, otherPlace: { prose: otherProse, from, to } });
    }
  return found;
};
