import { coverageOf } from '../engine/coverage';
import type { CheckedDocument, CheckResult } from './checked-document';
import { statusNotification, type Status } from './protocol';
import type { Server } from './server';

/** Milliseconds of quiet after a check before its status goes out: counting what was understood takes longer than a keystroke should. */
const quiet = 200;

/** The counts of a checked document. */
export const statusOf = (document: CheckedDocument, result: CheckResult): Status => {
  const findings = 'findings' in result ? result.findings : [];
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const { numerals, values } =
    'findings' in result
      ? coverageOf(document.plan)
      : { numerals: { total: 0, understood: 0 }, values: { total: 0, linked: 0, checked: 0 } };
  return {
    uri: document.uri,
    version: document.version,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    coverage: {
      numbers: numerals.total,
      understood: numerals.understood,
      values: values.total,
      linked: values.linked,
      checked: values.checked,
    },
    ...('unchecked' in result ? { unchecked: result.unchecked } : {}),
  };
};

/** Tells the client how each document stands, when it has been left alone for a moment. */
export const sendStatus = ({ connection, client, documents }: Server): void => {
  if (!client.takesStatus) return;
  const timers = new Map<string, NodeJS.Timeout>();
  documents.onChecked((document, result) => {
    clearTimeout(timers.get(document.uri));
    timers.set(
      document.uri,
      setTimeout(() => {
        timers.delete(document.uri);
        if (!document.superseded) void connection.sendNotification(statusNotification, statusOf(document, result));
      }, quiet),
    );
  });
  documents.onClosed((uri) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  });
};
