import { annexListAt, docNumbersIn, isAddresseesWithoutColon, isBodyName, officialDate } from '../../model/wording/document-elements';
import type { Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { squeeze } from '../../text/characters';
import { rule, type FindingData, type RawFinding } from '../rule';

type MessageId = 'bracket' | 'ordinal' | 'padding' | 'date' | 'annexEnd' | 'annexColon' | 'annexSingle' | 'addressees';

const replaced = (messageId: MessageId, prose: Prose, from: number, to: number, text: string, data: FindingData): RawFinding<MessageId> => {
  const span = spanIn(prose.reading, from, to);
  const title =
    text === ''
      ? { zh: '删去', en: 'Remove it' }
      : from === to
        ? { zh: `补“${text}”`, en: `Add ${text}` }
        : { zh: `改为“${text}”`, en: `Write ${text}` };
  return { messageId, span, data, fix: { title, edits: [{ span, text }] } };
};

/** 附件：1. … with the lines that go on with 2., 3. … */
const annexFindings = function* (list: readonly Prose[]): Generator<RawFinding<MessageId>> {
  const [first] = list;
  if (!first) return;
  const { text } = first.reading;
  const colon = text.search(/[：:]/);
  if (text[colon] === ':') yield replaced('annexColon', first, colon, colon + 1, '：', {});
  const single = list.length === 1 ? /^\s{0,4}1[.．、]\s{0,4}/.exec(text.slice(colon + 1)) : null;
  if (single) yield replaced('annexSingle', first, colon + 1, colon + 1 + single[0].length, '', {});
  for (const prose of list) {
    const { length } = prose.reading.text;
    const mark = prose.reading.text.charAt(length - 1);
    if ('。；，、;,.'.includes(mark)) yield replaced('annexEnd', prose, length - 1, length, '', { mark });
  }
};

export const formatDocument = rule({
  id: 'format/document',
  severity: 'warning',
  preset: 'strict',
  fix: 'safe',
  messages: {
    bracket: {
      zh: '发文字号“{found}”：年份用六角括号括入，应为“{right}”。',
      en: 'Document number {found}: the year stands in hexagonal brackets, {right}.',
    },
    ordinal: {
      zh: '发文字号“{found}”：发文顺序号不加“第”字、不空格，应为“{right}”。',
      en: 'Document number {found}: the serial has no 第 and no blank, {right}.',
    },
    padding: {
      zh: '发文字号“{found}”：发文顺序号不编虚位（1 不编为 01），应为“{right}”。',
      en: 'Document number {found}: the serial is not padded with zeros, {right}.',
    },
    date: {
      zh: '成文日期“{found}”：用阿拉伯数字将年、月、日标全，月、日不编虚位，应为“{right}”。',
      en: 'Date of issue {found}: year, month and day in full, in Arabic figures without leading zeros, {right}.',
    },
    addressees: {
      zh: '主送机关：最后一个机关名称后标全角冒号。',
      en: 'Addressees: a full-width colon follows the last name.',
    },
    annexEnd: {
      zh: '附件说明：附件名称后不加标点符号，请删去“{mark}”。',
      en: 'List of annexes: no mark follows the name of an annex, remove {mark}.',
    },
    annexColon: { zh: '附件说明：“附件”二字后标全角冒号。', en: 'List of annexes: a full-width colon follows 附件.' },
    annexSingle: { zh: '附件说明：只有一个附件时不编顺序号。', en: 'List of annexes: a single annex has no number.' },
  },
  *check({ plan }) {
    for (const prose of plan.prose) {
      const { text } = prose.reading;
      // The brackets of the document's own number are format/document-number's.
      const own = plan.meta.docNumber?.span.start === prose.reading.span.start;
      for (const number of docNumbersIn(text)) {
        if (number.fault && !(own && number.fault === 'bracket'))
          yield replaced(number.fault, prose, number.from, number.to, number.right, { found: number.text, right: number.right });
      }
      const signed = isBodyName(plan.prose[prose.index - 1]?.reading.text ?? '');
      const right = signed && !prose.cell ? officialDate(text) : undefined;
      if (right !== undefined && right !== squeeze(text))
        yield replaced('date', prose, 0, text.length, right, { found: squeeze(text), right });
      if (isAddresseesWithoutColon(plan.prose, prose)) yield replaced('addressees', prose, text.length, text.length, '：', {});
      yield* annexFindings(annexListAt(plan.prose, prose));
    }
  },
});
