import { grouped } from '../../text/grouped';
import type { NearName } from '../document/term-places';
import { local } from '../kept/local';
import type { PlanDocument } from '../types';

const named = /[省市县区]第([一二三四五六七八九十]{1,2})(人民|中心)?医院(（|[旧原]址|[更改]名|老院)?/gu;

const hospitalsIn = local((text) =>
  text.includes('医院')
    ? Array.from(text.matchAll(named), ({ 0: all, 1: number = '', 2: kind, 3: bracket = '', index }) => {
        const name = all.slice(0, all.length - bracket.length);
        return {
          from: index,
          to: index + name.length,
          name,
          // 市|三
          key: name.charAt(0) + number,
          full: kind !== undefined,
          glossed: bracket !== '',
          before: text.slice(Math.max(0, index - 2), index),
        };
      })
    : [],
);

/** So often at least the full name stands. */
const fewest = 2;
/** 支持|市第三医院: the plan's own. Behind another word it may be that of another place (邻市第三医院, 西山县第一医院). */
const own = /(?:^|[^\u4e00-\u9fff]|支持|推进|建设|新建|改建|扩建|迁建|推动|加快|完成|实施|依托|以及|[和与及在对由将])$/u;

/**
 * 市第三医院, named once, where the plan has 市第三人民医院 wherever else it speaks of the third. A sentence that has both speaks of two, and a name with
 * another in brackets is one of its own (市第四医院（市精神卫生中心）), or a former one (区第二医院旧址).
 */
export const shortHospitalsOf = (plan: PlanDocument): readonly NearName[] => {
  const all = hospitalsIn(plan).flatMap(({ place: prose, hits }) => (prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose }))));
  return [...grouped(all, ({ key }) => key).values()].flatMap((alike): NearName[] => {
    const [short, again] = alike.filter(({ full }) => !full);
    if (!short || again || short.glossed || !own.test(short.before)) return [];
    const [other, ...more] = alike.filter(({ full }) => full);
    if (!other || 1 + more.length < fewest || more.some(({ name, prose }) => name !== other.name || prose === short.prose)) return [];
    if (other.prose === short.prose) return [];
    return [{ text: short.name, other: other.name, place: short, otherPlace: other }];
  });
};
