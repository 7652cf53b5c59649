import { sourceOf, type Source } from '../text/source';
import type { Span } from '../text/span';
import type { Edit, Rule } from '../rules/rule';
import { rules as allRules } from '../rules';
import { applyBaseline, fileBaselineOf, merged, without, type FileBaseline } from './baseline';
import { mostPerRule } from './cap';
import { check } from './check';
import { severityOf, type Config } from './config';
import { applyEdits, compatible, compose, shifter } from './edits';
import type { FindParents } from '../link/parents';
import type { Finding } from './finding';

export { applyEdits, compatibleEdits } from './edits';

export interface FixResult {
  readonly text: string;
  /** What leads from the text before to `text`: edits of the text before, which do not overlap. */
  readonly edits: readonly Edit[];
  /** Findings mended. */
  readonly fixed: number;
  /** The rules they were of, one entry each. */
  readonly mended: readonly string[];
  /** Findings left in the fixed text that the baseline does not hold. */
  readonly findings: readonly Finding[];
  /** Findings the baseline lets pass, with their ids in the fixed text: their fixes are not applied. */
  readonly passed: readonly Finding[];
  /** Entries of the baseline that matched nothing in the text before the fix; those of rules that are off are not counted. */
  readonly stale: FileBaseline;
  /** The baseline as it reads for the fixed text, stale entries included: a fix beside an entry changes the line it is known by. */
  readonly baseline: FileBaseline;
  /** Rules whose fixes undo each other or never end: the text is as if they had no fixes. Also those whose fix changes nothing. */
  readonly unsettled: readonly string[];
}

/** Passes of a fix; each checks the text anew. Real texts take two or three. */
const mostPasses = 10;

type Holding = Pick<FixResult, 'findings' | 'passed'>;

/** What the baseline holds stays held through a fix beside it, though the fix changes its context and so its id. */
const holding = (findings: readonly Finding[], baseline: FileBaseline, held: ReadonlyMap<string, readonly Span[]>): Holding => {
  const { kept, passed } = applyBaseline(findings, baseline);
  const moved = kept.filter((f) => held.get(f.ruleId)?.some((span) => samePlace(span, f.span)));
  if (moved.length === 0) return { findings: kept, passed };
  const all = new Set([...passed, ...moved]);
  return { findings: kept.filter((f) => !all.has(f)), passed: findings.filter((f) => all.has(f)) };
};

const samePlace = (a: Span, b: Span): boolean => (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);

const heldAfter = (passed: readonly Finding[], edits: readonly Edit[]): Map<string, Span[]> => {
  const shift = shifter(edits);
  const held = new Map<string, Span[]>();
  for (const { ruleId, span } of passed) {
    const moved = { start: shift(span.start), end: shift(span.end) };
    const spans = held.get(ruleId);
    if (spans) spans.push(moved);
    else held.set(ruleId, [moved]);
  }
  return held;
};

interface Settled {
  readonly current: Source;
  /** Of the source. */
  readonly edits: readonly Edit[];
  /** Rule ids of the fixes applied. */
  readonly mended: readonly string[];
  readonly state: Holding;
  /** Rules whose fixes lead in a circle, or have not ended after the last pass. */
  readonly endless: ReadonlySet<string>;
  /** Rules whose fixes change nothing. */
  readonly idle: ReadonlySet<string>;
}

/** Passes of fixing by all rules but `excluded`, of a stretch of the source. */
const settle = (
  source: Source,
  first: Holding,
  checked: (source: Source) => readonly Finding[],
  baseline: FileBaseline,
  excluded: ReadonlySet<string>,
  stretch: Span,
): Settled => {
  let current = source;
  let state = first;
  let within = stretch;
  let all: readonly Edit[] = [];
  const mended: string[] = [];
  /** Every text there has been, and the rules that changed it. */
  const way: { readonly text: string; readonly ruleIds: readonly string[] }[] = [];
  const none = new Set<string>();
  for (;;) {
    const { start, end } = within;
    const wanted = state.findings.filter(
      (f) => f.fix && !excluded.has(f.ruleId) && f.fix.edits.every((e) => start <= e.span.start && e.span.end <= end),
    );
    const taken = compatible(wanted.map((f) => f.fix?.edits ?? [])).flatMap((i) => wanted[i] ?? []);
    const ruleIds = taken.map((f) => f.ruleId);
    const edits = taken.flatMap((f) => f.fix?.edits ?? []);
    const text = applyEdits(current.text, edits);
    if (text === current.text) return { current, edits: all, mended, state, endless: none, idle: new Set(ruleIds) };
    if (way.length === mostPasses) return { current, edits: all, mended, state, endless: new Set(ruleIds), idle: none };
    way.push({ text: current.text, ruleIds });
    const again = way.findIndex((before) => before.text === text);
    if (again >= 0) return { current, edits: all, mended, state, endless: new Set(way.slice(again).flatMap((w) => w.ruleIds)), idle: none };
    for (const id of ruleIds) mended.push(id);
    all = compose(all, edits, source.text.length);
    const shift = shifter(edits);
    within = { start: shift(start), end: shift(end) };
    current = { ...sourceOf(text, source.encoding), bom: source.bom };
    state = holding(checked(current), baseline, heldAfter(state.passed, edits));
  }
};

/**
 * Fixes a text until nothing safe is left to fix; each pass checks the text anew. What is suppressed or in the baseline is left as it is.
 * Rules whose fixes undo each other or never end are named, and the text is fixed as if they had no fixes.
 * @param within only fixes that lie wholly in this stretch are applied
 */
export const fixAll = (
  source: Source,
  dialect: 'markdown' | 'plain',
  config: Config,
  rules: readonly Rule[] = allRules,
  baseline: FileBaseline = {},
  within: Span = { start: 0, end: Infinity },
  findParents?: FindParents,
): FixResult => {
  const all = (text: Source): readonly Finding[] => check(text, dialect, config, rules, Infinity, findParents).findings;
  const first = holding(all(source), baseline, new Map());
  const excluded = new Set<string>();
  let settled = settle(source, first, all, baseline, excluded, within);
  while (settled.endless.size > 0) {
    for (const id of settled.endless) excluded.add(id);
    settled = settle(source, first, all, baseline, excluded, within);
  }
  const { current, mended, idle } = settled;
  let { state } = settled;
  if (state.findings.length > mostPerRule)
    state = holding(check(current, dialect, config, rules, undefined, findParents).findings, baseline, heldAfter(state.passed, []));
  const off = new Set(rules.filter((rule) => severityOf(rule, config) === 'off').map((rule) => rule.id));
  return {
    text: current.text,
    edits: settled.edits,
    fixed: mended.length,
    mended,
    findings: state.findings,
    passed: state.passed,
    stale: applyBaseline(first.passed, baseline, (id) => off.has(id)).stale,
    baseline: merged(fileBaselineOf(state.passed), without(baseline, fileBaselineOf(first.passed))),
    unsettled: [...new Set([...excluded, ...idle])].sort(),
  };
};
