import { words } from '../../lexicon/types';
import { isHan } from '../../text/characters';
import { hanUnitsExcept } from '../../text/classes';
import { onFirstUse } from '../../text/on-first-use';
import { nextOf } from '../../text/scan';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** What a name ends with. */
const heads = words(
  `体系 机制 平台 制度 工程 中心 基地 计划 行动 项目 网络 系统 队伍 设施 机构 方案 办法 标准 集团 联盟 小组 园区 场所 市场 产业 企业 学校 医院 社区 资金 基金
     指标 清单 目录 模式 格局 能力 水平 教育 管理 人才 人员 教师 规划 工作 服务 保障 监管 培训 改造 评价 监测 整治 保护 治理 建设 应用 资源 技术 装备 产品 数据 信息`,
);
/** A character that makes the four a phrase rather than two words of a name. */
const loose = '的和与及或等在为了以将把被由从向对各不是有并而其';
/** Words that name nothing and may stand before any other: 主要发展指标, 发展主要指标. */
const unnaming = new Set(['主要', '重要', '具体', '相关', '有关']);
/** The characters of a name: two of words before, four that may change places, the head. */
const size = 8;
/** So many findings are enough for one text. */
const most = 20;

/** Two words of two characters before a head; `key` is the same for both orders of them. */
interface Swappable {
  readonly from: number;
  readonly front: string;
  readonly key: string;
}

/** The first character of a head behind six characters of words: one alternative for each head, so that heads may overlap. */
const headBehindWords = onFirstUse(() => {
  const heading = heads.map((head) => `${head.charAt(0)}(?=${head.charAt(1)})`).join('|');
  return new RegExp(`(?:${heading})(?<=[${hanUnitsExcept(loose)}]{7})`, 'g');
});

/** The places where two words of two characters stand before a head: 保障|服务|体系, with at least two characters or a boundary before them. */
const swappables = local((text) => {
  const found: Swappable[] = [];
  if (text.length < size) return found;
  const pattern = headBehindWords();
  for (let head = nextOf(pattern, text, 6); head >= 0; head = nextOf(pattern, text, head + 1)) {
    const from = head - 6;
    const name = text.slice(from, from + size);
    const front = name.slice(2, 4);
    const back = name.slice(4, 6);
    if (front === back || unnaming.has(front) || unnaming.has(back)) continue;
    const pair = front < back ? front + back : back + front;
    found.push({ from, front, key: name.slice(0, 2) + pair + name.slice(6) });
  }
  return found;
});

/** The keys under which words stand in both orders: few. */
const keysInBothOrders = (found: readonly Found<Prose, Swappable>[]): ReadonlySet<string> => {
  const fronts = new Map<string, string>();
  const both = new Set<string>();
  for (const { hits } of found) {
    for (const { front, key } of hits) {
      const known = fronts.get(key);
      if (known === undefined) fronts.set(key, front);
      else if (known !== front) both.add(key);
    }
  }
  return both;
};

const swappedAmong = keptByFound((found: readonly Found<Prose, Swappable>[]): readonly NearName[] => {
  const wanted = keysInBothOrders(found);
  if (wanted.size === 0) return [];
  const byKey = new Map<string, Map<string, TermPlace[]>>();
  for (const { place: prose, hits } of found) {
    for (const { from, front, key } of hits) {
      if (!wanted.has(key)) continue;
      const orders = byKey.get(key) ?? new Map<string, TermPlace[]>();
      byKey.set(key, orders);
      const places = orders.get(front);
      const place = { prose, from, to: from + size };
      if (places) places.push(place);
      else orders.set(front, [place]);
    }
  }
  /** So many characters more of the name stand before both. */
  const moreBefore = (a: TermPlace, b: TermPlace): number => {
    let more = 0;
    while (more < 4) {
      const character = a.prose.reading.text[a.from - more - 1] ?? '、';
      if (!isHan(character) || loose.includes(character) || character !== b.prose.reading.text[b.from - more - 1]) break;
      more += 1;
    }
    return more;
  };
  const shown = ({ prose, from, to }: TermPlace): string => prose.reading.text.slice(from, to);
  return [...byKey.values()]
    .flatMap((orders): NearName[] => {
      const [common, rare] = [...orders.values()].sort((a, b) => b.length - a.length);
      const [few, many] = [rare?.[0], common?.[0]];
      if (!few || !many) return [];
      const more = moreBefore(few, many);
      const place = { prose: few.prose, from: few.from - more, to: few.to };
      const otherPlace = { prose: many.prose, from: many.from - more, to: many.to };
      return [{ text: shown(place), other: shown(otherPlace), place, otherPlace }];
    })
    .slice(0, most);
});

/** `考试服务保障体系` and `考试保障服务体系`: one name with two of its words in another order. The rarer is the finding, of equals the later. */
export const swappedNamesOf = (plan: PlanDocument): readonly NearName[] => swappedAmong(swappables(plan));
