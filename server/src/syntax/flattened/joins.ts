import { isDigit, isHan, squeeze } from '../../text/characters';
import { isFigure, Kind } from './kinds';
import type { Slot } from './slots';
import { mentionsYear } from './words';

/** How unlikely it is that two neighbouring paragraphs are parts of one cell; 0 = surely parts. Pure looks, no grid. */

const opening = '（([〔【“《';
const closing = '）)]〕】”》';

/** Brackets left open at the end of a text. */
const openBrackets = (text: string): boolean => {
  let depth = 0;
  for (const character of text.slice(0, 120)) {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character) && depth > 0) depth -= 1;
  }
  return depth > 0;
};

/** A word that waits for another: 能耗较 | 2015年下降. */
const waits = (a: string): boolean => a.length > 2 && '较占和与及'.includes(a.at(-1) ?? ' ');

const goesOn = (a: string, b: string): boolean =>
  '、，,／/—-：'.includes(a.at(-1) ?? ' ') || openBrackets(a) || '、，。；）)〕]'.includes(b[0] ?? ' ');

/** A text with every digit as 0 and every Han character as 字: 设区市≥25 and 县级市≥20 are alike. */
const shape = (text: string): string => {
  let out = '';
  for (const character of squeeze(text)) out += isDigit(character) ? '0' : isHan(character) ? '字' : character;
  return out;
};

/** 防洪100 beside 防潮100: two labelled figures that differ only in their words and digits. */
export const alikeFigures = (a: Slot, b: Slot): boolean => isDigit(a.text.at(-1)) && a.text.length <= 12 && shape(a.text) === shape(b.text);

/** 1. …, 2. …: items of a list within one cell. */
const listed = (a: string, b: string): boolean => {
  const first = Number.parseInt(a, 10);
  const second = Number.parseInt(b, 10);
  return (
    first >= 1 &&
    second === first + 1 &&
    '.．、'.includes(a[String(first).length] ?? ' ') &&
    '.．、'.includes(b[String(second).length] ?? ' ')
  );
};

/** The cost of reading `b` as a further paragraph of the cell `a` ends. */
export const joinCost = (a: Slot, b: Slot): number => {
  if (a.kind === Kind.empty || b.kind === Kind.empty || b.broken) return 9;
  if (a.kind === Kind.attribute || b.kind === Kind.attribute || a.kind === Kind.ordinal || b.kind === Kind.ordinal) return 9;
  if (a.kind === Kind.unit || b.kind === Kind.unit) return 4;
  if (waits(a.text)) return 0.2;
  const figures = isFigure(b.kind) || isFigure(a.kind);
  if (figures) {
    if (!(isFigure(b.kind) && isFigure(a.kind))) return a.class.labelled === true || b.class.labelled === true ? 3 : 4.5;
    if (a.class.labelled === true && b.class.labelled === true) return shape(a.text) === shape(b.text) ? 0.6 : 1.6;
    return 4;
  }
  if (goesOn(a.text, b.text)) return 0.2;
  if (opening.includes(b.text[0] ?? ' ') && b.text[0] !== '“' && b.text[0] !== '《') return 0.6;
  if (listed(a.text, b.text)) return 0.3;
  if (a.kind === Kind.long && b.kind === Kind.long) return 1.2;
  const longest = Math.max(a.text.length, b.text.length);
  if (longest <= 3) return 0.9;
  if (longest <= 4) return 1.3;
  // A name too long for its column: 幼儿园专任教师专科以上 / 学历比例（%）.
  if (a.text.length >= 5 && !closing.includes(a.text.at(-1) ?? ' ') && closing.includes(b.text.at(-1) ?? ' ')) {
    return a.text.length >= 8 && b.text.length <= Math.min(8, a.text.length) ? 0.5 : 1.6;
  }
  return 2.4;
};

/** Nouns that end a header begun with a year, a period or a longer word: “十三五”完成 + 情况, 指标 + 属性. */
const tails = ['情况', '属性', '数', '值', '量', '率', '年限', '总数', '单位', '名称'];
const periodTails = ['目标', '规划', '投资', '完成', '现状', '实际', '预测', '预计', '计划', '任务', '基准', '指标', '数值', '累计', '总'];

const isPeriod = (text: string): boolean => {
  const short = squeeze(text);
  return mentionsYear(short) && short.length <= 9 && !['目标', '现状', '投资', '任务', '值'].some((word) => short.endsWith(word));
};

/** The cost of reading `b` as the second line of the header cell `a`. */
export const headerJoinCost = (a: Slot, b: Slot): number => {
  if (a.kind === Kind.empty || b.kind === Kind.empty || b.broken) return 9;
  const second = squeeze(b.text);
  if ('（([〔【'.includes(second[0] ?? ' ') || goesOn(a.text, b.text)) return 0;
  if (isPeriod(a.text) && !mentionsYear(second) && periodTails.some((word) => second.startsWith(word))) return 0.5;
  if (tails.includes(second)) return 0.8;
  const standing = (a.head !== undefined ? 1 : 0) + (b.head !== undefined ? 1 : 0);
  return 1.8 + standing;
};
