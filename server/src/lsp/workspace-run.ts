import type { CancellationToken } from 'vscode-languageserver/node';
import type { FileReason } from '../host/file-problems';
import { requestCancelled, type CheckedDocument, type CheckResult } from './checked-document';
import { planAt } from './plans';
import type { Server } from './server';

/** What became of one plan of a run over several. */
export type RunItem =
  | { readonly uri: string; readonly document: CheckedDocument; readonly result: CheckResult }
  | { readonly uri: string; readonly problem: FileReason };

/** How often a plan that is being typed in is tried before its newest check is given up. */
const tries = 3;

const checkedNow = async (uri: string, server: Server, token: CancellationToken): Promise<RunItem> => {
  for (let turn = 1; ; turn += 1) {
    const found = planAt(uri, server);
    if ('problem' in found) return { uri, problem: found.problem };
    try {
      return { uri, document: found.document, result: await found.document.check(token) };
    } catch (error) {
      if (token.isCancellationRequested) throw requestCancelled();
      if (turn === tries) throw error;
    }
  }
};

/** Checks plans one after the other; what their configuration ignores is left out. Rejects when the request is cancelled. */
export const runOver = async function* (uris: readonly string[], server: Server, token: CancellationToken): AsyncGenerator<RunItem> {
  for (const uri of uris) {
    if (token.isCancellationRequested) throw requestCancelled();
    const item = await checkedNow(uri, server, token);
    if (!('result' in item) || !('unchecked' in item.result) || item.result.unchecked !== 'ignored') yield item;
  }
};
