import { setImmediate } from 'node:timers/promises';
import { SymbolKind, type DocumentSymbol, type SymbolInformation, type WorkspaceSymbol } from 'vscode-languageserver/node';
import {
  documentSymbols,
  findSymbols,
  matchesQuery,
  type DocumentSymbol as PlanOutline,
  type SymbolKind as Kind,
} from '../../features/document-symbol';
import type { CheckedDocument } from '../checked-document';
import { looksOf, planAt, planUris } from '../plans';
import type { Places } from '../positions';
import type { Handler, Server } from '../server';

const kinds: Readonly<Record<Kind, SymbolKind>> = {
  annex: SymbolKind.Module,
  section: SymbolKind.Namespace,
  box: SymbolKind.Package,
  table: SymbolKind.Struct,
  indicator: SymbolKind.Field,
};

const nested = (symbols: readonly PlanOutline[], places: Places): DocumentSymbol[] =>
  symbols.map(({ name, detail, kind, span, selection, children }) => ({
    name,
    detail,
    kind: kinds[kind],
    range: places.range(span),
    selectionRange: places.range(selection),
    children: nested(children, places),
  }));

const everySymbol = ({ uri, plan, places }: CheckedDocument): SymbolInformation[] =>
  findSymbols(plan, '', Infinity).map(({ name, kind, span, container }) => ({
    name,
    kind: kinds[kind],
    containerName: container,
    location: { uri, range: places.range(span) },
  }));

const mostFound = 500;

/** The symbols of plans on disk, kept until the file changes. */
const workspaceSearch = (server: Server) => {
  const kept = new Map<string, { readonly looks: string; readonly plan: readonly SymbolInformation[] }>();
  const symbolsAt = (uri: string): readonly SymbolInformation[] => {
    const open = server.documents.get(uri);
    if (open) return everySymbol(open);
    const looks = looksOf(uri);
    const known = kept.get(uri);
    if (known && known.looks === looks) return known.plan;
    const found = planAt(uri, server);
    if ('problem' in found) return [];
    const plan = everySymbol(found.document);
    if (looks !== undefined) kept.set(uri, { looks, plan });
    return plan;
  };
  return async (query: string, stopped: () => boolean): Promise<WorkspaceSymbol[]> => {
    const found: SymbolInformation[] = [];
    for (const uri of await planUris(server)) {
      if (stopped() || found.length >= mostFound) break;
      found.push(...symbolsAt(uri).filter(({ name }) => matchesQuery(name, query)));
      await setImmediate();
    }
    return found.slice(0, mostFound);
  };
};

/** Outline and breadcrumbs of a document; sections, tables and indicators of all plans. */
export const symbols: Handler = {
  capabilities: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
  listen: (server) => {
    const search = workspaceSearch(server);
    server.connection.onDocumentSymbol(({ textDocument }, token) =>
      server.askChecked<DocumentSymbol[] | SymbolInformation[] | null>(textDocument, token, null, ({ plan }, document) =>
        server.client.nestedSymbols ? nested(documentSymbols(plan), document.places) : everySymbol(document),
      ),
    );
    server.connection.onWorkspaceSymbol(({ query }, token) => search(query, () => token.isCancellationRequested));
  },
};
