import { hanUnits } from '../../text/classes';
import { local } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

/** What the ends of a text say of the lines beside it. */
interface Edges {
  /** ，……: no line begins so. */
  readonly startsWithin: boolean;
  /** （ or ……“: no line ends so. */
  readonly endsOpen: boolean;
  /** …市场“双向: a quotation of one word that has begun. */
  readonly quotes: boolean;
  /** 挂帅”的简称: the end of one. */
  readonly unquotes: boolean;
  /** A few characters without any mark. */
  readonly word: boolean;
}

const opensAWord = new RegExp(`“[${hanUnits}]{1,8}$`, 'u');
const endsAWord = new RegExp(`^[${hanUnits}]{0,8}”`, 'u');
const aWord = new RegExp(`^[${hanUnits}]{1,8}$`, 'u');
/** So long is a piece of running text. */
const sentence = 10;
const none: readonly Edges[] = [];

const edges = local((text): readonly Edges[] => {
  const startsWithin = '，。、；：！？'.includes(text.charAt(0) || ' ');
  const endsOpen = '（《“‘〔【'.includes(text.at(-1) ?? ' ');
  const tail = text.slice(-9);
  const quotes = tail.includes('“') && opensAWord.test(tail);
  const unquotes = text.slice(0, 9).includes('”') && endsAWord.test(text.slice(0, 9));
  const word = text.length <= 8 && aWord.test(text);
  return startsWithin || endsOpen || quotes || unquotes || word ? [{ startsWithin, endsOpen, quotes, unquotes, word }] : none;
});

/** What of a text makes a difference to the tears beside it, for `reads` of rules. */
export const edgesRead = (prose: Prose): string => {
  const { text } = prose.reading;
  return JSON.stringify([edges.hitsIn(prose), text.slice(0, 8), text.slice(-4), text.length < sentence]);
};

const isLine = (prose: Prose | undefined): prose is Prose =>
  prose !== undefined && prose.cell === undefined && ['paragraph', 'line', 'item', 'note'].includes(prose.kind);

const ends = '。！？；：…—';

/** Lines that are one piece of text, in order: the line before a tear, and those behind it. */
export type TornRun = readonly Prose[];

/** Paragraphs that were torn apart at a place where no line can end: a bracket left open, a stop at the beginning of the next line, a quoted word in two. */
export const tornRunsOf = (plan: PlanDocument): TornRun[] => {
  const runs: Prose[][] = [];
  const at = (index: number): Prose | undefined => (isLine(plan.prose[index]) ? plan.prose[index] : undefined);
  const edgesOf = (prose: Prose | undefined): Edges | undefined => prose && edges.hitsIn(prose)[0];
  const goesOn = (prose: Prose): boolean => !ends.includes(prose.reading.text.at(-1) ?? '。');
  for (const { place: first, hits } of edges(plan)) {
    const [own] = hits;
    if (!own || !isLine(first)) continue;
    const [before, next] = [at(first.index - 1), at(first.index + 1)];
    const run: Prose[] = [];
    if (own.startsWithin && before && goesOn(before)) {
      const earlier = at(before.index - 1);
      // A word alone before it belongs to the line above.
      if (edgesOf(before)?.word && earlier && goesOn(earlier)) run.push(earlier);
      run.push(before, first);
    } else if (own.endsOpen && next) run.push(first, next);
    else if (own.quotes && next) {
      const after = at(next.index + 1);
      if (edgesOf(next)?.unquotes) run.push(first, next);
      else if (edgesOf(next)?.word && after && edgesOf(after)?.unquotes) run.push(first, next, after);
    }
    // 221|、253: cells of a table that lost its shape.
    if (!run.some(({ reading }) => reading.text.length >= sentence)) continue;
    const last = runs.at(-1);
    if (last && run[0] !== undefined && last.includes(run[0])) last.push(...run.filter((prose) => !last.includes(prose)));
    else if (run.length > 0) runs.push(run);
  }
  return runs;
};

/** The lines that break off at a tear. */
export const brokenOffIn = (plan: PlanDocument): ReadonlySet<Prose> => new Set(tornRunsOf(plan).flatMap((run) => run.slice(0, -1)));
