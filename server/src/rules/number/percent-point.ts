import { lookupIndicator } from '../../lexicon/indicators';
import { changedSubject, changeVerbs } from '../../model/changed-subjects';
import { quantitiesBetween, quantitiesOf } from '../../model/by-prose';
import { changeStatementsOf } from '../../model/change-statements';
import { isLevelInPoints } from '../../model/levels-in-points';
import { statingText } from '../../model/read-of';
import { isDifferenceInPercent } from '../../model/recomputed-changes';
import { subjectBefore } from '../../model/subjects';
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

const farthestLevel = 30;
/** ，比2020年提高|: between a level and the change that follows it. */
const comparedChange = new RegExp(`^[，,（(]?[比较与](?:20|19)\\d\\d年(?:底|末)?(?:相比)?[，,]?(${changeVerbs.join('|')})了?约?$`, 'u');

/** 84.1%，比2020年提高5.7%: the name stands before the level. */
const subjectOfLevel = (quantity: Quantity): ReturnType<typeof changedSubject> => {
  const { prose } = quantity;
  const quantities = quantitiesOf(prose);
  const level = quantitiesBetween(quantities, quantity.from - farthestLevel, quantity.from).findLast(({ kind }) => kind === 'value');
  if (level?.unit !== '%') return undefined;
  const verb = comparedChange.exec(prose.reading.text.slice(level.fullTo, quantity.fullFrom))?.[1];
  const subject = verb === undefined ? undefined : subjectBefore(prose, level);
  return verb === undefined || !subject ? undefined : { name: subject.name, verb };
};

/** A change of what is known as a share given in per cent, or of an amount given in points. */
const wrongUnit = (
  quantity: Quantity,
):
  | { readonly messageId: 'points' | 'percent'; readonly data: { readonly name: string; readonly verb: string; readonly text: string } }
  | undefined => {
  if (quantity.prose.cell || quantity.kind !== 'value') return undefined;
  const point = quantity.unit === '百分点' || quantity.unit === '个百分点';
  if (quantity.unit !== '%' && !point) return undefined;
  const subject = subjectBefore(quantity.prose, quantity);
  if (subject && /[到至]$/.test(subject.verb)) return undefined;
  const changed = (subject && changedSubject(subject.name + subject.verb)) ?? subjectOfLevel(quantity);
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
    difference: {
      zh: '由 {from} 到 {to} 相差 {right}，这里写作“{text}”（会被理解为相对变化）；两个百分数之差应以百分点计',
      en: 'from {from} to {to} is {right}, not “{text}”, which reads as a relative change; the difference of two rates is counted in percentage points',
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
      const right = wrong.messageId === 'points' ? inPoints(quantity) : `${numberOf(quantity)}%`;
      yield { ...wrong, span: quantity.span, data: { ...wrong.data, right }, suggestions: [write(quantity, right)] };
    }
  },
  reads: statingText,
  *beyond({ plan }) {
    for (const statement of changeStatementsOf(plan)) {
      const { from, to, change } = statement;
      if (change.prose.cell || !isDifferenceInPercent(statement) || wrongUnit(change)) continue;
      const right = inPoints(change);
      yield {
        messageId: 'difference',
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
