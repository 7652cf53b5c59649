import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver-protocol/node';
import { startClient, type TestClient } from '../support/lsp-client';

const wrong = '水质合格率达到98%%。\n';
const right = '水质合格率达到98%。\n';
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lsp-pull-')));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const put = (name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

describe('pulled diagnostics', () => {
  let client: TestClient;
  beforeAll(async () => {
    put('a.plan.md', wrong);
    put('sub/b.plan.md', right);
    put('skipped/c.plan.md', wrong);
    put('.gitignore', 'skipped/\n');
    client = await startClient({
      folders: [folder],
      capabilities: {
        workspace: { configuration: true, diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { diagnostic: { relatedInformation: true } },
      },
      settings: { debounce: 0 },
    });
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const pullWorkspace = (previous: readonly { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
    client.connection.sendRequest('workspace/diagnostic', { previousResultIds: previous });

  it('a document: full, unchanged, full again when the text or the configuration changes; nothing is published', async () => {
    const uri = uriOf('a.plan.md');
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    await client.open(uri, wrong);
    const first = (await pull(uri)) as FullDocumentDiagnosticReport;
    expect(first.items.map(({ code, severity }) => [code, severity])).toEqual([['number/percent', 1]]);
    expect(first.items[0]?.codeDescription?.href).toMatch(/^file:.*rules\/number\/percent\.md$/);
    expect(await pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '供' }]);
    const second = (await pull(uri, first.resultId)) as FullDocumentDiagnosticReport;
    expect(second.items.map(({ range }) => range.start.character)).toEqual([8]);

    const refreshed = client.heard('workspace/diagnostic/refresh');
    put('planlint.config.json', '{ "rules": { "number/percent": "info" } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('planlint.config.json'), type: 1 }],
    });
    await refreshed;
    expect(((await pull(uri, second.resultId)) as FullDocumentDiagnosticReport).items.map(({ severity }) => severity)).toEqual([3]);
    rmSync(join(folder, 'planlint.config.json'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('planlint.config.json'), type: 3 }],
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(client.published.size).toBe(0);
  });

  it('what is to be taken away is tagged as unnecessary, and nothing else is', async () => {
    const uri = uriOf('tags.plan.md');
    await client.open(uri, `<!-- 校核忽略下一行 number/range -- 无此问题 -->\n${wrong}`);
    const { items } = (await pull(uri)) as FullDocumentDiagnosticReport;
    expect(items.map(({ code, tags }) => [code, tags])).toEqual([
      ['suppression/unused', [1]],
      ['number/percent', undefined],
    ]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });

  it('the workspace: what planlint check finds, unchanged the second time', async () => {
    const { items } = await pullWorkspace();
    expect(items.map((item) => [item.uri, item.kind, item.kind === 'full' ? item.items.length : undefined])).toEqual([
      [uriOf('a.plan.md'), 'full', 1],
      [uriOf('sub/b.plan.md'), 'full', 0],
    ]);
    const previous = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const again = await pullWorkspace(previous);
    expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    put('sub/b.plan.md', wrong);
    expect((await pullWorkspace(previous)).items.map(({ kind }) => kind)).toEqual(['unchanged', 'full']);
    // A plan that is gone is reported empty.
    const gone = await pullWorkspace([...previous, { uri: uriOf('gone.plan.md'), value: 'x' }]);
    expect(gone.items.at(-1)).toMatchObject({ uri: uriOf('gone.plan.md'), kind: 'full', items: [] });
  });

  it('the workspace in parts: one document at a time, then kept open until something changes or the client stops asking', async () => {
    const parts: WorkspaceDiagnosticReportPartialResult[] = [];
    const seen = client.onProgress('parts', (part) => parts.push(part as WorkspaceDiagnosticReportPartialResult));
    const source = new CancellationTokenSource();
    const answer = client.connection
      .sendRequest('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' }, source.token)
      .catch((error: unknown) => error);
    await client.until(() => (parts.length >= 2 ? true : undefined));
    expect(parts.flatMap(({ items }) => items.map(({ uri }) => uri))).toEqual([uriOf('a.plan.md'), uriOf('sub/b.plan.md')]);
    put('d.plan.md', wrong);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('d.plan.md'), type: 1 }] });
    await client.until(() => (parts.length >= 3 ? true : undefined));
    expect(parts.at(-1)?.items.map(({ uri }) => uri)).toEqual([uriOf('d.plan.md')]);
    source.cancel();
    await answer;
    seen.dispose();
  });

  it('an answer that is no longer wanted is an error of the protocol, never an empty list', async () => {
    const uri = uriOf('long.plan.md');
    const text = `# 某市供水“十五五”规划\n\n${'供水普及率达到98%%，管网漏损率9%，新建水厂3座。\n\n'.repeat(3000)}`;
    await client.open(uri, text);
    // Version 1 is asked for and superseded before it can be answered; another request is cancelled.
    const superseded = pull(uri).then(
      () => undefined,
      (error: unknown) => error,
    );
    await client.change(uri, 2, [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, text: '' }]);
    expect(await superseded).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token).then(
      () => undefined,
      (error: unknown) => error,
    );
    source.cancel();
    expect([-32800, -32802]).toContain(((await cancelled) as { code: number } | undefined)?.code);
    expect(((await pull(uri)) as FullDocumentDiagnosticReport).items.length).toBeGreaterThan(0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });
});
