import { commands, env, EventEmitter, l10n, Uri, window, workspace, type Disposable } from 'vscode';
import { findingsOf } from '../findings';
import type { LanguageServer } from '../language-server';
import { activePlanEditor } from '../plans';
import { explainRequest } from '../protocol';
import { rules } from '../rules';

const scheme = 'planlint-rule';

/** The documentation of rules as documents `planlint-rule:/family/name.md`, for the Markdown preview. */
export const ruleDocuments = (server: LanguageServer): Disposable => {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path }) => {
      const ruleId = path.replace(/^\//, '').replace(/\.md$/, '');
      const client = await server.running();
      return (await client.sendRequest(explainRequest, { ruleId })).markdown;
    },
  });
  return { dispose: () => [changed, provider].forEach((each) => void each.dispose()) };
};

/** The title of a rule in the language of the editor. */
export const ruleTitle = (ruleId: string): string => {
  const title = rules[ruleId]?.title;
  return title ? (env.language.startsWith('zh') ? title.zh : title.en) : ruleId;
};

/** The rule of the finding under the cursor, else one from the list. */
const choose = async (): Promise<string | undefined> => {
  const editor = activePlanEditor();
  const here = editor && findingsOf(editor.document.uri).find(({ diagnostic }) => diagnostic.range.contains(editor.selection.active));
  if (here) return here.ruleId;
  const items = Object.keys(rules).map((id) => ({ label: ruleTitle(id), description: id }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which rule?'), matchOnDescription: true }))?.description;
};

/**
 * Shows what a rule checks, why, and what is right and wrong.
 * @param given the id of the rule, when a caller knows it
 */
export const explainRule = async (given?: unknown): Promise<void> => {
  const ruleId = typeof given === 'string' ? given : await choose();
  if (ruleId === undefined) return;
  const page = Uri.from({ scheme, path: `/${ruleId}.md` });
  await workspace.openTextDocument(page);
  await commands.executeCommand('markdown.showPreviewToSide', page);
};
