import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver/node';
import { highlightsAt, referencesAt } from '../../features/references';
import type { Handler } from '../server';

/** Every place that names what stands at the caret, to list or to highlight. */
export const references: Handler = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  listen: ({ askChecked, connection }) => {
    connection.onReferences(({ textDocument, position, context }, token) =>
      askChecked<Location[] | null>(textDocument, token, null, ({ plan }, { uri, places }) =>
        referencesAt(plan, places.offset(position), context.includeDeclaration).map((span) => ({ uri, range: places.range(span) })),
      ),
    );
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      askChecked<DocumentHighlight[] | null>(textDocument, token, null, ({ plan }, { places }) =>
        highlightsAt(plan, places.offset(position)).map(({ span, definition }) => ({
          range: places.range(span),
          kind: definition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })),
      ),
    );
  },
};
