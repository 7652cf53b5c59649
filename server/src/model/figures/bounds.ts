import { approximations, comparators } from '../../lexicon/comparators';
import { isBlank, isHan } from '../../text/characters';
import type { Comparator } from '../types';

/** A word or sign beside a number. */
interface BoundWord {
  readonly word: string;
  readonly comparator: Comparator | undefined;
  readonly approximate: boolean;
}

const bound = (word: string, comparator?: Comparator): BoundWord => ({ word, comparator, approximate: comparator === undefined });

/**
 * Words of the lexicon that a scanner leaves: numerals themselves (数十), a hedge with its verb (约占, which `reaching` reads), and 最高 and 最大,
 * which name an extreme (最高2000毫米) as often as a limit.
 */
const notScanned = new Set(['数', '几', '约为', '约占', '约合', '上下浮动', '最高', '最大']);

/** 不低于 is also written as a duty: 不得低于, 不应低于, 不能低于. */
const duties = (word: string): string[] =>
  word.startsWith('不') ? ['不得', '不应', '不能', '不宜'].map((duty) => duty + word.slice(1)) : [];

const wordsBefore: readonly BoundWord[] = [
  ...comparators
    .filter((c) => c.position === 'before' && !notScanned.has(c.text))
    .flatMap((c) => [c.text, ...duties(c.text)].map((word) => bound(word, c.relation))),
  ...['控制在', '限制在'].map((word) => bound(word, '<=')),
  ...['>＝', '＞＝'].map((sign) => bound(sign, '>=')),
  ...['<＝', '＜＝', '⩽'].map((sign) => bound(sign, '<=')),
  ...approximations.filter((a) => a.position === 'before' && !notScanned.has(a.text)).map((a) => bound(a.text)),
  bound('≈'),
];

const wordsAfter: readonly BoundWord[] = [
  ...comparators.filter((c) => c.position === 'after').map((c) => bound(c.text, c.relation)),
  ...['以上（含）', '以上(含)'].map((word) => bound(word, '>=')),
  ...['以下（含）', '以下(含)', '（含）以内', '及以内', '内'].map((word) => bound(word, '<=')),
  ...approximations.filter((a) => a.position !== 'before').map((a) => bound(a.text)),
];

/** The comparators and hedges on one side of a number. */
export interface Bounds {
  /** Index where the first word starts (before the number) or the last one ends (after it). */
  readonly edge: number;
  /** The words joined, as written. */
  readonly words: string;
  readonly comparator: Comparator | undefined;
  readonly approximate: boolean;
}

const byLength = (a: BoundWord, b: BoundWord): number => b.word.length - a.word.length;
const grouped = (words: readonly BoundWord[], key: (word: string) => string): ReadonlyMap<string, readonly BoundWord[]> => {
  const map = new Map<string, BoundWord[]>();
  for (const entry of words) map.set(key(entry.word), [...(map.get(key(entry.word)) ?? []), entry].sort(byLength));
  return map;
};

const beforeByLast = grouped(wordsBefore, (word) => word.slice(-1));
const afterByFirst = grouped(wordsAfter, (word) => word.slice(0, 1));

/** Words in which 近, 约, 超 … are no hedge: 附近5公里, 节约5%, 赶超. */
const wordsNotBounds: Readonly<Record<string, string>> = {
  近: '附最邻靠贴临毗亲',
  约: '节契公预制条履签合集违邀',
  超: '赶班商高反',
  满: '圆充期丰饱美',
  突破: '新',
  最低: '与',
  少于: '多',
};

/** Verbs that may stand between a bound and its number: 至少建成1所, 约占5%. */
const verbs = [
  '建成',
  '建设',
  '新建',
  '改建',
  '扩建',
  '配备',
  '配齐',
  '办好',
  '创建',
  '建立',
  '打造',
  '培育',
  '培养',
  '掌握',
  '开展',
  '组织',
  '接受',
  '完成',
  '达到',
  '安排',
  '举办',
  '设立',
  '设置',
  '新增',
  '增加',
  '提高',
  '提升',
  '降低',
  '减少',
  '下降',
  '增长',
  '参加',
  '形成',
  '引进',
  '获得',
  '召开',
  '建有',
  '拥有',
  '保留',
  '选派',
  '遴选',
  '学会',
  '进行',
  '覆盖',
  '推出',
  '制定',
  '完善',
  '有',
  '到',
  '为',
  '占',
  '达',
  '是',
  '需',
  '设',
  '建',
  '办',
  '创',
] as const;
const verbsByLast = new Map<string, string[]>();
for (const verb of verbs) verbsByLast.set(verb.slice(-1), [...(verbsByLast.get(verb.slice(-1)) ?? []), verb]);

