import { local } from '../../model/local';
import { quantitiesBetween, quantitiesOf } from '../../model/by-prose';
import { clauseEnd, clauseStart } from '../../model/lists';
import { formatNumber } from '../../model/format-number';
import { formula, sum } from '../../model/quantity-sums';
import { sharedOutOf, type SharedOut } from '../../model/shared-out';
import type { Quantity } from '../../model/types';
import { rule, type RawFinding } from '../rule';

/** A sentence that is added up; longer ones are no sentences. */
const longestSentence = 600;

const totals = ['合计', '共计', '总计', '总共', '一共', '累计共', '，共'];

const counted = (quantity: Quantity): boolean =>
  quantity.kind === 'value' && quantity.high === undefined && !quantity.approximate && quantity.comparator === undefined;
const sameUnit = (a: Quantity, b: Quantity): boolean => a.unit !== '' && a.unit !== '%' && a.unit === b.unit;
const wordsBefore = (text: string, { fullFrom }: Quantity): string => text.slice(Math.max(0, fullFrom - 8), fullFrom);

/** Is the number only part of a phrase that counts nothing of its own: 人均3平方米, 每班45人, 新增20人? */
const notAPart = (text: string, quantity: Quantity): boolean =>
  /(每|人均|平均|增加|新增|减少|同比|提高|比|达到|超过|以上|约)[^、，；]{0,5}$/.test(wordsBefore(text, quantity));

/** Does a total or an item of 分别达到A、B count something else: an average, a difference? */
const isRelative = (text: string, quantity: Quantity): boolean => /(每|人均|平均|同比|比)[^、，；]{0,5}$/.test(wordsBefore(text, quantity));

const adding = local((text) => (text.includes('其中') || totals.some((w) => text.includes(w)) ? [true] : []));
type Finding = RawFinding<'exceeds' | 'differs' | 'almost' | 'shared'>;

/** Parts that a sentence adds up itself must add up: A，其中B、C; B、C，合计A. */
export const numberSum = rule({
  id: 'number/sum',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  messages: {
    exceeds: {
      zh: '“其中”各项之和超过总数：{formula}，总数为 {total}；请核对',
      en: 'The parts exceed their total: {formula}, the total is {total}; check them',
    },
    differs: {
      zh: '各项之和与合计不符：{formula}，合计写作 {total}；请核对',
      en: 'The items do not add up: {formula}, the total given is {total}; check them',
    },
    almost: {
      zh: '“其中”各项之和与总数相差 {difference}：{formula}，总数为 {total}；若各项已列全，请核对',
      en: 'The parts miss their total by {difference}: {formula}, the total is {total}; check them if the list is complete',
    },
    shared: {
      zh: '总数写作 {total}，按括号内分配为 {formula}（文中有 {count} 个{places}）；请核对总数或分配',
      en: 'the total is {total}, but shared out as the bracket says it comes to {formula} (the text counts {count} {places}); check them',
    },
  },
  *check({ plan }): Iterable<Finding> {
    for (const shared of sharedOutOf(plan)) if (shared.total !== shared.whole.value) yield wrongShare(shared);
    for (const { place: prose } of adding(plan)) {
      const { text } = prose.reading;
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const quantities = quantitiesOf(plan, prose);
      for (let at = text.indexOf('其中'); at >= 0; at = text.indexOf('其中', at + 2)) yield* partsOf(text, at, quantities);
      for (const word of totals)
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) yield* totalOf(text, at, word, quantities);
    }
  },
});

const wrongShare = ({ whole, parts, each, places, count, total }: SharedOut): Finding => ({
  messageId: 'shared',
  severity: 'warning',
  span: whole.span,
  data: {
    total: whole.prose.reading.text.slice(whole.from, whole.to),
    formula: `${[...parts.map((q) => formatNumber(q.value)), `${formatNumber(each.value)} × ${String(count)}`].join(' + ')} = ${formatNumber(total)}`,
    count,
    places,
  },
  related: [...parts, each].map((q) => ({ span: q.span, message: { zh: '分配的一项', en: 'a share' } })),
});

