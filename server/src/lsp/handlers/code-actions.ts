import { CodeActionKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver/node';
import { fixAll } from '../../engine/fix';
import type { Parent } from '../../link/parents';
import { contentModified, type CheckedDocument } from '../checked-document';
import { contextOf, type Actions } from '../code-actions/context';
import { declareLink } from '../code-actions/declare';
import { explainRule } from '../code-actions/explain';
import { chooseSuggestion, fixAllOfRule, fixRuleEdits, fixThis } from '../code-actions/fixes';
import { fixAllData, lazyActionOf } from '../code-actions/lazy';
import { suppress } from '../code-actions/suppress';
import { settleTerm } from '../code-actions/terms';
import type { Handler, Server } from '../server';
import { workspaceEditOf } from '../workspace-edit';

const fixAllKind = `${CodeActionKind.SourceFixAll}.planlint`;

/** In the order they are shown. */
const quickFixes: readonly Actions[] = [fixThis, chooseSuggestion, fixAllOfRule, settleTerm, suppress, explainRule];

const wants = ({ only }: CodeActionContext, kind: string): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

/** Everything safe, mended as `planlint check --fix` mends it. */
const fixAllEdit = async (document: CheckedDocument, { client, parents, workspace }: Server) => {
  const setup = await workspace.configOf(document);
  if ('problems' in setup || setup.ignored) return undefined;
  const above = (): readonly Parent[] => parents.find(document);
  const { edits } = fixAll(document.source, document.dialect, setup.config, undefined, setup.baseline, undefined, above);
  return edits.length === 0 ? undefined : workspaceEditOf(document, edits, client);
};

const actionsOf = async (
  server: Server,
  document: CheckedDocument,
  { range, context }: { readonly range: Parameters<CheckedDocument['places']['span']>[0]; readonly context: CodeActionContext },
  result: Awaited<ReturnType<CheckedDocument['check']>>,
): Promise<CodeAction[]> => {
  if (!('findings' in result)) return [];
  const { client } = server;
  const makers = [
    ...(wants(context, CodeActionKind.QuickFix) ? quickFixes : []),
    ...(wants(context, CodeActionKind.RefactorRewrite) ? [declareLink] : []),
  ];
  const asked = contextOf(document, server, result, range, context.diagnostics);
  const actions = makers.flatMap((make) => make(asked));
  const fixable = result.findings.some(({ fix }) => fix);
  if (!fixable || !wants(context, fixAllKind)) return actions;
  const title = result.config.locale === 'zh' ? '修正全部有唯一正确答案的问题' : 'Fix everything that has one right answer';
  if (client.resolvesEdits) return [...actions, { title, kind: fixAllKind, data: fixAllData(document) }];
  // Not worked out for a light bulb, only when it was asked for.
  const edit = context.only === undefined ? undefined : await fixAllEdit(document, server);
  return edit ? [...actions, { title, kind: fixAllKind, edit }] : actions;
};

/** Code actions: every edit is for the version it was made from; one that moved on is answered with the protocol's error. */
export const codeActions: Handler = {
  capabilities: ({ codeActionLiterals, resolvesEdits }) =>
    codeActionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
            resolveProvider: resolvesEdits,
          },
        }
      : {},
  listen: (server) => {
    const { connection, client, documents, ask } = server;
    connection.onCodeAction((params, token) =>
      ask(params.textDocument, token, [], async (document) => actionsOf(server, document, params, await document.check(token))),
    );
    connection.onCodeActionResolve(async (action, token) => {
      const lazy = lazyActionOf(action.data);
      if (!lazy) return action;
      const document = documents.get(lazy.uri);
      if (document?.version !== lazy.version) throw contentModified();
      return ask<CodeAction>(document, token, action, async () => {
        if (lazy.make === 'fix-all') {
          const edit = await fixAllEdit(document, server);
          return edit ? { ...action, edit } : action;
        }
        const result = await document.check(token);
        return 'findings' in result
          ? { ...action, edit: workspaceEditOf(document, fixRuleEdits(result.findings, lazy.ruleId), client) }
          : action;
      });
    });
  },
};
