import { chineseValue, isChineseNumeral } from '../../text/numerals';
import { splitList } from '../marks/lists';

/** A quoted nickname that begins with its count, and the bracket that spells it out with another number of items. */
export interface MiscountedNickname {
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly found: number;
  readonly names: string;
}

/** “五统一”（统一A、统一B…）: nicknames whose bracket lists items of one make, not as many as they say. */
export const miscountedNicknamesIn = (text: string): readonly MiscountedNickname[] => {
  const found: MiscountedNickname[] = [];
  for (let at = text.indexOf('”'); at >= 0; at = text.indexOf('”', at + 1)) {
    const open = text.slice(Math.max(0, at - 8), at).lastIndexOf('“') + Math.max(0, at - 8);
    const bracket = text[at + 1];
    if (text[open] !== '“' || (bracket !== '（' && bracket !== '(')) continue;
    const name = text.slice(open + 1, at);
    let digits = 0;
    while (isChineseNumeral(name[digits])) digits += 1;
    const count = chineseValue(name.slice(0, digits));
    const key = name.slice(digits).replace(/^[个项大]/, '');
    const close = at + text.slice(at, at + 1000).indexOf(bracket === '（' ? '）' : ')');
    if (count === undefined || count < 2 || count > 12 || key.length === 0 || key.length > 2 || close < at) continue;
    const items = splitList(text, at + 2, close, '、，,；;', ['和', '以及', '及', '与']);
    const plain = splitList(text, at + 2, close, '、，,；;');
    // Only items that all carry the word of the nickname are surely what it counts.
    if (plain.length < 2 || !plain.every((i) => text.slice(i.from, i.to).includes(key))) continue;
    if (items.length === count || plain.length === count || text.slice(at, close).includes('等')) continue;
    const names = plain.map((i) => text.slice(i.from, i.to).slice(0, 8)).join('、');
    found.push({ from: open, to: at + 1, what: name, found: plain.length, names });
  }
  return found;
};
