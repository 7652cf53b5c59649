import type { Span } from '../text/span';
import type { AllLinks } from '../link/links';
import type { Source } from '../text/source';
import type { PlanDocument, Prose } from '../model/types';

export type Severity = 'error' | 'warning' | 'info';
export type Locale = 'zh' | 'en';

/** One replacement in the source. An empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a finding; title in both languages. */
export interface Fix {
  readonly title: { readonly zh: string; readonly en: string };
  readonly edits: readonly Edit[];
}

/** Writes something else in a place: 改为 15%. */
export const changeTo = (span: Span, right: string): Fix => ({
  title: { zh: `改为 ${right}`, en: `Change to ${right}` },
  edits: [{ span, text: right }],
});

/** Another plan that a finding points into. */
export interface Elsewhere {
  /** As it was named. */
  readonly path: string;
  readonly source: Source;
}

export interface RelatedPlace {
  readonly span: Span;
  /** Where it stands in another file. */
  readonly elsewhere?: Elsewhere;
  readonly message: { readonly zh: string; readonly en: string };
}

export type FindingData = Readonly<Record<string, string | number>>;

/** What a rule yields. Message texts live in the rule's metadata; `data` fills their `{names}`. */
export interface RawFinding<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly span: Span;
  readonly data?: FindingData | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  /** Applied by --fix: right whatever the author meant. Only rules declared `fix: 'safe'` may give one. */
  readonly fix?: Fix | undefined;
  /** For a person to choose. */
  readonly suggestions?: readonly Fix[] | undefined;
  /** Overrides the rule's severity for this finding (a truncation is an info where a wrong sum is an error). */
  readonly severity?: Severity | undefined;
  /** For rules with `mass`: hits of one kind are counted together (default: one kind per message id). */
  readonly massKey?: string | undefined;
}

export type OptionValue = string | number | boolean | readonly string[];
export interface OptionSpec {
  readonly type: 'string' | 'number' | 'boolean' | 'strings';
  readonly default: OptionValue;
  readonly description: { readonly zh: string; readonly en: string };
}

export interface CheckContext<Options = Readonly<Record<string, OptionValue>>> {
  readonly plan: PlanDocument;
  /** What speaks of the same fact, here and in the parent plans; made when a rule first asks. */
  readonly links: AllLinks;
  readonly options: Options;
}

export interface Message {
  /** What is wrong, why, what to do — with the figures as {names}. */
  readonly zh: string;
  readonly en: string;
}

/**
 * What the findings of a rule may depend on beside the period, the dates, the title and the script of the plan (`plan.meta`).
 * - prose: each on one prose alone: its text and kind, its quantities and times, its cell, the titles and the tense of the sections it stands in;
 * - table: each on one table alone: its cells, columns and indicators with their quantities and times, its caption and notes.
 * All places of such a finding lie there, too: in the prose; in the table, its caption and its notes.
 */
export type RuleScope = 'prose' | 'table';

export interface RuleSpec<MessageId extends string> {
  /** `family/name`, the path of the file. */
  readonly id: string;
  readonly severity: Severity;
  /** Presets that switch it on: 'recommended' (and strict), or 'strict' alone. `imported` = recommended without `wholeDocument` infos. */
  readonly preset: 'recommended' | 'strict';
  readonly fix: 'none' | 'suggestion' | 'safe';
  readonly messages: Readonly<Record<MessageId, Message>>;
  readonly options?: Readonly<Record<string, OptionSpec>>;
  /** From this many hits (per kind) on, one finding stands for all; or only those of some messages, from so many of each on. */
  readonly mass?: number | Readonly<Partial<Record<MessageId, number>>>;
  /** Says something of the document as a whole; off in `imported`. */
  readonly wholeDocument?: boolean;
  /** Where each finding of `check` depends on one prose or one table: a check of a changed document runs it on what has changed alone. */
  readonly scope?: RuleScope;
  check(context: CheckContext): Iterable<RawFinding<MessageId>>;
  /**
   * What the rule reads of a paragraph or cell for what it finds in the plan as a whole (a rule with a `scope`: beyond it), as one value to compare: the text
   * where there is something in it that the rule looks for, undefined where there is nothing. Where an edit changes one paragraph or table alone, and the rule
   * reads the same in it as before, its findings are moved, not found anew. A rule without it is run after every edit.
   */
  readonly reads?: (prose: Prose) => string | undefined;
  /** It reads more of tables than what `reads` says of their cells: columns, rows, indicators. */
  readonly readsTables?: true;
  /** What a rule with a `scope` has to say beyond it, of the plan as a whole; asked for after `check`. */
  beyond?(context: CheckContext): Iterable<RawFinding<MessageId>>;
}

/** A rule as the engine sees it. */
export type Rule = RuleSpec<string>;

/** All that a rule may have, in one order: rules of one shape are read several times as fast (see engine/hit). */
const blank: { readonly [Key in keyof Required<Rule>]: undefined } = {
  id: undefined,
  severity: undefined,
  preset: undefined,
  fix: undefined,
  messages: undefined,
  options: undefined,
  mass: undefined,
  wholeDocument: undefined,
  scope: undefined,
  check: undefined,
  reads: undefined,
  readsTables: undefined,
  beyond: undefined,
};

/** Makes a rule; a finding with an unknown message id is a compile error. */
export const rule = <const MessageId extends string>(spec: RuleSpec<MessageId>): Rule => ({ ...blank, ...spec }) as unknown as Rule;
