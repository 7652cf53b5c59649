import { symbolsByWrong } from '../../lexicon/unit-symbols';
import { isBlank, isDigit } from '../../text/characters';
import { blankUnits } from '../../text/classes';
import { localWritten } from '../kept/local';

const numeralsOfYears = '〇零○一二三四五六七八九';
const narrow = (text: string): string =>
  text.replace(/[０-９．％]/g, (c) => (c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

/** A number in digits, or the first character of a year in Chinese numerals. */
const written = new RegExp(
  `[0-9０-９]+(?:[.．][0-9０-９]+)*|[一二](?=[${numeralsOfYears}]{3}年)|二(?=[一二三][一二三四五六七八九]年)`,
  'g',
);
/** （2024-206）: a year that lost a digit, before what ends a period. */
const cutRange = /^(?:19|20)\d\d年?[-－—–~～至]{1,2}(?:19|20)\d(?=[年）)》】])/;
/** What a period in brackets stands behind; a number of a file, a plot or a contract has other words before it. */
const ofPlan = /(?:规划|方案|计划|行动|纲要|工程|安排|意见)[（(]$/u;
/** 专栏1百家企业: the number of a box, a table, a task. */
const beforeLabel = /(?:专栏|[表图框第]|附件|任务|项目|工程|行动|[A-Za-z+-])$/u;
/** 6百余篇, 3千多人次: digits and a numeral, where only 万 and 亿 follow digits. */
const mixedNumber = /^[1-9][百千](?=[余多]?(?:[个人次户家篇件项名条元亩场栋幢株头本册款台套]))/;
const shortRange = /^((?:19|20)\d\d)(年?[-－—–~～至]{1,2})(\d\d)年/;

/** A number or unit written wrongly at `from`…`to`, and the edit that mends it. */
export interface NumberSlip {
  readonly messageId: 'space' | 'width' | 'zero' | 'lostZero' | 'month' | 'shortYear' | 'cutYear' | 'numeral' | 'symbol';
  readonly from: number;
  readonly to: number;
  /** What it should be: as a whole, for the message. */
  readonly right: string;
  /** None where only its author knows what was meant. */
  readonly edit: { readonly from: number; readonly to: number; readonly text: string } | undefined;
}

const inDigits = (text: string, i: number, number: string, slips: NumberSlip[]): void => {
  const to = i + number.length;
  if (/[０-９]/.test(number) && /[0-9]/.test(number)) {
    const right = narrow(number);
    slips.push({ messageId: 'width', from: i, to, right, edit: { from: i, to, text: right } });
  }
  let sign = to;
  while (isBlank(text[sign]) && sign - to < 4) sign += 1;
  if (sign > to && '%％‰'.includes(text[sign] ?? ' '))
    slips.push({ messageId: 'space', from: i, to: sign + 1, right: number + text.charAt(sign), edit: { from: to, to: sign, text: '' } });
  const unit = text[to];
  if ((unit === '月' || unit === '日') && number.length === 2 && number.startsWith('0') && '年月'.includes(text[i - 1] ?? ' '))
    slips.push({ messageId: 'month', from: i, to: to + 1, right: number.slice(1) + unit, edit: { from: i, to: i + 1, text: '' } });
  const range = number.length === 4 ? shortRange.exec(text.slice(i, i + 12)) : null;
  if (range?.[1] && range[2] && range[3] && !isDigit(text[i - 1]) && Number(range[3]) > Number(range[1].slice(2))) {
    const at = i + range[1].length + range[2].length;
    const right = range[1].slice(0, 2) + range[3];
    slips.push({ messageId: 'shortYear', from: i, to: at + 3, right: `${right}年`, edit: { from: at, to: at + 2, text: right } });
  }
  const cut = number.length === 4 && ofPlan.test(text.slice(Math.max(0, i - 5), i)) ? cutRange.exec(text.slice(i, i + 12))?.[0] : undefined;
  if (cut !== undefined) slips.push({ messageId: 'cutYear', from: i, to: i + cut.length, right: '', edit: undefined });
  const mixed =
    number.length === 1 && !'.．,“《'.includes(text[i - 1] ?? '，') && !beforeLabel.test(text.slice(Math.max(0, i - 2), i))
      ? mixedNumber.exec(text.slice(i, i + 4))?.[0]
      : undefined;
  if (mixed !== undefined) {
    const right = number + (mixed.endsWith('百') ? '00' : '000');
    slips.push({ messageId: 'numeral', from: i, to: i + 2, right, edit: { from: i, to: i + 2, text: right } });
  }
};

/** Words after which a year stands: 到二三五年 has lost the 〇 that few fonts have; 公元二三五年 and 前二二一年 are years of their own. */
const beforeYear = '到至自从在于，。、；：（—-';

const history =
  /公元|公历|西元|世纪|前[一二]|三国|[魏蜀吴汉晋秦隋唐]|称帝|遗址|古[代城道堰塔墓迹]|考古|始建|年间|元年|千[一二三四五六七八九百余多]{0,6}年|故[城址]|旧[城址]/u;

const inNumerals = (text: string, i: number, slips: NumberSlip[]): void => {
  if (numeralsOfYears.includes(text[i - 1] ?? ' ')) return;
  if (text[i + 3] === '年') {
    // 到二三五年级: grades of a school.
    if (text[i + 4] === '级') return;
    if (!beforeYear.includes(text[i - 1] ?? '，') || history.test(text)) return;
    const right = `二〇${text.slice(i + 1, i + 3)}`;
    slips.push({ messageId: 'lostZero', from: i, to: i + 3, right, edit: { from: i + 1, to: i + 1, text: '〇' } });
    return;
  }
  const year = text.slice(i, i + 4);
  if (year.length !== 4 || ![...year].every((c) => numeralsOfYears.includes(c)) || text[i + 4] !== '年' || !/[零○]/.test(year)) return;
  const right = year.replace(/[零○]/g, '〇');
  slips.push({ messageId: 'zero', from: i, to: i + 4, right, edit: { from: i, to: i + 4, text: right } });
};

// The longer first: KM/H is mended as a whole.
const wrongSymbols = [...symbolsByWrong.keys()].sort((a, b) => b.length - a.length);
const symbols = wrongSymbols.join('|');
/** In a bracket by themselves two capitals may be the short name of something else: （KM）. */
const inBrackets = wrongSymbols.filter((symbol) => !/^[A-Za-z]{2}$/.test(symbol) || symbol === 'KW').join('|');
/** 1.6 Mpa, 10—35KV, （万KW）; not in names and addresses: A-35KV. */
const withSymbol = new RegExp(
  `(?:^|[^\\w/#=.-])(?:(?:\\d[\\d.]{0,8}[-—~～至])?\\d[\\d,.]{0,11}[${blankUnits}万亿]{0,2}(${symbols})(?![A-Za-z\\d])|(?<=[（(])[万亿]?(${inBrackets})(?=[)）]))`,
  'g',
);

const inSymbols = (text: string, slips: NumberSlip[]): void => {
  for (const { index, 0: whole, 1: counted, 2: symbol = counted ?? '' } of text.matchAll(withSymbol)) {
    const to = index + whole.length;
    const from = to - symbol.length;
    const right = symbolsByWrong.get(symbol) ?? symbol;
    slips.push({ messageId: 'symbol', from, to, right, edit: { from, to, text: right } });
  }
};

/** Full-width digits, a blank before %, a zero before a month or day, a range between years, 零 or ○, a year of three numerals: where none is, nothing is wrong. */
const telling = new RegExp(
  `[０-９零○]|二[一二三][一二三四五六七八九]年|\\d[${blankUnits}]{1,3}[%％‰]|[年月]0|(?:19|20)\\d\\d年?[-－—–~～至]{1,2}\\d{2,3}(?:年|[）)》】])|[1-9][百千]|\\d[${blankUnits}万亿]{0,2}(?:${symbols})|[（(][万亿]?(?:${inBrackets})[)）]`,
);
const none: readonly NumberSlip[] = [];

/** Slips in the digits, the years and the unit symbols of a text. */
export const numberSlips = localWritten((text): readonly NumberSlip[] => {
  if (!telling.test(text)) return none;
  const found: NumberSlip[] = [];
  for (const { index, 0: number } of text.matchAll(written)) {
    const character = text[index];
    if (character !== '二' && character !== '一') inDigits(text, index, number, found);
    else inNumerals(text, index, found);
  }
  inSymbols(text, found);
  return found;
});
