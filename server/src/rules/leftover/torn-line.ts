import { edgesRead, tornRunsOf } from '../../model/wording/torn-lines';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** A line holds what belongs together: no line ends in an opening bracket, none begins with a stop. */
export const leftoverTornLine = rule({
  id: 'leftover/torn-line',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  mass: 6,
  messages: {
    torn: {
      zh: '一段话在这里被断成了 {count} 行（“{text}”）；请接成一段',
      en: 'one piece of text is torn into {count} lines here (“{text}”); join them',
    },
  },
  reads: edgesRead,
  *check({ plan }) {
    for (const run of tornRunsOf(plan)) {
      const [first, ...others] = run;
      const [second] = others;
      if (!first || !second) continue;
      const joints = others.map((prose, i) => ({ start: (run[i] ?? first).reading.span.end, end: prose.reading.span.start }));
      const from = Math.max(0, first.reading.text.length - 4);
      const stop = '，。、；：！？'.includes(second.reading.text.charAt(0));
      const lines = others.map(({ reading }) => ({
        span: spanIn(reading, 0, Math.min(reading.text.length, 8)),
        message: { zh: '接着的一行', en: 'the next line' },
      }));
      yield {
        messageId: 'torn',
        span: stop ? spanIn(second.reading, 0, 1) : spanIn(first.reading, from, first.reading.text.length),
        data: { count: run.length, text: `${first.reading.text.slice(from)}|${second.reading.text.slice(0, 4)}` },
        related: lines,
        suggestions: [{ title: { zh: '接成一段', en: 'Join the lines' }, edits: joints.map((span) => ({ span, text: '' })) }],
      };
    }
  },
});
