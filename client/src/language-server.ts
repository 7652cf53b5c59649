import { EventEmitter, l10n, Uri, workspace, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  State,
  TransportKind,
  type ErrorHandler,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { planSelector } from './plans';
import { readFileRequest, statusNotification, type StatusParams } from './protocol';

/** The bundled command line, beside the extension: `planlint lsp` is the server. */
const serverModule = 'dist/cli.js';

const mostRestarts = 4;
const withinMs = 3 * 60_000;

/**
 * A server that dies is started again, a few times in three minutes; open documents are sent anew. What cannot be sent to a dying one is no reason to give
 * it up: each key that is typed before its end is noticed fails so (vscode-languageclient's own handler stops for good at the fourth).
 */
const restartPolicy = (): ErrorHandler => {
  let deaths: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = Date.now();
      deaths = [...deaths.filter((death) => now - death < withinMs), now];
      if (deaths.length <= mostRestarts) return { action: CloseAction.Restart, handled: true };
      const message = l10n.t(
        'planlint: the server ended {0} times in three minutes; “planlint: Restart Server” tries again',
        deaths.length,
      );
      return { action: CloseAction.DoNotRestart, message };
    },
  };
};

/** A file of any file system that the editor knows, for a server that has none of it. */
const readFile = async ({ uri }: { readonly uri: string }): Promise<{ text: string } | null> => {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch {
    return null;
  }
};

const createClient = (context: ExtensionContext, output: LogOutputChannel): LanguageClient => {
  const module = context.asAbsolutePath(serverModule);
  const server: ServerOptions = {
    run: { module, args: ['lsp'], transport: TransportKind.ipc },
    debug: { module, args: ['lsp'], transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: planSelector(),
    initializationOptions: { readFile: true, showReferences: true },
    outputChannel: output,
    errorHandler: restartPolicy(),
    markdown: { supportHtml: false },
  };
  return new LanguageClient('planlint', 'planlint', server, options);
};

/** The language server's life: started with the first plan, started anew when what it is asked to read changes. */
export class LanguageServer implements Disposable {
  private client: LanguageClient | undefined;
  private starting: Promise<void> | undefined;
  private readonly checked = new EventEmitter<StatusParams>();

  /** After every check of an open document; `uri` as the editor writes it. */
  readonly onStatus = this.checked.event;

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
  ) {}

  /** The running client; starts the server when it does not run. Rejects when it cannot be started. */
  async running(): Promise<LanguageClient> {
    if (!this.client) {
      const client = createClient(this.context, this.output);
      this.client = client;
      client.onNotification(statusNotification, (status) => {
        this.checked.fire({ ...status, uri: client.protocol2CodeConverter.asUri(status.uri).toString() });
      });
      client.onRequest(readFileRequest, readFile);
      this.starting = client.start();
    }
    const { client } = this;
    await this.starting;
    return client;
  }

  /** The process id of the server, while there is one. */
  get pid(): number | undefined {
    return this.client?.state === State.Running ? this.client.serverProcess?.pid : undefined;
  }

  /** Stops the server and starts it with the settings of now. */
  async restart(): Promise<void> {
    await this.stop();
    await this.running();
  }

  async stop(): Promise<void> {
    const { client, starting } = this;
    this.client = undefined;
    this.starting = undefined;
    await starting?.catch(() => undefined);
    await client?.dispose();
  }

  dispose(): void {
    this.checked.dispose();
    void this.stop();
  }
}

/** Starts the server anew when a setting changes that decides which documents it is given. */
export const restartOnInclude = (server: LanguageServer): Disposable =>
  workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('planlint.include')) void server.restart();
  });