/** Bounds that reach over a verb; 超过 or 近 do not. */
const reaching = new Set(['至少', '最少', '最多', '至多', '约', '大约', '大概', '起码']);

const endsWithAt = (text: string, word: string, end: number): boolean => end >= word.length && text.startsWith(word, end - word.length);

const stepBack = (text: string, from: number, floor: number): number => {
  let i = from;
  while (i > floor && from - i < 6 && (isBlank(text[i - 1]) || text[i - 1] === '*' || text[i - 1] === '_')) i -= 1;
  return i;
};

const wordBefore = (text: string, end: number, floor: number): BoundWord | undefined =>
  beforeByLast.get(text[end - 1] ?? '')?.find((entry) => {
    const start = end - entry.word.length;
    return (
      start >= floor && endsWithAt(text, entry.word, end) && !(start > 0 && wordsNotBounds[entry.word]?.includes(text.charAt(start - 1)))
    );
  });

/** The words before a number that starts at `from`, none of them before `floor`. */
export const boundsBefore = (text: string, from: number, floor: number): Bounds => {
  let edge = from;
  let words = '';
  let comparator: Comparator | undefined;
  let approximate = false;
  for (let count = 0; count < 3; count += 1) {
    const end = stepBack(text, edge, floor);
    let found = wordBefore(text, end, floor);
    let start = found ? end - found.word.length : end;
    if (!found && count === 0) {
      const verb = verbsByLast.get(text[end - 1] ?? '')?.find((v) => endsWithAt(text, v, end));
      const verbStart = verb === undefined ? end : end - verb.length;
      const reached = verb === undefined ? undefined : wordBefore(text, verbStart, floor);
      if (reached && reaching.has(reached.word)) {
        found = reached;
        start = verbStart - reached.word.length;
      }
    }
    if (!found) break;
    words = found.word + words;
    comparator ??= found.comparator;
    approximate ||= found.approximate;
    edge = start;
  }
  return { edge, words, comparator, approximate };
};

/** 多, 来, 内 … begin words after a number as often as they hedge it: 3所多元, 5年来, 1年内涵. */
const wordsNotAfter: Readonly<Record<string, string>> = {
  多: '元样层种媒功维方边级次',
  余: '姚杭热',
  来: '自源穗华到访信',
  内: '涵容部控外生涝河',
  许: '可',
  几: '何',
  左右: '江岸两',
  上下: '游学班级联',
};

/** The words after a number and its unit that end at `from`. */
export const boundsAfter = (text: string, from: number, unit: string): Bounds => {
  let edge = from;
  let words = '';
  let comparator: Comparator | undefined;
  let approximate = false;
  for (let count = 0; count < 3; count += 1) {
    let at = edge;
    while (at - edge < 6 && (isBlank(text[at]) || text[at] === '*' || text[at] === '_')) at += 1;
    const found = afterByFirst.get(text[at] ?? '')?.find(({ word }) => {
      if (!text.startsWith(word, at)) return false;
      const next = text[at + word.length];
      if (next !== undefined && wordsNotAfter[word]?.includes(next)) return false;
      // 5年内 is a bound, 5所内 begins a word; a blank before 多 or 内 parts them.
      if (word.length === 1 && at > edge) return false;
      if (word === '内') return '年月天日时周钟秒期'.includes(unit.slice(-1)) && unit !== '';
      if (word === '来' || word === '几' || word === '许') return unit !== '' && !'年月天日'.includes(unit.slice(-1)) && !isHan(next);
      return true;
    });
    if (!found) break;
    words += found.word;
    comparator ??= found.comparator;
    approximate ||= found.approximate;
    edge = at + found.word.length;
  }
  return { edge, words, comparator, approximate };
};
