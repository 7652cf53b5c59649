import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClient, type TestClient } from '../support/lsp-client';

const wrong = '水质合格率达到98%%。\n';
const root = realpathSync(mkdtempSync(join(tmpdir(), 'lsp-configured-')));
const [one, two] = [join(root, 'one'), join(root, 'two')];
const uriOf = (...parts: readonly string[]): string => pathToFileURL(join(root, ...parts)).href;
const put = (name: string, text: string): void => {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
};

describe('what says how a document is checked', () => {
  let client: TestClient;
  const settings: Record<string, unknown> = { debounce: 0 };
  const files: Record<string, string> = {};
  beforeAll(async () => {
    put('one/planlint.config.json', '{ "rules": { "number/percent": "warning" } }');
    put('two/planlint.config.json', '{ "locale": "en" }');
    client = await startClient({
      folders: [one, two],
      capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
      settings,
      initializationOptions: { readFile: true },
    });
    client.connection.onRequest('planlint/readFile', ({ uri }: { uri: string }) =>
      files[uri] === undefined ? null : { text: files[uri] },
    );
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
    rmSync(root, { recursive: true, force: true });
  });
  const severities = async (uri: string, version: number): Promise<unknown> =>
    (await client.diagnosticsOf(uri, version)).diagnostics.map(({ code, severity }) => [code, severity]);
  /** Waits for diagnostics that satisfy: those of a document are published again when its configuration changes. */
  const severitiesBecome = (uri: string, wanted: unknown): Promise<true> =>
    client.until(() => {
      const now = client.published.get(uri)?.diagnostics.map(({ code, severity }) => [code, severity]);
      return JSON.stringify(now) === JSON.stringify(wanted) ? true : undefined;
    });

  it('several folders have their own configurations', async () => {
    await client.open(uriOf('one/a.plan.md'), wrong);
    await client.open(uriOf('two/a.plan.md'), wrong);
    expect(await severities(uriOf('one/a.plan.md'), 1)).toEqual([['number/percent', 2]]);
    const { diagnostics } = await client.diagnosticsOf(uriOf('two/a.plan.md'), 1);
    expect(diagnostics.map(({ message }) => message).join()).toMatch(/^[^一-龥]*98%%[^一-龥]*$/);
  });

  it('a file that changes is read again when a document is saved, by clients that watch nothing', async () => {
    put('one/planlint.config.json', '{ "rules": { "number/percent": "info" } }');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf('one/a.plan.md') } });
    await severitiesBecome(uriOf('one/a.plan.md'), [['number/percent', 3]]);
  });

  it('settings go over the files, as flags do on the command line', async () => {
    settings['rules'] = { 'number/percent': 'error', 'no/such': 'error', 'number/range': 'nonsense' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await severitiesBecome(uriOf('one/a.plan.md'), [['number/percent', 1]]);
    settings['rules'] = { 'number/*': 'off' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await severitiesBecome(uriOf('one/a.plan.md'), []);
    delete settings['rules'];
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await severitiesBecome(uriOf('one/a.plan.md'), [['number/percent', 3]]);
  });

  it('a broken configuration is shown in its file, in the documents it is for and in a message, until it is mended', async () => {
    put('one/planlint.config.json', '{\n  "preset": "strictest"\n}');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf('one/a.plan.md') } });
    const { diagnostics } = await client.diagnosticsOf(uriOf('one/planlint.config.json'));
    expect(diagnostics).toMatchObject([
      { range: { start: { line: 1, character: 12 } }, severity: 1, message: expect.stringContaining('strictest') as string },
    ]);
    expect(await client.until(() => client.messages.find(({ type, message }) => type === 1 && message.includes('strictest')))).toBeTruthy();
    await client.until(() =>
      String(client.published.get(uriOf('one/a.plan.md'))?.diagnostics[0]?.message).includes('第 2 行') ? true : undefined,
    );
    expect(client.published.get(uriOf('two/a.plan.md'))?.diagnostics[0]?.code).toBe('number/percent');

    put('one/planlint.config.json', '{}');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf('one/a.plan.md') } });
    await client.until(() => (client.published.get(uriOf('one/planlint.config.json'))?.diagnostics.length === 0 ? true : undefined));
    await severitiesBecome(uriOf('one/a.plan.md'), [['number/percent', 1]]);
  });

  it('what is not saved anywhere takes the configuration of the first folder', async () => {
    put('one/planlint.config.json', '{ "rules": { "number/percent": "warning" } }');
    await client.open('untitled:Untitled-1', wrong);
    expect(await severities('untitled:Untitled-1', 1)).toEqual([['number/percent', 2]]);
  });

  it('files of another scheme are read through the client, with what they extend and their baseline', async () => {
    files['vscode-vfs://github/o/r/planlint.config.yaml'] = 'extends: ./more/base.json\nbaseline: known.json\n';
    files['vscode-vfs://github/o/r/more/base.json'] = '{ "rules": { "number/percent": "info" } }';
    files['vscode-vfs://github/o/r/known.json'] = '{ "version": 1, "files": {} }';
    const uri = 'vscode-vfs://github/o/r/%E8%A7%84%E5%88%92.plan.md';
    await client.open(uri, wrong);
    expect(await severities(uri, 1)).toEqual([['number/percent', 3]]);
    const { data } = (await client.diagnosticsOf(uri)).diagnostics[0] ?? {};
    files['vscode-vfs://github/o/r/known.json'] = JSON.stringify({
      version: 1,
      files: { '规划.plan.md': { 'number/percent': { [(data as { id: string }).id]: 1 } } },
    });
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await severitiesBecome(uri, []);
  });

  it('a text that is no plan is refused, saying why', async () => {
    const uri = uriOf('one/huge.plan.md');
    await client.open(uri, '水'.repeat(8 * 1024 * 1024));
    expect((await client.diagnosticsOf(uri, 1)).diagnostics).toMatchObject([
      { severity: 1, message: expect.stringContaining('20 MB') as string },
    ]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });

  it('checks when saved only, where that is set', async () => {
    settings['run'] = 'onSave';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const uri = uriOf('one/saved.plan.md');
    await client.open(uri, '水质合格率达到98%。\n');
    expect(await severities(uri, 1)).toEqual([]);
    await client.change(uri, 2, [{ text: wrong }]);
    // A check of the other document that is asked for later is answered: nothing was published of this one meanwhile.
    await client.open(uriOf('one/b.plan.md'), wrong);
    await client.diagnosticsOf(uriOf('one/b.plan.md'), 1);
    expect(client.published.get(uri)?.version).toBe(1);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    expect(await severities(uri, 2)).toEqual([['number/percent', 2]]);
    delete settings['run'];
  });

  it('tells how a document stands', async () => {
    const heard = client.heard('planlint/status', (status) => (status as { uri: string }).uri === uriOf('two/status.plan.md'));
    await client.open(uriOf('two/status.plan.md'), wrong);
    expect(await heard).toEqual({
      uri: uriOf('two/status.plan.md'),
      version: 1,
      errors: 1,
      warnings: 0,
      infos: 0,
      coverage: { numbers: 1, understood: 1, values: 1, linked: 0, checked: 0 },
    });
  });
});
