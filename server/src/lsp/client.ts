import type { InitializeParams } from 'vscode-languageserver/node';

/** What the client can do, as far as the server asks. */
export interface Client {
  /** It asks for diagnostics itself; the server publishes none then. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** It answers workspace/configuration. */
  readonly hasSettings: boolean;
  readonly registersSettings: boolean;
  readonly registersWatchers: boolean;
  readonly relativeWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly showsProgress: boolean;
  /** It can resolve the edit of a code action after it was shown. */
  readonly resolvesEdits: boolean;
  /** It takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
  /** It takes edits that leave a word to the author. */
  readonly snippetEdits: boolean;
  readonly codeActionLiterals: boolean;
  /** It shows Markdown in hovers. */
  readonly showsMarkdown: boolean;
  /** It takes completions with places to fill in. */
  readonly snippetCompletions: boolean;
  /** It takes an outline whose symbols hold one another. */
  readonly nestedSymbols: boolean;
  /** It takes links with the words they start from. */
  readonly definitionLinks: boolean;
  /** It has a command planlint.showReferences; `"showReferences": true` in initializationOptions says so. */
  readonly showsReferences: boolean;
  /** It has a command planlint.explain; `"explain": false` in initializationOptions says no. */
  readonly explains: boolean;
  /** It takes planlint/status; `"status": false` in initializationOptions says no. */
  readonly takesStatus: boolean;
  /** It answers planlint/readFile, for files that are not on this machine; `"readFile": true` in initializationOptions says so. */
  readonly readsFiles: boolean;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what a client says of itself. */
export const clientOf = ({ capabilities, initializationOptions }: InitializeParams): Client => {
  const { textDocument, workspace, window } = capabilities;
  const options: unknown = initializationOptions;
  const option = (name: string): unknown => (isRecord(options) ? options[name] : undefined);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true,
    hasSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativeWatchers: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    showsReferences: option('showReferences') === true,
    explains: option('explain') !== false,
    takesStatus: option('status') !== false,
    readsFiles: option('readFile') === true,
  };
};
