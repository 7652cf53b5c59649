import { placeLevelOf } from '../document/place-levels';
import { local } from '../kept/local';
import { clauseEnd, clauseStart } from '../marks/lists';
import type { PlanDocument } from '../types';
import type { LowerScope } from './scope-words';

interface Addressee {
  readonly from: number;
  readonly to: number;
  /** 县（市、区）, what the counties of a city are called together. */
  readonly usual: boolean;
}

/** 各市、县（区）教育部门要…, 地级以上市及有条件的县…: to whom the plan of a province gives its tasks, at the head of a clause. */
const addressed = /(?:^|[，。；])(各(?:地级以上)?市[、和及]县(?:[（(](?:市、)?区[）)])?|各?地级(?:以上)?市[、和及]有条件的县)/gu;
const usual = /县[（(]市、区[）)]/gu;
const none: readonly Addressee[] = [];

const sentence = (text: string, at: number): string => text.slice(clauseStart(text, at, '。；！', 80), clauseEnd(text, at, '。；！', 80));

const addresseesIn = local((text): readonly Addressee[] => {
  if (!text.includes('市')) return none;
  const found = Array.from(text.matchAll(usual), ({ 0: all, index }) => ({ from: index, to: index + all.length, usual: true }));
  if (!/各市|地级/u.test(text)) return found;
  const named = Array.from(text.matchAll(addressed), ({ 0: all, 1: name = '', index }) => {
    const from = index + all.length - name.length;
    return { from, to: from + name.length, usual: false };
  });
  return [
    ...found,
    ...named.filter(
      ({ from }) => !text.slice(from, clauseEnd(text, from, '，。；', 80)).includes('省') && !ofOthers.test(sentence(text, from)),
    ),
  ];
});

/** 国家要求, 落实《东南省…》, 都市圈内: the sentence tells of others than the places of the city. */
const ofOthers =
  /[《》]|国家|国务院|省委|省政府|省里|省级部署|按照[^。；]{0,12}(?:要求|部署)|都市圈|城市群|周边|毗邻|跨区域|跨市|兄弟|先进|交流|合作/u;

/** Does a text give tasks to 各市、县（区）, or name 县（市、区）? */
export const namesAddressees = addresseesIn.somethingIn;

/** A plan whose title is lost is a city's where it speaks of 全市 again and again, and of 全省 seldom. */
const isOfCity = (plan: PlanDocument): boolean => {
  const level = placeLevelOf(plan);
  const { text } = plan.source;
  const times = (words: string): number => text.split(words).length - 1;
  return level === undefined ? times('全市') >= 10 && times('全市') >= 3 * times('全省') : level === 2;
};

/** So often the plan of a city says 县（市、区） at the least. */
const fewestUsual = 3;
const mostOdd = 2;

/** 各市、县（区） in the plan of one city, which calls its counties 县（市、区） wherever else it speaks of them: left from the plan of its province. */
export const higherAddresseesOf = (plan: PlanDocument): readonly LowerScope[] => {
  const found = addresseesIn(plan).flatMap(({ place: prose, hits }) =>
    prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose })),
  );
  const odd = found.filter((each) => !each.usual);
  const times = found.length - odd.length;
  if (odd.length === 0 || odd.length > mostOdd || times < fewestUsual || !isOfCity(plan)) return [];
  return odd.map(({ prose, from, to }) => ({
    prose,
    from,
    to,
    now: undefined,
    own: '县（市、区）',
    times,
    government: false,
    higher: 'time',
  }));
};
