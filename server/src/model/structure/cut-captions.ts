import { isHan } from '../../text/characters';
import { oncePerPlan } from '../kept/once-per-plan';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Caption, PlanDocument } from '../types';
import { completionsOf } from './cut-headings';

/** The title of a box or table whose last character is lost: 社会事务服, where the plan has 社会事务服务 wherever it has the words. */
export interface CutCaption {
  readonly title: string;
  readonly span: Span;
  readonly missing: string;
}

/** So many of the last characters of a title, looked for elsewhere. */
const tail = 4;
const fewestTails = 2;
/** So often the last character stands in the plan, to know that it never ends a word there. */
const fewestLast = 8;

/** The one character that stands behind some words wherever they stand in a text but at one place: 社会事务服|务. */
const alwaysBehind = (text: string, words: string, but: number, fewest: number): string | undefined => {
  let next: string | undefined;
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (at === but) continue;
    const character = text[at + words.length];
    if (!isHan(character) || (next !== undefined && next !== character)) return undefined;
    next = character;
    count += 1;
  }
  return count >= fewest ? next : undefined;
};

const cutOf = ({ source: { text } }: PlanDocument, { kind, number, title, prose }: Caption): CutCaption | undefined => {
  if ((kind !== '专栏' && kind !== '表') || number === undefined || title.length < tail || !isHan(title.at(-1))) return undefined;
  const written = prose.reading.text;
  if (!written.endsWith(title)) return undefined;
  const span = spanIn(prose.reading, written.length - title.length, written.length);
  // 主要目标完成情: what ends so is cut wherever it stands.
  const [known] = completionsOf({ title, runIn: true });
  if (known) return { title, span, missing: known.missing };
  const missing = alwaysBehind(text, title.slice(-1), span.end - 1, fewestLast);
  return missing !== undefined && alwaysBehind(text, title.slice(-tail), span.end - tail, fewestTails) === missing
    ? { title, span, missing }
    : undefined;
};

/** Titles of boxes and tables of which the last character is lost. */
export const cutCaptionsOf = oncePerPlan((plan): readonly CutCaption[] => plan.captions.flatMap((caption) => cutOf(plan, caption) ?? []));
