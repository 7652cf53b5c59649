import { isBlank } from '../text/characters';
import type { Prose, Quantity } from './types';

/** The words between an indicator's name and its figure: 达到98%, 提高到, 保持在 … Longest first. */
export const statingVerbs = [
  '分别达到',
  '分别提高到',
  '稳定达到',
  '稳定保持在',
  '全部达到',
  '总体达到',
  '基本达到',
  '平均达到',
  '均达到',
  '要达到',
  '将达到',
  '力争达到',
  '总量达到',
  '达到',
  '分别为',
  '分别达',
  '总体保持在',
  '继续保持在',
  '持续保持在',
  '基本保持在',
  '均保持在',
  '稳定在',
  '保持在',
  '维持在',
  '控制到',
  '控制在',
  '保持',
  '维持',
  '提高到',
  '提高至',
  '提升到',
  '提升至',
  '上升到',
  '上升至',
  '增加到',
  '增加至',
  '增长到',
  '增长至',
  '扩大到',
  '扩大至',
  '降低到',
  '降低至',
  '下降到',
  '下降至',
  '减少到',
  '减少至',
  '降到',
  '降至',
  '升到',
  '升至',
  '增至',
  '增到',
  '减至',
  '实现',
  '不低于',
  '不少于',
  '不超过',
  '不高于',
  '超过',
  '高于',
  '低于',
  '均达',
  '已达',
  '高达',
  '要达',
  '达',
  '均为',
  '约为',
  '为',
  '是',
  '至',
  '到',
  '占',
  '要',
  '均',
  '已',
  '将',
  '应',
  '在',
] as const;

const stops = '，,；;。：:、（(）)！？?!“”《》\n';

/** The name that a figure states the value of, with the verb between them: 毛入园率 | 达到. Indices into the prose's text. */
export interface StatedSubject {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly verb: string;
}

const skipBack = (text: string, at: number): number => {
  let i = at;
  while (i > 0 && isBlank(text[i - 1])) i -= 1;
  return i;
};

/**
 * The words before a figure up to the nearest mark, without the verb: what the figure is said of. 覆盖率达到98% → 覆盖率; undefined where nothing stands there.
 * Brackets at the end of the name are read past (残疾儿童入学率（含送教）达到97%).
 */
export const subjectBefore = (prose: Prose, quantity: Quantity): StatedSubject | undefined => {
  const { text } = prose.reading;
  let to = skipBack(text, quantity.fullFrom);
  const verbs: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const verb = statingVerbs.find((v) => text.startsWith(v, to - v.length) && to - v.length >= 0);
    if (verb === undefined) break;
    verbs.unshift(verb);
    to = skipBack(text, to - verb.length);
  }
  let end = to;
  if (text[end - 1] === '）' || text[end - 1] === ')') {
    const open = Math.max(text.lastIndexOf('（', end - 1), text.lastIndexOf('(', end - 1));
    if (open > 0 && end - open < 30) end = open;
  }
  let from = end;
  while (from > 0 && end - from < 40 && !stops.includes(text[from - 1] ?? '\n')) from -= 1;
  // A quoted word inside the name (“双师型”教师比例) is part of it.
  if (text[from - 1] === '”') {
    const open = text.lastIndexOf('“', from - 1);
    if (open >= 0 && from - open < 16) from = open;
  }
  const name = text.slice(from, end).trim();
  return name === '' ? undefined : { name, from, to: end, verb: verbs.join('') };
};
