import type { Claim } from '../model/claims/claims';
import { onceFor } from '../text/kept-with';
import { measureOf, type Measure } from './measures';

/** The measure of what a claim states; a claim keeps it. */
export const measureOfClaim = onceFor((claim: Claim): Measure => measureOf(claim.quantity));

/** 含抽水蓄能在内，电力装机|, 剔除一次性因素后，收入|, 若二期开通，里程|: what is counted is more or less than the name says elsewhere. */
const otherScope =
  /(?:^|[，,。；;：:、])(?:(?:若|如果)[^，,。；;]{2,24}|(?:不?含|包[括含]|计入|加上|算上|连同|剔除|扣除)[^，,。；;]{2,24}(?:在内|[后外]))[，,][^，,。；;]{0,24}$/u;
const longestScope = 60;

/** Does a claim say itself that it counts with or without something? A claim keeps it. */
const isOfOtherScope = onceFor(({ prose, quantity: { fullFrom } }: Claim): boolean => {
  const lead = prose.reading.text.slice(Math.max(0, fullFrom - longestScope), fullFrom);
  return /[若如含包计加算连剔扣]/u.test(lead) && otherScope.test(lead);
});

/** Claims that state a value a row may hold. */
export const stating = (claim: Claim): boolean =>
  (claim.kind === 'level' || claim.kind === 'start' || claim.kind === 'addition' || claim.kind === 'build') && !isOfOtherScope(claim);

const localTitle = /(?:区|县|镇|乡|街道|组团|片区|园区|新城|流域|半岛|群岛)$/u;
const wholeTitle = /^(?:全|本|我)/u;

/** Sections about a part of the plan's place speak of that part: 清城区, 南部片区. */
export const isLocal = (claim: Claim): boolean => {
  for (let section = claim.prose.section; section; section = section.parent)
    if (localTitle.test(section.title) && !wholeTitle.test(section.title)) return true;
  return false;
};

/** 省级 is one part of 省级以上. */
export const andAbove = /[家省市县区]级(?:及其?)?以上/u;
