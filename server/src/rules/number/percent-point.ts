import { lookupIndicator } from '../../lexicon/indicators';
import { changedBefore, changeOfShare, grownAmount, isAmount, mayBeRelative } from '../../model/claims/changed-subjects';
import { changeStatementsOf, type ChangeStatement } from '../../model/claims/change-statements';
import { isLevelInPoints } from '../../model/claims/levels-in-points';
import { statingText } from '../../model/document/read-of';
import { isDifferenceInPercent } from '../../model/claims/recomputed-changes';
import type { Quantity } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule, type Fix } from '../rule';

const writtenOf = ({ prose, from, to }: Quantity): string => prose.reading.text.slice(from, to);
const numberOf = (quantity: Quantity): string =>
  writtenOf(quantity)
    .replace(/(个?百分点|[%％])$/, '')
    .trim();
const inPoints = (quantity: Quantity): string => `${numberOf(quantity)}个百分点`;
const write = ({ prose, from, to }: Quantity, right: string): Fix => ({
  title: { zh: `改为“${right}”`, en: `Write “${right}”` },
  edits: [{ span: spanIn(prose.reading, from, to), text: right }],
});

const isPoint = ({ unit }: Quantity): boolean => unit === '百分点' || unit === '个百分点';

/** 由80公顷增加到100公顷，增长25个百分点. */
const isGrowthInPoints = ({ from, to, change }: ChangeStatement): boolean => isPoint(change) && isAmount(from) && isAmount(to);

/** A change of what is known as a share given in per cent, or of an amount given in points. */
const wrongUnit = (
  quantity: Quantity,
):
  | {
      readonly messageId: 'points' | 'gap' | 'percent';
      readonly data: { readonly name: string; readonly verb: string; readonly text: string; readonly standard?: string };
    }
  | undefined => {
  if (quantity.prose.cell || quantity.kind !== 'value') return undefined;
  const point = isPoint(quantity);
  if (quantity.unit !== '%' && !point) return undefined;
  const changed = changedBefore(quantity);
  const grown = changed || !point ? undefined : grownAmount(quantity);
  if (grown) return { messageId: 'percent', data: { name: grown.name.slice(-14), verb: grown.verb, text: writtenOf(quantity) } };
  const share = changeOfShare(quantity);
  if (share) {
    const { verb, standard = '' } = share;
    return { messageId: standard === '' ? 'points' : 'gap', data: { name: '占比', verb, standard, text: writtenOf(quantity) } };
  }
  if (!changed) return undefined;
  const { kind } = lookupIndicator(changed.name);
  const data = { name: changed.name.slice(-14), verb: changed.verb, text: writtenOf(quantity) };
  if (quantity.unit === '%' && (kind === 'share' || kind === 'gross-rate')) return { messageId: 'points', data };
  return point && (kind === 'amount' || kind === 'count') ? { messageId: 'percent', data } : undefined;
};

/** The change of a share is counted in percentage points, the growth of an amount in per cent (GB/T 15835; 国家统计局: 百分点). */
export const numberPercentPoint = rule({
  id: 'number/percent-point',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    points: {
      zh: '{name}{verb}“{text}”：占比的增减应以百分点计（{text} 会被理解为相对变化）；是否为 {right}，或“{verb}到”？',
      en: '{name} {verb} “{text}”: the change of a share is counted in percentage points; is it {right}, or {verb}到?',
    },
    gap: {
      zh: '占比比{standard}{verb}“{text}”：两个百分数之差应以百分点计（{text} 会被理解为相对变化）；是否为 {right}？',
      en: 'a share that is “{text}” {verb} beside {standard}: the difference of two percentages is counted in percentage points; is it {right}?',
    },
    difference: {
      zh: '由 {from} 到 {to} 相差 {right}，这里写作“{text}”（会被理解为相对变化）；两个百分数之差应以百分点计',
      en: 'from {from} to {to} is {right}, not “{text}”, which reads as a relative change; the difference of two rates is counted in percentage points',
    },
    amounts: {
      zh: '由 {from} 到 {to} 不是百分率的变化，“{text}”说不通，增减应写百分数；是否为 {right}？',
      en: '{from} and {to} are no rates, so “{text}” makes no sense: the change of an amount is a percentage; is it {right}?',
    },
    percent: {
      zh: '{name}{verb}“{text}”：{name}不是百分率，增减应写百分数；是否为 {right}？',
      en: '{name} {verb} “{text}”: {name} is no rate, its change is a percentage; is it {right}?',
    },
    level: {
      zh: '“{text}”在这里是占比本身，不是占比的增减，应写 {right}；请核对',
      en: '“{text}” is the share itself here, not its change: {right}; check it',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const quantity of plan.quantities) {
      if (isLevelInPoints(quantity)) {
        const [text, right] = [writtenOf(quantity), `${numberOf(quantity)}%`];
        yield { messageId: 'level', span: quantity.span, data: { text, right }, suggestions: [write(quantity, right)] };
        continue;
      }
      const wrong = wrongUnit(quantity);
      if (!wrong) continue;
      const right = wrong.messageId === 'percent' ? `${numberOf(quantity)}%` : inPoints(quantity);
      yield {
        ...wrong,
        ...(wrong.messageId === 'points' && mayBeRelative(quantity) ? { severity: 'info' as const } : {}),
        span: quantity.span,
        data: { ...wrong.data, right },
        suggestions: [write(quantity, right)],
      };
    }
  },
  reads: statingText,
  *beyond({ plan }) {
    for (const statement of changeStatementsOf(plan)) {
      const { from, to, change } = statement;
      const messageId = isDifferenceInPercent(statement) ? 'difference' : isGrowthInPoints(statement) ? 'amounts' : undefined;
      if (messageId === undefined || change.prose.cell || wrongUnit(change)) continue;
      const right = messageId === 'difference' ? inPoints(change) : `${numberOf(change)}%`;
      yield {
        messageId,
        span: change.span,
        data: { from: writtenOf(from), to: writtenOf(to), text: writtenOf(change), right },
        related: [
          { span: from.full, message: { zh: '起点', en: 'from' } },
          { span: to.full, message: { zh: '终点', en: 'to' } },
        ],
        suggestions: [write(change, right)],
      };
    }
  },
});
