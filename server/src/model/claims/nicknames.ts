import { chineseNumerals, chineseValue, isChineseNumeral, numeralValue } from '../../text/numerals';
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

/** A nickname of digits, and the one count behind it that is not its digit. */
export interface MiscountedDigit {
  readonly from: number;
  readonly to: number;
  readonly what: string;
  /** The how many-th of its digits. */
  readonly nth: number;
  readonly digit: number;
  readonly text: string;
}

/** “1131”服务机制，即|: a nickname of three digits or more, and what opens what it means. */
const digits = /[“"](\d{3,5})[”"][^，。；：“”（）\d]{0,8}(?:（|，?即|，?就是|：|，)/gu;
const count = new RegExp(`(?:\\d{1,2}|[${chineseNumerals}]{1,2})(?=[次个项条大支场类家名座处张套种级本])`, 'gu');
const longestMeaning = 120;

/** “1131”…：1次政策宣介、1次职业指导、2次岗位推介、1次…: as many counts as digits, and one of them is another. */
export const miscountedDigitsIn = (text: string): readonly MiscountedDigit[] => {
  if (!/[“"]\d{3,5}[”"]/u.test(text)) return [];
  return Array.from(text.matchAll(digits)).flatMap(({ 0: whole, 1: what = '', index }): MiscountedDigit[] => {
    const open = index + whole.length;
    const stop = whole.endsWith('（') ? /[）。]/u : /[。；]/u;
    const rest = text.slice(open, open + longestMeaning);
    const meaning = rest.slice(0, Math.max(0, rest.search(stop)));
    const counts = [...meaning.matchAll(count)];
    // The counts are items of one series, the first of them behind a few words.
    const inSeries = counts.every(
      ({ index: at }, i) => i === 0 || /[、，和及与]$/u.test(meaning.slice(0, at).replace(/(?:至少|不少于)$/u, '')),
    );
    const wrong = counts.filter(([number], i) => numeralValue(number) !== Number(what[i]));
    const [odd] = wrong;
    if (counts.length !== what.length || !inSeries || wrong.length !== 1 || !odd || numeralValue(odd[0]) > 9) return [];
    const from = open + odd.index;
    const to = from + (/^[^、，。；）]{0,12}/u.exec(text.slice(from))?.[0].length ?? 1);
    const nth = counts.indexOf(odd);
    return [{ from, to, what, nth: nth + 1, digit: Number(what[nth]), text: text.slice(from, to) }];
  });
};
