import { sentenceAround } from '../document/prose';
import type { NearName } from '../document/term-places';
import { local } from '../kept/local';
import type { PlanDocument } from '../types';

/** 1—2|个合成生物食品创新企业, 8—10|家细分赛道领军企业: firms counted. */
const firms =
  /\d[余多]?([个家])[^，。；：、“”（）\d]{0,14}?企业(?![\u4e00-\u9fff“《])|\d[余多]?([个家])[^，。；：、“”（）\d]{0,14}?企业(?=上市|以上|左右|入[选库驻]|达|落户|投产)/gu;
/** 2个产业链上企业, 20个项目覆盖企业: what 个 counts stands before the firms. */
const ofOthers =
  /(?:项目|产业链|产业|行业|领域|赛道|环节|园区|集群|平台|中心|基地|市场|类别|批次|方面|[省市县区镇乡村])(?:[上内中的]|龙头|重点|骨干|链主|领军|覆盖|相关)/u;
interface Firms {
  readonly measure: string;
  readonly from: number;
  readonly to: number;
}
/** So many are compared in one text. */
const most = 100;
const none: readonly Firms[] = [];

const firmsIn = local((text): readonly Firms[] =>
  text.includes('个') && text.includes('家') && text.includes('企业')
    ? Array.from(text.matchAll(firms), ({ 0: all, 1: first, 2: second, index }) => ({
        measure: first ?? second ?? '',
        from: index + 1,
        to: index + all.length,
      }))
        .filter(({ measure, from, to }) => measure === '家' || !ofOthers.test(text.slice(from, to)))
        .slice(0, most)
    : none,
);

/** Firms counted by 个 beside others counted by 家 in one sentence: the measure word of firms is 家. */
export const firmMeasuresOf = (plan: PlanDocument): readonly NearName[] =>
  firmsIn(plan).flatMap(({ place: prose, hits }) => {
    const { text } = prose.reading;
    return hits.flatMap(({ measure, from, to }): NearName[] => {
      if (measure !== '个') return [];
      const sentence = sentenceAround(prose, from);
      const other = hits.find((each) => each.measure === '家' && each.from >= sentence.from && each.to <= sentence.to);
      return other
        ? [
            {
              text: text.slice(from, to),
              other: text.slice(other.from, other.to),
              place: { prose, from, to: from + 1 },
              otherPlace: { prose, from: other.from, to: other.to },
            },
          ]
        : [];
    });
  });
