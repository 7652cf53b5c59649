import type { Checker, Finding, Input } from './checker';
import type { Draft, Span } from './draft';
import { marksOf } from './draft';
import type { Distractor, Edit, Injection, Injector } from './injectors/types';
import { randomOf } from './random';

/** A draft with one thing changed. */
export interface Trial {
  readonly draft: Draft;
  readonly input: Input;
  readonly kind: string;
  readonly rules: readonly [string, ...string[]];
  /** A distractor is to raise nothing. */
  readonly harmless: boolean;
  /** Infos do not count as false. */
  readonly mayHint: boolean;
  readonly injection: Injection;
  /** Where the error may be found, in the changed text. */
  readonly places: readonly Span[];
  /** Where it may show besides: other statements of the same facts. */
  readonly tied: readonly Span[];
}

const applied = (text: string, edits: readonly Edit[]): string => {
  let out = '';
  let from = 0;
  for (const edit of edits) {
    out += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + text.slice(from);
};

/** Where an offset of the clean text lies in the changed one; `after`: behind what was put in there. */
const moved = (offset: number, edits: readonly Edit[], after: boolean): number => {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start > offset || (edit.start === offset && !after)) break;
    if (offset >= edit.end) shift += edit.text.length - (edit.end - edit.start);
    else return edit.start + shift + (after ? edit.text.length : 0);
  }
  return offset + shift;
};

/** A stretch widened to the sentences or table rows that it touches. */
const widened = (text: string, { start, end }: Span): Span => {
  let from = start;
  while (from > 0 && !'。\n'.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !'。\n'.includes(text.charAt(to))) to += 1;
  return { start: from, end: to + 1 };
};

const spansOf = (draft: Draft, text: string, edits: readonly Edit[], spans: readonly Span[]): Span[] =>
  spans.flatMap((span) => {
    const own = { start: moved(span.start, edits, false), end: moved(span.end, edits, true) };
    const rows = marksOf(draft, 'row')
      .filter((row) => row.start <= span.start && row.end >= span.end)
      .map((row) => ({ start: moved(row.start, edits, false), end: moved(row.end, edits, true) }));
    return [widened(text, own), ...rows];
  });

const trialOf = (draft: Draft, change: Injector | Distractor, injection: Injection, harmless: boolean): Trial => {
  const { kind, rules } = change;
  const text = applied(draft.text, injection.edits);
  const facts = new Set(injection.facts ?? []);
  const statements = draft.marks.filter((mark) => 'fact' in mark && typeof mark.fact === 'string' && facts.has(mark.fact));
  return {
    draft,
    kind,
    rules,
    harmless,
    mayHint: 'mayHint' in change && change.mayHint === true,
    injection,
    input: {
      name: `${draft.name}${draft.extension}`,
      text,
      ...(injection.parent === undefined ? {} : { beside: [{ name: 'parent.plan.md', text: injection.parent }] }),
    },
    places: spansOf(draft, text, injection.edits, [...injection.edits, ...(injection.places ?? [])]),
    tied: spansOf(draft, text, injection.edits, statements),
  };
};

export interface Plans {
  readonly drafts: readonly Draft[];
  readonly injectors: readonly Injector[];
  readonly distractors: readonly Distractor[];
}

/** Applies every injector and distractor `count` times, each to another draft as far as there are enough. */
export const trialsOf = ({ drafts, injectors, distractors }: Plans, seed: string | number, count: number): Trial[] => {
  const trials: Trial[] = [];
  const tryAll = (each: Injector | Distractor, harmless: boolean): void => {
    const random = randomOf(seed, each.rules[0], each.kind);
    const seen = new Set<string>();
    let done = 0;
    // Kinds that need a rare place get more turns, and a second place in a draft.
    for (let turn = 0; turn < 4 && done < count; turn += 1)
      for (const draft of random.shuffled(drafts)) {
        if (done >= count) break;
        const injection = 'inject' in each ? each.inject(draft, random) : each.apply(draft, random);
        const key = `${draft.name}/${JSON.stringify(injection?.edits ?? '')}`;
        if (!injection || seen.has(key)) continue;
        seen.add(key);
        trials.push(trialOf(draft, each, injection, harmless));
        done += 1;
      }
  };
  for (const injector of injectors) tryAll(injector, false);
  for (const distractor of distractors) tryAll(distractor, true);
  return trials;
};

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** The stretches of a text that a finding points at: its own and the related ones. */
const stretches = (starts: readonly number[], finding: Finding): Span[] =>
  [finding, ...finding.related].map(({ line, column, endLine, endColumn }) => ({
    start: (starts[line - 1] ?? 0) + column - 1,
    end: (starts[endLine - 1] ?? 0) + endColumn - 1,
  }));

const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** One error and what became of it. */
export interface Outcome extends Trial {
  readonly found: boolean;
  /** Findings that are no consequence of the change. */
  readonly stray: readonly Finding[];
  /** Findings at the place by rules that were not expected. */
  readonly beside: readonly Finding[];
}

/** What was found on a plan without errors. */
export interface CleanResult {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

export interface Results {
  readonly clean: readonly CleanResult[];
  readonly outcomes: readonly Outcome[];
}

/** Checks the clean drafts and every trial. */
export const runTrials = async (check: Checker, drafts: readonly Draft[], trials: readonly Trial[]): Promise<Results> => {
  const cleanFindings = await check(drafts.map((draft) => ({ name: `${draft.name}${draft.extension}`, text: draft.text })));
  const clean = drafts.map((draft, i) => ({ draft, findings: cleanFindings[i] ?? [] }));
  const known = new Map(
    clean.map(({ draft, findings }) => [draft, new Set(findings.map(({ ruleId, message }) => `${ruleId} ${message}`))]),
  );
  const checked = await check(trials.map(({ input }) => input));
  const outcomes = trials.map((trial, i): Outcome => {
    const before = known.get(trial.draft);
    const fresh = (checked[i] ?? []).filter(({ ruleId, message }) => !before?.has(`${ruleId} ${message}`));
    const starts = lineStarts(trial.input.text);
    const at = (finding: Finding, spans: readonly Span[]): boolean =>
      stretches(starts, finding).some((own) => spans.some((span) => touch(own, span)));
    const found = fresh.some((finding) => trial.rules.includes(finding.ruleId) && at(finding, trial.places));
    const strays = fresh.filter((finding) =>
      trial.harmless ? !(trial.mayHint && finding.severity === 'info') : !at(finding, trial.places) && !at(finding, trial.tied),
    );
    const beside = trial.harmless ? [] : fresh.filter((finding) => !trial.rules.includes(finding.ruleId) && !strays.includes(finding));
    return { ...trial, found, stray: strays, beside };
  });
  return { clean, outcomes };
};
