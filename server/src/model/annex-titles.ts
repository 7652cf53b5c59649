import { likeness } from '../text/likeness';
import { listedAnnexesOf, titleFrom, type AnnexTitle } from './annexes';
import { captionOf } from './captions';
import { plainTitle } from './document-titles';
import { labelAt } from './numbering';
import { oncePerPlan } from './once-per-plan';
import type { PlanDocument, Prose } from './types';

/** A title in the list of annexes and the one that the annex bears. */
export interface AnnexTitles {
  readonly listed: AnnexTitle;
  readonly own: AnnexTitle;
}

const longestTitle = 60;
/** Less alike they are no two versions of one title: what stands below the number is something else. */
const alike = 0.6;

const wordsOf = ({ prose, from, to }: AnnexTitle): string => prose.reading.text.slice(from, to);

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
  return listedAnnexesOf(plan).flatMap((listed): AnnexTitles[] => {
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
