import { CompletionItemKind, InsertTextFormat, MarkupKind, type CompletionItem, type CompletionList } from 'vscode-languageserver/node';
import { completionsAt, completionTriggers, type CompletionKind } from '../../features/completion';
import type { Handler } from '../server';

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  indicator: CompletionItemKind.Variable,
  reference: CompletionItemKind.Reference,
  numbering: CompletionItemKind.Enum,
  period: CompletionItemKind.Constant,
  unit: CompletionItemKind.Unit,
  value: CompletionItemKind.Value,
  key: CompletionItemKind.Property,
  rule: CompletionItemKind.EnumMember,
  mark: CompletionItemKind.Operator,
  snippet: CompletionItemKind.Snippet,
};

/** Completion: names, numbers, references, periods, units, keys, rules, snippets. */
export const completion: Handler = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...completionTriggers] } }),
  listen: ({ askChecked, connection, client }) => {
    connection.onCompletion((params, token) =>
      askChecked<CompletionList | null>(params.textDocument, token, null, (checked, { places }) => {
        const items = completionsAt(checked, places.offset(params.position)).filter((item) => client.snippetCompletions || !item.snippet);
        return {
          // Which end of the line belongs to a name changes with every character.
          isIncomplete: true,
          items: items.map((item, i): CompletionItem => ({
            label: item.label,
            kind: kinds[item.kind],
            ...(item.detail === '' ? {} : { detail: item.detail }),
            ...(item.documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: item.documentation } }),
            ...(item.filter === undefined ? {} : { filterText: item.filter }),
            sortText: String(i).padStart(4, '0'),
            insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            textEdit: { range: places.range(item.span), newText: item.insert },
          })),
        };
      }),
    );
  },
};
