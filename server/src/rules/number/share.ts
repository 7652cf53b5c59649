import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { maySpeakOfShares, wrongSharesIn, type WrongShare } from '../../model/claims/stated-shares';
import { maySpeakOfDays, wrongDaysIn, type WrongDays } from '../../model/claims/good-days';
import { wrongListedIn, type WrongPart } from '../../model/claims/listed-shares';
import { maySpeakOfStructures, wrongStructuresIn, type WrongStructure } from '../../model/claims/stated-structures';
import { wrongSharesOfAllIn, type WrongSharesOfAll } from '../../model/claims/shares-of-all';
import { changeTo, rule, type RawFinding } from '../rule';

type Finding = RawFinding<'differs' | 'rest' | 'unit' | 'part' | 'sum' | 'all' | 'term' | 'days'>;

const speaking = local((text) => (maySpeakOfShares(text) || maySpeakOfStructures(text) || maySpeakOfDays(text) ? [true] : []));

const wrongUnit = (text: string, { part, whole, share }: WrongShare, inScale: string): Finding => ({
  messageId: 'unit',
  span: part.full,
  data: {
    part: text.slice(part.from, part.to),
    whole: text.slice(whole.from, whole.to),
    stated: text.slice(share.from, share.to),
    right: inScale,
  },
  related: [
    { span: whole.full, message: { zh: '总数', en: 'the whole' } },
    { span: share.full, message: { zh: '所占比例', en: 'its share' } },
  ],
});

const wrongShare = (text: string, { part, whole, share, right, ofRest }: WrongShare): Finding => ({
  messageId: ofRest ? 'rest' : 'differs',
  span: share.full,
  data: { part: text.slice(part.from, part.to), whole: text.slice(whole.from, whole.to), stated: text.slice(share.from, share.to), right },
  related: [
    { span: whole.full, message: { zh: '总数', en: 'the whole' } },
    { span: part.full, message: { zh: '其中一项', en: 'the part' } },
  ],
  suggestions: [changeTo(share.span, right)],
});

const wrongPart = (text: string, { part, whole, share, right }: WrongPart): Finding => ({
  messageId: 'part',
  span: part.full,
  data: { stated: text.slice(part.from, part.to), whole: text.slice(whole.from, whole.to), share: text.slice(share.from, share.to), right },
  related: [
    { span: whole.full, message: { zh: '总数', en: 'the whole' } },
    { span: share.full, message: { zh: '所占比例', en: 'its share' } },
  ],
  suggestions: [changeTo(part.span, right)],
});

const wrongStructure = (text: string, { kind, ratio, parts, right, formula }: WrongStructure): Finding => ({
  messageId: kind,
  span: ratio.full,
  data: { stated: text.slice(ratio.from, ratio.to), right, formula },
  related: parts.map(({ full }) => ({ span: full, message: { zh: '其中一项', en: 'a part' } })),
});

const wrongAll = ({ shares, right, formula }: WrongSharesOfAll): Finding[] => {
  const [first, last] = [shares[0], shares.at(-1)];
  return first && last
    ? [
        {
          messageId: 'all',
          span: { start: first.full.start, end: last.full.end },
          data: { right, formula },
          related: shares.map(({ full }) => ({ span: full, message: { zh: '其中一项', en: 'a part' } })),
        },
      ]
    : [];
};

const wrongDays = (text: string, { days, share, all, right }: WrongDays): Finding => ({
  messageId: 'days',
  span: days.full,
  data: { stated: text.slice(days.from, days.to), share: text.slice(share.from, share.to), all, right },
  related: [{ span: share.full, message: { zh: '所占比例', en: 'its share' } }],
});

/** A share follows from its part and its whole: 8600公里，其中3440公里，占比40%. */
export const numberShare = rule({
  id: 'number/share',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    differs: {
      zh: '{part} 占 {whole} 的 {right}，这里写作 {stated}；请核对三个数',
      en: '{part} is {right} of {whole}, not {stated}; check the three figures',
    },
    rest: {
      zh: '{whole} 除去 {part}，其余占 {right}，这里写作 {stated}；请核对三个数',
      en: 'without {part}, the rest is {right} of {whole}, not {stated}; check the three figures',
    },
    unit: {
      zh: '{part} 远不是 {whole} 的 {stated}；{part} 若为 {right} 则相符，像是单位写错；请核对',
      en: '{part} is nothing like {stated} of {whole}; {right} would be: its unit seems to be wrong; check it',
    },
    part: {
      zh: '{whole} 减去其余各项为 {right}，正合所占的 {share}，这里写作 {stated}；请核对',
      en: '{whole} less the other items is {right}, which fits the share of {share}, not {stated}; check it',
    },
    sum: {
      zh: '“{stated}”各项应合计 100，实为 {right}（{formula}）；请核对',
      en: 'the terms of “{stated}” should make 100, they make {right} ({formula}); check them',
    },
    all: {
      zh: '各部分占比应合计 100%，实为 {right}%（{formula}）；请核对',
      en: 'the shares of all parts should make 100%, they make {right}% ({formula}); check them',
    },
    term: {
      zh: '由 {formula} 算出的比例为 {right}，这里写作 {stated}；请核对',
      en: '{formula} make {right}, not {stated}; check them',
    },
    days: {
      zh: '{stated}若占 {share}，全年应有 {all} 天；按 365 天计算，{share} 为 {right} 天，请核对两个数',
      en: '{stated} would be {share} of {all} days, more than a year has; of 365 it is {right}, check both figures',
    },
  },
  scope: 'prose',
  *check({ plan }): Iterable<Finding> {
    for (const { place: prose } of speaking(plan)) {
      if (prose.cell !== undefined || prose.kind === 'toc') continue;
      const { text } = prose.reading;
      const quantities = quantitiesOf(prose);
      const single = wrongSharesIn(text, quantities);
      for (const wrong of single) yield wrong.inScale === undefined ? wrongShare(text, wrong) : wrongUnit(text, wrong, wrong.inScale);
      const { shares, parts } = wrongListedIn(text, quantities);
      for (const wrong of shares) if (!single.some(({ share }) => share === wrong.share)) yield wrongShare(text, wrong);
      for (const wrong of parts) if (!single.some(({ share }) => share === wrong.share)) yield wrongPart(text, wrong);
      for (const wrong of wrongSharesOfAllIn(text, quantities)) yield* wrongAll(wrong);
      for (const wrong of wrongDaysIn(text, quantities)) yield wrongDays(text, wrong);
      for (const wrong of wrongStructuresIn(text, quantities)) yield wrongStructure(text, wrong);
    }
  },
});
