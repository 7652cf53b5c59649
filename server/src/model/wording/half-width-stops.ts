import { isHan } from '../../text/characters';

/** Behind a dot: the last part of an address in Han (政务.中国). */
const domains = /^(?:中国|政务|公益|网络|公司|网址|在线|集团|商城|中文网)/;
/** A sentence that goes on behind a dot: at least six characters before the next mark, and a full-width one near. */
const goesOn = /^[^\s，。；：、！？,;:.?!（）()《》“”]{6,30}(?:[，；。]|、[^，；。]{0,30}[，；。])/;
/** 艾山|江.|艾买提: a name from another language. */
const foreignName = /^[阿艾买提尔木江古丽克孜拉吉依合吐逊斯娜热萨别帕坎玛汗苏]{2}\.[阿艾买尔木古克孜拉吉依合吐斯娜热萨帕坎玛苏]/;
const yearAtEnd = /(?:19|20)\d\d[）)]?\.$/;

/** A sentence has so many characters. */
const shortest = 8;
/** How far behind it a title or quotation may have been opened. */
const longestQuoted = 200;
/** Of a text with more dots one may be a reference. */
const mostDots = 2;

/** Does an unclosed “ or 《 stand before a place? */
const isInQuotes = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - longestQuoted), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
};

/** 扩大供给.|组织活动: a full stop in Chinese text, not 一.总则, 方案.docx, a name (艾山.买买提) or a line of points in a table of contents. */
const isStop = (text: string, at: number): boolean => {
  if (at < shortest || ![1, 2, 3, 4].every((back) => isHan(text[at - back])) || isInQuotes(text, at)) return false;
  const rest = text.slice(at + 1, at + 80);
  if (rest === '') return true;
  return isHan(rest[0]) && isHan(rest[1]) && !domains.test(rest) && !foreignName.test(text.slice(at - 2, at + 2)) && goesOn.test(rest);
};

/** Where a text has a half-width dot for 。; none in references (作者.书名.出版社, 2020.), which are written with dots (GB/T 7714). */
export const halfWidthStopsIn = (text: string): readonly number[] => {
  const dots: number[] = [];
  for (let at = text.indexOf('.'); at >= 0 && dots.length < mostDots; at = text.indexOf('.', at + 1))
    if (!/[一二三四五六七八九十\d]/.test(text.charAt(at - 1))) dots.push(at);
  return dots.length === mostDots || yearAtEnd.test(text.slice(-8)) ? [] : dots.filter((at) => isStop(text, at));
};
