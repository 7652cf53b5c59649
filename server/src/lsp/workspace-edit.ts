import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Edit } from '../rules/rule';
import type { CheckedDocument } from './checked-document';
import type { Client } from './client';

/** Edits of one document as the protocol sends them: for this version and no other, where the client can tell versions apart. */
export const workspaceEditOf = (
  { uri, version, places }: Pick<CheckedDocument, 'uri' | 'version' | 'places'>,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit => {
  const textEdits = edits.map(places.textEdit);
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
};

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The same with one word of what is inserted left to the author: selected in the editor where the client takes snippets, plain otherwise. */
export const editWithBlank = (
  document: Pick<CheckedDocument, 'uri' | 'version' | 'places'>,
  edits: readonly Edit[],
  blank: string,
  client: Client,
): WorkspaceEdit => {
  if (!client.snippetEdits || !client.versionedEdits) return workspaceEditOf(document, edits, client);
  const snippets = edits.map((edit): TextEdit | SnippetTextEdit => {
    const at = edit.text.indexOf(blank);
    if (at < 0) return document.places.textEdit(edit);
    const value = `${escaped(edit.text.slice(0, at))}\${1:${escaped(blank)}}${escaped(edit.text.slice(at + blank.length))}`;
    return { range: document.places.range(edit.span), snippet: { kind: 'snippet', value } };
  });
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: snippets }] };
};
