import { isAnnexList } from '../../model/captions';
import type { Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { chineseValue } from '../../text/numerals';
import { squeeze } from '../../text/characters';
import { rule, type RawFinding } from '../rule';

type MessageId = 'bracket' | 'ordinal' | 'padding' | 'date' | 'annexEnd' | 'annexColon' | 'annexSingle';

/** 四府〔2022〕4号 with whatever brackets, 第 and zeros; the two or more characters before it name the issuing body. */
const docNumber = /([一-龥])([〔[（(【［])((?:19|20)\d\d)([〕\]）)】］])(\s?第?)(0*)(\d{1,4})(号|號)/gu;

const numberFindings = function* (prose: Prose): Generator<RawFinding<MessageId>> {
  const { text } = prose.reading;
  for (const match of text.matchAll(docNumber)) {
    const [whole, body = '', open = '', year = '', close = '', ordinal = '', zeros = '', number = '', end = ''] = match;
    const right = `${body}〔${year}〕${number}${end}`;
    if (whole === right) continue;
    const span = spanIn(prose.reading, match.index + 1, match.index + whole.length);
    const fix = { title: { zh: `改为“${right.slice(1)}”`, en: `Write ${right.slice(1)}` }, edits: [{ span, text: right.slice(1) }] };
    const messageId =
      open !== '〔' || close !== '〕' ? 'bracket' : ordinal.includes('第') ? 'ordinal' : zeros !== '' ? 'padding' : 'ordinal';
    yield { messageId, span, data: { found: whole.slice(1), right: right.slice(1) }, fix };
  }
};

const bodyEnds = /(?:政府|办公厅|办公室|委员会|委|局|厅|部|院|会|组|中心)$/u;

/** A date on a line of its own below the body that signs. */
const dateFinding = (prose: Prose, previous: Prose | undefined): RawFinding<MessageId> | undefined => {
  const text = squeeze(prose.reading.text);
  if (prose.cell || text.length > 14 || !previous || previous.reading.text.length > 40 || !bodyEnds.test(squeeze(previous.reading.text)))
    return undefined;
  const arabic = /^(\d{4})(年|[-/.．])(\d{1,2})(月|[-/.．])(\d{1,2})日?$/u.exec(text);
  const chinese = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u.exec(text);
  const parts = arabic
    ? [arabic[1], arabic[3], arabic[5]].map(Number)
    : chinese
      ? [chinese[1], chinese[2], chinese[3]].map((p) => chineseValue(p ?? '') ?? 0)
      : undefined;
  if (!parts || parts.some((p) => !(p > 0)) || (parts[1] ?? 0) > 12 || (parts[2] ?? 0) > 31) return undefined;
  const right = `${String(parts[0])}年${String(parts[1])}月${String(parts[2])}日`;
  if (right === text) return undefined;
  const span = spanIn(prose.reading, 0, prose.reading.text.length);
  return {
    messageId: 'date',
    span,
    data: { found: text, right },
    fix: { title: { zh: `改为“${right}”`, en: `Write ${right}` }, edits: [{ span, text: right }] },
  };
};

/** 附件：1. … below the text of a notice, with the lines that go on with 2., 3. …  */
const annexFindings = function* (list: readonly Prose[]): Generator<RawFinding<MessageId>> {
  const [first] = list;
  if (!first) return;
  const colon = first.reading.text.search(/[：:]/);
  if (first.reading.text[colon] === ':') {
    const span = spanIn(first.reading, colon, colon + 1);
    yield { messageId: 'annexColon', span, fix: { title: { zh: '改为全角冒号', en: 'Write ：' }, edits: [{ span, text: '：' }] } };
  }
  const numbered = /^[：:]\s*(1[.．、]\s?)/.exec(first.reading.text.slice(colon));
  if (numbered && list.length === 1) {
    const from = colon + numbered[0].length - (numbered[1]?.length ?? 0);
    const span = spanIn(first.reading, from, colon + numbered[0].length);
    yield { messageId: 'annexSingle', span, fix: { title: { zh: '删去顺序号', en: 'Remove the number' }, edits: [{ span, text: '' }] } };
  }
  for (const { reading } of list) {
    const mark = reading.text.at(-1) ?? '';
    if (!'。；，、;,.'.includes(mark)) continue;
    const span = spanIn(reading, reading.text.length - 1, reading.text.length);
    yield {
      messageId: 'annexEnd',
      span,
      data: { mark },
      fix: { title: { zh: `删去“${mark}”`, en: `Remove ${mark}` }, edits: [{ span, text: '' }] },
    };
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
    annexEnd: {
      zh: '附件说明：附件名称后不加标点符号，请删去“{mark}”。',
      en: 'List of annexes: no mark follows the name of an annex, remove {mark}.',
    },
    annexColon: { zh: '附件说明：“附件”二字后标全角冒号。', en: 'List of annexes: a full-width colon follows 附件.' },
    annexSingle: { zh: '附件说明：只有一个附件时不编顺序号。', en: 'List of annexes: a single annex has no number.' },
  },
  *check({ plan }) {
    for (const prose of plan.prose) {
      yield* numberFindings(prose);
      const previous = plan.prose[prose.index - 1];
      const date = dateFinding(prose, previous);
      if (date) yield date;
      if (
        prose.cell ||
        prose.kind === 'toc' ||
        prose.reading.text.length > 120 ||
        !isAnnexList(prose.reading.text) ||
        squeeze(prose.reading.text).length < 5
      )
        continue;
      const list = [prose];
      for (
        let next = plan.prose[prose.index + 1];
        next &&
        list.length < 20 &&
        new RegExp(`^${String(list.length + 1)}[.．、]`).test(next.reading.text) &&
        next.reading.text.length < 80;
        next = plan.prose[next.index + 1]
      )
        list.push(next);
      yield* annexFindings(list);
    }
  },
});
