import { l10n, window, workspace, type TextDocument } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient/node';
import type { LanguageServer } from '../language-server';
import { activePlanEditor } from '../plans';
import { renumberRequest, updateTocRequest } from '../protocol';

const noPlan = (): void => void window.showInformationMessage(l10n.t('planlint: open a plan first'));

/** Applies an edit that was computed for a document, unless the document has moved on meanwhile. */
const apply = async (
  server: LanguageServer,
  document: TextDocument,
  compute: () => Promise<WorkspaceEdit | null>,
  nothing: string,
): Promise<boolean> => {
  const { version } = document;
  const client = await server.running();
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(await compute());
  if (!edit || edit.size === 0) {
    void window.setStatusBarMessage(nothing, 5000);
    return false;
  }
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('planlint: the text changed meanwhile; nothing was done'));
    return false;
  }
  return workspace.applyEdit(edit);
};

/** Renumbers headings, tables, boxes and annexes; references and the table of contents follow. With a selection: the section that holds it. */
export const renumber = async (server: LanguageServer): Promise<boolean> => {
  const editor = activePlanEditor();
  if (!editor) return (noPlan(), false);
  const { document, selection } = editor;
  const client = await server.running();
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params = selection.isEmpty ? { textDocument } : { textDocument, range: client.code2ProtocolConverter.asRange(selection) };
  const compute = (): Promise<WorkspaceEdit | null> => client.sendRequest(renumberRequest, params);
  return apply(server, document, compute, l10n.t('planlint: the numbering is right already'));
};

/** Writes the table of contents anew from the headings. */
export const updateToc = async (server: LanguageServer): Promise<boolean> => {
  const editor = activePlanEditor();
  if (!editor) return (noPlan(), false);
  const client = await server.running();
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const compute = (): Promise<WorkspaceEdit | null> => client.sendRequest(updateTocRequest, { textDocument });
  return apply(server, editor.document, compute, l10n.t('planlint: no table of contents to update, or it is right already'));
};
