import { words } from '../../lexicon/types';
import { quantitiesOf } from '../../model/document/by-prose';
import { local } from '../../model/kept/local';
import { figuresInARow, mayHaveRows } from '../../model/claims/figures-in-a-row';
import { joining, lastTwoAreOne, possibleCounts } from '../../model/claims/paired-names';
import { withoutInnerMarks } from '../../model/marks/industries';
import { clauseStart, splitList } from '../../model/marks/lists';
import type { Quantity } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const verbs = words(
  '达到 达 为 是 提高到 提高至 提升到 提升至 增加到 增加至 不低于 不少于 控制在 保持在 下降到 降低到 降至 增至 超过 下降 增长 提高 降低 新增 完成 实现 占',
);

/** Where 分别 or 依次 stands next, or -1. */
const nextWord = (text: string, from: number): number => {
  const [a, b] = [text.indexOf('分别', from), text.indexOf('依次', from)];
  return a < 0 || (b >= 0 && b < a) ? b : a;
};

const rows = local((text) => (mayHaveRows(text) ? [true] : []));

/** A closed figure, and the only one: 各 is meant. */
const isOnlyFigure = (text: string, { kind, script, fullTo }: Quantity): boolean =>
  kind === 'value' &&
  script === 'arabic' &&
  /^(?:以内|以上|以下|左右)?(?:$|[。；;]|，(?!\d|其余|其他|后者))/u.test(text.slice(fullTo, fullTo + 5));

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
    one: {
      zh: '“{word}”前列 {subjects} 项，后面只有一个数（{figure}）：各项相同的用“各”“均”，不同的请补齐',
      en: '{subjects} subjects before {word} but one value ({figure}): write 各 or 均 where it is the same for all, else complete it',
    },
    untold: {
      zh: '“{names}”后面并列 {count} 个数（{figures}），没有“分别”，读不出怎样对应；请补“分别”',
      en: '{count} values ({figures}) follow {names} with nothing to say which is whose; add 分别',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const { place: prose } of rows(plan)) {
      const { text } = prose.reading;
      for (const { figures, names } of prose.cell || prose.kind === 'toc' ? [] : figuresInARow(text, quantitiesOf(prose))) {
        const [first] = figures;
        const written = figures.map((figure) => text.slice(figure.fullFrom, figure.fullTo)).join('、');
        yield {
          messageId: 'untold',
          severity: 'info',
          span: spanIn(prose.reading, first.fullFrom, figures.at(-1)?.fullTo ?? first.fullTo),
          data: { names: names.map((name) => name.slice(-8)).join('、'), count: figures.length, figures: written },
        };
      }
    }
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
        if (!first || !last) continue;
        // A value after a comma may already belong to the next clause (…分别达到83%、96%，3所学校…): only a closed list is judged.
        if (
          last.fullTo < text.length &&
          !'。；;，,、）)！ '.includes(text[last.fullTo] ?? ' ') &&
          !/^(?:以内|以上|以下|左右)[。；;，,）)]/.test(text.slice(last.fullTo, last.fullTo + 3))
        )
          continue;
        if (/[，,]/.test(text.slice(first.fullFrom, last.fullTo))) continue;
        const start = clauseStart(text, at, '，,。；;：:！？');
        const listing = withoutInnerMarks(text);
        const counts = possibleCounts(listing, start, at);
        const subjects = splitList(listing, start, at, '、', joining);
        // 出口额、进口额由120亿元、80亿元|分别增至…: what stood before belongs to no list of names.
        if (/[由从自](?:20\d\d年的?)?\d/u.test(text.slice(start, at))) continue;
        if (subjects.length < 2 || counts.has(values.length) || subjects.length > 12) continue;
        if (values.length < 2) {
          if (isOnlyFigure(text, last))
            yield {
              messageId: 'one',
              severity: 'warning',
              span: spanIn(prose.reading, at, last.fullTo),
              data: { word: text.slice(at, at + 2), subjects: subjects.length, figure: text.slice(last.fullFrom, last.fullTo) },
            };
          continue;
        }
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
