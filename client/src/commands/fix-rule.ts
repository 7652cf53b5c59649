import { workspace, type WorkspaceEdit } from 'vscode';
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeAction,
  type Command,
  type LanguageClient,
} from 'vscode-languageclient/node';
import type { Finding } from '../findings';
import type { LanguageServer } from '../language-server';

const isFixAll = ({ data }: CodeAction, ruleId: string): boolean => {
  const { make, ruleId: of } = (data ?? {}) as { readonly make?: unknown; readonly ruleId?: unknown };
  return make === 'fix-rule' && of === ruleId;
};
const isFixOf = ({ isPreferred, diagnostics }: CodeAction, ruleId: string): boolean =>
  isPreferred === true && diagnostics?.every(({ code }) => code === ruleId) === true;

/** The edit that mends everything of a rule that has one right answer, in the file of a finding: offered for all of them, or for the only one. */
const fixOf = async (client: LanguageClient, { uri, ruleId, diagnostic }: Finding): Promise<WorkspaceEdit | undefined> => {
  const offered = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    range: client.code2ProtocolConverter.asRange(diagnostic.range),
    context: { diagnostics: [], only: [CodeActionKind.QuickFix] },
  });
  const actions = (offered ?? []).filter((action): action is CodeAction => !isCommand(action));
  const action = actions.find((each) => isFixAll(each, ruleId)) ?? actions.find((each) => isFixOf(each, ruleId));
  if (!action) return undefined;
  const resolved = action.edit ? action : await client.sendRequest(CodeActionResolveRequest.type, action);
  return client.protocol2CodeConverter.asWorkspaceEdit(resolved.edit);
};
const isCommand = (action: CodeAction | Command): action is Command => typeof action.command === 'string';

/** Applies the safe fixes of a rule wherever it found something; false where there was none to apply. */
export const fixRule = async (server: LanguageServer, findings: readonly Finding[]): Promise<boolean> => {
  const client = await server.running();
  const done = new Set<string>();
  for (const finding of findings) {
    const file = finding.uri.toString();
    if (done.has(file)) continue;
    // The server mends documents that are open.
    const document = await workspace.openTextDocument(finding.uri);
    const { version } = document;
    const edit = await fixOf(client, finding);
    if (edit && document.version === version && (await workspace.applyEdit(edit))) done.add(file);
  }
  return done.size > 0;
};
