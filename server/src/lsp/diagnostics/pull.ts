import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { isGivingUp, type CheckedDocument } from '../checked-document';
import { looksOf, planAt, planUris } from '../plans';
import type { Server } from '../server';
import { reportOf, type Report } from './report';

/** “Not now”: the client keeps what it shows; asked again it gets an answer. Never an empty list, which would wipe good squiggles. */
const serverCancelled = (retriggerRequest: boolean): ResponseError<DiagnosticServerCancellationData> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'the text changed meanwhile', { retriggerRequest });

/** Answers of a document: its report, `unchanged` where the client has it already. */
const answer = ({ items, resultId }: Report, previous: string | undefined): DocumentDiagnosticReport =>
  resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };

/** Something that happens again and again and can be waited for. */
const makeSignal = () => {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    /** How often it has happened. */
    count: (): number => count,
    fire: (): void => {
      count += 1;
      for (const wake of waiting.splice(0)) wake();
    },
    /** Waits until it has happened more often than `seen`, or the token is cancelled. */
    past: (seen: number, token: CancellationToken): Promise<void> =>
      new Promise((done) => {
        if (count > seen || token.isCancellationRequested) {
          done();
          return;
        }
        const wake = (): void => {
          waiting = waiting.filter((other) => other !== wake);
          listening.dispose();
          done();
        };
        const listening = token.onCancellationRequested(wake);
        waiting.push(wake);
      }),
  };
};

/** Milliseconds of quiet before a client is told to ask again because of another plan that changed. */
const quiet = 300;

/** Answers textDocument/diagnostic and workspace/diagnostic. Gives what to call when plans on disk changed. */
export const answerPulls = (server: Server): ((uris: readonly string[]) => void) => {
  const { connection, client, documents, workspace } = server;
  const changed = makeSignal();
  /** The reports that documents of `planlint.run: onSave` keep until they are saved. */
  const lastReports = new Map<string, Report>();
  const refresh = (): void => {
    changed.fire();
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
  };

  const documentReport = async (document: CheckedDocument, token: CancellationToken): Promise<Report> => {
    const { run } = await workspace.settingsOf(document.uri);
    const last = lastReports.get(document.uri);
    if (run === 'onSave' && last && documents.isUnsaved(document.uri)) return last;
    const report = await reportOf(document, server, token);
    lastReports.set(document.uri, report);
    return report;
  };

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const found = planAt(textDocument.uri, server);
    if ('problem' in found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    try {
      return answer(await documentReport(found.document, token), previousResultId);
    } catch (error) {
      // Also where the client took its question back: vscode-languageclient (10.1.2) never asks about a document again that was answered with “do not retrigger”.
      if (isGivingUp(error)) throw serverCancelled(true);
      throw error;
    }
  });

  /** Of files that are not open: what they looked like when they were checked, and the name of what was found. */
  const closed = new Map<string, { readonly looks: string | undefined; readonly resultId: string }>();
  const workspaceReport = async (
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport> => {
    const open = documents.get(uri);
    const looks = open ? undefined : looksOf(uri);
    const known = closed.get(uri);
    if (!open && known && looks !== undefined && known.looks === looks && known.resultId === previous)
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId: previous };
    const found = planAt(uri, server);
    const report =
      'problem' in found
        ? { items: [], resultId: 'unreadable' }
        : open
          ? await documentReport(open, token)
          : await reportOf(found.document, server, token);
    if (!open) closed.set(uri, { looks, resultId: report.resultId });
    return { ...answer(report, previous), uri, version: open?.version ?? null } as WorkspaceDocumentDiagnosticReport;
  };

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
    let previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const seen = changed.count();
      const uris = await planUris(server);
      const next = new Map<string, string>();
      const say = (item: WorkspaceDocumentDiagnosticReport): void => {
        if (item.resultId !== undefined) next.set(item.uri, item.resultId);
        if (partial) {
          if (item.kind === DocumentDiagnosticReportKind.Full)
            partial.report({ items: [item] } satisfies WorkspaceDiagnosticReportPartialResult);
        } else items.push(item);
      };
      for (const uri of uris) {
        if (token.isCancellationRequested) throw serverCancelled(false);
        try {
          say(await workspaceReport(uri, previous.get(uri), token));
        } catch (error) {
          if (token.isCancellationRequested) throw serverCancelled(false);
          // Open and being typed in: the next round has it.
          if (!isGivingUp(error)) throw error;
          const last = previous.get(uri);
          if (last !== undefined) next.set(uri, last);
        }
      }
      // A plan that is gone has no findings any more.
      for (const uri of previous.keys())
        if (!uris.includes(uri)) say({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
      if (!partial) return { items };
      // A client that takes partial results asks again as soon as it is answered: it is answered when it stops asking.
      previous = next;
      await changed.past(seen, token);
      if (token.isCancellationRequested) return { items: [] };
    }
  });

  documents.onForgotten(() => {
    closed.clear();
    lastReports.clear();
    refresh();
  });
  let timer: NodeJS.Timeout | undefined;
  documents.onOutdated(() => {
    clearTimeout(timer);
    timer = setTimeout(refresh, quiet);
  });
  documents.onSaved((document) => {
    void workspace.settingsOf(document.uri).then(({ run }) => {
      if (run === 'onSave') refresh();
    });
  });
  documents.onClosed((uri) => {
    lastReports.delete(uri);
    changed.fire();
  });
  return () => {
    // Plans that are not open may be held against those that changed.
    closed.clear();
    changed.fire();
  };
};
