import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { test, until } from '../support/runner';
import { closeAll, finding, findings, newPlan, noFinding, open, planlint, rangeOf, replace, root, ruleOf } from './plans';

test('findings appear, and follow the typing', async () => {
  const editor = await open('供水.plan.md');
  const { document } = editor;
  const doubled = await finding(document.uri, 'number/percent');
  assert.equal(document.getText(doubled.range), '98.2%%');
  assert.match(doubled.message, /百分号重复/);
  await replace(editor, rangeOf(document, '98.2%%'), '98.2%');
  await noFinding(document.uri, 'number/percent');
  await vscode.commands.executeCommand('undo');
  await finding(document.uri, 'number/percent');
  await closeAll();
});

test('the other place of a finding is one click away, its rule another', async () => {
  const { document } = await open('供水.plan.md');
  const direction = await finding(document.uri, 'indicator/target-direction');
  const [other] = direction.relatedInformation ?? [];
  assert.ok(other, 'related information');
  assert.equal(document.getText(other.location.range), '62.5');
  assert.ok(typeof direction.code === 'object' && direction.code.target.toString().length > 0, 'a link to the rule');
});

test('the findings are those of the command line', async () => {
  const { document } = await open('供水.plan.md');
  await finding(document.uri, 'number/percent');
  const { extensionPath } = await planlint();
  const cli = vscode.Uri.joinPath(vscode.Uri.file(extensionPath), 'dist/cli.js').fsPath;
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'check', '--format', 'json', document.uri.fsPath], {
    cwd: root().fsPath,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  }).catch((error: unknown) => error as { stdout: string });
  interface Message {
    readonly ruleId: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }
  const [report] = JSON.parse(stdout) as { readonly messages: readonly Message[] }[];
  const told = (report?.messages ?? []).map(
    ({ ruleId, line, column, message }) => `${String(line)}:${String(column)} ${ruleId} ${message}`,
  );
  const shown = findings(document.uri).map(
    (each) => `${String(each.range.start.line + 1)}:${String(each.range.start.character + 1)} ${ruleOf(each)} ${each.message}`,
  );
  assert.ok(told.length > 5, 'the command line finds something');
  assert.deepEqual(shown.sort(), told.sort());
});

test('a suppression with a reason is heeded', async () => {
  const editor = await newPlan('## 第一章 总体要求\n\n水质合格率达到98%%。\n');
  const { uri } = editor.document;
  await finding(uri, 'number/percent');
  await replace(editor, new vscode.Range(2, 0, 2, 0), '<!-- 校核忽略下一行 number/percent -- 引自原文 -->\n');
  await noFinding(uri, 'number/percent');
  await closeAll();
});

test('a configuration file is followed when it changes on disk', async () => {
  const { document } = await open('供水.plan.md');
  await finding(document.uri, 'number/percent');
  const file = vscode.Uri.joinPath(root(), 'planlint.config.json');
  try {
    writeFileSync(file.fsPath, '{ "rules": { "number/percent": "off" } }');
    await noFinding(document.uri, 'number/percent');
  } finally {
    await vscode.workspace.fs.delete(file);
  }
  await finding(document.uri, 'number/percent');
});

test('settings go over it: severities, the language of messages, further files', async () => {
  const { document } = await open('供水.plan.md');
  const settings = vscode.workspace.getConfiguration('planlint');
  const set = (name: string, value: unknown): Thenable<void> => settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  await finding(document.uri, 'number/percent');
  await set('rules', { 'number/percent': 'info' });
  await until('an info', () =>
    findings(document.uri).some((each) => ruleOf(each) === 'number/percent' && each.severity === vscode.DiagnosticSeverity.Information),
  );
  await set('rules', undefined);
  await set('lang', 'en');
  await until('a message in English', () => findings(document.uri).some(({ message }) => /percent sign/i.test(message)));
  await set('lang', undefined);
  const plain = await open('草稿.txt');
  assert.deepEqual(findings(plain.document.uri), []);
  await set('include', ['**/*.txt']);
  await finding(plain.document.uri, 'number/percent');
  await set('include', undefined);
  await until('no findings in it any more', () => findings(plain.document.uri).length === 0);
});
