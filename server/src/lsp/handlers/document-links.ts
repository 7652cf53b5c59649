import type { DocumentLink } from 'vscode-languageserver/node';
import { documentLinks as linksOf } from '../../features/document-link';
import { relatedUri } from '../paths';
import type { Handler } from '../server';

/** Document links: the parents in the front matter, and the links of Markdown. */
export const documentLinks: Handler = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen: ({ askChecked, connection }) => {
    connection.onDocumentLinks(({ textDocument }, token) =>
      askChecked<DocumentLink[] | null>(textDocument, token, null, ({ plan }, { uri, places }) =>
        linksOf(plan).flatMap(({ span, target }) => {
          const to = relatedUri(uri, target);
          return to === undefined ? [] : [{ range: places.range(span), target: to }];
        }),
      ),
    );
  },
};
