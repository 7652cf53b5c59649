import type { Claim } from '../model/claims/claims';
import { clauseStart } from '../model/marks/lists';
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
  const lead = text.slice(clauseStart(text, fullFrom, '。；;', longestSentence), fullFrom);
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

/** Two parts of one name are of two wholes: 专项债务 of what is owed and of what may be owed, of the city and of its own level. A whole told in other words may be the same. */
export const ofOtherWholes = (first: Claim, second: Claim): boolean => {
  const [a, b] = [wholeOf(first), wholeOf(second)];
  if (a === '' || b === '' || a === b) return false;
  const [place, other] = [a, b].map((whole) => partOfPlace.exec(whole)?.[0] ?? '');
  const [what, otherwise] = [a, b].map((whole) => account.exec(whole)?.[0]);
  return place !== other || (what !== undefined && otherwise !== undefined && what !== otherwise);
};
