import { local } from '../kept/local';

/** A body that is to help with what it leads; indices of the text. */
export interface OwnHelper {
  readonly text: string;
  /** Where it stands among those who help. */
  readonly from: number;
  readonly to: number;
  /** Where it leads. */
  readonly lead: number;
}

const leads = /(?:牵头|主办|主责)(?:单位|部门|处室|科室)[：:]/gu;
const helps = /(?:配合|协办|协同|协作|参与|支持)(?:单位|部门|处室|科室)[：:]/u;
const leadsIn = /(?:牵头|主办|主责)(?:单位|部门|处室|科室)[：:]/u;
/** So long is a list of those who lead, and of those who help. */
const longestList = 160;
/** What ends the list of those who help. */
const ends = /[。；;）)\n]|(?:完成|办理|责任)(?:时限|时间|期限|单位)/u;

interface Named {
  readonly text: string;
  readonly from: number;
}

/** The bodies of a list, whole: 市教育局（基教科） is another than 市教育局（财务科）. */
const bodiesOf = (text: string, from: number, to: number): Named[] => {
  const found: Named[] = [];
  for (let start = from, at = from; at <= to; at += 1) {
    if (at < to && !'、，,；; 　'.includes(text.charAt(at))) continue;
    if (at - start >= 3) found.push({ text: text.slice(start, at), from: start });
    start = at + 1;
  }
  return found;
};

const none: readonly OwnHelper[] = [];

const ownHelpersIn = (text: string): readonly OwnHelper[] => {
  if (!text.includes('牵头') && !text.includes('主办') && !text.includes('主责')) return none;
  const found: OwnHelper[] = [];
  let shared = -1;
  for (const { index, 0: label } of text.matchAll(leads)) {
    const from = index + label.length;
    const near = text.slice(from, from + longestList);
    const help = helps.exec(near);
    if (!help || /[。\n]/u.test(near.slice(0, help.index))) continue;
    const helpsAt = from + help.index;
    // 供水牵头单位：甲；排水牵头单位：乙；配合单位：甲: nobody can tell with which of the two it helps.
    if (leadsIn.test(near.slice(0, help.index))) shared = helpsAt;
    if (helpsAt === shared) continue;
    const start = from + help.index + help[0].length;
    const rest = text.slice(start, start + longestList);
    const end = rest.search(ends);
    const leading = new Map(bodiesOf(text, from, from + help.index).map((body) => [body.text, body.from]));
    for (const body of bodiesOf(text, start, start + (end < 0 ? rest.length : end))) {
      const lead = leading.get(body.text);
      if (lead !== undefined && !/^各|有关|相关/u.test(body.text))
        found.push({ text: body.text, from: body.from, to: body.from + body.text.length, lead });
    }
  }
  return found;
};

/** The bodies that notes on who does what (牵头单位：…；配合单位：…) name among those who lead and again among those who help. */
export const ownHelpers = local(ownHelpersIn);
