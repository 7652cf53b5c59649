import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ProgressType,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { bundledCli, ensureBundle } from './bundle';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Absolute path of the workspace's folder, or several. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The answers to workspace/configuration: settings below `planlint`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A language server in a process of its own, as an editor would start it, and what it has said so far. */
export interface TestClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The newest published diagnostics by URI. */
  readonly published: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** What the process has written to standard error. */
  readonly complaints: readonly string[];
  readonly messages: readonly { readonly type: number; readonly message: string }[];
  readonly open: (uri: string, text: string, version?: number, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => Promise<void>;
  /** Waits until diagnostics of a version (or any, without one) are published. */
  readonly diagnosticsOf: (uri: string, version?: number) => Promise<PublishDiagnosticsParams>;
  /** Resolves when the server sends a request or notification of this name. */
  readonly heard: (method: string, wanted?: (params: unknown) => boolean) => Promise<unknown>;
  readonly onProgress: (token: string, listener: (value: unknown) => void) => { readonly dispose: () => void };
  /** Waits until a condition holds that messages of the server can bring about. */
  readonly until: <T>(look: () => T | undefined) => Promise<T>;
  /** Says goodbye; gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts a server over stdio and initialises it. */
export const startClient = async (options: ClientOptions = {}): Promise<TestClient> => {
  ensureBundle();
  const server = spawn(process.execPath, [bundledCli, 'lsp', '--stdio'], {
    cwd: options.cwd,
    env: { ...process.env, PLANLINT_LANG: '', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const complaints: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString('utf8')));
  const published = new Map<string, PublishDiagnosticsParams>();
  const messages: { type: number; message: string }[] = [];
  const waiting: { readonly method: string; readonly wanted: (params: unknown) => boolean; readonly hear: (params: unknown) => void }[] =
    [];
  const hear = (method: string, params: unknown): void => {
    for (const each of waiting.filter((w) => w.method === method && w.wanted(params))) {
      waiting.splice(waiting.indexOf(each), 1);
      each.hear(params);
    }
    lookAgain();
  };
  const looks = new Set<() => void>();
  const lookAgain = (): void => {
    for (const look of looks) look();
  };
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
    lookAgain();
  });
  for (const method of ['window/logMessage', 'window/showMessage'])
    connection.onNotification(method, (params: { type: number; message: string }) => {
      messages.push(params);
      lookAgain();
    });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => options.settings ?? {}));
  for (const method of ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/diagnostic/refresh'])
    connection.onRequest(method, (params: unknown) => {
      hear(method, params);
      return null;
    });
  connection.onNotification('planlint/status', (params: unknown) => {
    hear('planlint/status', params);
  });
  connection.onError(() => undefined);
  connection.listen();
  const folders = (options.folders ?? []).map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders.length > 0 ? folders : null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions ?? { settings: { debounce: 0, ...options.settings } },
  });
  await connection.sendNotification('initialized', {});
  const until: TestClient['until'] = (look) =>
    new Promise((done) => {
      const attempt = (): void => {
        const seen = look();
        if (seen === undefined) return;
        looks.delete(attempt);
        done(seen);
      };
      looks.add(attempt);
      attempt();
    });
  return {
    process: server,
    connection,
    initialized,
    published,
    complaints,
    messages,
    open: (uri, text, version = 1, languageId = 'planmd') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    diagnosticsOf: (uri, version) =>
      until(() => {
        const params = published.get(uri);
        return params && (version === undefined || params.version === version) ? params : undefined;
      }),
    until,
    heard: (method, wanted = () => true) => new Promise((done) => waiting.push({ method, wanted, hear: done })),
    onProgress: (token, listener) =>
      connection.onProgress(new ProgressType<unknown>(), token, (value) => {
        listener(value);
        lookAgain();
      }),
    stop: async () => {
      const gone = server.exitCode === null ? once(server, 'exit') : Promise.resolve([server.exitCode]);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const [code] = (await gone) as [number | null];
      connection.dispose();
      return code;
    },
  };
};
