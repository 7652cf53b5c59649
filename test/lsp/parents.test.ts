import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClient, type TestClient } from '../support/lsp-client';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lsp-parents-')));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const planOf = (title: string, head: string, target: string): string => `---
title: ${title}
period: 2026-2030
${head}---

## 第一章 主要目标

表1 主要指标

| 指标 | 单位 | 2025年 | 2030年 | 属性 |
|---|---|---|---|---|
| 城镇居民人均住房面积 | 平方米 | 38 | 40 | 预期性 |
| 供水普及率 | % | 95 | ${target} | 约束性 |
`;
const child = planOf('清河市供水“十五五”规划', 'parents: [../省/省.plan.md]\n', '96');

describe('plans above', () => {
  let client: TestClient;
  beforeAll(async () => {
    mkdirSync(join(folder, '省'));
    mkdirSync(join(folder, '市'));
    writeFileSync(join(folder, '省/省.plan.md'), planOf('某省供水“十五五”规划', '', '≥98'));
    client = await startClient({
      folders: [folder],
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
      },
    });
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
  const uri = uriOf('市/市.plan.md');
  const parentUri = uriOf('省/省.plan.md');
  const messages = (): string[] =>
    (client.published.get(uri)?.diagnostics ?? [])
      .filter(({ code }) => code === 'consistency/parent')
      .map(({ message }) => String(message));

  it('a weaker target points at the place in the other file', async () => {
    await client.open(uri, child);
    const { diagnostics } = await client.diagnosticsOf(uri, 1);
    expect(messages()).toEqual([expect.stringContaining('弱于上级规划（省/省.plan.md）的 ≥98')]);
    const [finding] = diagnostics.filter(({ code }) => code === 'consistency/parent');
    expect(finding?.relatedInformation?.[0]?.location).toEqual({
      uri: parentUri,
      range: { start: { line: 12, character: 19 }, end: { line: 12, character: 22 } },
    });
  });

  it('follows the other plan as it is edited, and as it changes on disk', async () => {
    await client.open(parentUri, planOf('某省供水“十五五”规划', '', '≥96'));
    await client.until(() => (messages().length === 0 ? true : undefined));
    await client.change(parentUri, 2, [{ text: planOf('某省供水“十五五”规划', '', '≥97') }]);
    await client.until(() => (messages()[0]?.includes('≥97') ? true : undefined));
    // Closed without saving: what is on disk holds again.
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: parentUri } });
    await client.until(() => (messages()[0]?.includes('≥98') ? true : undefined));
    writeFileSync(join(folder, '省/省.plan.md'), planOf('某省供水“十五五”规划', '', '≥99.5'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: parentUri, type: 2 }] });
    await client.until(() => (messages()[0]?.includes('≥99.5') ? true : undefined));
  });
});
