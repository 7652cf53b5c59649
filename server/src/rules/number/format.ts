import { isBlank, isDigit, isHan } from '../../text/characters';
import { spanIn, type Reading } from '../../text/reading';
import { rule, type RawFinding } from '../rule';

type Finding = RawFinding<'space' | 'width' | 'zero' | 'month' | 'shortYear'>;

const numeralsOfYears = '〇零○一二三四五六七八九';
const narrow = (text: string): string =>
  text.replace(/[０-９．％]/g, (c) => (c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

/** A number in digits, or the first character of a year in Chinese numerals. */
const written = new RegExp(`[0-9０-９]+(?:[.．][0-9０-９]+)*|[一二](?=[${numeralsOfYears}]{3}年)`, 'g');
const shortRange = /^((?:19|20)\d\d)(年?[-－—–~～至]{1,2})(\d\d)年/;

function* inText(reading: Reading): Iterable<Finding> {
  const { text } = reading;
  const replace = (from: number, to: number, right: string, zh: string, en: string): NonNullable<Finding['fix']> => ({
    title: { zh: `改为“${zh}”`, en: `Write “${en}”` },
    edits: [{ span: spanIn(reading, from, to), text: right }],
  });
  for (const { index: i, 0: number } of text.matchAll(written)) {
    const to = i + number.length;
    const character = text[i];
    if (character !== '二' && character !== '一') {
      if (/[０-９]/.test(number) && /[0-9]/.test(number)) {
        const right = narrow(number);
        yield { messageId: 'width', span: spanIn(reading, i, to), data: { text: number, right }, fix: replace(i, to, right, right, right) };
      }
      let sign = to;
      while (isBlank(text[sign]) && sign - to < 4) sign += 1;
      if (sign > to && '%％‰'.includes(text[sign] ?? ' ')) {
        const right = number + (text[sign] ?? '');
        yield {
          messageId: 'space',
          span: spanIn(reading, i, sign + 1),
          data: { text: text.slice(i, sign + 1), right },
          fix: replace(to, sign, '', right, right),
        };
      }
      const unit = text[to];
      if (
        (unit === '月' || unit === '日') &&
        number.length === 2 &&
        number.startsWith('0') &&
        (text[i - 1] === '年' || text[i - 1] === '月')
      ) {
        const right = number.slice(1) + unit;
        yield {
          messageId: 'month',
          span: spanIn(reading, i, to + 1),
          data: { text: number + unit, right },
          fix: replace(i, i + 1, '', right, right),
        };
      }
      const range = number.length === 4 ? shortRange.exec(text.slice(i, i + 12)) : null;
      if (range?.[1] && range[2] && range[3] && !isDigit(text[i - 1]) && Number(range[3]) > Number(range[1].slice(2))) {
        const at = i + range[1].length + range[2].length;
        const right = range[1].slice(0, 2) + range[3];
        yield {
          messageId: 'shortYear',
          span: spanIn(reading, i, at + 3),
          data: { text: range[0], right: `${right}年` },
          fix: replace(at, at + 2, right, `${right}年`, `${right}年`),
        };
      }
    } else if (!isHan(text[i - 1]) === (i === 0 || !numeralsOfYears.includes(text[i - 1] ?? ' '))) {
      const year = text.slice(i, i + 4);
      if (year.length === 4 && [...year].every((c) => numeralsOfYears.includes(c)) && text[i + 4] === '年' && /[零○]/.test(year)) {
        const right = year.replace(/[零○]/g, '〇');
        yield {
          messageId: 'zero',
          ...(year.includes('零') ? {} : { severity: 'info' as const }),
          span: spanIn(reading, i, i + 4),
          data: { text: year, right },
          fix: replace(i, i + 4, right, right, right),
        };
      }
    }
  }
}

/** How numbers, percent signs, years and months are written (GB/T 15835-2011, 4.1, 4.2, 5.3). */
export const numberFormat = rule({
  id: 'number/format',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    space: { zh: '“{text}”数字与百分号之间不空格；应为“{right}”', en: '“{text}”: no blank before the percent sign; write “{right}”' },
    width: { zh: '“{text}”全角与半角数字混用；应为“{right}”', en: '“{text}” mixes full- and half-width digits; write “{right}”' },
    zero: { zh: '“{text}”年份里的零写“〇”（U+3007）；应为“{right}”', en: '“{text}”: zero in a year is 〇; write “{right}”' },
    month: { zh: '“{text}”月、日前不加 0；应为“{right}”', en: '“{text}”: no leading zero in months and days; write “{right}”' },
    shortYear: { zh: '“{text}”年份不能省为两位；后一个应为“{right}”', en: '“{text}”: years have four digits; write “{right}”' },
  },
  *check({ plan }) {
    for (const prose of plan.prose) if (prose.kind !== 'toc') yield* inText(prose.reading);
  },
});
