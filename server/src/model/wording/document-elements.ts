import { squeeze } from '../../text/characters';
import { chineseValue } from '../../text/numerals';
import { isAnnexList } from '../document/captions';
import type { Prose } from '../types';

/** A 发文字号 as written in a text, without the body's name: `[2022]第04号`. */
export interface WrittenDocNumber {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** As GB/T 9704 has it: `〔2022〕4号`. */
  readonly right: string;
  readonly fault: 'bracket' | 'ordinal' | 'padding' | undefined;
}

/** A Han character of the body's name, any bracket around the year, 第, blanks and zeros before the serial. */
const docNumber = /[一-龥]([〔[（(【［])((?:19|20)\d\d)([〕\]）)】］])(\s?第?)(0{0,3})(\d{1,4})(号|號)/gu;

/** The document numbers of a text. */
export const docNumbersIn = (text: string): WrittenDocNumber[] =>
  [...text.matchAll(docNumber)].map((match) => {
    const [whole, open = '', year = '', close = '', ordinal = '', zeros = '', serial = '', end = ''] = match;
    const fault = open !== '〔' || close !== '〕' ? 'bracket' : ordinal !== '' ? 'ordinal' : zeros !== '' ? 'padding' : undefined;
    return { from: match.index + 1, to: match.index + whole.length, text: whole.slice(1), right: `〔${year}〕${serial}${end}`, fault };
  });

/** The official form of a date that stands alone on its line: 二〇二二年六月二日, 2022.06.02 → 2022年6月2日; undefined for other texts and for a month alone. */
export const officialDate = (line: string): string | undefined => {
  const text = squeeze(line);
  if (text.length > 14) return undefined;
  const arabic = /^(\d{4})[年\-/.．](\d{1,2})[月\-/.．](\d{1,2})日?$/u.exec(text);
  const chinese = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u.exec(text);
  const parts = (arabic ?? chinese)?.slice(1, 4).map((part) => (arabic ? Number(part) : (chineseValue(part) ?? 0)));
  const [year = 0, month = 0, day = 0] = parts ?? [];
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= 31 ? `${String(year)}年${String(month)}月${String(day)}日` : undefined;
};

const bodyEnds = ['政府', '办公厅', '办公室', '委员会', '委', '局', '厅', '部', '院', '会', '组', '中心'];

/** A line that is the name of a body, as a signature is. */
export const isBodyName = (line: string): boolean => {
  const text = squeeze(line);
  return text.length >= 4 && text.length <= 40 && bodyEnds.some((end) => text.endsWith(end));
};

const addressee = /^各[\u4e00-\u9fff（）()、，]*(?:政府|委|局|厅|办|部门|单位|机构|团体|企业|公司|院校|学校|处室|科室|办事处|管委会)$/u;
const opensNotice = /^(?:《|现将|现就|为|经|根据|按照|依据|近年来)/u;

/** The line that names whom a notice is sent to, where nothing follows the last name. */
export const isAddresseesWithoutColon = (all: readonly Prose[], prose: Prose): boolean =>
  prose.index < 20 && !prose.cell && addressee.test(prose.reading.text) && opensNotice.test(all[prose.index + 1]?.reading.text ?? '');

/** The lines of a list of annexes (附件：1. … 2. …) that begins at `first`; empty where none does. */
export const annexListAt = (prose: readonly Prose[], first: Prose): Prose[] => {
  const { text } = first.reading;
  if (first.cell || first.kind === 'toc' || text.length > 120 || squeeze(text).length < 5 || !isAnnexList(text)) return [];
  const list = [first];
  for (let next = prose[first.index + 1]; next && list.length < 20; next = prose[next.index + 1]) {
    const number = String(list.length + 1);
    if (
      next.reading.text.length > 80 ||
      !next.reading.text.startsWith(number) ||
      !'.．、'.includes(next.reading.text[number.length] ?? ' ')
    )
      break;
    list.push(next);
  }
  return list;
};
