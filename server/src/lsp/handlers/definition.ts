import type { Definition, DefinitionLink } from 'vscode-languageserver/node';
import { definitionsAt } from '../../features/definition';
import type { Handler } from '../server';

/** Definition: of a name or figure its row, of a reference its caption or heading. */
export const definition: Handler = {
  capabilities: () => ({ definitionProvider: true }),
  listen: ({ askChecked, connection, client }) => {
    connection.onDefinition((params, token) =>
      askChecked<Definition | DefinitionLink[] | null>(params.textDocument, token, null, ({ plan }, { uri, places }) => {
        const found = definitionsAt(plan, places.offset(params.position));
        if (!client.definitionLinks) return found.map(({ selection }) => ({ uri, range: places.range(selection) }));
        return found.map(({ origin, target, selection }) => ({
          originSelectionRange: places.range(origin),
          targetUri: uri,
          targetRange: places.range(target),
          targetSelectionRange: places.range(selection),
        }));
      }),
    );
  },
};
