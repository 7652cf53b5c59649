import type { Draft, Span } from '../draft';
import type { Random } from '../random';

/** A replacement in the text of a draft. */
export interface Edit extends Span {
  readonly text: string;
}

/** What an injector did to a draft. */
export interface Injection {
  readonly edits: readonly Edit[];
  /** What was changed, for people: `95.2%以上 → 92.5%以上`. */
  readonly note: string;
  /** Where a finding is expected besides the edited sentences and rows: stretches of the clean draft. */
  readonly places?: readonly Span[];
  /** Facts whose other statements may be found to disagree as a consequence. */
  readonly facts?: readonly string[];
  /** A parent plan to be laid beside the draft. */
  readonly parent?: string;
}

/** Puts one kind of error into drafts. */
export interface Injector {
  readonly kind: string;
  /** The rules any of which finds the error; the first is the one the figures are counted for. */
  readonly rules: readonly [string, ...string[]];
  /** Nothing where the draft has no place for this error. */
  readonly inject: (draft: Draft, random: Random) => Injection | undefined;
}

/** A change that must raise nothing; `rules` are those that would be tempted. */
export interface Distractor {
  readonly kind: string;
  readonly rules: readonly [string, ...string[]];
  /** One fact to two precisions may be pointed out (info). */
  readonly mayHint?: true;
  readonly apply: (draft: Draft, random: Random) => Injection | undefined;
}
