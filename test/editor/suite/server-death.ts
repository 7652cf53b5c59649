import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { test, until } from '../support/runner';
import { closeAll, finding, newPlan, noFinding, planlint, rangeOf, replace } from './plans';

test('killed while one types, the server comes back, findings return, nothing is lost', async () => {
  const { exports } = await planlint();
  const editor = await newPlan('## 第一章 总体要求\n\n水质合格率达到98%%。\n');
  const { document } = editor;
  await finding(document.uri, 'number/percent');
  const before = await until('a running server', () => exports.serverPid());
  const end = (): vscode.Position => document.positionAt(document.getText().length);
  let typed = '';
  for (let index = 0; index < 40; index++) {
    const character = '到二〇三〇年全面建成高效供水体系'.charAt(index % 16);
    typed += character;
    // At once, without waiting for the server in between: much is written to a server that is dead already.
    await replace(editor, new vscode.Range(end(), end()), character);
    if (index === 20) process.kill(before, 'SIGKILL');
  }
  const after = await until('another server', () => {
    const pid = exports.serverPid();
    return pid !== before && pid;
  });
  assert.notEqual(after, before);
  assert.ok(document.getText().endsWith(typed), 'every character is there');
  await finding(document.uri, 'number/percent');
  await replace(editor, rangeOf(document, '98%%'), '98%');
  await noFinding(document.uri, 'number/percent');
  await replace(editor, rangeOf(document, '98%'), '98%%');
  await finding(document.uri, 'number/percent');
  await closeAll();
});

test('restarted by hand, it goes on too', async () => {
  const { exports } = await planlint();
  const { document } = await newPlan('## 第一章 总体要求\n\n水质合格率达到98%%。\n');
  await finding(document.uri, 'number/percent');
  const before = exports.serverPid();
  await vscode.commands.executeCommand('planlint.restartServer');
  await until('another server', () => {
    const pid = exports.serverPid();
    return pid !== undefined && pid !== before;
  });
  await finding(document.uri, 'number/percent');
  await closeAll();
});
