import { MarkupKind, type Hover } from 'vscode-languageserver/node';
import { hoverAt, type HoverContext } from '../../features/hover';
import { inLanguage, loadRulePages } from '../../host/rule-pages';
import { placeUri } from '../paths';
import { rulePageUri } from '../rule-page';
import { onFirstUse } from '../../text/on-first-use';
import type { Handler } from '../server';

/** Hovers: an indicator, a figure, a reference, a year word, a mark, a key of the front matter. */
export const hover: Handler = {
  capabilities: () => ({ hoverProvider: true }),
  listen: (server) => {
    const pages = onFirstUse(loadRulePages);
    server.connection.onHover((params, token) =>
      server.askChecked<Hover | null>(params.textDocument, token, null, async (checked, document) => {
        const { uri, places } = document;
        const known = await pages();
        const context: HoverContext = {
          ruleWhat: (id) => inLanguage(known[id]?.sections['what'] ?? '', checked.locale),
          ruleHref: rulePageUri,
          hrefOf: ({ start }) => placeUri(uri, places.position(start)),
          parentTargets: (indicator) => server.parents.targetsFor(document, indicator),
        };
        const found = hoverAt(checked, places.offset(params.position), context);
        const kind = server.client.showsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
        return found ? { contents: { kind, value: found.markdown }, range: places.range(found.span) } : null;
      }),
    );
  },
};
