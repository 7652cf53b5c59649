import { l10n, window, workspace, type TextDocument } from 'vscode';
import type { LanguageServer } from '../language-server';
import { activePlanEditor } from '../plans';
import { exportRequest } from '../protocol';

/** Report formats worth keeping from an editor, and the language that shows them. */
const formats = [
  { format: 'markdown', label: 'Markdown', language: 'markdown' },
  { format: 'json', label: 'JSON', language: 'json' },
  { format: 'sarif', label: 'SARIF', language: 'json' },
  { format: 'junit', label: 'JUnit', language: 'xml' },
  { format: 'checkstyle', label: 'Checkstyle', language: 'xml' },
] as const;

const choose = async (given: unknown): Promise<(typeof formats)[number] | undefined> =>
  formats.find(({ format }) => format === given) ?? (await window.showQuickPick(formats, { placeHolder: l10n.t('Format of the report') }));

/**
 * Writes the findings of the active plan, or of the workspace where none is open, into a new document: to read, to save, to send on.
 * @param given the format, when a caller knows it
 */
export const exportFindings = async (server: LanguageServer, given?: unknown): Promise<TextDocument | undefined> => {
  const chosen = await choose(given);
  if (!chosen) return undefined;
  const client = await server.running();
  const editor = activePlanEditor();
  const uris = editor ? { uris: [client.code2ProtocolConverter.asUri(editor.document.uri)] } : {};
  const { text } = await client.sendRequest(exportRequest, { format: chosen.format, ...uris });
  const document = await workspace.openTextDocument({ language: chosen.language, content: text });
  await window.showTextDocument(document);
  return document;
};
