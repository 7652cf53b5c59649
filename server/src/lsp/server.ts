import {
  createConnection,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { defaultConfig, type Config } from '../engine/config';
import type { CheckedPlan } from '../features/checked-plan';
import { planlintVersion } from '../host/version';
import type { Locale } from '../rules/rule';
import { contentModified, requestCancelled, type CheckedDocument, type Checker } from './checked-document';
import { checkerOf } from './checker';
import { clientOf, type Client } from './client';
import { DocumentStore } from './documents';
import { makeEvent } from './event';
import { handlers } from './handlers';
import { listenToDocuments } from './synchronisation';
import { listenToSettings } from './configuration';
import { ParentPlans } from './parent-plans';
import type { Transport } from './transport';
import { Workspace } from './workspace';
import { keepAtMost } from '../text/keep';

export interface ServerOptions {
  /** Absolute. */
  readonly cwd: string;
  /** The language asked for on the command line. */
  readonly locale?: Locale;
}

/** What a handler works with. */
export interface Server {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: DocumentStore;
  readonly workspace: Workspace;
  readonly parents: ParentPlans;
  /** Checks documents that are not open. */
  readonly checker: Checker;
  /** Calls back when the client is ready for requests. */
  readonly onInitialized: (listener: () => void) => void;
  /**
   * Answers a request about a document: `answer` gets its newest version, a document that is not open gives `otherwise`. Where the request was cancelled or
   * the text changed meanwhile, the protocol's error is the answer.
   */
  readonly ask: <T>(
    textDocument: { readonly uri: string },
    token: CancellationToken,
    otherwise: T,
    answer: (document: CheckedDocument) => T | Promise<T>,
  ) => Promise<T>;
  /**
   * The same for features that take a plan with its findings. A document that is not checked (its configuration ignores it, or is wrong) comes without
   * findings; one that is too large to be a plan gives `otherwise`.
   */
  readonly askChecked: <T>(
    textDocument: { readonly uri: string },
    token: CancellationToken,
    otherwise: T,
    answer: (checked: CheckedPlan, document: CheckedDocument, config: Config) => T | Promise<T>,
  ) => Promise<T>;
}

/** One feature: what it adds to the server's capabilities, and its answers. A handler converts in, calls a pure function of features/, converts out. */
export interface Handler {
  readonly capabilities: (client: Client) => ServerCapabilities;
  readonly listen: (server: Server) => void;
}

/** What a request asks for does not exist; the message is for people. */
export const invalidParams = (message: string): ResponseError => new ResponseError(ErrorCodes.InvalidParams, message);

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two sets of capabilities together: objects are merged, lists joined. */
const merged = (a: Json, b: Json): Json => {
  const all: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = all[key];
    if (isRecord(before) && isRecord(value)) all[key] = merged(before, value);
    else if (Array.isArray(before) && Array.isArray(value)) all[key] = [...(before as unknown[]), ...(value as unknown[])];
    else all[key] = value;
  }
  return all;
};

const own: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

const asking =
  (documents: DocumentStore): Server['ask'] =>
  async (textDocument, token, otherwise, answer) => {
    if (token.isCancellationRequested) throw requestCancelled();
    const document = documents.get(textDocument.uri);
    if (!document) return otherwise;
    const answered = await answer(document);
    if (token.isCancellationRequested) throw requestCancelled();
    if (document.superseded) throw contentModified();
    return answered;
  };

const askingChecked =
  (ask: Server['ask'], workspace: Workspace): Server['askChecked'] =>
  (textDocument, token, otherwise, answer) =>
    ask(textDocument, token, otherwise, async (document) => {
      const result = await document.check(token);
      if ('unchecked' in result && result.unchecked === 'too-large') return otherwise;
      const { plan } = document;
      if ('findings' in result) return answer({ plan, findings: result.findings, locale: result.config.locale }, document, result.config);
      const locale = await workspace.locale(document.uri);
      return answer({ plan, findings: [], locale }, document, { ...defaultConfig, locale });
    });

/** What is known of so many characters of text is kept from check to check: the open plans keep their own beside, and memory must not grow with the edits of a day. */
const charactersKept = 60_000;

/** Serves one client over a transport until it says goodbye or is gone; then the process ends, with 0 after a shutdown request and 1 without. */
export const startServer = ({ reader, writer, onGone }: Transport, options: ServerOptions): void => {
  keepAtMost(charactersKept);
  const connection = createConnection(reader, writer);
  let shutDown = false;
  onGone(() => process.exit(shutDown ? 0 : 1));
  // A request to a client that is gone or does not know it must not end the server, nor a fault of ours that nobody waits for.
  process.on('unhandledRejection', (error) => {
    if (!shutDown) connection.console.error(error instanceof Error ? String(error.stack) : String(error));
  });
  connection.onShutdown(() => {
    shutDown = true;
  });
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params);
    const workspace = new Workspace(connection, client, options.cwd, options.locale);
    workspace.setFolders(params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: params.rootUri }] : []));
    const parents: ParentPlans = new ParentPlans(() => documents, workspace);
    const checker = checkerOf(workspace, parents);
    const documents = new DocumentStore(checker);
    const initialized = makeEvent<[]>();
    connection.onInitialized(() => {
      initialized.fire();
    });
    const ask = asking(documents);
    const server: Server = {
      connection,
      client,
      documents,
      workspace,
      parents,
      checker,
      onInitialized: initialized.on,
      ask,
      askChecked: askingChecked(ask, workspace),
    };
    listenToDocuments(server);
    documents.onVersion(({ uri }) => {
      parents.changed([uri]);
    });
    documents.onClosed((uri) => {
      parents.changed([uri]);
    });
    listenToSettings(server, params);
    for (const handler of handlers) handler.listen(server);
    return {
      capabilities: handlers.reduce<Json>(
        (all, handler) => merged(all, handler.capabilities(client) as Json),
        own as Json,
      ) as ServerCapabilities,
      serverInfo: { name: 'planlint', version: planlintVersion() },
    };
  });
  connection.listen();
};
