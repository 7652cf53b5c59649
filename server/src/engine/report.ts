import { lineAt, type Source } from '../text/source';
import type { Span } from '../text/span';
import type { Edit } from '../rules/rule';
import type { Finding } from './finding';
import { linesOf } from './report-lines';
import type { FileStats } from './stats';

/** 1-based lines and columns, columns in UTF-16 units, ends exclusive: the JSON report's and the editors' common measure. */
export interface ReportRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface ReportEdit extends ReportRange {
  readonly text: string;
}

interface ReportFix {
  readonly title: string;
  readonly edits: readonly ReportEdit[];
}

/** One finding of the JSON report. Fields may be added later, never renamed. */
export interface ReportMessage extends ReportRange {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly related: readonly (ReportRange & { readonly message: string; readonly filePath?: string })[];
  readonly fix?: ReportFix;
  readonly suggestions?: readonly ReportFix[];
}

export interface FileReport {
  readonly filePath: string;
  readonly messages: readonly ReportMessage[];
  readonly errorCount: number;
  readonly warningCount: number;
  readonly infoCount: number;
  /** With --stats. */
  readonly stats?: FileStats;
}

/** A span as a report counts it. */
export const rangeOf = (source: Source, span: Span): ReportRange => {
  const { lineStarts } = source;
  const line = lineAt(source, span.start);
  // Most spans end on the line they start on.
  const endLine = span.end < (lineStarts[line + 1] ?? Infinity) ? line : lineAt(source, span.end);
  return {
    line: line + 1,
    column: span.start - (lineStarts[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: span.end - (lineStarts[endLine] ?? 0) + 1,
  };
};

const fixOf = (source: Source, fix: { readonly title: string; readonly edits: readonly Edit[] }): ReportFix => ({
  title: fix.title,
  edits: fix.edits.map(({ span, text }) => {
    const { line, column, endLine, endColumn } = rangeOf(source, span);
    return { line, column, endLine, endColumn, text };
  }),
});

/** The report of one file: findings in the order of `check` (place, then rule). */
export const reportOf = (filePath: string, source: Source, findings: readonly Finding[]): FileReport => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    filePath,
    messages: findings.map((f) => ({
      id: f.id,
      ruleId: f.ruleId,
      severity: f.severity,
      message: f.message,
      ...rangeOf(source, f.span),
      related: f.related.map(({ span, message, elsewhere }) => ({
        ...rangeOf(elsewhere?.source ?? source, span),
        message,
        ...(elsewhere ? { filePath: elsewhere.path } : {}),
      })),
      ...(f.fix ? { fix: fixOf(source, f.fix) } : {}),
      ...(f.suggestions ? { suggestions: f.suggestions.map((s) => fixOf(source, s)) } : {}),
    })),
    errorCount: counts.error,
    warningCount: counts.warning,
    infoCount: counts.info,
  };
};

/**
 * One checked file as it travels through workers, the cache and shard reports: its report and the source lines (1-based) its findings and their related
 * places stand in, so that a reporter can show excerpts without the text. A line is one stretch up to 400 UTF-16 units, else one or more windows around
 * its places, in order and apart from each other.
 */
export interface CheckedFile {
  readonly report: FileReport;
  readonly lines: Readonly<Record<number, readonly ReportLine[]>>;
}

/** A stretch of a source line: `text` starts at `column` (1-based); cut marks say whether the line goes on. */
export interface ReportLine {
  readonly column: number;
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A checked file: the report of its findings (in the order of `check`) and the lines they and their related places stand in. */
export const checkedFileOf = (filePath: string, source: Source, findings: readonly Finding[]): CheckedFile => {
  const report = reportOf(filePath, source, findings);
  return { report, lines: linesOf(source, report) };
};

/** A file that could not be read, written or configured. */
export interface FileProblem {
  readonly filePath: string;
  readonly problem: { readonly zh: string; readonly en: string };
}
