import type { NearName } from '../document/term-places';
import { local } from '../kept/local';
import type { PlanDocument } from '../types';

const named = /[省市县区]第([一二三四五六七八九十]{1,2})(人民|中心)?医院/gu;

const hospitalsIn = local((text) =>
  text.includes('医院')
    ? Array.from(text.matchAll(named), ({ 0: name, 1: number = '', 2: kind, index }) => ({
        from: index,
        to: index + name.length,
        name,
        // 市|三
        key: name.charAt(0) + number,
        full: kind !== undefined,
      }))
    : [],
);

/** So often at least the full name stands. */
const fewest = 2;

/** 市第三医院, named once, where the plan has 市第三人民医院 wherever else it speaks of the third. A sentence that has both speaks of two. */
export const shortHospitalsOf = (plan: PlanDocument): readonly NearName[] => {
  const all = hospitalsIn(plan).flatMap(({ place: prose, hits }) => (prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose }))));
  return all.flatMap((short): NearName[] => {
    if (short.full) return [];
    const alike = all.filter(({ key }) => key === short.key);
    const [other, ...more] = alike.filter(({ full }) => full);
    if (!other || 1 + more.length < fewest || more.some(({ name }) => name !== other.name)) return [];
    if (alike.filter(({ full }) => !full).length > 1 || alike.some(({ full, prose }) => full && prose === short.prose)) return [];
    return [{ text: short.name, other: other.name, place: short, otherPlace: other }];
  });
};
