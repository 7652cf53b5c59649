/** Finding the frequent words of plans with a character lost (高质发展), two changed about (公服共务) or one doubled (直播播基地). */
import { isHan } from '../text/characters';
import { onFirstUse } from '../text/on-first-use';
import { frequentWords } from './frequent-words';
import { inEveryProse } from './scanner';
import { words } from './types';

export type Garbling = 'lost' | 'swapped' | 'doubled';

/** A word in a text that was mistyped. */
export interface GarbledWord {
  readonly kind: Garbling;
  readonly from: number;
  readonly to: number;
  readonly right: string;
}

/**
 * What a word is garbled into, packed into one number, for there are thousands and a cold check makes them all: which word, how, and the index of the
 * character that is lost or doubled, or of the first of two that are changed about.
 */
type Form = number;
const kinds: readonly Garbling[] = ['lost', 'swapped', 'doubled'];
const packed = (word: number, kind: number, at: number): Form => (word << 6) | (kind << 4) | at;

interface Marked {
  readonly word: string;
  /** Without one of these it is another right word. */
  readonly optional: readonly number[];
}

const allNeeded: readonly number[] = [];

const markedWord = (written: string): Marked => {
  if (!written.includes('[')) return { word: written, optional: allNeeded };
  const optional: number[] = [];
  const word = written.replace(/\[(.)\]/gu, (_, character: string, index: number) => {
    optional.push(index - 2 * optional.length);
    return character;
  });
  return { word, optional };
};

/** From so many characters on a word is told by its end as well: of a shorter one 医保障 is left, which may be part of others. */
const long = 5;

interface Forms {
  readonly words: readonly string[];
  /** By the two characters that stand together in the garbled word and in no right one: 质发, 服共. */
  readonly byPair: ReadonlyMap<number, Form | readonly Form[]>;
}

const forms = onFirstUse((): Forms => {
  const byPair = new Map<number, Form | Form[]>();
  const enter = (first: number, second: number, form: Form): void => {
    const key = (first << 16) | second;
    const known = byPair.get(key);
    if (known === undefined) byPair.set(key, form);
    else if (typeof known === 'number') byPair.set(key, [known, form]);
    else known.push(form);
  };
  const all = frequentWords.map(markedWord);
  all.forEach(({ word, optional }, n) => {
    const last = word.length - 1;
    for (let at = 0; at < last; at += 1) {
      const [before, here, next] = [word.charCodeAt(at - 1), word.charCodeAt(at), word.charCodeAt(at + 1)];
      if (here !== next) enter(next, here, packed(n, 1, at));
      if (at === 0) continue;
      if (here !== next && (at > 1 || word.length >= long) && !optional.includes(at)) enter(before, next, packed(n, 0, at));
      enter(here, here, packed(n, 2, at));
    }
  });
  return { words: all.map(({ word }) => word), byPair };
});

const placesIn = inEveryProse.enter(({ pair }) => {
  for (const key of forms().byPair.keys()) pair(key >>> 16, key & 0xffff);
});

interface Garbled {
  readonly kind: Garbling;
  readonly at: number;
  readonly word: string;
  readonly garbled: string;
}

const unpacked = (form: Form): Garbled => {
  const kind = kinds[(form >> 4) & 3] ?? 'lost';
  const at = form & 15;
  const word = forms().words[form >> 6] ?? '';
  const head = word.slice(0, at);
  const garbled =
    kind === 'lost'
      ? head + word.slice(at + 1)
      : kind === 'doubled'
        ? head + word.charAt(at) + word.slice(at)
        : head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return { kind, at, word, garbled };
};

/** Where a form begins whose pair stands at `place`, if it may begin there. */
const startOf = (text: string, place: number, form: Form): number => {
  const [kind, at] = [(form >> 4) & 3, form & 15];
  const from = place - (kind === 0 ? at - 1 : at);
  const word = forms().words[form >> 6] ?? '';
  return from >= 0 && text.charCodeAt(from) === word.charCodeAt(kind === 1 && at === 0 ? 1 : 0) ? from : -1;
};

/** What may stand right before and behind a word without belonging to it: so a single character at its edge is no part of a neighbour (宣教|队伍建设). */
const joins = '的和与及等或为在以从中内';
const leads = new Set(
  words(`加强 推进 推动 完善 构建 建设 健全 提高 提升 深化 优化 打造 实施 发展 促进 破除 保障 加快 强化 落实 统筹 支持 培育 扩大 开展 建立 创新 规范 改善 巩固 增强 实现 做好 抓好 全面 积极 大力 深入 持续 稳步 着力
    全市 全县 全省 全区 全国 地方 城乡 农村 城市 区域 现代 智慧 数字 绿色 综合 加大 坚持 推行 探索 引导 鼓励 重视 通过 围绕 聚焦`),
);
const followers = new Set(
  words(`体系 建设 发展 改革 机制 管理 服务 能力 水平 工程 项目 治理 保护 保障 平台 设施 质量 制度 工作 政策 资源 机构 中心 单位 企业 产业 行业 领域 队伍 人员 人才 标准 监管 监测 检查 培训 投入 经费 资金 规划 方案 计划 行动
    负责 牵头 会同 联合 指导 任务 目标 指标 普及 全覆 均等 一体 网络 环境 条件 基地 园区`),
);

const isFreeBefore = (text: string, from: number): boolean =>
  !isHan(text[from - 1]) || joins.includes(text[from - 1] ?? '') || leads.has(text.slice(Math.max(0, from - 2), from));
const isFreeBehind = (text: string, to: number): boolean =>
  !isHan(text[to]) || joins.includes(text[to] ?? '') || followers.has(text.slice(to, to + 2));

/** Is a form told from its neighbours where a single character is left at its edge, or one at its edge was changed about? */
const isClear = (text: string, from: number, { kind, word, at, garbled }: Garbled): boolean => {
  if (kind === 'doubled') return true;
  const second = word.length - (kind === 'lost' ? 2 : 1);
  const [first, behind] = [kind === 'lost' ? at === 1 : at === 0, kind === 'lost' ? at === second : at + 1 === second];
  return (!first || isFreeBefore(text, from)) && (!behind || isFreeBehind(text, from + garbled.length));
};

const none: readonly GarbledWord[] = [];

/** The frequent words that a text has garbled, in order. */
export const garbledWordsIn = (text: string): readonly GarbledWord[] => {
  let found: GarbledWord[] | undefined;
  let behind = 0;
  for (const place of placesIn(text)) {
    const here = forms().byPair.get((text.charCodeAt(place) << 16) | text.charCodeAt(place + 1));
    if (here === undefined) continue;
    for (const form of typeof here === 'number' ? [here] : here) {
      const from = startOf(text, place, form);
      if (from < behind) continue;
      const garbled = unpacked(form);
      if (!text.startsWith(garbled.garbled, from) || !isClear(text, from, garbled)) continue;
      behind = from + garbled.garbled.length;
      (found ??= []).push({ kind: garbled.kind, from, to: behind, right: garbled.word });
      break;
    }
  }
  return found ?? none;
};
