import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { joining, lastTwoAreOne, possibleCounts } from '../../model/claims/paired-names';
import { clauseStart, splitList } from '../../model/marks/lists';
import type { Quantity } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const verbs = [
  '达到',
  '达',
  '为',
  '是',
  '提高到',
  '提高至',
  '提升到',
  '提升至',
  '增加到',
  '增加至',
  '不低于',
  '不少于',
  '控制在',
  '保持在',
  '下降到',
  '降低到',
  '降至',
  '增至',
  '超过',
  '下降',
  '增长',
  '提高',
  '降低',
  '新增',
  '完成',
  '实现',
  '占',
];

/** Where 分别 or 依次 stands next, or -1. */
const nextWord = (text: string, from: number): number => {
  const [a, b] = [text.indexOf('分别', from), text.indexOf('依次', from)];
  return a < 0 || (b >= 0 && b < a) ? b : a;
};

/** The places of 分别 and 依次 in a text, where a verb follows. */
const pairings = local((text) => {
  const found: { readonly at: number; readonly verb: string }[] = [];
  for (let at = nextWord(text, 0); at >= 0; at = nextWord(text, at + 2)) {
    const verb = verbs.filter((v) => text.startsWith(v, at + 2)).sort((a, b) => b.length - a.length)[0];
    if (verb !== undefined) found.push({ at, verb });
  }
  return found;
});

/** A、B、C分别达到x、y: as many values as subjects. */
export const numberPairing = rule({
  id: 'number/pairing',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  messages: {
    found: {
      zh: '“{word}”前列 {subjects} 项（{names}），后面只对应 {values} 个数（{figures}）；请补齐或核对',
      en: '{subjects} subjects ({names}) before {word} but {values} values ({figures}) after it; complete or check them',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose, hits } of pairings(plan)) {
      const { text } = prose.reading;
      if (prose.cell) continue;
      for (const { at, verb } of hits) {
        const values: Quantity[] = [];
        let edge = at + 2 + verb.length;
        for (const q of quantitiesOf(prose)) {
          if (q.from < edge) continue;
          if (!/^[、，,和与及以 ]{0,3}$/.test(text.slice(edge, q.fullFrom)) || !['value', 'range', 'ratio', 'duration'].includes(q.kind))
            break;
          values.push(q);
          edge = q.fullTo;
        }
        const last = values.at(-1);
        const first = values[0];
        if (!first || !last || values.length < 2) continue;
        // A value after a comma may already belong to the next clause (…分别达到83%、96%，3所学校…): only a closed list is judged.
        if (
          last.fullTo < text.length &&
          !'。；;，,、）)！ '.includes(text[last.fullTo] ?? ' ') &&
          !/^(?:以内|以上|以下|左右)[。；;，,）)]/.test(text.slice(last.fullTo, last.fullTo + 3))
        )
          continue;
        if (/[，,]/.test(text.slice(first.fullFrom, last.fullTo))) continue;
        const start = clauseStart(text, at, '，,。；;：:！？');
        const counts = possibleCounts(text, start, at);
        const subjects = splitList(text, start, at, '、', joining);
        // 出口额、进口额由120亿元、80亿元|分别增至…: what stood before belongs to no list of names.
        if (/[由从自](?:20\d\d年的?)?\d/u.test(text.slice(start, at))) continue;
        if (subjects.length < 2 || counts.has(values.length) || subjects.length > 12) continue;
        if (lastTwoAreOne(text, start, at, values)) continue;
        // Several subjects with several measures each (A和B的x和y) cannot be counted here.
        if (subjects.length > values.length && subjects.length % values.length === 0) continue;
        if (values.length > subjects.length && values.length % subjects.length === 0) continue;
        yield {
          messageId: 'found',
          span: spanIn(prose.reading, at, last.fullTo),
          data: {
            word: text.slice(at, at + 2),
            subjects: subjects.length,
            names: subjects.map((s) => text.slice(s.from, s.to).slice(0, 8)).join('、'),
            values: values.length,
            figures: values.map((v) => text.slice(v.fullFrom, v.fullTo)).join('、'),
          },
        };
      }
    }
  },
});
