import type { Claim } from '../model/claims/claims';
import { onceFor } from '../text/kept-with';
import { measureOf, type Measure } from './measures';

/** The measure of what a claim states; a claim keeps it. */
export const measureOfClaim = onceFor((claim: Claim): Measure => measureOf(claim.quantity));

/** Kinds of claims that state a value a row may hold. */
export const stating = ({ kind }: Claim): boolean => kind === 'level' || kind === 'start' || kind === 'addition' || kind === 'build';

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
