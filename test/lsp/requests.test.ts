import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { IndicatorsResult, WorkspaceResult } from '../../server/src/lsp/protocol';
import { startClient, type TestClient } from '../support/lsp-client';

const wrong = '水质合格率达到98%%。\n';
const plan = `---
title: 某市供水“十五五”规划
---

## 第一章 总体要求

| 指标 | 2025年 | 2030年 | 属性 |
|---|---|---|---|
| 供水普及率（%） | 98.2 | ≥97 | 约束性 |
| 管网漏损率（%）<!--↓--> | 9.1 | ≤8.5 | 预期性 |
| 满意度 | —— | 90 | |

## 第三章 保障措施

见第三章。
`;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'planlint-requests-')));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

describe('requests beyond the protocol', () => {
  let client: TestClient;
  beforeAll(async () => {
    writeFileSync(join(folder, 'a.plan.md'), wrong);
    writeFileSync(join(folder, 'b.plan.md'), `${wrong}\n${wrong.replace('98', '97')}`);
    writeFileSync(join(folder, 'c.plan.md'), '水质合格率达到98%。\n');
    writeFileSync(join(folder, 'empty.plan.md'), '\n');
    client = await startClient({ folders: [folder], capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    await client.open(uriOf('plan.plan.md'), plan, 3);
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
  const request = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest(method, params);
  const edited = (edit: WorkspaceEdit | null): string => {
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: uriOf('plan.plan.md'), version: 3 });
    return TextDocument.applyEdits(TextDocument.create('', '', 0, plan), (change?.edits ?? []) as TextEdit[]);
  };

  it('planlint/indicators: course, direction, state and findings of each row', async () => {
    const textDocument = { uri: uriOf('plan.plan.md') };
    const result = await request<IndicatorsResult | null>('planlint/indicators', { textDocument });
    expect(result?.version).toBe(3);
    const [worse, better, unclear] = result?.indicators ?? [];
    expect(worse).toMatchObject({
      name: '供水普及率',
      unit: '%',
      direction: 'up',
      attribute: '约束性',
      baseline: { year: 2025, value: 98.2, range: { start: { line: 8, character: 13 }, end: { line: 8, character: 17 } } },
      targets: [{ year: 2030, value: 97 }],
      findings: [{ ruleId: 'indicator/target-direction', severity: worse?.state }],
    });
    expect(worse?.range.start).toEqual({ line: 8, character: 2 });
    expect(better).toMatchObject({ name: '管网漏损率', direction: 'down', state: 'ok', findings: [] });
    expect(unclear).toMatchObject({ name: '满意度', attribute: null, baseline: null, targets: [{ year: 2030, value: 90 }] });
    expect(await request('planlint/indicators', { textDocument: { uri: uriOf('nowhere.plan.md') } })).toBeNull();
  });

  it('planlint/checkWorkspace: counts, worst first, with progress', async () => {
    const steps: { kind: string; percentage?: number }[] = [];
    const listening = client.onProgress('check', (value) => steps.push(value as { kind: string }));
    const result = await request<WorkspaceResult>('planlint/checkWorkspace', { workDoneToken: 'check' });
    listening.dispose();
    expect(result).toMatchObject({ files: 4, errors: 4 });
    expect(result.rows.map(({ uri, errors, problem }) => [uri, errors, problem !== undefined])).toEqual([
      [uriOf('empty.plan.md'), 0, true],
      [uriOf('b.plan.md'), 2, false],
      // One error each, but warnings beside it.
      [uriOf('plan.plan.md'), 1, false],
      [uriOf('a.plan.md'), 1, false],
    ]);
    expect(steps.map(({ kind }) => kind)).toEqual(['begin', ...Array.from({ length: 5 }, () => 'report'), 'end']);
    expect(steps.at(-2)?.percentage).toBe(100);
  });

  it('planlint/export: the reports of the command line, of what the editor has', async () => {
    await client.open(uriOf('a.plan.md'), `${wrong}\n改过。\n`, 1);
    const { text } = await request<{ text: string }>('planlint/export', { format: 'json', uris: [uriOf('a.plan.md')] });
    expect(JSON.parse(text)).toMatchObject([
      { filePath: 'a.plan.md', errorCount: 1, messages: [{ ruleId: 'number/percent', line: 1, column: 8 }] },
    ]);
    const all = await request<{ text: string }>('planlint/export', { format: 'markdown' });
    expect(all.text).toContain('b.plan.md');
    expect(all.text).toContain('empty.plan.md');
    for (const format of ['sarif', 'junit', 'checkstyle', 'gitlab', 'github', 'pretty'])
      expect((await request<{ text: string }>('planlint/export', { format })).text).toMatch(/98%%|98%25%25/);
    await expect(request('planlint/export', { format: 'docx' })).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('docx') as string,
    });
  });

  it('planlint/renumber and planlint/updateToc', async () => {
    const textDocument = { uri: uriOf('plan.plan.md') };
    expect(edited(await request('planlint/renumber', { textDocument }))).toBe(plan.replaceAll('第三章', '第二章'));
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
    expect(await request('planlint/renumber', { textDocument, range })).toBeNull();
    expect(await request('planlint/updateToc', { textDocument })).toBeNull();
  });

  it('planlint/explain and planlint/template', async () => {
    const { markdown } = await request<{ markdown: string }>('planlint/explain', { ruleId: 'number/percent' });
    expect(markdown).toContain('# 百分数不合理');
    expect(markdown).toContain('GB/T 15835');
    await expect(request('planlint/explain', { ruleId: 'no/such' })).rejects.toMatchObject({ code: -32602 });
    const named = await request<{ text: string }>('planlint/template', { kind: 'plan', name: '清河市教育“十五五”规划' });
    expect(named.text).toContain('title: 清河市教育“十五五”规划');
    expect(named.text).toContain('# 清河市教育“十五五”规划');
    expect(named.text).not.toContain('某市供水事业发展“十五五”规划');
    expect(await request('planlint/template', { kind: 'poem' })).toBeNull();
  });
});
