import { DiagnosticSeverity, type CancellationToken, type Diagnostic } from 'vscode-languageserver/node';
import { hash } from '../../engine/finding';
import type { CheckedDocument } from '../checked-document';
import type { Server } from '../server';
import { diagnosticOf } from './convert';
import { ShownDiagnostics } from './shown';

/** The diagnostics of a document and a name for them: equal diagnostics have equal names. */
export interface Report {
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
}

class NamedReport implements Report {
  readonly items: readonly Diagnostic[];
  #name: string | undefined;

  constructor(items: readonly Diagnostic[]) {
    this.items = items;
  }
  /** Made when asked for: what is published needs none. */
  get resultId(): string {
    return (this.#name ??= hash(
      JSON.stringify(this.items.map(({ range, severity, code, message }) => [range.start, range.end, severity, code, message])),
    ));
  }
}

const kept = new WeakMap<object, Report>();

/** By what the versions of an open document leave one another. */
const shown = new WeakMap<object, ShownDiagnostics>();

const shownOf = ({ kept: versions }: CheckedDocument): ShownDiagnostics => {
  const known = versions && shown.get(versions);
  if (known) return known;
  const made = new ShownDiagnostics();
  if (versions) shown.set(versions, made);
  return made;
};

/** The diagnostics of a document as it is now; rejects as `check` does. A document that could not be checked says why in one diagnostic. */
export const reportOf = async (
  document: CheckedDocument,
  { client, parents }: Pick<Server, 'client' | 'parents'>,
  token?: CancellationToken,
): Promise<Report> => {
  const result = await document.check(token);
  const known = kept.get(result);
  if (known) return known;
  const items =
    'findings' in result
      ? shownOf(document).after(
          result.findings.map((finding) => diagnosticOf(finding, document, client, (source) => parents.uriOf(source))),
        )
      : result.unchecked === 'ignored'
        ? []
        : [
            {
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
              severity: DiagnosticSeverity.Error,
              source: 'planlint',
              message: result.why,
            },
          ];
  const report = new NamedReport(items);
  kept.set(result, report);
  return report;
};
