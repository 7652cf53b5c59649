import { DiagnosticSeverity, languages, type Diagnostic, type Uri } from 'vscode';

/** A finding as the editor holds it: a diagnostic of planlint's with the id of its rule. */
export interface Finding {
  readonly uri: Uri;
  readonly ruleId: string;
  readonly diagnostic: Diagnostic;
}

const ruleIdOf = ({ source, code }: Diagnostic): string | undefined => {
  if (source !== 'planlint') return undefined;
  const id = typeof code === 'object' ? code.value : code;
  return id === undefined ? undefined : String(id);
};

const inOrder = (a: Finding, b: Finding): number => a.diagnostic.range.start.compareTo(b.diagnostic.range.start);

const asFindings = (uri: Uri, diagnostics: readonly Diagnostic[]): Finding[] =>
  diagnostics
    .flatMap((diagnostic) => {
      const ruleId = ruleIdOf(diagnostic);
      return ruleId === undefined ? [] : [{ uri, ruleId, diagnostic }];
    })
    .sort(inOrder);

/** The findings of a document, in the order of the text. */
export const findingsOf = (uri: Uri): Finding[] => asFindings(uri, languages.getDiagnostics(uri));

/** The findings of all documents that were checked, file by file. */
export const allFindings = (): Finding[] =>
  languages
    .getDiagnostics()
    .sort(([a], [b]) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .flatMap(([uri, diagnostics]) => asFindings(uri, diagnostics));

export type Severity = 'error' | 'warning' | 'info';

export const severityOf = ({ severity }: Diagnostic): Severity =>
  severity === DiagnosticSeverity.Error ? 'error' : severity === DiagnosticSeverity.Warning ? 'warning' : 'info';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many of each severity. */
export const countBySeverity = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { diagnostic } of findings) counts[severityOf(diagnostic)]++;
  return counts;
};
