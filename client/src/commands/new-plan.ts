import { l10n, window, workspace, type TextDocument } from 'vscode';
import type { LanguageServer } from '../language-server';
import { planLanguage } from '../plans';
import { templateRequest } from '../protocol';

/**
 * A new “十五五” plan from the template, in an unsaved document.
 * @param given the title, when a caller knows it
 */
export const newPlan = async (server: LanguageServer, given?: unknown): Promise<TextDocument | undefined> => {
  const name =
    typeof given === 'string'
      ? given
      : await window.showInputBox({
          prompt: l10n.t('Title of the plan'),
          placeHolder: '某市供水事业发展“十五五”规划',
          title: l10n.t('New “十五五” plan'),
        });
  if (name === undefined) return undefined;
  const client = await server.running();
  const template = await client.sendRequest(templateRequest, { kind: 'plan', ...(name.trim() === '' ? {} : { name: name.trim() }) });
  if (!template) throw new Error(l10n.t('the server has no such template'));
  const document = await workspace.openTextDocument({ language: planLanguage, content: template.text });
  await window.showTextDocument(document);
  return document;
};
