import { sourceOf, type Source } from '../text/source';
import type { Edit, Rule } from '../rules/rule';
import { rules as allRules } from '../rules';
import { check } from './check';
import type { Config } from './config';
import type { Finding } from './finding';

/** Applies edits that do not overlap to a text. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + text.slice(at);
};

/** The edits of as many fixes as fit beside each other: in order of place, a fix that touches one already taken waits for the next pass. */
export const compatibleEdits = (fixes: readonly (readonly Edit[])[]): Edit[] => {
  const taken: Edit[] = [];
  for (const edits of fixes) {
    const clash = edits.some((e) =>
      taken.some(
        (t) =>
          (e.span.start < t.span.end && t.span.start < e.span.end) ||
          (e.span.start === t.span.start && e.span.end === t.span.end) ||
          (e.span.start === e.span.end && (e.span.start === t.span.start || e.span.start === t.span.end)),
      ),
    );
    if (!clash) taken.push(...edits);
  }
  return taken;
};

export interface FixResult {
  readonly text: string;
  readonly fixed: number;
  /** Findings left in the fixed text. */
  readonly findings: readonly Finding[];
}

/** Fixes a text until nothing safe is left to fix, ten passes at most (each pass checks the text anew). */
export const fixAll = (source: Source, dialect: 'markdown' | 'plain', config: Config, rules: readonly Rule[] = allRules): FixResult => {
  let current = source;
  let fixed = 0;
  let { findings } = check(current, dialect, config, rules);
  for (let pass = 0; pass < 10; pass += 1) {
    const fixes = findings.flatMap((f) => (f.fix ? [f.fix.edits] : []));
    const edits = compatibleEdits(fixes);
    if (edits.length === 0) break;
    const text = applyEdits(current.text, edits);
    if (text === current.text) break;
    fixed += fixes.length;
    current = { ...sourceOf(text, source.encoding), bom: source.bom };
    ({ findings } = check(current, dialect, config, rules));
  }
  return { text: current.text, fixed, findings };
};
