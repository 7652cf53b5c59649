import { NotificationType, RequestType, type Range, type TextDocumentIdentifier, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { Severity } from '../rules/rule';

/**
 * What this server and its clients say to each other beyond the Language Server Protocol. Requests are from client to server unless said otherwise; lines and
 * characters are the protocol's (0-based, UTF-16). Fields may be added, never renamed. docs/editors.md says how a client uses them.
 */

/** What the client may say of itself in `initializationOptions`. */
export interface InitializationOptions {
  /** Settings below `planlint`, for clients without workspace/configuration. */
  readonly settings?: unknown;
  /** false: send no planlint/status. */
  readonly status?: boolean;
  /** false: the client has no command `planlint.explain`; no code action calls it. */
  readonly explain?: boolean;
  /** true: the client has a command planlint.showReferences (arguments: uri, position, locations); code lenses call it. */
  readonly showReferences?: boolean;
  /** true: the client answers planlint/readFile. */
  readonly readFile?: boolean;
}

export interface YearValue {
  /** Undefined where no column says. */
  readonly year: number | null;
  /** In the unit's base; null where the cell holds no number. */
  readonly value: number | null;
  readonly text: string;
  readonly range: Range;
}

export interface IndicatorFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

/** One indicator of a plan, for the panel. */
export interface IndicatorRow {
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly direction: 'up' | 'down' | 'same' | null;
  /** 约束性, 预期性 as written. */
  readonly attribute: string | null;
  /** The whole row. */
  readonly range: Range;
  readonly nameRange: Range;
  /** The newest value at or before the base year. */
  readonly baseline: YearValue | null;
  readonly targets: readonly YearValue[];
  /** The severest finding on the row; `unknown` where nothing is wrong but nothing could be judged either (no baseline, target or direction). */
  readonly state: 'ok' | 'warning' | 'error' | 'unknown';
  readonly findings: readonly IndicatorFinding[];
}

export interface IndicatorsResult {
  readonly version: number;
  readonly indicators: readonly IndicatorRow[];
}

/** The indicators of an open document, in the order of its tables; null when it is not open. */
export const indicatorsRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, IndicatorsResult | null, void>(
  'planlint/indicators',
);

export interface WorkspaceRow {
  readonly uri: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Why the file could not be checked. */
  readonly problem?: string;
}

export interface WorkspaceResult {
  /** Files checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Files with findings or problems, worst first. */
  readonly rows: readonly WorkspaceRow[];
}

/** Checks every plan of the workspace's folders (as `planlint check` finds them); progress goes to `workDoneToken`. */
export const checkWorkspaceRequest = new RequestType<{ readonly workDoneToken?: number | string }, WorkspaceResult, void>(
  'planlint/checkWorkspace',
);

/** The findings of some documents (default: all plans of the workspace) as a report of the command line. */
export const exportRequest = new RequestType<
  { readonly format: string; readonly uris?: readonly string[] },
  { readonly text: string },
  void
>('planlint/export');

/** Numbers headings (of a range: those in it) in sequence, with references and table of contents; null when nothing changes. */
export const renumberRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier; readonly range?: Range },
  WorkspaceEdit | null,
  void
>('planlint/renumber');

/** Brings the table of contents in line with the headings; null when there is none or nothing changes. */
export const updateTocRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, WorkspaceEdit | null, void>(
  'planlint/updateToc',
);

/** A rule's page as Markdown, in the language of the settings. */
export const explainRequest = new RequestType<{ readonly ruleId: string }, { readonly markdown: string }, void>('planlint/explain');

/** A text to start from: a plan, or one of its parts. Null for a kind there is no template of. */
export const templateRequest = new RequestType<{ readonly kind: string; readonly name?: string }, { readonly text: string } | null, void>(
  'planlint/template',
);

/** From server to client: the text of a file that is not on this machine; null when there is none. */
export const readFileRequest = new RequestType<{ readonly uri: string }, { readonly text: string } | null, void>('planlint/readFile');

export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly coverage: {
    /** Runs of digits in the text, and those whose meaning was understood. */
    readonly numbers: number;
    readonly understood: number;
    /** Of these, figures that state a value; those that another place speaks of; those compared with another figure or recomputed. */
    readonly values?: number;
    readonly linked?: number;
    readonly checked?: number;
  };
  /** Why the document was not checked. */
  readonly unchecked?: 'ignored' | 'configuration' | 'too-large';
}

/** From server to client, a moment after a document was checked. */
export const statusNotification = new NotificationType<Status>('planlint/status');
