import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { test, until } from '../support/runner';
import { closeAll, finding, findings, newPlan, noFinding, open, replace, root, ruleOf } from './plans';

const run = <T>(command: string, ...given: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`planlint.${command}`, ...given);

test('next and previous finding go round the plan', async () => {
  const editor = await open('供水.plan.md');
  const { document } = editor;
  await finding(document.uri, 'number/percent');
  const count = findings(document.uri).length;
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  const places: string[] = [];
  for (let step = 0; step < count; step++) {
    assert.equal(await run<number>('nextFinding'), step + 1);
    places.push(`${String(editor.selection.start.line)}:${String(editor.selection.start.character)}`);
  }
  assert.equal(new Set(places).size, count, places.join(' '));
  assert.equal(await run<number>('nextFinding'), 1, 'after the last comes the first');
  assert.equal(await run<number>('previousFinding'), count, 'before the first the last');
});

test('an indicator table is inserted, numbered on, with the plan’s years', async () => {
  const editor = await newPlan(
    '---\nperiod: 2021-2025\n---\n\n表1 主要指标\n\n| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 供水普及率（%） | 98 | 99 |\n\n正文。\n',
  );
  const { document } = editor;
  editor.selection = new vscode.Selection(10, 3, 10, 3);
  await run('insertIndicatorTable');
  const text = document.getText();
  assert.ok(text.includes('\n表2 主要指标\n'), text);
  assert.match(text, /\| 类别 \| 序号 \| 指标 \| 单位 \| 2020年 \| 2025年 \| 属性 \|/);
  await vscode.commands.executeCommand('leaveSnippet');
  await closeAll();
});

test('renumbering mends headings and what refers to them', async () => {
  const editor = await newPlan('## 第一章 总体要求\n\n具体安排见第四章。\n\n## 第四章 保障措施\n\n加强领导。\n');
  const { document } = editor;
  await finding(document.uri, 'numbering/heading');
  assert.equal(await run<boolean>('renumber'), true);
  assert.ok(document.getText().includes('## 第二章 保障措施'), document.getText());
  assert.ok(document.getText().includes('具体安排见第二章。'), document.getText());
  await noFinding(document.uri, 'numbering/heading');
  assert.equal(await run<boolean>('renumber'), false, 'nothing is left to do');
  await closeAll();
});

test('the table of contents is brought up to date', async () => {
  const editor = await newPlan(
    '## 目录\n\n第一章 总体要求\n\n第二章 保障措\n\n## 第一章 总体要求\n\n正文。\n\n## 第二章 保障措施\n\n正文。\n',
  );
  await finding(editor.document.uri, 'numbering/toc');
  assert.equal(await run<boolean>('updateToc'), true);
  assert.ok(editor.document.getText().includes('第二章 保障措施\n\n## 第一章'), editor.document.getText());
  await noFinding(editor.document.uri, 'numbering/toc');
  await closeAll();
});

test('findings are exported', async () => {
  await open('供水.plan.md');
  const document = await run<vscode.TextDocument>('exportFindings', 'json');
  const [report] = JSON.parse(document.getText()) as {
    readonly filePath: string;
    readonly messages: readonly { readonly ruleId: string }[];
  }[];
  assert.ok(report, document.getText().slice(0, 200));
  assert.ok(report.filePath.endsWith('供水.plan.md'));
  assert.ok(report.messages.some(({ ruleId }) => ruleId === 'number/percent'));
  const markdown = await (await open('供水.plan.md'), run<vscode.TextDocument>('exportFindings', 'markdown'));
  assert.equal(markdown.languageId, 'markdown');
  assert.match(markdown.getText(), /98\.2%%/);
  await closeAll();
});

test('a new plan starts from the template, without findings that count', async () => {
  const document = await run<vscode.TextDocument>('newPlan', '某市教育事业发展“十五五”规划');
  assert.equal(document.languageId, 'planmd');
  assert.match(document.getText(), /^---\ntitle: 某市教育事业发展“十五五”规划/);
  assert.match(document.getText(), /period: 2026-2030/);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.deepEqual(
    findings(document.uri)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(ruleOf),
    [],
  );
  await closeAll();
});

test('a rule is explained in a page of its own', async () => {
  await run('explain', 'number/percent');
  const page = await until('the page', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'planlint-rule'));
  assert.match(page.getText(), /百分数/);
  await until('its preview', () =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)),
  );
  await closeAll();
});

test('the whole workspace is checked, closed files too', async () => {
  await closeAll();
  const plan = vscode.Uri.joinPath(root(), '供水.plan.md');
  const settings = vscode.workspace.getConfiguration('planlint');
  await settings.update('include', ['*.txt'], vscode.ConfigurationTarget.Workspace);
  const result = await run<{ readonly files: number; readonly errors: number; readonly warnings: number }>('checkWorkspace');
  await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
  const plans = (await vscode.workspace.fs.readDirectory(root())).filter(([name]) => /\.plan\.md$|\.txt$/.test(name));
  assert.equal(result.files, plans.length, 'every plan, and the text that the setting adds');
  assert.ok(result.errors > 0 && result.warnings > 0);
  await finding(plan, 'number/percent');
});

test('all findings of a rule are fixed at once', async () => {
  const editor = await newPlan('## 第一章 总体要求\n\n水质合格率达到98%%，普及率达到99%%，漏损率为9%%。\n');
  await until('three findings', () => findings(editor.document.uri).filter((each) => ruleOf(each) === 'number/percent').length === 3);
  assert.equal(await run<boolean>('findings.fixRule', 'number/percent'), true);
  await until('the text without them', () => editor.document.getText().includes('水质合格率达到98%，普及率达到99%，漏损率为9%。'));
  await closeAll();
});

test('a plan has the Markdown preview', async () => {
  await open('供水.plan.md');
  await run('showPreview');
  await until('the preview', () =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)),
  );
  await closeAll();
});

test('a stale edit is not made', async () => {
  const editor = await newPlan('## 第一章 总体要求\n\n正文。\n\n## 第四章 保障措施\n\n加强领导。\n');
  await finding(editor.document.uri, 'numbering/heading');
  const running = run<boolean>('renumber');
  await replace(editor, new vscode.Range(0, 0, 0, 0), '新的一行\n\n');
  await running;
  const text = editor.document.getText();
  assert.ok(text.includes('## 第四章 保障措施') || text.includes('## 第二章 保障措施'), 'the numbering is the old one or the new one');
  assert.ok(text.startsWith('新的一行\n\n## 第一章 总体要求\n\n正文。'), text);
  await closeAll();
});
