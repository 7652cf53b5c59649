import { lookupIndicator } from '../../lexicon/indicators';
import { subjectBefore } from '../../model/subjects';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const changes = ['提高', '提升', '上升', '增加', '增长', '下降', '降低', '减少', '回落', '扩大', '缩小'];

/** The name before a verb of change, without the verb and its adverbs: 近视率每年降低 → 近视率. */
const changedSubject = (name: string): { readonly name: string; readonly verb: string } | undefined => {
  const tail = ['了', '约', '近', '超过', '不低于', '超'].reduce(
    (text, word) => (text.endsWith(word) ? text.slice(0, -word.length) : text),
    name,
  );
  const verb = changes.find((c) => tail.endsWith(c));
  if (verb === undefined) return undefined;
  let subject = tail.slice(0, -verb.length).replace(/[比较与](?:20|19)\d\d年(?:底|末)?(?:相比)?$/u, '');
  for (const adverb of [
    '同比',
    '环比',
    '平均每年',
    '每年',
    '年均',
    '累计',
    '总体',
    '再',
    '又',
    '均',
    '共',
    '比上年',
    '较上年',
    '逐年',
    '力争',
  ]) {
    if (subject.endsWith(adverb)) subject = subject.slice(0, -adverb.length);
  }
  return subject === '' ? undefined : { name: subject, verb };
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
    percent: {
      zh: '{name}{verb}“{text}”：{name}不是百分率，增减应写百分数；是否为 {right}？',
      en: '{name} {verb} “{text}”: {name} is no rate, its change is a percentage; is it {right}?',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const quantity of plan.quantities) {
      if (quantity.prose.cell || quantity.kind !== 'value') continue;
      const point = quantity.unit === '百分点' || quantity.unit === '个百分点';
      if (quantity.unit !== '%' && !point) continue;
      const subject = subjectBefore(quantity.prose, quantity);
      if (!subject || /[到至]$/.test(subject.verb)) continue;
      const changed = changedSubject(subject.name + subject.verb);
      if (!changed) continue;
      const { kind } = lookupIndicator(changed.name);
      const { text } = quantity.prose.reading;
      const written = text.slice(quantity.from, quantity.to);
      const number = written.replace(/(个?百分点|[%％])$/, '').trim();
      const suggest = (right: string) => [
        {
          title: { zh: `改为“${right}”`, en: `Write “${right}”` },
          edits: [{ span: spanIn(quantity.prose.reading, quantity.from, quantity.to), text: right }],
        },
      ];
      const data = { name: changed.name.slice(-14), verb: changed.verb, text: written };
      if (quantity.unit === '%' && (kind === 'share' || kind === 'gross-rate'))
        yield {
          messageId: 'points',
          span: quantity.span,
          data: { ...data, right: `${number}个百分点` },
          suggestions: suggest(`${number}个百分点`),
        };
      else if (point && (kind === 'amount' || kind === 'count'))
        yield { messageId: 'percent', span: quantity.span, data: { ...data, right: `${number}%` }, suggestions: suggest(`${number}%`) };
    }
  },
});
