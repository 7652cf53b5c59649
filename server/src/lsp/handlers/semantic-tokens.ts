import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { encodeTokens, tokenEdits, tokenModifiers, tokenTypes } from '../../features/semantic-tokens';
import type { Handler } from '../server';

/** The tokens sent last for a document: the next answer may be told as a difference to them. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Semantic tokens: indicators, figures, years, references, numbering; whole, of a range, or as a difference to what was sent. */
export const semanticTokens: Handler = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  }),
  listen: ({ askChecked, connection, documents }) => {
    const sent = new Map<string, Sent>();
    let answers = 0;
    const remember = (uri: string, data: number[]): SemanticTokens => {
      answers += 1;
      const answer = { resultId: String(answers), data };
      sent.set(uri, answer);
      return answer;
    };
    documents.onClosed((uri) => sent.delete(uri));
    const { semanticTokens: tokens } = connection.languages;
    tokens.on(({ textDocument }, token) =>
      askChecked<SemanticTokens>(textDocument, token, { data: [] }, ({ plan }, { uri }) => remember(uri, encodeTokens(plan))),
    );
    tokens.onDelta(({ textDocument, previousResultId }, token) =>
      askChecked<SemanticTokens | SemanticTokensDelta>(textDocument, token, { data: [] }, ({ plan }, { uri }) => {
        const before = sent.get(uri);
        const answer = remember(uri, encodeTokens(plan));
        if (before?.resultId !== previousResultId) return answer;
        return { resultId: answer.resultId ?? '', edits: tokenEdits(before.data, answer.data) };
      }),
    );
    tokens.onRange(({ textDocument, range }, token) =>
      askChecked<SemanticTokens>(textDocument, token, { data: [] }, ({ plan }, { places }) => ({
        data: encodeTokens(plan, places.span(range)),
      })),
    );
  },
};
