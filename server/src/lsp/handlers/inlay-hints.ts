import type { InlayHint } from 'vscode-languageserver/node';
import { inlayHints as hintsOf } from '../../features/inlay-hint';
import { switchOf } from '../settings';
import type { Handler } from '../server';

/** Inlay hints behind targets and totals; each kind has its setting. */
export const inlayHints: Handler = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen: ({ askChecked, connection, workspace }) => {
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      askChecked<InlayHint[] | null>(textDocument, token, null, async (checked, { uri, places }) => {
        const settings = await workspace.settingsOf(uri);
        const options = {
          change: switchOf(settings, 'inlayHints.change', true),
          yearly: switchOf(settings, 'inlayHints.yearly', true),
          totals: switchOf(settings, 'inlayHints.totals', true),
        };
        return hintsOf(checked, places.span(range), options).map(({ offset, label, tooltip }) => ({
          position: places.position(offset),
          label,
          tooltip,
          paddingLeft: true,
        }));
      }),
    );
  },
};
