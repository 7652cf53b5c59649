import { laws } from '../../lexicon/laws';
import { onFirstUse } from '../../text/on-first-use';
import { titlesIn } from '../structure/document-titles';
import type { NearName, TermPlace } from '../document/term-places';
import { local } from '../kept/local';
import type { PlanDocument, Prose } from '../types';
import { depthsOf } from './quoted-terms';

/** 法|有关规定: what shows that the law itself is cited. */
const citing = /法(?=(?:的)?(?:有关|相关|明确)?(?:规定|要求)|等(?:有关|相关)?法律)/gu;
/** 学习宪法等法律知识, 宣传安全生产法等法律: the subject that is taught, not a law that is cited. */
const taught = /(?:学习|宣传|普及|宣讲|宣贯|普法|培训)[^。；，]{0,30}$/u;
const country = '中华人民共和国';
const titled = onFirstUse(() => new Set(laws));
const longest = 22;

interface Law {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}
const none: readonly Law[] = [];

const lawsIn = local((text): readonly Law[] => {
  if (!/法(?:的|有关|相关|明确|规定|要求|等)/u.test(text)) return none;
  return Array.from(text.matchAll(citing)).flatMap(({ index }): Law[] => {
    if ((depthsOf(text)[index] ?? 0) > 0) return [];
    const to = index + 1;
    // The longest name: 海洋环境保护法 and not 环境保护法.
    for (let from = Math.max(0, to - longest); from <= to - 3; from += 1) {
      const title = text.slice(from, to);
      // 宪法、刑法等法律: a list of laws that none has its marks.
      if (titled().has(title) && text[from - 1] !== '、' && !taught.test(text.slice(Math.max(0, from - 40), from)))
        return [{ title, from: text.slice(0, from).endsWith(country) ? from - country.length : from, to }];
    }
    return [];
  });
});

const named = local((text) => titlesIn(text));

/** Headings and cells leave marks out for want of room. */
const isShort = ({ kind, cell }: Prose): boolean => kind === 'toc' || kind === 'heading' || kind === 'caption' || cell !== undefined;

/** So many titles in 《》 make a habit. */
const habit = 3;
const isLaw = /(?:[^办]法|条例|法典)》$/u;
/** So many are compared, lest a hostile text cost too much. */
const most = 50;

/** 未成年人保护法有关规定, in a plan that sets titles of laws and documents in 《》: the law, with the title that is the other. */
export const bareLawsOf = (plan: PlanDocument): readonly NearName[] => {
  const bare = lawsIn(plan).flatMap(({ place: prose, hits }) => (isShort(prose) ? [] : hits.map((hit) => ({ ...hit, prose }))));
  if (bare.length === 0) return [];
  const titles = named(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' ? [] : hits.map(({ start, end }): TermPlace => ({ prose, from: start - 1, to: end + 1 })),
  );
  if (titles.length < habit || bare.length * 3 > titles.length) return [];
  const shown = ({ prose, from, to }: TermPlace): string => prose.reading.text.slice(from, to);
  return bare.slice(0, most).flatMap((place): NearName[] => {
    const otherPlace =
      titles.find((title) => shown(title).endsWith(`${place.title}》`)) ?? titles.find((title) => isLaw.test(shown(title)));
    return otherPlace ? [{ text: shown(place), other: shown(otherPlace), place, otherPlace }] : [];
  });
};
