import { isBlank } from '../text/characters';
import { keptByText } from '../text/keep';
import { isAnnexList } from './captions';
import { labelAt } from './numbering';
import { oncePerPlan } from './once-per-plan';
import type { Prose } from './types';

/** The title of an annex, where it is named. */
export interface AnnexTitle {
  readonly number: number;
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

/** The annexes a document names: in its list of annexes (附件：1.…) or where they stand. */
export interface Annexes {
  /** There is at least one, or a list of them, if only its head. */
  readonly any: boolean;
  readonly numbers: ReadonlySet<number>;
}

const annexList = keptByText((text) => ({ listed: text.length < 400 && isAnnexList(text) }));

/** What a prose says from an index on, blanks and a stop at its ends left out. */
export const titleFrom = (number: number, prose: Prose, start: number): AnnexTitle => {
  const { text } = prose.reading;
  let [from, to] = [start, text.length];
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && (isBlank(text[to - 1]) || '。；;，,'.includes(text[to - 1] ?? ' '))) to -= 1;
  return { number, prose, from, to };
};

/** The list of annexes below the text of a notice or plan: 附件：1.…, and the numbers that go on from it (GB/T 9704-2012, 7.3.4). */
export const listedAnnexesOf = oncePerPlan(({ prose: proses }): readonly AnnexTitle[] => {
  const found: AnnexTitle[] = [];
  let next: number | undefined;
  for (const prose of proses) {
    if (prose.cell || prose.kind === 'toc') continue;
    const { text } = prose.reading;
    const begins = annexList(prose.kept).listed;
    if (!begins && next === undefined) continue;
    let from = begins ? text.search(/[：:]/) + 1 : 0;
    while (isBlank(text[from])) from += 1;
    const label = labelAt(text.slice(from, from + 12));
    if (begins || label?.value === next) found.push(titleFrom(label?.value ?? 1, prose, from + (label?.to ?? 0)));
    next = label && (begins || label.value === next) ? label.value + 1 : undefined;
  }
  return found;
});

/** The numbers of the annexes: those of the list, and those of the annexes' own captions. */
export const annexesOf = oncePerPlan((plan): Annexes => {
  const listed = listedAnnexesOf(plan);
  const own = plan.captions.filter(({ kind }) => kind === '附件' || kind === '附表');
  return {
    any: listed.length > 0 || own.length > 0,
    numbers: new Set([...listed.map(({ number }) => number), ...own.map(({ number }) => number ?? 1)]),
  };
});
