import type { Claim } from '../model/claims/claims';
import { onceFor } from '../text/kept-with';

/** A sentence is looked through for what stands before its 其中. */
const longestSentence = 200;
const inBrackets = /[（(][^（()）]{0,60}[）)]/gu;
const yearOf = /(?:到|至|截至)?(?:19|20)\d\d年[底末]?/gu;
const everywhere = /^(?:(?:全|我|本)[省市县区州旗]|全国|全年|年末|截至)+/u;
/** 市本级|债务余额, 县区|债务余额: of a part of the place. */
const partOfPlace = /^(?:[省市县区]?本级|[省市县区]级|县区|区县|各[县区市镇]|开发区|市区|城区)/u;
/** What an account says by its last word: what is owed, what may be owed. */
const account = /(?:余额|限额|收入|支出|预算|决算|结余)$/u;

/** 市级债务余额61.4亿元，其中：一般债务44.0亿元，专项债务|: what the parts are of (市级债务余额); '' for a claim that is no part. A claim keeps it. */
const wholeOf = onceFor(({ prose, quantity: { fullFrom } }: Claim): string => {
  if (!prose.kept.text.includes('其中')) return '';
  const { text } = prose.reading;
  const near = text.slice(Math.max(0, fullFrom - longestSentence), fullFrom);
  // Out of a bracket as well: 购置及运行费2883万元（其中购置|100万元.
  const lead = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf('；'), near.lastIndexOf(';')) + 1);
  const at = lead.lastIndexOf('其中');
  if (at < 0) return '';
  const clauses = lead
    .slice(0, at)
    .replace(inBrackets, '')
    .replace(yearOf, '')
    .split(/[，,：:]/u);
  const named = clauses.map((clause) => /^[^\d]{2,40}(?=\d)/u.exec(clause.trim())?.[0]).find((name) => name !== undefined);
  return (named ?? '').replace(everywhere, '');
});

/** 市本级: of the government itself, not of its place with all that belongs to it. */
const ownLevel = /(?:[省市县区州旗]|兵团)?本级/gu;
const wholePlace = /(?:全[省市县区州旗]|各[县区市]|县区|区县)/gu;

/** So far before a figure the level may be named that it is of. */
const reachOfLevel = 400;

/** Does the text before a claim, or the heading above it, speak of the level itself? A claim keeps it. */
const isOfOwnLevel = onceFor(({ prose, quantity: { fullFrom } }: Claim): boolean => {
  const lead = `${prose.section?.title ?? ''}|${prose.reading.text.slice(Math.max(0, fullFrom - reachOfLevel), fullFrom)}`;
  const lastOf = (words: RegExp): number => Array.from(lead.matchAll(words)).at(-1)?.index ?? -1;
  return lead.includes('本级') && lastOf(ownLevel) > lastOf(wholePlace);
});

/** Two parts of one name are of two wholes: 专项债务 of what is owed and of what may be owed, of the city and of its own level. A whole told in other words may be the same. */
export const ofOtherWholes = (first: Claim, second: Claim): boolean => {
  if (isOfOwnLevel(first) !== isOfOwnLevel(second)) return true;
  const [a, b] = [wholeOf(first), wholeOf(second)];
  // 购置及运行费2883万元（其中购置|100万元: a part and its whole.
  if (a.endsWith(second.name.text) || b.endsWith(first.name.text)) return a !== b;
  if (a === '' || b === '' || a === b) return false;
  const [place, other] = [a, b].map((whole) => partOfPlace.exec(whole)?.[0] ?? '');
  const [what, otherwise] = [a, b].map((whole) => account.exec(whole)?.[0]);
  return place !== other || (what !== undefined && otherwise !== undefined && what !== otherwise);
};
