import type { FileBaseline } from '../engine/baseline';
import { readPlan } from '../engine/check';
import type { Config } from '../engine/config';
import { compose, shifter } from '../engine/edits';
import { fixAll } from '../engine/fix';
import type { Edit, Rule } from '../rules/rule';
import { sourceOf } from '../text/source';
import type { Span } from '../text/span';
import type { CheckedPlan } from './checked-plan';
import { alignTables } from './table-alignment';

/** How the document is checked: safe fixes are those of this check. */
export interface FormattingOptions {
  readonly config: Config;
  /** Findings that the baseline lets pass are not mended. */
  readonly baseline?: FileBaseline;
  readonly rules?: readonly Rule[];
}

/**
 * The edits that format a document or a stretch of it: what the rules' safe fixes would change, and pipe tables aligned. Formatting what comes out
 * changes nothing more.
 * @param within only fixes that lie wholly inside are made, and only tables that it touches are aligned
 */
export const format = ({ plan, findings }: CheckedPlan, { config, baseline, rules }: FormattingOptions, within?: Span): Edit[] => {
  const { source, tree } = plan;
  const fixable = findings.some((f) => f.fix?.edits.every((e) => !within || (within.start <= e.span.start && e.span.end <= within.end)));
  if (!fixable) return alignTables(plan, within);
  const fixed = fixAll(source, tree.dialect, config, rules, baseline, within);
  const after = readPlan({ ...sourceOf(fixed.text, source.encoding), bom: source.bom }, tree.dialect);
  const shift = shifter(fixed.edits);
  const aligned = alignTables(after, within && { start: shift(within.start), end: shift(within.end) });
  return compose(fixed.edits, aligned, source.text.length);
};
