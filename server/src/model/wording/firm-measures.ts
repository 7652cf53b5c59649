import { isHan, isWordCharacter } from '../../text/characters';
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

/** 新建基站100座，累计建成基站460个: a noun with its figure and measure word. */
const nounsCounted =
  /([A-Za-z\u4e00-\u9fff][A-Za-z\d\u4e00-\u9fff]{0,11}?)(?:总数|达到?|已?有|各|约|近|超过?|突破)?\d+(?:\.\d+)?万?([个座处家户所条项件台辆套])(?=[，。；、）]|以上|左右)/gu;
interface Counted {
  readonly noun: string;
  readonly measure: string;
  readonly from: number;
  readonly to: number;
}
/** 总量达|, 不少于|, 新建|: no name of what is counted. */
const noNoun = /[达于到至量数超约增建成设有为新共计近仅后余均立定出入现造修改置排补][A-Za-z]*$|^[的和及各其]|[别过]/u;
/** 中小企业100户, 高新技术企业150家: firms of whatever kind. */
const firmsAlike = '众企业';
/** 小微企业3000户: small firms are counted by 户, as the statistics of registered ones do. */
const small = /小微|微型|中小|民营|市场主体|纳税|个体|登记/u;
/** So much of two nouns is alike. */
const nounLength = 3;
const noCounted: readonly Counted[] = [];
const countedIn = local((text): readonly Counted[] =>
  /\d万?[个座处家户所条项件台辆套][，。；、）以左]/u.test(text)
    ? Array.from(text.matchAll(nounsCounted), ({ 0: all, 1: noun = '', 2: measure = '', index }) => ({
        noun: noun.endsWith('企业') ? firmsAlike : noun.slice(-nounLength),
        measure,
        from: index + Math.max(0, noun.length - (noun.endsWith('企业') ? 2 : nounLength)),
        to: index + all.length,
      }))
        .filter(
          ({ noun, from }) =>
            noun.length === nounLength &&
            !noNoun.test(noun) &&
            !(noun === firmsAlike && small.test(text.slice(Math.max(0, from - 6), from))),
        )
        .slice(0, most)
    : noCounted,
);

const isWord = (character: string | undefined): boolean => isHan(character) || isWordCharacter(character);

/** One noun counted by two measure words in one sentence: 5G基站1000座, 5G基站4600个. */
export const doubleMeasuresOf = (plan: PlanDocument): readonly NearName[] =>
  countedIn(plan).flatMap(({ place: prose, hits }) => {
    const { text } = prose.reading;
    return hits.flatMap(({ noun, measure, from, to }, at): NearName[] => {
      const other = hits.slice(0, at).find((each) => each.noun === noun && each.measure !== measure);
      const sentence = other && sentenceAround(prose, from);
      let more = 0;
      while (other && more < nounLength && isWord(text[from - more - 1]) && text[from - more - 1] === text[other.from - more - 1])
        more += 1;
      if (!other || !sentence || other.from < sentence.from || text.slice(other.from, from).includes('；')) return [];
      const [place, otherPlace] = [
        { prose, from: from - more, to },
        { prose, from: other.from - more, to: other.to },
      ];
      return [{ text: text.slice(place.from, to), other: text.slice(otherPlace.from, other.to), place, otherPlace }];
    });
  });

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
