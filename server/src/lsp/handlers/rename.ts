import { LSPErrorCodes, ResponseError, type PrepareRenameResult, type WorkspaceEdit } from 'vscode-languageserver/node';
import { prepareRename, rename as renameAt } from '../../features/rename';
import type { Handler } from '../server';
import { workspaceEditOf } from '../workspace-edit';

const refusal = (why: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, why);

/** Rename: an indicator, the number of a caption, the id of a declared link, with all that names them. What cannot be renamed is refused with the reason. */
export const rename: Handler = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),
  listen: ({ askChecked, connection, client }) => {
    connection.onPrepareRename(({ textDocument, position }, token) =>
      askChecked<PrepareRenameResult | null>(textDocument, token, null, ({ plan, locale }, { places }) => {
        const target = prepareRename(plan, places.offset(position), locale);
        if ('refused' in target) throw refusal(target.refused);
        return { range: places.range(target.span), placeholder: target.placeholder };
      }),
    );
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      askChecked<WorkspaceEdit | null>(textDocument, token, null, ({ plan, locale }, document) => {
        const edits = renameAt(plan, document.places.offset(position), newName, locale);
        if ('refused' in edits) throw refusal(edits.refused);
        return workspaceEditOf(document, edits, client);
      }),
    );
  },
};
