import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { renumber as renumberPlan } from '../../features/renumber/renumber';
import { updateToc } from '../../features/update-toc';
import { renumberRequest, updateTocRequest } from '../protocol';
import type { Handler } from '../server';
import { workspaceEditOf } from '../workspace-edit';

/** Renumbering a section or the document, and bringing the table of contents in line. */
export const renumber: Handler = {
  capabilities: () => ({}),
  listen: ({ connection, client, ask }) => {
    connection.onRequest(renumberRequest, ({ textDocument, range }, token) =>
      ask<WorkspaceEdit | null>(textDocument, token, null, (document) => {
        const { edits } = renumberPlan(document.plan, range && document.places.span(range).start);
        return edits.length === 0 ? null : workspaceEditOf(document, edits, client);
      }),
    );
    connection.onRequest(updateTocRequest, ({ textDocument }, token) =>
      ask<WorkspaceEdit | null>(textDocument, token, null, (document) => {
        const update = updateToc(document.plan);
        return 'problem' in update || update.edits.length === 0 ? null : workspaceEditOf(document, update.edits, client);
      }),
    );
  },
};
