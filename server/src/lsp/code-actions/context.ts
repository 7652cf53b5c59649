import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import type { Config } from '../../engine/config';
import type { Finding } from '../../engine/finding';
import { titles } from '../../rules';
import type { Span } from '../../text/span';
import type { CheckedDocument } from '../checked-document';
import type { Client } from '../client';
import { diagnosticOf, type DiagnosticData } from '../diagnostics/convert';
import type { Server } from '../server';

/** What the actions of one request are made from. */
export interface ActionContext {
  readonly document: CheckedDocument;
  readonly client: Client;
  readonly config: Config;
  /** What is selected. */
  readonly span: Span;
  /** All findings of the document. */
  readonly findings: readonly Finding[];
  /** Those asked about. */
  readonly chosen: readonly Finding[];
  /** A finding as the client shows it. */
  readonly diagnosticOf: (finding: Finding) => Diagnostic;
}

/** Makes some of the actions. */
export type Actions = (context: ActionContext) => CodeAction[];

/** The title of a rule in the language of the findings. */
export const titleOf = (ruleId: string, { locale }: Config): string => titles[ruleId]?.[locale] ?? ruleId;

const idOf = (diagnostic: Diagnostic): string | undefined => {
  const data = diagnostic.data as Partial<DiagnosticData> | null | undefined;
  return typeof data === 'object' && data !== null && typeof data.id === 'string' ? data.id : undefined;
};

/**
 * The context of a request: the findings whose place the range touches or that the client names, as they are in the document's newest version — what the client
 * knows may be older.
 */
export const contextOf = (
  document: CheckedDocument,
  { client, parents }: Pick<Server, 'client' | 'parents'>,
  { findings, config }: { readonly findings: readonly Finding[]; readonly config: Config },
  range: Parameters<CheckedDocument['places']['span']>[0],
  shown: readonly Diagnostic[],
): ActionContext => {
  const span = document.places.span(range);
  const byId = new Map(shown.flatMap((diagnostic) => [[idOf(diagnostic) ?? '', diagnostic] as const]));
  return {
    document,
    client,
    config,
    span,
    findings,
    chosen: findings.filter((f) => byId.has(f.id) || (f.span.start <= span.end && span.start <= f.span.end)),
    diagnosticOf: (finding) => byId.get(finding.id) ?? diagnosticOf(finding, document, client, (source) => parents.uriOf(source)),
  };
};
