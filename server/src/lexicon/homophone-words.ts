/** Finding the frequent words and idioms of plans in which one character is written by another of the same sound: 因地制益, 高质量发站. */
import { isHan } from '../text/characters';
import { findConfusables } from './confusables';
import { wordPairs } from './frequent-words';
import { lookAlike, soundAlike, soundNearlyAlike } from './homophones';
import { idioms, compounds } from './idioms';
import { pairSlipsOf, type PairSlips } from './pair-slips';
import { findMisquotations } from './phrases';
import { overlapsAny } from './starts';
import { words } from './types';
import { cutsWords, isFreeBefore, isFreeBehind } from './word-edges';

/** A word in a text with a character of the right sound and the wrong meaning. */
export interface HomophoneWord {
  readonly from: number;
  readonly to: number;
  readonly right: string;
}

/**
 * The words are thousands, a cold check makes them all, and plans are full of them. So they are looked at by their first four and their last four characters,
 * a slip in which leaves the first pair or the last as it was, in tables of numbers that tell nearly all places of a text at a glance.
 */
const wide = 4;

interface Tables {
  readonly words: readonly string[];
  /** How many of the words are no idioms. */
  readonly guarded: number;
  readonly fours: number;
  /** By pair what it is, as bits: the first pair of some four, or the last. */
  readonly pairs: Uint8Array;
  /** By pair and another of the four, which are right in some four, as bits: the third and the fourth of a first pair, the first and second of a last one. */
  readonly threes: Uint8Array;
  /** By four characters the four of them entered last, to pass over what is as it should be. */
  readonly whole: Uint16Array;
  /** Of the fours with a first pair, or with a last pair, the one entered last; 0 is none. */
  readonly byFirst: Uint16Array;
  readonly byLast: Uint16Array;
  /** By four the one with that first pair, or last pair, before it. */
  readonly beforeFirst: Uint16Array;
  readonly beforeLast: Uint16Array;
  /** By four its pairs, its word, and where in the word it begins. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly word: Uint16Array;
  readonly at: Uint8Array;
}

const FIRST = 1;
const LAST = 2;
const mostThrees = 0x3ffff;

const tablesOf = (all: readonly string[], guarded: number): Tables => {
  const most = 2 * all.length + 1;
  const pairs = new Uint8Array(0x10000);
  const threes = new Uint8Array(mostThrees + 1);
  const whole = new Uint16Array(0x10000);
  const byFirst = new Uint16Array(0x10000);
  const byLast = new Uint16Array(0x10000);
  const beforeFirst = new Uint16Array(most);
  const beforeLast = new Uint16Array(most);
  const first = new Int32Array(most);
  const last = new Int32Array(most);
  const word = new Uint16Array(most);
  const at = new Uint8Array(most);
  let four = 0;
  for (let index = 0; index < all.length; index += 1) {
    const written = all[index] ?? '';
    for (let from = 0; from >= 0; from = from === 0 && written.length > wide ? written.length - wide : -1) {
      four += 1;
      const a = written.charCodeAt(from);
      const b = written.charCodeAt(from + 1);
      const c = written.charCodeAt(from + 2);
      const d = written.charCodeAt(from + 3);
      const ab = (a * 31 + b) & 0xffff;
      const cd = (c * 31 + d) & 0xffff;
      first[four] = (a << 16) | b;
      last[four] = (c << 16) | d;
      whole[(ab * 31 + cd) & 0xffff] = four;
      word[four] = index;
      at[four] = from;
      beforeFirst[four] = byFirst[ab] ?? 0;
      byFirst[ab] = four;
      beforeLast[four] = byLast[cd] ?? 0;
      byLast[cd] = four;
      pairs[ab] = (pairs[ab] ?? 0) | FIRST;
      pairs[cd] = (pairs[cd] ?? 0) | LAST;
      const abc = (ab * 31 + c) & mostThrees;
      const abd = (ab * 31 + d) & mostThrees;
      const acd = (cd * 31 + a) & mostThrees;
      const bcd = (cd * 31 + b) & mostThrees;
      threes[abc] = (threes[abc] ?? 0) | 1;
      threes[abd] = (threes[abd] ?? 0) | 2;
      threes[acd] = (threes[acd] ?? 0) | 4;
      threes[bcd] = (threes[bcd] ?? 0) | 8;
    }
  }
  return { words: all, guarded, fours: four, pairs, threes, whole, byFirst, byLast, beforeFirst, beforeLast, first, last, word, at };
};

/** What stands by itself in a longer word, too, where other words meet in it: 环境卫|生和垃圾分类|. */
const joining = '与于和及是有以已为的地得在再等其又由也都就还不没未无而且或则之从到对将把被让向往至各并兼';
/** What stands in the place of a character of a frequent word by right: 在|城市管理, 数字化转型|省级试点, 推进基础设|施. */
const standsAlone = `${joining}做作个第起年每市省县区乡级后前内外上下新用中多大一亿十万二两几三四五六七八九百千零共同可能会要应该须需老小高低长好更最很较全总双单本此这那某另非所者人员处室局院校路街镇村组店站点号届次件条项位里亩吨元时日月季度期剧了`;

/**
 * What is right beside a frequent word or an idiom, and differs from it by one character of the same sound: other words and variants, what a word beside it
 * makes with one of its characters (传染|病房|治疗), places and companies. What is mistyped for a word more often than meant (防止, 事物, 权利) is not here.
 */
const besides =
  words(`中大项目 中大型 水力 灌渠 医务 执业 校区 院区 实时 实事 市长 保鲜 监督检察 互连 引子 检测 法制 防制 终期 生产型 生活型 普惠型 约束型 预期型 保障型 群众型 开放型 新兴工业化
  名称 因时利导 因事利导 以法治 绿色环抱 乏力 省级 求同存疑 历时 公证 夺得 接力 精采 质疑 勃发 爆发 工商 驻地 标准体积 经营主题
  尊崇 共营 增销 施测 处治 开放性 驱邪 仁为本 粮于机 互检 五域 起飞 串乡 大集 站所 党委 司机 时局 改进 区长 移民 渔民
  产业界 学术界 文化界 文化宫 卫生间 基本功 经济法 师范 师生 师资 师训 职教 高教 幼教 执教 支教 教务 理工 病房 病愈 急诊 施治 收治 放疗 药检 制剂 颐养 管区 失地
  湿地 余地 基底 引水 水患 水稻 土包 石方 险工 立交 地线 电线 电机 电工 机群 机务 机组 实地 始建 援建 承建 搭建 城建 建筑师 工交 物业 置业
  良田 备耕 种植 游记 新址 执导 公文 明示 预示 指教 照办 防伪 防冻 防卫 民警 警务 城管 房管 兼管
  乡间 终审 年检 技改 稽核 会务 公事 积分 税源 税收 保值 股本 债权 险种 承保 调剂 调集 调节 合营 转业 留学 生源 独居 燃气 化合 化工 集成 流程
  试管 拨发 核发 播发 分发 放行 契合 交融 新式 新法 场景 载体 体积 富余 化解
  义乌 义马 城厢 福建 奉贤 奉化 兴城 会理 远安 长垣 德保 曲水 习水 开原 清远 铜仁 紫金 国机 国航 华工 文华 中信 中油 民建 智汇
  只能 智能转变 公正 实业 大理 勘查设计 实例 权利清单 相应 影像 新型业态 新型产业 新兴材料 支承 种质 民俗 重心 同一战线 巡查 引发 印发 一事 公会 民生实施 电气 织造 剂量
  联通 连同 饮水 其中 集中政治 专项政治 作法 异地 数智 智造 助餐 校社`);

/** Where the only character of a word that a text has otherwise stands, with the same sound; -1 where the text has the word, or no such. */
const slipIn = (text: string, from: number, word: string, pairs: PairSlips): number => {
  let slip = -1;
  for (let i = 0; i < word.length; i += 1) {
    if (text.charCodeAt(from + i) === word.charCodeAt(i)) continue;
    if (slip >= 0) return -1;
    slip = i;
  }
  if (slip < 0 || !isHan(text[from + slip])) return -1;
  const [should, is] = [word.charAt(slip), text.charAt(from + slip)];
  if (soundAlike(should, is)) return slip;
  const at = from + slip;
  return (lookAlike(should, is) || soundNearlyAlike(should, is)) && !pairs.isRight(text, at - 1) && !pairs.isRight(text, at) ? slip : -1;
};

/** What is quoted as it is; “凝新聚力” is the name of something. */
const quoted = /^(?:一网|绿水|金山|五育|一人)/;

/** Is a word with a slip told from words that stand side by side? Of an idiom no part makes sense by itself, but another word may begin in it. */
const isClear = (text: string, from: number, word: string, slip: number, isIdiom: boolean): boolean => {
  const to = from + word.length;
  if ((text[from - 1] === '“' && text[to] === '”' && !quoted.test(word)) || cutsWords(text, from, to)) return false;
  const atEdge = slip === 0 || to === from + slip + 1;
  const alone =
    !lookAlike(word.charAt(slip), text.charAt(from + slip)) &&
    (!atEdge && (isIdiom || word.length > 4) ? joining : standsAlone).includes(text.charAt(from + slip));
  if (isIdiom) {
    const behind = isFreeBehind(text, to, true);
    return alone ? behind && !atEdge : behind || isFreeBefore(text, from, true);
  }
  return !alone && (!atEdge || (slip === 0 ? isFreeBefore(text, from) : isFreeBehind(text, to)));
};

/** So much on either side of a character tells whether it is right: longer words there are none. */
const around = 24;

/** Is the character at a place part of something that is right, or named with more to say? */
const isRight = (all: readonly string[], text: string, place: number): boolean => {
  const start = Math.max(0, place - around);
  const near = text.slice(start, place + around);
  const at = place - start;
  return (
    overlapsAny(near, at, at + 1, besides) ||
    all.some((word) => near.includes(word) && overlapsAny(near, at, at + 1, [word])) ||
    [...findConfusables(near), ...findMisquotations(near)].some(({ start: from, end }) => from <= at && at < end)
  );
};

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** The longest word with a slip in four of its characters, whose first pair, or last pair, stands at a place as it should be. */
const slippedAt = (
  known: Tables,
  beside: PairSlips,
  text: string,
  place: number,
  slot: number,
  isLast: boolean,
): HomophoneWord | undefined => {
  const pair = pairAt(text, place);
  const other = pairAt(text, isLast ? place - 2 : place + 2);
  const before = isLast ? known.beforeLast : known.beforeFirst;
  const same = isLast ? known.last : known.first;
  const changed = isLast ? known.first : known.last;
  let found: HomophoneWord | undefined;
  for (let four = (isLast ? known.byLast : known.byFirst)[slot] ?? 0; four !== 0; four = before[four] ?? 0) {
    const difference = (changed[four] ?? 0) ^ other;
    // Of the two beside the pair one is right, and one is not.
    if (((difference & 0xffff) === 0) === (difference >>> 16 === 0) || same[four] !== pair) continue;
    const index = known.word[four] ?? 0;
    const right = known.words[index] ?? '';
    const from = place - (isLast ? 2 : 0) - (known.at[four] ?? 0);
    if (from < 0 || (found && found.right.length >= right.length)) continue;
    const slip = slipIn(text, from, right, beside);
    if (slip < 0 || !isClear(text, from, right, slip, index >= known.guarded)) continue;
    if (!isRight(known.words, text, from + slip)) found = { from, to: from + right.length, right };
  }
  return found;
};

export interface Homophones {
  /** Says the pairs of characters, as they should be, that a word with a slip is known by. */
  readonly eachPair: (pair: (first: number, second: number) => void) => void;
  /** By the slot of a pair: not 0 where it may be one of them. */
  readonly isKnown: Uint8Array;
  /** The word with a slip that is known by the pair at a place, whose slot is given. */
  readonly at: (text: string, place: number, slot: number) => HomophoneWord | undefined;
  /** The word with a slip before or behind another word at a place. */
  readonly beside: (text: string, place: number) => HomophoneWord | undefined;
}

/** Short names of provinces and cities and some function words stand beside a word, too: 推进|沪通合作, 规划中|宜统一. */
const besideWords = '宜亦均仍既即若因按依据经凡皆视随沿自尽沪渝浙皖粤桂滇黔鄂湘赣闽琼陕甘宁藏蒙辽吉冀晋鲁豫蓉杭甬苏锡';

const isAlone = (character: string): boolean => standsAlone.includes(character) || besideWords.includes(character);

/** Looks for the frequent words that are given, and for the idioms. */
export const homophonesOf = (frequent: readonly string[]): Homophones => {
  const known = tablesOf([...frequent, ...compounds, ...idioms], frequent.length + compounds.length);
  const { pairs, threes, whole } = known;
  const besidePairs = pairSlipsOf([...frequent, ...wordPairs]);
  return {
    eachPair: (pair) => {
      for (let four = 1; four <= known.fours; four += 1) {
        const ab = known.first[four] ?? 0;
        const cd = known.last[four] ?? 0;
        if (known.first[known.beforeFirst[four] ?? 0] !== ab) pair(ab >>> 16, ab & 0xffff);
        if (known.last[known.beforeLast[four] ?? 0] !== cd) pair(cd >>> 16, cd & 0xffff);
      }
      besidePairs.eachTeller(pair);
    },
    isKnown: pairs,
    at: (text, place, slot) => {
      // No call but of what cannot be told without: this is what a plan costs.
      const is = pairs[slot] ?? 0;
      if ((is & FIRST) !== 0) {
        const c = text.charCodeAt(place + 2);
        const d = text.charCodeAt(place + 3);
        const both = ((threes[(slot * 31 + c) & mostThrees] ?? 0) & 1) + ((threes[(slot * 31 + d) & mostThrees] ?? 0) & 2);
        if (both !== 0 && (both !== 3 || known.last[whole[(slot * 31 + ((c * 31 + d) & 0xffff)) & 0xffff] ?? 0] !== ((c << 16) | d))) {
          const found = slippedAt(known, besidePairs, text, place, slot, false);
          if (found) return found;
        }
      }
      if ((is & LAST) !== 0 && place > 1) {
        const a = text.charCodeAt(place - 2);
        const b = text.charCodeAt(place - 1);
        const both = ((threes[(slot * 31 + a) & mostThrees] ?? 0) & 4) + ((threes[(slot * 31 + b) & mostThrees] ?? 0) & 8);
        if (both !== 0 && (both !== 12 || known.first[whole[(((a * 31 + b) & 0xffff) * 31 + slot) & 0xffff] ?? 0] !== ((a << 16) | b)))
          return slippedAt(known, besidePairs, text, place, slot, true);
      }
      return undefined;
    },
    beside: (text, place) => {
      const found = besidePairs.beside(text, place, isAlone);
      return found && !isRight(known.words, text, found.slip) ? { from: found.from, to: found.to, right: found.right } : undefined;
    },
  };
};