/** …投资1286.4亿元，完成目标的114.3%。其中，…: the one figure of the sentence before that has the unit of the first part. */
function wholeBefore(text: string, at: number, quantities: readonly Quantity[]): Quantity | undefined {
  const part = text[at - 1] === '。' ? quantitiesBetween(quantities, at + 1, at + 31).find(counted) : undefined;
  if (!part) return undefined;
  const start = clauseStart(text, at - 1, '。；;', longestSentence);
  const alike = quantitiesBetween(quantities, start, at).filter((q) => q.to <= at && sameUnit(part, q));
  return alike.length === 1 && alike[0] && counted(alike[0]) ? alike[0] : undefined;
}

function* partsOf(text: string, at: number, quantities: readonly Quantity[]): Iterable<Finding> {
  const before = clauseStart(text, at, '。；;', 80);
  const near = quantitiesBetween(quantities, before, at)
    .filter((q) => q.to <= at && counted(q))
    .at(-1);
  const whole = near ?? wholeBefore(text, at, quantities);
  if (!whole || isRelative(text, whole) || (near && (/[。；;其]/.test(text.slice(near.to, at)) || at - near.to > 24))) return;
  const next = text.indexOf('其中', at + 2);
  const end = clauseEnd(text, at, '。；;', Math.min(longestSentence, (next < 0 ? text.length : next) - at));
  const inside = quantitiesBetween(quantities, at + 1, end).filter((q) => q.to <= end);
  const parts: Quantity[] = [];
  for (const q of inside) {
    if (!sameUnit(whole, q) || !counted(q)) {
      if (q.kind === 'value' || q.kind === 'range') break;
      continue;
    }
    if (notAPart(text, q)) break;
    parts.push(q);
  }
  const first = parts[0];
  if (!first) return;
  const { value, tolerance } = sum(parts);
  const slack = tolerance + (whole.scale > 1 || whole.decimals > 0 ? whole.tolerance : 0);
  const data = { formula: formula(parts, whole.scale, whole.unit), total: text.slice(whole.from, whole.to) };
  const related = parts.map((q) => ({ span: q.span, message: { zh: '其中一项', en: 'a part' } }));
  // Several parts may overlap each other (女教师, 骨干教师): only one that exceeds alone, or parts named as a division, are sure.
  const overlapping = parts.some((q) => q.value > whole.value) ? false : /[，,]/.test(text.slice(first.to, parts.at(-1)?.from ?? first.to));
  if (value > whole.value + slack && !overlapping) yield { messageId: 'exceeds', span: whole.span, data, related };
  else if (
    parts.length >= 2 &&
    value < whole.value - slack &&
    (whole.value - value) / whole.value < 0.02 &&
    !text.slice(at, end).includes('等')
  ) {
    yield {
      messageId: 'almost',
      severity: 'warning',
      span: whole.span,
      data: { ...data, difference: formatNumber(whole.value - value) },
      related,
    };
  }
}

function* totalOf(text: string, at: number, word: string, quantities: readonly Quantity[]): Iterable<Finding> {
  const total = quantitiesBetween(quantities, at + word.length, at + word.length + 7).find(counted);
  if (!total || total.fullFrom - (at + word.length) > 3) return;
  const start = clauseStart(text, at, '。；;：:', longestSentence);
  const before = quantitiesBetween(quantities, start, at).filter((q) => q.to <= at && (q.kind === 'value' || q.kind === 'range'));
  const listed = text.slice(start, at).includes('分别') ? isRelative : notAPart;
  const parts = before.filter((q) => sameUnit(total, q) && counted(q) && !listed(text, q));
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || parts.length !== before.filter((q) => q.unit === total.unit).length) return;
  // The items must be one list that the total closes.
  if (/[。；;]/.test(text.slice(last.to, at)) || at - last.to > 4) return;
  const { value, tolerance } = sum(parts);
  const slack = tolerance + (total.scale > 1 || total.decimals > 0 ? total.tolerance : 0);
  if (Math.abs(value - total.value) <= slack) return;
  // A subtotal among the items: the last ones alone may make the total.
  let lastOnes = last.value;
  for (const q of parts.slice(1, -1).reverse()) if (Math.abs((lastOnes += q.value) - total.value) <= slack) return;
  yield {
    messageId: 'differs',
    span: total.span,
    data: { formula: formula(parts, total.scale, total.unit), total: text.slice(total.from, total.to) },
    related: parts.map((q) => ({ span: q.span, message: { zh: '加项', en: 'an item' } })),
  };
}
