import { textWhere } from '../../model/document/read-of';
import { numberSlips } from '../../model/figures/number-slips';
import { writtenUnits } from '../../model/figures/written-units';
import { unitFormsOf, type UnitForm, type UnitPlace } from '../../model/wording/odd-unit-forms';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { rule, type Edit, type Fix } from '../rule';

/** More places than this are not mended in one go. */
const mostAtOnce = 200;

/** The unit with the blank or the bracket that is odd about it. */
const spanOf = (kind: UnitForm['kind'], { prose, from, to, figureEnd }: UnitPlace): Span =>
  kind === 'blank'
    ? spanIn(prose.reading, figureEnd ?? from, to)
    : kind === 'bracket'
      ? spanIn(prose.reading, from - 1, to + 1)
      : spanIn(prose.reading, from, to);

const editOf = ({ kind, usual }: UnitForm, place: UnitPlace): Edit => {
  const { reading } = place.prose;
  if (kind === 'blank') {
    const at = place.figureEnd ?? place.from;
    const blank = /^\s*/u.exec(reading.text.slice(at))?.[0].length ?? 0;
    return { span: spanIn(reading, at, at + blank), text: '' };
  }
  if (kind === 'exponent' || kind === 'power')
    return { span: spanOf(kind, place), text: place.spelling.replace(/m2/gu, 'm²').replace(/m3/gu, 'm³') };
  return { span: spanOf(kind, place), text: kind === 'bracket' ? place.spelling : usual };
};

const fixOf = (form: UnitForm): Fix => {
  const edits = form.places.slice(0, mostAtOnce).map((place) => editOf(form, place));
  const places = { zh: `（${String(edits.length)} 处）`, en: ` (${String(edits.length)} places)` };
  if (form.kind === 'blank') return { title: { zh: `删去空格${places.zh}`, en: `Remove the blanks${places.en}` }, edits };
  if (form.kind === 'bracket') return { title: { zh: `去掉括号${places.zh}`, en: `Remove the brackets${places.en}` }, edits };
  return { title: { zh: `改为“${form.usual}”${places.zh}`, en: `Write ${form.usual}${places.en}` }, edits };
};

/** How numbers, percent signs, years and months are written (GB/T 15835-2011, 4.1, 4.2, 5.3); one unit is written one way: one finding for each other way. */
export const numberFormat = rule({
  id: 'number/format',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    space: { zh: '“{text}”数字与百分号之间不空格；应为“{right}”', en: '“{text}”: no blank before the percent sign; write “{right}”' },
    width: { zh: '“{text}”全角与半角数字混用；应为“{right}”', en: '“{text}” mixes full- and half-width digits; write “{right}”' },
    zero: { zh: '“{text}”年份里的零写“〇”（U+3007）；应为“{right}”', en: '“{text}”: zero in a year is 〇; write “{right}”' },
    lostZero: { zh: '“{text}年”漏了“〇”；应为“{right}年”', en: 'the year “{text}” has lost its 〇; write “{right}”' },
    month: { zh: '“{text}”月、日前不加 0；应为“{right}”', en: '“{text}”: no leading zero in months and days; write “{right}”' },
    shortYear: { zh: '“{text}”年份不能省为两位；后一个应为“{right}”', en: '“{text}”: years have four digits; write “{right}”' },
    cutYear: { zh: '“{text}”后一个年份只有三位，丢了一位数字；请补全', en: '“{text}”: the second year has lost a digit; restore it' },
    numeral: {
      zh: '“{text}”阿拉伯数字与“百”“千”混用（数字后只用“万”“亿”）；应为“{right}”',
      en: '“{text}” mixes digits and a numeral (only 万 and 亿 follow digits); write “{right}”',
    },
    symbol: {
      zh: '单位符号“{text}”大小写不对；应为“{right}”',
      en: 'the unit symbol “{text}” has letters in the wrong case; write “{right}”',
    },
    exponent: {
      zh: '“{text}”没有用上标（{few} 处），本文其他 {many} 处用上标：应为“{usual}”',
      en: '“{text}” has no superscript ({few} places) where {many} others have one: write “{usual}”',
    },
    power: {
      zh: '“{text}”的指数没有用上标（全文同样的共 {few} 处）：应为“{usual}”',
      en: 'the power of “{text}” is no superscript ({few} places of its kind): write “{usual}”',
    },
    spoken: { zh: '“{text}”是口头说法（{few} 处），书面用“{usual}”', en: '“{text}” is talk ({few} places); in writing it is “{usual}”' },
    spelling: {
      zh: '同一单位两种写法：“{text}”（{few} 处）与“{usual}”（{many} 处）；请统一',
      en: 'One unit written two ways: “{text}” ({few} places) and “{usual}” ({many}); write it one way',
    },
    mixed: {
      zh: '“{text}”（{few} 处）把单位符号与汉字混在一起，本文也写作“{usual}”（{many} 处）；请统一为后者',
      en: '“{text}” ({few} places) mixes symbol and word; the text has “{usual}” as well ({many}), keep to that',
    },
    blank: {
      zh: '数字与单位“{text}”之间有空格（{few} 处），本文其他 {many} 处不空；请统一',
      en: 'A blank between figure and unit “{text}” ({few} places), none in {many} others; write them alike',
    },
    bracket: {
      zh: '数字后的单位“{text}”加了括号（{few} 处）：量值由数字和单位直接组成，请去掉括号',
      en: 'The unit “{text}” behind its figure is in brackets ({few} places); remove them',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of numberSlips(plan)) {
      if (prose.kind === 'toc') continue;
      const { reading } = prose.written ?? prose;
      for (const { messageId, from, to, right, edit } of hits) {
        const text = reading.text.slice(from, to);
        yield {
          messageId,
          ...(messageId === 'symbol' || (messageId === 'zero' && !text.includes('零')) ? { severity: 'info' as const } : {}),
          span: spanIn(reading, from, to),
          data: { text, right },
          ...(edit && {
            fix: {
              title: { zh: `改为“${right}”`, en: `Write “${right}”` },
              edits: [{ span: spanIn(reading, edit.from, edit.to), text: edit.text }],
            },
          }),
        };
      }
    }
  },
  reads: (prose) => textWhere(writtenUnits.somethingIn(prose), prose),
  *beyond({ plan }) {
    for (const form of unitFormsOf(plan)) {
      const [first, ...others] = form.places;
      if (!first) continue;
      const { kind, text, usual, count, usualPlace } = form;
      yield {
        messageId: kind,
        severity: 'info',
        span: spanOf(kind, first),
        data: { text, usual, few: form.places.length, many: count },
        related: [
          ...others.slice(0, 20).map((place) => ({ span: spanOf(kind, place), message: { zh: '同样的写法', en: 'the same here' } })),
          ...(usualPlace ? [{ span: spanOf('spelling', usualPlace), message: { zh: '另一种写法', en: 'the other way' } }] : []),
        ],
        suggestions: [fixOf(form)],
      };
    }
  },
});
