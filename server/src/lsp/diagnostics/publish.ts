import { isGivingUp, type CheckedDocument } from '../checked-document';
import type { Server } from '../server';
import { reportOf } from './report';

/** For clients that do not ask for diagnostics: checks each new version after a moment of quiet and publishes what was found. */
export const publishDiagnostics = (server: Server): void => {
  const { connection, documents, workspace } = server;
  const timers = new Map<string, NodeJS.Timeout>();
  const publish = async (document: CheckedDocument): Promise<void> => {
    try {
      const { items } = await reportOf(document, server);
      if (!document.superseded) await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [...items] });
    } catch (error) {
      // Superseded, or to be checked anew: that is on its way, and what is shown stays until then.
      if (!isGivingUp(error)) connection.console.error(`check failed: ${error instanceof Error ? String(error.stack) : String(error)}`);
    }
  };
  const schedule = async (document: CheckedDocument, first: boolean): Promise<void> => {
    const { debounce, run } = await workspace.settingsOf(document.uri);
    clearTimeout(timers.get(document.uri));
    if (document.superseded || (run === 'onSave' && !first)) return;
    timers.set(
      document.uri,
      setTimeout(
        () => {
          timers.delete(document.uri);
          void publish(document);
        },
        first ? 0 : debounce,
      ),
    );
  };
  const seen = new Set<string>();
  documents.onVersion((document) => {
    const first = !seen.has(document.uri);
    seen.add(document.uri);
    void schedule(document, first);
  });
  documents.onOutdated((document) => void schedule(document, false));
  documents.onForgotten(() => {
    for (const document of documents.all()) void publish(document);
  });
  documents.onClosed((uri) => {
    seen.delete(uri);
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.onSaved((document) => void schedule(document, true));
};
