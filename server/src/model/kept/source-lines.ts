import { changeBetween } from '../../text/change';
import { firstWhere } from '../../text/search';
import { linesOf, type TextLine } from '../../text/text-lines';
import { carriedOn } from './lineage';

/** A line that moves with what stands above it. */
type Line = { -readonly [Key in keyof TextLine]: TextLine[Key] };

interface Lines {
  readonly text: string;
  readonly lines: readonly Line[];
}

const linesAfter = (text: string, before: Lines): readonly Line[] => {
  const { lines } = before;
  const { head, tail, shift } = changeBetween(before.text, text);
  // A line goes on with the line feed at its end, or the one it stands behind, unchanged.
  let to = firstWhere(lines, (line) => line.from >= head);
  while (to > 0 && (lines[to - 1]?.from ?? 0) + (lines[to - 1]?.text.length ?? 0) >= head) to -= 1;
  const from = firstWhere(lines, (line) => line.from > tail - shift, to);
  const [above, behind] = [lines.slice(0, to), lines.slice(from)];
  for (const gone of lines.slice(to, from)) gone.from = -1;
  if (shift !== 0) for (const line of behind) line.from += shift;
  const last = above.at(-1);
  return [...above, ...linesOf(text, last ? last.from + last.text.length + 1 : 0, behind[0]?.from ?? text.length), ...behind];
};

const view = carriedOn((plan, before: Lines | undefined): Lines => {
  const { text } = plan.source;
  return { text, lines: before ? linesAfter(text, before) : linesOf(text) };
});

/** The lines of a plan's source as written, marks and all. Those that go on into the next version are moved; `from` is −1 of those that do not. */
export const sourceLinesOf = (plan: Parameters<typeof view>[0]): readonly TextLine[] => view(plan).lines;
