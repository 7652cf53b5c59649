import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProtocolConnection, SocketMessageReader, SocketMessageWriter } from 'vscode-languageserver-protocol/node';
import { bundledCli, ensureBundle } from '../support/bundle';
import { startClient, type TestClient } from '../support/lsp-client';

const uri = 'untitled:a.plan.md';
const wrong = '水质合格率达到98%%。\n';

describe('what no client should send does not end the server', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await startClient();
    await client.open(uri, wrong, 5);
    await client.diagnosticsOf(uri, 5);
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
  });
  /** The server still answers and still has the text it had. */
  const alive = async (text = wrong): Promise<void> => {
    const { text: report } = await client.connection.sendRequest<{ text: string }>('planlint/export', { format: 'json', uris: [uri] });
    expect(JSON.parse(report)).toMatchObject([{ errorCount: text.split('%%').length - 1 }]);
  };
  const raw = (body: string, length = Buffer.byteLength(body)): void => {
    client.process.stdin.write(`Content-Length: ${String(length)}\r\n\r\n${body}`);
  };

  it('changes of documents that are not open, stale or senseless changes', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    await client.change('untitled:never-opened', 1, [{ text: '' }]);
    await client.change(uri, 3, [{ range, text: '' }]);
    const send = (params: unknown): Promise<void> => client.connection.sendNotification('textDocument/didChange', params as object);
    await send({ textDocument: { uri, version: 6 } });
    await send({ textDocument: { uri, version: 6 }, contentChanges: 'x' });
    await send({ textDocument: { uri, version: 6 }, contentChanges: [null, 7] });
    await send({ textDocument: { uri, version: 6 }, contentChanges: [{ range: { start: 1 }, text: '' }] });
    await send({});
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 7 } });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:never-opened' } });
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: 'untitled:never-opened' } });
    await alive();
    expect(client.messages.some(({ message }) => message.includes('didChange'))).toBe(true);
  });

  it('a change without a version counts as the next; places outside the text are taken to its edges', async () => {
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: null },
      contentChanges: [{ range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } }, text: '' }],
    });
    await alive('');
    await client.change(uri, 7, [{ range: { start: { line: -3, character: -1 }, end: { line: 99_999, character: 1e9 } }, text: wrong }]);
    await alive();
  });

  it('requests with wrong parameters are answered with an error, unknown ones with “method not found”', async () => {
    const codeOf = (method: string, params: unknown): Promise<unknown> =>
      client.connection.sendRequest(method, params as object).then(
        () => 'answered',
        (error: unknown) => (error as { code: number }).code,
      );
    expect(await codeOf('textDocument/nothing', {})).toBe(-32601);
    expect(await codeOf('planlint/explain', {})).toBe(-32602);
    for (const [method, params] of [
      ['textDocument/codeAction', {}],
      ['textDocument/codeAction', { textDocument: { uri }, range: null, context: {} }],
      ['textDocument/codeAction', { textDocument: { uri }, range: { start: {}, end: {} }, context: { diagnostics: [{ data: 7 }, {}] } }],
      ['codeAction/resolve', { title: 'x', data: { make: 'fix-all', uri: 7 } }],
      ['planlint/indicators', null],
      ['planlint/renumber', { textDocument: { uri }, range: 'x' }],
      ['planlint/export', { format: 'json', uris: ['file:///no/such.plan.md', 'nonsense', '%%%'] }],
    ] as const)
      expect(await codeOf(method, params), method).toBeDefined();
    await alive();
  });

  it('bodies that are no JSON, messages that are no requests, answers to nothing', async () => {
    raw('{ this is no JSON');
    raw('[]');
    raw('null');
    raw('{"jsonrpc":"2.0"}');
    raw('{"jsonrpc":"2.0","id":4711,"result":null}');
    raw('{"jsonrpc":"2.0","method":7,"id":1}');
    raw('{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"never"}}');
    await alive();
  });

  it('answers out of order: many requests at once, half of them cancelled', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        await client.change(uri, 100 + i, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '供' }]);
        return client.connection
          .sendRequest('textDocument/codeAction', {
            textDocument: { uri },
            range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
            context: { diagnostics: [] },
          })
          .then(
            (actions) => (Array.isArray(actions) ? actions.length : -1),
            (error: unknown) => (error as { code: number }).code,
          );
      }),
    );
    for (const answer of answers) expect([-32801, -32800].includes(answer) || answer > 0).toBe(true);
    await client.diagnosticsOf(uri, 159);
    await alive();
  });

  it('every prefix of a plan, typed or deleted', async () => {
    const text =
      '---\ntitle: 某市供水“十五五”规划\n---\n\n## 第一章\n\n| 指标 | 2025年 |\n|---|---|\n| 普及率 | 98%% |\n\n:::box[专栏1 甲]\n<!-- 校核忽略 x -->\n';
    await client.open('untitled:prefix', '', 1);
    for (let end = 1; end <= text.length; end += 3) await client.change('untitled:prefix', end + 1, [{ text: text.slice(0, end) }]);
    await client.change('untitled:prefix', 1000, [{ text: '' }]);
    expect((await client.diagnosticsOf('untitled:prefix', 1000)).diagnostics).toEqual([]);
    await alive();
  });
});

describe.concurrent('the end', () => {
  it('exit without shutdown is 1; before initialize too', async () => {
    const client = await startClient();
    const gone = once(client.process, 'exit');
    await client.connection.sendNotification('exit');
    expect((await gone)[0]).toBe(1);
  });

  it('a client that dies: standard input ends', async () => {
    const client = await startClient();
    await client.open(uri, wrong);
    const gone = once(client.process, 'exit');
    client.process.stdin.end();
    expect((await gone)[0]).toBe(1);
  });

  it('a client that dies while its pipes stay open: its process is watched', async () => {
    ensureBundle();
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const server: ChildProcess = spawn(process.execPath, [bundledCli, 'lsp', '--stdio', `--clientProcessId=${String(editor.pid)}`], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const gone = once(server, 'exit');
    editor.kill('SIGKILL');
    expect((await gone)[0]).toBe(1);
  });

  it('over a socket: served, and ended when it closes', async () => {
    ensureBundle();
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const server = spawn(process.execPath, [bundledCli, 'lsp', `--socket=${String(port)}`], { stdio: 'ignore' });
    const gone = once(server, 'exit');
    const [socket] = (await once(listener, 'connection')) as [Socket];
    const connection = createProtocolConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    connection.listen();
    const initialized = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(initialized).toMatchObject({ serverInfo: { name: 'planlint' } });
    socket.destroy();
    expect((await gone)[0]).toBe(1);
    listener.close();
  });

  it('over the channel between Node processes: served, and ended when it is cut', async () => {
    ensureBundle();
    const server = spawn(process.execPath, [bundledCli, 'lsp', '--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const gone = once(server, 'exit');
    server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    expect((await once(server, 'message'))[0]).toMatchObject({ id: 1, result: { serverInfo: { name: 'planlint' } } });
    server.disconnect();
    expect((await gone)[0]).toBe(1);
  });
});
