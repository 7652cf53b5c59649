import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { until } from '../support/runner';

export interface Api {
  readonly serverPid: () => number | undefined;
}

export const root = (): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the workspace has a folder');
  return folder.uri;
};

/** The extension, activated. */
export const planlint = async (): Promise<vscode.Extension<Api>> => {
  const extension = vscode.extensions.getExtension<Api>('planlint.planlint');
  assert.ok(extension, 'the extension is there');
  await extension.activate();
  return extension;
};

/** Opens a file of the workspace in an editor. */
export const open = async (name: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root(), name)));

let plans = 0;

/** A plan of its own with a text, in an editor. */
export const newPlan = async (content: string): Promise<vscode.TextEditor> => {
  const name = `plan-${String(++plans)}.plan.md`;
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root(), name), new TextEncoder().encode(content));
  return open(name);
};

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'planlint');

/** Waits for a finding of a rule. */
export const finding = (uri: vscode.Uri, ruleId: string): Promise<vscode.Diagnostic> =>
  until(`a finding of ${ruleId}`, () => findings(uri).find((each) => ruleOf(each) === ruleId));

/** Waits until a rule finds nothing any more. */
export const noFinding = (uri: vscode.Uri, ruleId: string): Promise<true> =>
  until(`no finding of ${ruleId}`, () => !findings(uri).some((each) => ruleOf(each) === ruleId));

/** Where a piece of text stands for the first time. */
export const rangeOf = (document: vscode.TextDocument, text: string): vscode.Range => {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `“${text}” is in the text`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
};

export const replace = async (editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> => {
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), 'the edit is made');
};

/** Closes all editors; what is unsaved is given up. */
export const closeAll = async (): Promise<void> => {
  // VS Code keeps what is unsaved a second after it was written; closed before, it would come back in the next document of that name.
  if (vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled)) await new Promise((resolve) => setTimeout(resolve, 2000));
  const tabs = (): number => vscode.window.tabGroups.all.reduce((sum, group) => sum + group.tabs.length, 0);
  await until('all editors closed', async () => {
    if (tabs() > 0) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return tabs() === 0;
  });
  await until('no unsaved document', () => !vscode.workspace.textDocuments.some(({ isUntitled, isClosed }) => isUntitled && !isClosed));
};
