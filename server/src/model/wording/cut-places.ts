import { local } from '../kept/local';
import type { NearName } from '../document/term-places';
import { isHan } from '../../text/characters';
import type { PlanDocument } from '../types';

/** 海市|人民政府办公厅: a place and its government at the head of a paragraph. */
const headed = /^\s{0,8}([\u4e00-\u9fff]{1,2}[省市区县州旗])人民政府/u;
/** 市县人民政府, 各区人民政府: governments of several places. */
const several = /^[省市区县州旗乡镇各本我全由经报请]/u;
const none: readonly { readonly stem: string; readonly from: number }[] = [];

const headsIn = local((text) => {
  const [all, stem] = headed.exec(text.slice(0, 20)) ?? [];
  return all === undefined || stem === undefined || several.test(stem) ? none : [{ stem, from: all.length - stem.length - 4 }];
});

const government = '人民政府';
/** 宁县, 城区: some counties and districts have names of one character; provinces and cities have not. */
const mayBeWhole = /^.[县区旗州]$/u;
/** So many are looked for in the whole plan, lest a hostile text cost too much. */
const most = 20;

/** 海市人民政府办公厅 at the head of a paragraph of a plan of 上海市, which has 上海市人民政府 wherever else it names it. */
export const cutPlacesOf = (plan: PlanDocument): readonly NearName[] => {
  const heads = headsIn(plan);
  if (heads.length < 2) return [];
  const known = new Set(heads.flatMap(({ hits }) => hits.map(({ stem }) => stem)));
  return heads.slice(0, most).flatMap(({ place: prose, hits: [hit] }): NearName[] => {
    if (!hit || prose.kind === 'toc') return [];
    const { stem, from } = hit;
    // The whole name heads another paragraph, too: it is a place.
    const other = [...known].find((name) => name.length === stem.length + 1 && name.endsWith(stem));
    const otherProse = other === undefined ? undefined : heads.find(({ hits }) => hits[0]?.stem === other)?.place;
    if (other === undefined || !otherProse) return [];
    const whole = mayBeWhole.test(stem);
    // 宁县 beside 正宁县, unless the plan is of the latter.
    if (whole && !plan.meta.title?.includes(other)) return [];
    const sought = whole ? stem : stem + government;
    const isPlace = plan.prose.every(({ reading: { text } }) => {
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
        if (at > 0 && isHan(text[at - 1]) && text[at - 1] !== other[0]) return false;
      return true;
    });
    if (!isPlace) return [];
    const [to, at] = [from + stem.length + government.length, otherProse.reading.text.indexOf(other)];
    return [
      {
        text: stem + government,
        other: other + government,
        place: { prose, from, to },
        otherPlace: { prose: otherProse, from: at, to: at + other.length + government.length },
      },
    ];
  });
};
