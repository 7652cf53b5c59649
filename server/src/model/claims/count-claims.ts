import { isDigit } from '../../text/characters';
import { chineseNumerals, numeralValue, isChineseNumeral } from '../../text/numerals';
import { nextOf } from '../../text/scan';

/** A count of things that the text announces: 八项主要任务. */
export interface CountClaim {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly noun: string;
  /** What is counted may be sections of a plan (任务, 行动), not only items of a list (不足, 优势). */
  readonly sections: boolean;
}

const counted = [
  '任务',
  '工作',
  '环节',
  '内容',
  '项目',
  '工程',
  '行动',
  '计划',
  '方面',
  '举措',
  '措施',
  '原则',
  '目标',
  '体系',
  '机制',
  '制度',
  '建设',
  '短板',
  '问题',
  '挑战',
  '重点',
  '抓手',
  '路径',
  '要求',
  '特点',
  '成效',
  '变化',
  '转变',
];
/** What a list that follows at once may count beside these: 两个不足：一是… */
const listed =
  '不足 差距 弱项 困难 优势 机遇 瓶颈 矛盾 经验 做法 特征 趋势 难题 难点 堵点 痛点 原因 薄弱环节 关系 意义 亮点 突破 提升 步骤 途径'.split(
    ' ',
  );
const nouns = [...counted, ...listed];
const modifiers = /^(?:主要|重点|重大|基本|核心|具体|专项|突出|明显|显著|关键)/;
const measures = ['大类', '个', '项', '大', '条', '方面', '类', '点', '种'];

const numeral = new RegExp(`[${chineseNumerals}\\d]`, 'g');
const measured = new RegExp(`[${chineseNumerals}\\d](?:${measures.join('|')})`);

/** 八项主要任务, 五个方面, 七大行动: a number, a measure, a noun that is counted. */
export const claimsIn = (text: string): CountClaim[] => {
  const claims: CountClaim[] = [];
  if (!measured.test(text)) return claims;
  for (let i = nextOf(numeral, text, 0); i >= 0; i = nextOf(numeral, text, i + 1)) {
    let to = i;
    while ((isChineseNumeral(text[to]) || isDigit(text[to])) && to - i < 4) to += 1;
    const number = text.slice(i, to);
    const measure = measures.find((m) => text.startsWith(m, to));
    const count = measure === undefined ? 0 : numeralValue(number);
    if (measure !== undefined && count >= 2 && count <= 30 && text[i - 1] !== '第' && !isDigit(text[i - 1])) {
      const noun =
        measure === '方面'
          ? '方面'
          : nouns.find(
              (n) =>
                text.startsWith(n, to + measure.length) ||
                (text.startsWith(n, to + measure.length + 2) && modifiers.test(text.slice(to + measure.length))),
            );
      if (noun !== undefined) {
        const end = text.indexOf(noun, to) + noun.length;
        claims.push({ count, from: i, to: end, what: text.slice(i, end), noun, sections: counted.includes(noun) });
      }
    }
    i = Math.max(i, to - 1);
  }
  return claims;
};
