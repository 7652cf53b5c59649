import type { NearName } from '../document/term-places';
import { titleVariantsOf } from '../structure/document-titles';
import type { PlanDocument } from '../types';
import { bareLawsOf } from './bare-laws';
import { doubleMeasuresOf, firmMeasuresOf } from './firm-measures';
import { cutPlacesOf } from './cut-places';
import { oddlyNamedOf } from './glossed-names';
import { leftOutDotsOf } from './interpuncts';
import { leftOutDividersOf } from './left-out-dividers';
import { longerNamesOf } from './longer-names';
import { nearBodiesOf } from './near-bodies';
import { nearLayoutsOf } from './near-layouts';
import { bracketVariantsOf, marksLeftOutOf, nearNamesOf } from './near-names';
import { nearPlacesOf } from './near-places';
import { nearWordingsOf } from './near-wordings';
import { oddMembersOf } from './odd-members';
import { numberedNamesOf } from './numbered-names';
import { longerTailsOf, turnedNamesOf } from './quoted-names';
import { unglossedLettersOf } from './unglossed-letters';
import { swappedNamesOf } from './swapped-names';

/** In what two names of one thing differ. */
export type Difference =
  'marks' | 'body' | 'cut' | 'near' | 'order' | 'title' | 'bracket' | 'law' | 'member' | 'letters' | 'measure' | 'counted' | 'divider';

/** Two names of one thing. */
export interface ToldTwice extends NearName {
  readonly difference: Difference;
  /** What can be put in the place of this one. */
  readonly now: string | undefined;
}

const finders: readonly (readonly [difference: Difference, of: (plan: PlanDocument) => readonly NearName[], replaceable?: true])[] = [
  ['marks', marksLeftOutOf],
  ['marks', leftOutDotsOf, true],
  ['body', nearBodiesOf],
  ['cut', cutPlacesOf, true],
  ['near', nearNamesOf],
  ['near', nearPlacesOf],
  ['near', nearWordingsOf],
  ['near', nearLayoutsOf],
  ['near', longerNamesOf],
  ['near', longerTailsOf],
  ['bracket', oddlyNamedOf, true],
  ['bracket', numberedNamesOf, true],
  ['order', swappedNamesOf, true],
  ['order', turnedNamesOf, true],
  ['title', titleVariantsOf],
  ['bracket', bracketVariantsOf, true],
  ['law', bareLawsOf],
  ['member', oddMembersOf],
  ['letters', unglossedLettersOf],
  ['measure', firmMeasuresOf],
  ['counted', doubleMeasuresOf],
];

/** All things that a plan names in two ways. */
export const namesToldTwiceOf = (plan: PlanDocument): readonly ToldTwice[] => [
  ...finders.flatMap(([difference, of, replaceable]) =>
    of(plan).map((name): ToldTwice => ({ ...name, difference, now: replaceable ? name.other : undefined })),
  ),
  ...leftOutDividersOf(plan).map((name): ToldTwice => ({ ...name, difference: 'divider' })),
];
