import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { test, until } from '../support/runner';
import { closeAll, finding, newPlan, noFinding, open, rangeOf } from './plans';

const at = (document: vscode.TextDocument, text: string, into = 1): vscode.Position => {
  const { start } = rangeOf(document, text);
  return start.translate(0, into);
};

test('a quick fix mends the finding', async () => {
  const { document } = await open('供水.plan.md');
  const doubled = await finding(document.uri, 'number/percent');
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    doubled.range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  const fix = actions.find(({ isPreferred }) => isPreferred);
  assert.ok(fix?.edit, 'a preferred fix with its edit');
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
  assert.ok(document.getText().includes('普及率为98.2%，'));
  await noFinding(document.uri, 'number/percent');
  assert.ok(
    actions.some(({ title }) => /忽略/.test(title)),
    'suppress here',
  );
  assert.ok(
    actions.some(({ command }) => command?.command === 'planlint.explain'),
    'explain the rule',
  );
  await closeAll();
});

test('hovering an indicator says where it comes from and goes to', async () => {
  const { document } = await open('供水.plan.md');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at(document, '供水管网漏损率<'),
  );
  const text = hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');
  assert.match(text, /9\.1/);
  assert.match(text, /8/);
  assert.match(text, /约束性/);
});

test('completion knows the indicators', async () => {
  const { document } = await open('供水.plan.md');
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at(document, '城市供水普及率达到', 2),
  );
  // Words of the text are offered by the editor itself.
  const labels = list.items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
  assert.ok(labels.includes('城市供水普及率'), labels.slice(0, 20).join(' '));
});

test('a reference leads to its table, and the table to its references', async () => {
  const { document } = await open('供水.plan.md');
  const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at(document, '表1，'),
  );
  const [first] = definitions;
  assert.ok(first, 'a definition');
  const range = 'targetRange' in first ? first.targetRange : first.range;
  assert.equal(range.start.line, rangeOf(document, '表1 主要指标').start.line);
  const references = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    at(document, '表1 主要指标'),
  );
  assert.ok(references.length >= 2, `${String(references.length)} places`);
});

test('an indicator is renamed wherever it is spoken of', async () => {
  const { document } = await open('供水.plan.md');
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at(document, '城市供水普及率 |'),
    '城镇供水普及率',
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText().match(/城镇供水普及率/g)?.length, 3);
  assert.ok(!document.getText().includes('城市供水普及率'));
  await closeAll();
});

test('the outline holds sections, the table and its indicators', async () => {
  const { document } = await open('供水.plan.md');
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
  const names: string[] = [];
  const walk = (list: readonly vscode.DocumentSymbol[]): void => {
    for (const symbol of list) {
      names.push(symbol.name);
      walk(symbol.children);
    }
  };
  walk(symbols);
  for (const name of ['第二章', '表1', '专栏1', '供水管网漏损率'])
    assert.ok(
      names.some((each) => each.includes(name)),
      `${name} in ${names.join(' · ')}`,
    );
});

test('formatting aligns the table', async () => {
  const editor = await newPlan('表1 主要指标\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 供水普及率（%） | 98.2 | ≥99 |\n');
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
    'vscode.executeFormatDocumentProvider',
    editor.document.uri,
    { tabSize: 4, insertSpaces: true },
  );
  const edit = new vscode.WorkspaceEdit();
  edit.set(editor.document.uri, edits ?? []);
  assert.ok(await vscode.workspace.applyEdit(edit));
  const rows = editor.document
    .getText()
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const width = (line: string): number => [...line].reduce((sum, character) => sum + (/[\u2e80-\uffef≥]/.test(character) ? 2 : 1), 0);
  assert.ok(rows.length === 3 && (rows[0] ?? '').length > 0);
  assert.equal(new Set(rows.filter((row) => !row.includes('≥')).map(width)).size, 1, rows.join('\n'));
  await closeAll();
});

test('inlay hints, code lenses and semantic tokens are there', async () => {
  const { document } = await open('供水.plan.md');
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await until('inlay hints', async () => {
    const given = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
    return given.length > 0 && given;
  });
  const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
  assert.ok(
    labels.some((label) => /↓ 1\.1/.test(label)),
    labels.join(' '),
  );
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
  const titles = lenses.map(({ command }) => command?.title ?? '').join(' | ');
  assert.match(titles, /3 个指标/);
  const leading = lenses.find(({ command }) => /处引用/.test(command?.title ?? ''))?.command;
  assert.equal(leading?.command, 'planlint.showReferences', titles);
  await vscode.commands.executeCommand(leading.command, ...((leading.arguments ?? []) as unknown[]));
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
  assert.ok(tokens.data.length > 50);
});

test('Enter goes on with the numbering, and ends it behind a bare number', async () => {
  const editor = await newPlan('');
  const { document } = editor;
  const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });
  for (const [first, second, third] of [
    ['一、加强领导', '二、', '三、'],
    ['（一）优化布局', '（二）', '（三）'],
    ['1.改造管网', '2.', '3.'],
  ] as const) {
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), ''));
    await type(`总体要求\n\n${first}`);
    await type('\n');
    await until(`${second} on the next line`, () => document.lineAt(3).text === second);
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [3, second.length], 'the cursor stands behind it');
    await type('落实责任');
    await type('\n');
    await until(`${third} on the one after`, () => document.lineAt(4).text === third);
    await type('\n');
    await until('no number any more', () => !document.getText().includes(third));
    assert.ok(document.getText().includes(`${second}落实责任`));
  }
  await closeAll();
});
