import type { Server } from './server';

/** Keeps the document store as the editor has it. What cannot be right — a change to nothing, out of order, of no known shape — is left out and logged. */
export const listenToDocuments = ({ connection, documents, workspace }: Server): void => {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (typeof uri !== 'string' || typeof text !== 'string') connection.console.warn('didOpen without uri or text');
    else documents.open({ uri, languageId: String(languageId), version: typeof version === 'number' ? version : 0, text });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const understood = Array.isArray(contentChanges) && contentChanges.every((change) => typeof change?.text === 'string');
    if (!understood || !documents.change(uri, version, contentChanges))
      connection.console.warn(`didChange left out: ${uri} version ${String(version)}`);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    documents.save(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    workspace.forget(uri);
  });
};
