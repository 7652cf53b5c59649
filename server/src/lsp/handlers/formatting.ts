import type { Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver/node';
import type { CancellationToken } from 'vscode-languageserver/node';
import { format } from '../../features/formatting';
import { formatOnType, onTypeTriggers } from '../../features/on-type-formatting';
import { alignTables } from '../../features/table-alignment';
import type { Handler } from '../server';

/** Formatting: what the safe fixes would change, and tables aligned; as one types, numbering and tables go on. */
export const formatting: Handler = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeTriggers.first, moreTriggerCharacter: [...onTypeTriggers.more] },
  }),
  listen: ({ askChecked, connection, workspace }) => {
    const answer = (textDocument: TextDocumentIdentifier, token: CancellationToken, range?: Range): Promise<TextEdit[] | null> =>
      askChecked<TextEdit[] | null>(textDocument, token, null, async (checked, document) => {
        const within = range && document.places.span(range);
        const setup = await workspace.configOf(document);
        const edits =
          'problems' in setup || setup.ignored
            ? alignTables(checked.plan, within)
            : format(checked, { config: setup.config, baseline: setup.baseline }, within);
        return edits.map(document.places.textEdit);
      });
    connection.onDocumentFormatting(({ textDocument }, token) => answer(textDocument, token));
    connection.onDocumentRangeFormatting(({ textDocument, range }, token) => answer(textDocument, token, range));
    connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }, token) =>
      askChecked<TextEdit[] | null>(textDocument, token, null, ({ plan }, { places }) =>
        formatOnType(plan, places.offset(position), ch).map(places.textEdit),
      ),
    );
  },
};
