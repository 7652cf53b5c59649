import type { CheckedPlan } from './checked-plan';
import { cellItems } from './completion/cells';
import { commentBefore, commentItems } from './completion/comments';
import { frontMatterItems, inFrontMatter } from './completion/front-matter';
import { indicatorNameItems } from './completion/indicator-names';
import { caretAt, type Caret, type CompletionItem } from './completion/item';
import { enumerationItems, headingNumberItems } from './completion/numbering';
import { periodItems } from './completion/periods';
import { referenceItems } from './completion/references';
import { snippetItems } from './completion/snippets';
import { unitItems } from './completion/units';

export type { CompletionItem, CompletionKind } from './completion/item';

/** Characters behind which something may be put in though no word is begun. */
export const completionTriggers: readonly string[] = ['（', '(', '“', '|', '/', '=', '#', '-', '见', '第'];

/** In running text a name is offered from two characters on: one begins too many. */
const leastInProse = 2;

const proseItems = (caret: Caret): CompletionItem[] => {
  const specific = [...periodItems(caret), ...referenceItems(caret), ...enumerationItems(caret)];
  const atStart = /^[ \t#]*\S{0,4}$/u.test(caret.before) ? [...headingNumberItems(caret), ...snippetItems(caret)] : [];
  return [...specific, ...atStart, ...indicatorNameItems(caret, caret.before, leastInProse), ...unitItems(caret)];
};

/**
 * What may be put in at an offset, the likeliest first: keys and values in the front matter, marks and rule ids in comments, what its column holds in a cell,
 * in running text the next number, references, periods, names of indicators and units.
 */
export const completionsAt = (checked: CheckedPlan, offset: number): CompletionItem[] => {
  const caret = caretAt(checked, offset);
  if (inFrontMatter(caret)) return frontMatterItems(caret);
  const comment = commentBefore(caret);
  if (comment !== undefined) return commentItems(caret, comment);
  return cellItems(caret) ?? proseItems(caret);
};
