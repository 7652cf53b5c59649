import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from '../../engine/finding';
import type { Source } from '../../text/source';
import type { CheckedDocument } from '../checked-document';
import type { Client } from '../client';
import { placesIn } from '../positions';
import { rulePageUri } from '../rule-page';

/** What a diagnostic carries for the code action asked for later: which finding it shows. */
export interface DiagnosticData {
  readonly id: string;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Mending it takes the flagged text away and nothing else: editors show it faded. */
const isUnnecessary = ({ span, fix, suggestions = [] }: Finding): boolean => {
  const ways = fix ? [fix] : suggestions;
  const [way] = ways;
  if (!way || ways.length > 1 || way.edits.length !== 1 || span.start === span.end) return false;
  return way.edits.every((edit) => edit.text === '' && edit.span.start <= span.start && edit.span.end >= span.end);
};

/**
 * A finding as the protocol shows it.
 * @param uriOf where another text stands that a finding points into
 */
export const diagnosticOf = (
  finding: Finding,
  { uri, places }: CheckedDocument,
  client: Client,
  uriOf: (source: Source) => string | undefined,
): Diagnostic => {
  const page = rulePageUri(finding.ruleId);
  const data: DiagnosticData = { id: finding.id };
  return {
    range: places.range(finding.span),
    severity: severities[finding.severity],
    code: finding.ruleId,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'planlint',
    message: finding.message,
    ...(isUnnecessary(finding) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(client.relatedInformation && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ span, message, elsewhere }) => ({
            location: elsewhere
              ? { uri: uriOf(elsewhere.source) ?? uri, range: placesIn(elsewhere.source).range(span) }
              : { uri, range: places.range(span) },
            message,
          })),
        }
      : {}),
    data,
  };
};
