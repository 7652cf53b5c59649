import { countedTwiceIn, maySpeakOfLists, type CountedTwice } from '../../model/claims/counted-twice';
import { addedBeyondIn, maySpeakOfAdded, type AddedBeyond } from '../../model/claims/added-totals';
import { textWhere } from '../../model/document/read-of';
import { local } from '../../model/kept/local';
import { quantitiesOf } from '../../model/document/by-prose';
import { formatNumber } from '../../model/figures/format-number';
import { formula, inUnits, sum } from '../../model/figures/quantity-sums';
import { sharedOutOf, type SharedOut, speaksOfShares } from '../../model/claims/shared-out';
import type { WrongStatedSum } from '../../model/claims/stated-sum';
import { maySum, wrongSumsIn } from '../../model/claims/stated-sums';
import { maySpeakOfTotals, wrongTotalsIn } from '../../model/claims/totals-told-again';
import type { Quantity } from '../../model/types';
import { rule, type RawFinding } from '../rule';

const adding = local((text) => (maySum(text) || maySpeakOfAdded(text) || maySpeakOfTotals(text) || maySpeakOfLists(text) ? [true] : []));
type Finding = RawFinding<'exceeds' | 'differs' | 'almost' | 'swapped' | 'unit' | 'shared' | 'added' | 'twice'>;

const itemNames = {
  exceeds: { zh: '其中一项', en: 'a part' },
  almost: { zh: '其中一项', en: 'a part' },
  swapped: { zh: '其中一项', en: 'a part' },
  unit: { zh: '其中一项', en: 'a part' },
  differs: { zh: '加项', en: 'an item' },
} as const;

const textOf = ({ prose, from, to }: Quantity): string => prose.reading.text.slice(from, to);

/** Where either the total or an item would do, the finding stands on the total and names both. */
const wrongSum = ({ kind, whole, parts, swapped, likely }: WrongStatedSum): Finding => ({
  messageId: kind,
  ...(likely === true || kind === 'almost' || kind === 'swapped' || kind === 'unit' ? { severity: 'warning' as const } : {}),
  span: (swapped?.orWhole === undefined ? (swapped?.part ?? whole) : whole).span,
  data: {
    formula: formula(parts, whole.scale, whole.unit),
    total: textOf(whole),
    difference: inUnits(whole.value - sum(parts).value, whole.scale, whole.unit),
    ...(swapped
      ? {
          part: (swapped.orWhole === undefined ? '' : `${textOf(whole)} 若为 ${swapped.orWhole}，或 `) + textOf(swapped.part),
          right: swapped.right,
        }
      : {}),
  },
  related: [...new Set(parts)].map((q) => ({ span: q.span, message: itemNames[kind] })),
});

const beyondTotal = (text: string, { added, total, converted }: AddedBeyond): Finding => ({
  messageId: 'added',
  severity: 'warning',
  span: added.full,
  data: {
    added: text.slice(added.from, added.to) + (added.unit === total.unit ? '' : `（${converted}）`),
    total: text.slice(total.from, total.to),
  },
  related: [{ span: total.full, message: { zh: '累计', en: 'the total' } }],
});

const wrongShare = ({ whole, parts, each, places, count, total }: SharedOut): Finding => ({
  messageId: 'shared',
  severity: 'warning',
  span: whole.span,
  data: {
    total: textOf(whole),
    formula: `${[...parts.map((q) => formatNumber(q.value)), `${formatNumber(each.value)} × ${String(count)}`].join(' + ')} = ${formatNumber(total)}`,
    count,
    places,
  },
  related: [...parts, each].map((q) => ({ span: q.span, message: { zh: '分配的一项', en: 'a share' } })),
});

const countedTwice = ({ whole, parts, more, name }: CountedTwice): Finding => ({
  messageId: 'twice',
  severity: 'warning',
  span: more.span,
  data: { formula: formula(parts, whole.scale, whole.unit), total: textOf(whole), part: `${name}${textOf(more)}` },
  related: [whole, ...parts].map((q) => ({ span: q.span, message: { zh: '总数和各项', en: 'the total and its items' } })),
});

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
    swapped: {
      zh: '“其中”各项之和与总数不符：{formula}，总数为 {total}；{part} 若为 {right} 则相符，像是数字颠倒；请核对',
      en: 'The parts do not make their total: {formula}, the total is {total}; with {right} for {part} they would: digits seem to have changed places; check them',
    },
    unit: {
      zh: '“其中”各项之和与总数不符：{formula}，总数为 {total}；{part} 若为 {right} 则相符，像是单位写错；请核对',
      en: 'The parts do not make their total: {formula}, the total is {total}; with {right} for {part} they would: its unit seems to be wrong; check it',
    },
    added: {
      zh: '新增的 {added} 多于累计的 {total}；请核对两个数和单位',
      en: 'the {added} added are more than the {total} there are then; check both figures and their units',
    },
    twice: {
      zh: '前几项之和已等于总数 {total}（{formula}），“{part}”又与它们并列，像是重复计入；请核对',
      en: 'The items before it make the total of {total} ({formula}); “{part}” beside them seems to be counted twice; check it',
    },
    shared: {
      zh: '总数写作 {total}，按括号内分配为 {formula}（文中有 {count} 个{places}）；请核对总数或分配',
      en: 'the total is {total}, but shared out as the bracket says it comes to {formula} (the text counts {count} {places}); check them',
    },
  },
  scope: 'prose',
  *check({ plan }): Iterable<Finding> {
    for (const { place: prose } of adding(plan)) {
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const { text } = prose.reading;
      const quantities = quantitiesOf(prose);
      const sums = wrongSumsIn(text, quantities);
      const again = wrongTotalsIn(text, quantities).filter(({ whole }) => !sums.some((each) => each.whole === whole));
      for (const wrong of [...sums, ...again]) yield wrongSum(wrong);
      const told = new Set([...sums, ...again].map(({ whole }) => whole));
      for (const twice of countedTwiceIn(text, quantities)) if (!told.has(twice.whole)) yield countedTwice(twice);
      for (const beyond of addedBeyondIn(text, quantities)) yield beyondTotal(text, beyond);
    }
  },
  reads: (prose) => textWhere(speaksOfShares(prose), prose),
  *beyond({ plan }): Iterable<Finding> {
    for (const shared of sharedOutOf(plan)) if (shared.total !== shared.whole.value) yield wrongShare(shared);
  },
});
