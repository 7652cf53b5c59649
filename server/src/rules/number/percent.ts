import { statingText } from '../../model/document/read-of';
import { lookupIndicator } from '../../lexicon/indicators';
import { claimsOf } from '../../model/claims/claims';
import { local } from '../../model/kept/local';
import { beyondSharesOf, comparesAmounts, countStated, isBeyondShares, isReckonedByNorm, wholeShared } from '../../model/claims/percents';
import { doubledSigns, doubledSignsIn, signAndWords } from '../../model/claims/percents';
import { subjectBefore, type StatedSubject } from '../../model/claims/subjects';
import type { PlanDocument, Prose, Quantity } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule, type RawFinding } from '../rule';

type Messages = 'doubled' | 'both' | 'above' | 'count' | 'aboveHundred';

const headSigns = local(doubledSignsIn);

const isShare = (name: string): boolean => lookupIndicator(name).kind === 'share' && !comparesAmounts(name);

/** The words before a figure name the share it is the level of; undefined where they tell of a change of it. */
const statedShare = ({ name, verb }: StatedSubject): string | undefined =>
  /增|减|降|提高了|翻|完成/.test(verb + name.slice(-3)) ? undefined : name;

/** What a figure is surely the level of as the target of a longer statement (由72%提高到105%), where that is a share. */
const claimedShare = (plan: PlanDocument, quantity: Quantity): string | undefined => {
  const claim = claimsOf(plan).find((c) => c.quantity === quantity && c.kind === 'level');
  return claim && isShare(claim.name.text) ? claim.name.text : undefined;
};

const beyondShare = (quantity: Quantity, share: string): RawFinding<Messages> => {
  const { text } = quantity.prose.reading;
  const written = text.slice(quantity.from, quantity.to);
  const name = share.length > 18 ? `…${share.slice(-16)}` : share;
  if (Math.max(quantity.value, quantity.high ?? quantity.value) > 100)
    return { messageId: 'above', span: quantity.span, data: { name, value: written } };
  return {
    messageId: 'aboveHundred',
    span: quantity.full,
    data: { name, text: text.slice(quantity.fullFrom, quantity.fullTo), right: written },
    fix: { title: { zh: `改为“${written}”`, en: `Write “${written}”` }, edits: [{ span: quantity.full, text: written }] },
  };
};

/** A percent sign again from `again` on. */
const doubled = ({ reading }: Prose, from: number, to: number, again: number): RawFinding<Messages> => {
  const right = reading.text.slice(from, again);
  return {
    messageId: 'doubled',
    span: spanIn(reading, from, to),
    data: { text: reading.text.slice(from, to), right },
    fix: { title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span: spanIn(reading, again, to), text: '' }] },
  };
};

/** A share cannot exceed 100 %; % is written once; 百分之 and % exclude each other (GB/T 15835-2011). */
export const numberPercent = rule({
  id: 'number/percent',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    doubled: { zh: '“{text}”百分号重复；应为“{right}”', en: '“{text}”: the percent sign is doubled; write “{right}”' },
    both: { zh: '“{text}”既写“百分之”又写“%”；应为“{right}”', en: '“{text}”: 百分之 and % say the same; write “{right}”' },
    above: {
      zh: '{name}是占比，不可能达到 {value}；请核对数值或指标',
      en: '{name} is a share and cannot be {value}; check the figure or the indicator',
    },
    count: {
      zh: '“{name}”是数量，不能用百分数“{text}”表示；多半是漏了“占比”“比例”，请补上',
      en: '“{name}” counts things and cannot be “{text}”; most likely 占比 or 比例 was left out, add it',
    },
    aboveHundred: {
      zh: '{name}是占比，最高为 100%，“{text}”说不通；应为“{right}”',
      en: '{name} is a share of at most 100%, so “{text}” makes no sense; write “{right}”',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of headSigns(plan)) for (const { start, end } of hits) yield doubled(prose, start, end, start + 1);
    for (const quantity of plan.quantities) {
      const { prose } = quantity;
      const { text } = prose.reading;
      if (quantity.unit !== '%') continue;
      const written = text.slice(quantity.from, quantity.to);
      const signs = doubledSigns.exec(written);
      if (signs) {
        yield doubled(prose, quantity.from, quantity.to, quantity.to - signs[0].length + 1);
        continue;
      }
      if (signAndWords.test(written)) {
        const right = written.slice(3);
        yield {
          messageId: 'both',
          span: quantity.span,
          data: { text: written, right },
          fix: {
            title: { zh: `改为“${right}”`, en: `Write “${right}”` },
            edits: [{ span: spanIn(prose.reading, quantity.from, quantity.from + 3), text: '' }],
          },
        };
        continue;
      }
      if (prose.cell) continue; // indicator/percent-range judges tables
      const stated = subjectBefore(prose, quantity);
      if (stated && countStated(stated)) {
        yield {
          messageId: 'count',
          span: spanIn(prose.reading, stated.from, stated.to),
          data: { name: stated.name, text: text.slice(quantity.fullFrom, quantity.fullTo) },
          severity: 'warning',
          suggestions: [
            {
              title: { zh: '补“占比”', en: 'Add 占比' },
              edits: [{ span: spanIn(prose.reading, stated.to, stated.to), text: '占比' }],
            },
          ],
        };
        continue;
      }
      if (!isBeyondShares(quantity)) continue;
      const share = stated && isShare(stated.name) ? statedShare(stated) : undefined;
      const whole = share === undefined && quantity.value > 100 ? wholeShared(quantity) : undefined;
      if (share !== undefined && !isReckonedByNorm(quantity)) yield beyondShare(quantity, share);
      if (whole !== undefined) yield beyondShare(quantity, `占${whole}的比重`);
    }
  },
  reads: statingText,
  readsTables: true,
  *beyond({ plan }) {
    for (const quantity of beyondSharesOf(plan)) {
      const stated = subjectBefore(quantity.prose, quantity);
      if (countStated(stated) || (stated && isShare(stated.name))) continue;
      const share = claimedShare(plan, quantity);
      if (share !== undefined && !isReckonedByNorm(quantity)) yield beyondShare(quantity, share);
    }
  },
});
