import { likeness } from '../../text/likeness';
import { listedAnnexesOf, namedAnnexesOf, titleFrom, tocAnnexesOf, type AnnexTitle } from './annexes';
import { captionOf } from '../document/captions';
import { plainTitle } from './document-titles';
import { labelAt } from '../marks/numbering';
import { oncePerPlan } from '../kept/once-per-plan';
import type { PlanDocument, Prose } from '../types';

/** A title in the list of annexes and the one that the annex bears. */
export interface AnnexTitles {
  readonly listed: AnnexTitle;
  readonly own: AnnexTitle;
  /** Where the other title stands: in the list of annexes, in the table of contents, in running text. */
  readonly where: 'list' | 'toc' | 'text';
}

const longestTitle = 60;
/** Less alike they are no two versions of one title: what stands below the number is something else. */
const alike = 0.6;
const alikeLists = 0.3;

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

/** The titles of the annexes that stand on the line below their number. */
export const titlesBelowNumbers = (plan: PlanDocument): readonly AnnexTitle[] =>
  ownOf(plan).flatMap(({ title }) => (title.prose.reading.text.startsWith('附件') ? [] : [title]));

/** What of a prose makes a difference to the titles of annexes: lines that may be one, or an item of their list. */
export const annexTitleIn = ({ reading: { text } }: Prose): string | undefined =>
  text.length <= longestTitle || text.includes('附') || labelAt(text.slice(0, 12)) !== undefined ? text : undefined;

type Own = ReturnType<typeof ownOf>[number];

const lists = /(?:表|清单|名单|目录|一览)$/;

/** Is one the title of the other, or does it say more (with the name of the plan before it)? */
const isSame = (told: string, { title, more }: Own): boolean =>
  [plainTitle(wordsOf(title)), plainTitle(wordsOf(title) + more)].some((borne) => borne.includes(told) || told.includes(borne));

/** Two versions of one title; two tables or lists that bear one number need have little in common. */
const isVersion = (told: string, { title }: Own): boolean => {
  const borne = plainTitle(wordsOf(title));
  const end = lists.exec(told)?.[0];
  return likeness(told, borne, longestTitle) >= (end !== undefined && borne.endsWith(end) ? alikeLists : alike);
};

/** Annexes whose title is not the one by which the plan names them elsewhere, though it looks like it. */
export const annexTitlesAtOdds = oncePerPlan((plan): readonly AnnexTitles[] => {
  const owns = ownOf(plan);
  if (owns.length === 0) return [];
  const ofNumber = (number: number): Own | undefined => {
    const same = owns.filter(({ title }) => title.number === number);
    return same.length === 1 ? same[0] : undefined;
  };
  const among = (all: readonly AnnexTitle[], where: AnnexTitles['where']): AnnexTitles[] =>
    all.flatMap((listed) => {
      const told = plainTitle(wordsOf(listed));
      const own = listed.number > 0 ? ofNumber(listed.number) : owns.length === 1 ? owns[0] : undefined;
      return own && told !== '' && !isSame(told, own) && isVersion(told, own) ? [{ listed, own: own.title, where }] : [];
    });
  const listed = among(listedAnnexesOf(plan), 'list');
  const inToc = among(tocAnnexesOf(plan), 'toc').filter(({ own }) => !listed.some((each) => each.own.number === own.number));
  return [...listed, ...inToc, ...among(namedAnnexesOf(plan), 'text')];
});
