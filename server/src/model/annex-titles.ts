import { isBlank } from '../text/characters';
import { likeness } from '../text/likeness';
import { captionOf, isAnnexList } from './captions';
import { plainTitle } from './document-titles';
import { labelAt } from './numbering';
import { oncePerPlan } from './once-per-plan';
import type { PlanDocument, Prose } from './types';

/** The title of an annex, where it is named. */
export interface AnnexTitle {
  readonly number: number;
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

/** A title in the list of annexes and the one that the annex bears. */
export interface AnnexTitles {
  readonly listed: AnnexTitle;
  readonly own: AnnexTitle;
}

const longestTitle = 60;
/** Less alike they are no two versions of one title: what stands below the number is something else. */
const alike = 0.6;

/** What a prose says from an index on, blanks and a stop at its ends left out. */
const titleFrom = (number: number, prose: Prose, start: number): AnnexTitle => {
  const { text } = prose.reading;
  let [from, to] = [start, text.length];
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && (isBlank(text[to - 1]) || '。；;，,'.includes(text[to - 1] ?? ' '))) to -= 1;
  return { number, prose, from, to };
};

const wordsOf = ({ prose, from, to }: AnnexTitle): string => prose.reading.text.slice(from, to);

/** The list of annexes below the text of a notice or plan: 附件：1.…, and the numbers that go on from it (GB/T 9704-2012, 7.3.4). */
const listedIn = (proses: readonly Prose[]): AnnexTitle[] => {
  const found: AnnexTitle[] = [];
  let next: number | undefined;
  for (const prose of proses) {
    if (prose.cell || prose.kind === 'toc') continue;
    const { text } = prose.reading;
    const begins = text.length < 400 && isAnnexList(text);
    if (!begins && next === undefined) continue;
    let from = begins ? text.search(/[：:]/) + 1 : 0;
    while (isBlank(text[from])) from += 1;
    const label = labelAt(text.slice(from, from + 12));
    if (begins || label?.value === next) found.push(titleFrom(label?.value ?? 1, prose, from + (label?.to ?? 0)));
    next = label && (begins || label.value === next) ? label.value + 1 : undefined;
  }
  return found;
};

/** A line on which a title may stand alone. */
const isTitleLine = (prose: Prose | undefined): prose is Prose =>
  prose !== undefined &&
  !prose.cell &&
  prose.reading.text.length <= longestTitle &&
  !/[。；;]/.test(prose.reading.text) &&
  !captionOf(prose);

/** The titles that the annexes bear: behind their number, or on the line below it; `more` is the next line, for a title may be broken. */
const ownOf = ({ captions, prose: proses }: PlanDocument): { readonly title: AnnexTitle; readonly more: string }[] =>
  captions.flatMap(({ kind, number = 1, numberSpan, title, prose }) => {
    if (kind !== '附件') return [];
    const [next, second] = [proses[prose.index + 1], proses[prose.index + 2]];
    if (title !== '') {
      const from = prose.reading.text.indexOf(title.charAt(0), numberSpan ? 3 : 2);
      return from < 0 ? [] : [{ title: titleFrom(number, prose, from), more: isTitleLine(next) ? next.reading.text : '' }];
    }
    return isTitleLine(next) ? [{ title: titleFrom(number, next, 0), more: isTitleLine(second) ? second.reading.text : '' }] : [];
  });

/** What of a prose makes a difference to the titles of annexes: lines that may be one, or an item of their list. */
export const annexTitleIn = ({ reading: { text } }: Prose): string | undefined =>
  text.length <= longestTitle || text.includes('附') || labelAt(text.slice(0, 12)) !== undefined ? text : undefined;

/** Annexes whose title is not the one in the list, though it looks like it. One that says more (with the name of the plan before it) is no other. */
export const annexTitlesAtOdds = oncePerPlan((plan): readonly AnnexTitles[] => {
  const owns = ownOf(plan);
  if (owns.length === 0) return [];
  return listedIn(plan.prose).flatMap((listed): AnnexTitles[] => {
    const same = owns.filter(({ title }) => title.number === listed.number);
    const [own] = same;
    const told = plainTitle(wordsOf(listed));
    if (!own || same.length > 1 || told === '') return [];
    const borne = plainTitle(wordsOf(own.title));
    const whole = plainTitle(wordsOf(own.title) + own.more);
    if ([borne, whole].some((title) => title.includes(told) || told.includes(title))) return [];
    return likeness(told, borne, longestTitle) >= alike ? [{ listed, own: own.title }] : [];
  });
});
