import { numeralValue } from '../../text/numerals';
import type { NearName } from '../document/term-places';
import { local } from '../kept/local';
import type { PlanDocument } from '../types';

interface Member {
  readonly head: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const member =
  /[一二三四五六七八九十]是(?:实施|开展|推进|推动|启动|抓好|组织)?([\u4e00-\u9fff“”]{2,20}?(计划|工程|行动|项目|制度|机制))[。，；：:,;]/gu;
const none: readonly Member[] = [];
/** 五大工程, 五项制度: general words, which take in 行动, 项目 and 机制. */
const general = /工程|项目|制度|机制/u;
const fewest = 4;
const most = 20;

const membersIn = local((text): readonly Member[] => {
  if (!text.includes('一是') || !text.includes('四是')) return none;
  return Array.from(text.matchAll(member), ({ 0: all, 1: name = '', 2: head = '', index }) => {
    const from = index + all.length - 1 - name.length;
    return { head, name, from, to: from + name.length };
  });
});

/** “七项计划”, six of which are 一是实施…计划 and one 七是实施…工程: the odd one among the members of a counted series. */
export const oddMembersOf = (plan: PlanDocument): readonly NearName[] =>
  membersIn(plan).flatMap(({ place: prose, hits }): NearName[] => {
    if (hits.length < fewest || hits.length > most) return [];
    const [first] = hits;
    const head = [...hits].map((each) => each.head).find((each) => hits.filter((other) => other.head === each).length === hits.length - 1);
    const odd = hits.find((each) => each.head !== head);
    const usual = hits.find((each) => each.head === head);
    if (head === undefined || !odd || !usual || !first || general.test(head)) return [];
    const counted = new RegExp(`([一二三四五六七八九十\\d]{1,2})[项大个]${head}`, 'u');
    const said = [prose.section?.title ?? '', prose.reading.text.slice(0, first.from)].flatMap((text) => counted.exec(text)?.[1] ?? []);
    if (!said.some((number) => numeralValue(number) === hits.length)) return [];
    return [
      {
        text: odd.name,
        other: usual.name,
        place: { prose, from: odd.from, to: odd.to },
        otherPlace: { prose, from: usual.from, to: usual.to },
      },
    ];
  });
