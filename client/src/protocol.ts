import { NotificationType, RequestType } from 'vscode-languageclient/node';
import type { Range, TextDocumentIdentifier, WorkDoneProgressParams, WorkspaceEdit } from 'vscode-languageclient/node';

// What the server of planlint speaks beyond LSP. The server has its own copy: nothing of it is imported here.

export type State = 'ok' | 'warning' | 'error' | 'unknown';
/** 期望方向: which way the figure should move; null where planlint cannot tell. */
export type Direction = 'up' | 'down' | 'same' | null;

/** 基期 or 目标: a value of an indicator with its cell. `value` is null where the cell holds no single number. */
export interface YearValue {
  readonly year: number | null;
  readonly value: number | null;
  /** As written in the cell: `≥98%`. */
  readonly text: string;
  readonly range: Range;
}

export interface IndicatorFinding {
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: Range;
}

/** 指标 */
export interface Indicator {
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly direction: Direction;
  /** 属性: 约束性 or 预期性. */
  readonly attribute: string | null;
  readonly range: Range;
  readonly nameRange: Range;
  readonly baseline: YearValue | null;
  readonly targets: readonly YearValue[];
  readonly state: State;
  readonly findings: readonly IndicatorFinding[];
}

export interface IndicatorsParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface IndicatorsResult {
  readonly version: number;
  readonly indicators: readonly Indicator[];
}
export const indicatorsRequest = new RequestType<IndicatorsParams, IndicatorsResult | null, void>('planlint/indicators');

export interface CheckWorkspaceResult {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Files with findings or problems, worst first; `problem` says why one could not be checked. */
  readonly rows: readonly {
    readonly uri: string;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly problem?: string;
  }[];
}
export const checkWorkspaceRequest = new RequestType<WorkDoneProgressParams, CheckWorkspaceResult, void>('planlint/checkWorkspace');

export interface ExportParams {
  /** A report format of the command line: json, sarif, markdown … */
  readonly format: string;
  /** Which documents; all of the workspace where left out. */
  readonly uris?: readonly string[];
}
export const exportRequest = new RequestType<ExportParams, { readonly text: string }, void>('planlint/export');

export interface RenumberParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The section that holds it; the whole document where left out. */
  readonly range?: Range;
}
export const renumberRequest = new RequestType<RenumberParams, WorkspaceEdit | null, void>('planlint/renumber');
export const updateTocRequest = new RequestType<IndicatorsParams, WorkspaceEdit | null, void>('planlint/updateToc');

export const explainRequest = new RequestType<{ readonly ruleId: string }, { readonly markdown: string }, void>('planlint/explain');

export interface TemplateParams {
  readonly kind: string;
  /** What the plan is called; it stands in the template where left out. */
  readonly name?: string;
}
export const templateRequest = new RequestType<TemplateParams, { readonly text: string } | null, void>('planlint/template');

/** From server to client: the text of a file that is not on the server's machine; null when there is none. */
export const readFileRequest = new RequestType<{ readonly uri: string }, { readonly text: string } | null, void>('planlint/readFile');

/** Sent after every check of an open document. */
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly coverage: {
    /** Numbers written in figures, and how many of them planlint gave a meaning to. */
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
export const statusNotification = new NotificationType<StatusParams>('planlint/status');
