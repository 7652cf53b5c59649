import type { CheckedFile, FileReport, ReportMessage } from '../engine/report';
import type { FileOutcome } from './check-file';
import type { PlannedFile } from './check-plan';
import type { Narrowed } from './narrow';

const recounted = (filePath: string, messages: readonly ReportMessage[]): FileReport => {
  const count = (severity: ReportMessage['severity']): number => messages.filter((m) => m.severity === severity).length;
  return { filePath, messages, errorCount: count('error'), warningCount: count('warning'), infoCount: count('info') };
};

/** Leaves out what the baseline holds, then what touches no changed line, then (`quiet`) infos. Gives the file as it is reported and how many the baseline let pass. */
export const filterFindings = (
  checked: CheckedFile,
  outcome: FileOutcome,
  file: PlannedFile,
  { baseline, changes }: Narrowed,
  quiet: boolean,
): { readonly shown: CheckedFile; readonly baselined: number } => {
  const all = checked.report.messages;
  let messages = all;
  if (baseline) messages = baseline.filter(file.file, messages, outcome, file.config.config);
  const baselined = all.length - messages.length + (outcome.held?.passed ?? 0);
  if (changes) messages = messages.filter((message) => changes(file.file, message));
  if (quiet) messages = messages.filter((message) => message.severity !== 'info');
  const shown = messages.length === all.length ? checked : { ...checked, report: recounted(checked.report.filePath, messages) };
  return { shown, baselined };
};
