import type { CodeLens } from 'vscode-languageserver/node';
import { codeLenses as lensesOf } from '../../features/code-lens';
import { switchOf } from '../settings';
import type { Handler } from '../server';

/** Code lenses above indicators, tables and captions; each kind has its setting. */
export const codeLenses: Handler = {
  capabilities: () => ({ codeLensProvider: {} }),
  listen: ({ askChecked, connection, workspace, client }) => {
    connection.onCodeLens(({ textDocument }, token) =>
      askChecked<CodeLens[] | null>(textDocument, token, null, async (checked, { uri, places }) => {
        const settings = await workspace.settingsOf(uri);
        const options = {
          indicators: switchOf(settings, 'codeLens.indicators', true),
          tables: switchOf(settings, 'codeLens.tables', true),
          captions: switchOf(settings, 'codeLens.captions', true),
        };
        return lensesOf(checked, options).map(({ span, title, places: leads }): CodeLens => {
          const range = places.range(span);
          // Without a command a lens only says something.
          if (!client.showsReferences || leads.length === 0) return { range, command: { title, command: '' } };
          const locations = leads.map((lead) => ({ uri, range: places.range(lead) }));
          return { range, command: { title, command: 'planlint.showReferences', arguments: [uri, range.start, locations] } };
        });
      }),
    );
  },
};
