import { isBlank, squeeze } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { captionMatchOf, isAnnexList, type CaptionMatch } from './captions';
import type { Line } from './lines';
import { isPlanTitle } from './meta';
import { labelAt, lineLabel, type LabelMatch } from '../marks/numbering';
import { endsSentence, hasInnerSentence } from './prose';
import { sectionLabelOf, titleOf, type LineTitle } from './section-titles';
import { isTocTitle } from './toc';
import type { ProseKind } from '../types';

const noteMark = /^(?:注|说明|備注|备注|注释)\d?[：:]/;

/** 注： at the start of a line. */
export const isNoteText = (text: string): boolean => noteMark.test(text);

/** 注：1.… or 注： alone: which number the next note has. */
interface NoteFacts {
  readonly labelled: boolean;
  readonly next: number | undefined;
}

/** What the outline reads of the text of a line. */
export interface LineFacts {
  readonly note: NoteFacts | undefined;
  /** 附件：1.…: the list of annexes begins, with the label of its first. */
  readonly annexList: { readonly first: LabelMatch | undefined } | undefined;
  readonly caption: CaptionMatch | undefined;
  readonly label: LabelMatch | undefined;
  /** The same where it is one that sections have. */
  readonly sectionLabel: LabelMatch | undefined;
  /** It can be the title of a plan. */
  readonly planTitle: boolean;
  /** It says 目录. */
  readonly tocTitle: boolean;
  readonly endsSentence: boolean;
  /** Blanks squeezed, where it can be the second line of a heading. */
  readonly more: string | undefined;
  /** What it is where it is nothing else. */
  readonly plain: 'paragraph' | 'line';
}

const noteFactsOf = (text: string): NoteFacts | undefined => {
  if (!isNoteText(text)) return undefined;
  let from = text.search(/[：:]/) + 1;
  while (isBlank(text[from])) from += 1;
  const label = labelAt(text.slice(from));
  return { labelled: label !== undefined, next: label ? label.value + 1 : from >= text.length ? 1 : undefined };
};

/** The facts of a text. */
export const factsOf = keptByText((text): LineFacts => {
  const ends = endsSentence(text);
  const label = lineLabel(text);
  return {
    note: noteFactsOf(text),
    annexList: isAnnexList(text) ? { first: labelAt(squeeze(text.slice(text.search(/[：:]/) + 1))) } : undefined,
    caption: captionMatchOf(text),
    label,
    sectionLabel: sectionLabelOf(text),
    planTitle: isPlanTitle(text),
    tocTitle: isTocTitle(text),
    endsSentence: ends,
    more: text.length > 40 || ends || label ? undefined : squeeze(text),
    plain: ends || text.length > 60 || hasInnerSentence(text) ? 'paragraph' : 'line',
  };
});

/** The title of a line that opens a section. */
export const sectionTitleOf = (line: Line): LineTitle | undefined =>
  line.depth !== undefined || factsOf(line.prose.kept).sectionLabel ? titleOf(line.prose.kept) : undefined;

/** What a line is that is nothing else: an item, a paragraph or a short line. */
export const plainKindOf = (line: Line): ProseKind =>
  line.block.type === 'paragraph' && line.block.marker ? 'item' : factsOf(line.prose.kept).plain;
