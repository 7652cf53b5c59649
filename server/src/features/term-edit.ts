import type { Finding } from '../engine/finding';
import type { PlanDocument } from '../model/types';
import type { Edit } from '../rules/rule';
import { lineEndOf } from './suppression-edit';

/** A name to keep, and the one it takes the place of. */
export interface TermChoice {
  readonly preferred: string;
  readonly variant: string;
}

/** Longer stretches are sentences, not names. */
const longestTerm = 30;

const isTerm = (text: string): boolean =>
  text.length >= 2 && text.length <= longestTerm && /\p{Script=Han}/u.test(text) && !/[\n\r。；，]/.test(text);

/** The choices of name a finding leaves: of one that offers a replacement that one, of two names at odds either. */
export const termChoices = (plan: PlanDocument, { ruleId, span, related, suggestions = [], fix }: Finding): readonly TermChoice[] => {
  if (ruleId !== 'consistency/term' && ruleId !== 'typo/fixed-phrase') return [];
  const { text } = plan.source;
  const ways = [...(fix ? [fix] : []), ...suggestions];
  const choices =
    ways.length > 0
      ? ways.flatMap(({ edits: [edit] }): TermChoice[] =>
          edit ? [{ preferred: edit.text, variant: text.slice(edit.span.start, edit.span.end) }] : [],
        )
      : related.slice(0, 1).flatMap((other): TermChoice[] => {
          const [here, there] = [text.slice(span.start, span.end), text.slice(other.span.start, other.span.end)];
          return [
            { preferred: there, variant: here },
            { preferred: here, variant: there },
          ];
        });
  return choices.filter(
    ({ preferred, variant }) =>
      preferred !== variant && isTerm(preferred) && isTerm(variant) && !plan.meta.terms[preferred]?.includes(variant),
  );
};

/** A word as YAML takes it in a flow collection. */
const yamlWord = (text: string): string => (/^[\p{L}\p{N}（）·—]+$/u.test(text) ? text : JSON.stringify(text));

/** The edit that enters a choice in the front matter's `terms`; undefined where the front matter is not of a form that can be added to safely. */
export const termEdit = (plan: PlanDocument, { preferred, variant }: TermChoice): Edit | undefined => {
  const { source, tree } = plan;
  const { text } = source;
  const eol = lineEndOf(text);
  const entry = `${yamlWord(preferred)}: [${yamlWord(variant)}]`;
  const at = (offset: number, inserted: string): Edit => ({ span: { start: offset, end: offset }, text: inserted });
  const { frontMatter } = tree;
  if (!frontMatter) {
    // A break at the very start would be taken for the end of what is inserted.
    return text.startsWith('---') ? undefined : at(0, `---${eol}terms: { ${entry} }${eol}---${eol}${eol}`);
  }
  const place = frontMatter.places['terms'];
  if (!place) return at(text.lastIndexOf('---', frontMatter.span.end), `terms: { ${entry} }${eol}`);
  const written = text.slice(place.start, place.end).trimEnd();
  const end = place.start + written.length;
  const known = plan.meta.terms[preferred];
  if (known) {
    const key = written.indexOf(yamlWord(preferred));
    const open = written.indexOf('[', key);
    const close = written.indexOf(']', open);
    if (key < 0 || open < 0 || close < 0 || /[\n\r{]/.test(written.slice(key, close))) return undefined;
    return at(place.start + close, `${known.length > 0 ? ', ' : ''}${yamlWord(variant)}`);
  }
  if (written === '') return at(place.start, ` { ${entry} }`);
  if (written.startsWith('{')) {
    if (!written.endsWith('}')) return undefined;
    const inside = written.slice(1, -1).trim();
    return inside === ''
      ? at(end - 1, ` ${entry} `)
      : at(end - 1 - (written.slice(0, -1).length - written.slice(0, -1).trimEnd().length), `, ${entry}`);
  }
  const lineStart = Math.max(text.lastIndexOf('\n', place.start), text.lastIndexOf('\r', place.start)) + 1;
  const indent = text.slice(lineStart, place.start);
  return /^ +$/.test(indent) ? at(end, `${eol}${indent}${entry}`) : undefined;
};
