import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { clauseStart, splitList } from '../../model/marks/lists';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const joining = ['以及', '和', '与'];
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

/** 国道、省道: parts of one make, as long as each other or ending alike. */
const parallel = (a: string, b: string): boolean => a.length === b.length || a.slice(-1) === b.slice(-1);

/**
 * How many subjects may stand before 分别. 和 joins the last of a list (国道、省道和县道: three) or stands inside its last part (公办幼儿园、公办和普惠性民办幼儿园: two, too,
 * where what it joins is not of the make of the others). The clause before may belong to the list, unless it tells a time or a figure.
 */
const possibleCounts = (text: string, start: number, at: number): ReadonlySet<number> => {
  const counts = new Set<number>();
  const take = (from: number, marks: string): void => {
    const all = splitList(text, from, at, marks, joining);
    counts.add(all.length);
    const few = splitList(text, from, at, marks);
    const [first, joined] = [all[0], all[few.length - 1]];
    const alike = first && joined && few.length > 1 && parallel(text.slice(first.from, first.to), text.slice(joined.from, joined.to));
    if (!alike) counts.add(few.length);
  };
  take(start, '、');
  const wider = clauseStart(text, Math.max(0, start - 1), '，,。；;：:！？');
  if (start > 0 && !/\d|[年月]|期末|目前|末$|期间/u.test(text.slice(wider, start))) take(wider, '、，,');
  return counts;
};

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
        const values: { from: number; to: number }[] = [];
        let edge = at + 2 + verb.length;
        for (const q of quantitiesOf(prose)) {
          if (q.from < edge) continue;
          if (!/^[、，,和与及以 ]{0,3}$/.test(text.slice(edge, q.fullFrom)) || !['value', 'range', 'ratio', 'duration'].includes(q.kind))
            break;
          values.push({ from: q.fullFrom, to: q.fullTo });
          edge = q.fullTo;
        }
        const last = values.at(-1);
        const first = values[0];
        if (!first || !last || values.length < 2) continue;
        // A value after a comma may already belong to the next clause (…分别达到83%、96%，3所学校…): only a closed list is judged.
        if (
          last.to < text.length &&
          !'。；;，,、）)！ '.includes(text[last.to] ?? ' ') &&
          !/^(?:以内|以上|以下|左右)[。；;，,）)]/.test(text.slice(last.to, last.to + 3))
        )
          continue;
        if (/[，,]/.test(text.slice(first.from, last.to))) continue;
        const start = clauseStart(text, at, '，,。；;：:！？');
        const counts = possibleCounts(text, start, at);
        const subjects = splitList(text, start, at, '、', joining);
        if (subjects.length < 2 || counts.has(values.length) || subjects.length > 12) continue;
        // Several subjects with several measures each (A和B的x和y) cannot be counted here.
        if (subjects.length > values.length && subjects.length % values.length === 0) continue;
        if (values.length > subjects.length && values.length % subjects.length === 0) continue;
        yield {
          messageId: 'found',
          span: spanIn(prose.reading, at, last.to),
          data: {
            word: text.slice(at, at + 2),
            subjects: subjects.length,
            names: subjects.map((s) => text.slice(s.from, s.to).slice(0, 8)).join('、'),
            values: values.length,
            figures: values.map((v) => text.slice(v.from, v.to)).join('、'),
          },
        };
      }
    }
  },
});
