import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver/node';
import type { DiagnosticData } from './convert';

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

const sameRelated = (a: readonly DiagnosticRelatedInformation[] = [], b: readonly DiagnosticRelatedInformation[] = []): boolean =>
  a.length === b.length &&
  a.every((place, i) => {
    const other = b[i];
    return (
      other !== undefined &&
      place.message === other.message &&
      place.location.uri === other.location.uri &&
      sameRange(place.location.range, other.location.range)
    );
  });

/** Do two diagnostics of one finding (by its id) say the same? What depends on the rule alone, or on what its message is made from, does then. */
const saysTheSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.message === b.message &&
  a.code === b.code &&
  a.severity === b.severity &&
  a.tags?.length === b.tags?.length &&
  sameRange(a.range, b.range) &&
  sameRelated(a.relatedInformation, b.relatedInformation);

const idOf = ({ data }: Diagnostic): string => (data as DiagnosticData).id;

/** The diagnostics a document was last shown with: those that a new version shows as they were stay the same objects, and need not be encoded again. */
export class ShownDiagnostics {
  #last: ReadonlyMap<string, Diagnostic> = new Map();

  /** The diagnostics of the next version. */
  after(made: readonly Diagnostic[]): readonly Diagnostic[] {
    const now = made.map((diagnostic) => {
      const before = this.#last.get(idOf(diagnostic));
      return before && saysTheSame(before, diagnostic) ? before : diagnostic;
    });
    this.#last = new Map(now.map((diagnostic) => [idOf(diagnostic), diagnostic]));
    return now;
  }
}
