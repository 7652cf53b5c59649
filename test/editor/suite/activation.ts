import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { test, until } from '../support/runner';
import { open, planlint } from './plans';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

test('a *.plan.md has the language planmd, and starts the server', async () => {
  const { document } = await open('供水.plan.md');
  assert.equal(document.languageId, 'planmd');
  const extension = await planlint();
  await until('a running server', () => extension.exports.serverPid());
});

test('every command of the manifest exists', async () => {
  const { packageJSON } = await planlint();
  const known = new Set(await vscode.commands.getCommands(true));
  const missing = (packageJSON as Manifest).contributes.commands.map(({ command }) => command).filter((command) => !known.has(command));
  assert.deepEqual(missing, []);
});

test('brackets and quotes close themselves', async () => {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'planmd', content: '' }));
  await vscode.commands.executeCommand('type', { text: '《' });
  assert.equal(editor.document.getText(), '《》');
  await vscode.commands.executeCommand('type', { text: '（' });
  assert.equal(editor.document.getText(), '《（）》');
});
