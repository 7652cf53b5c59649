import { CodeActionKind } from 'vscode-languageserver/node';
import { titleOf, type Actions } from './context';

/** Why is this a finding? The client shows the rule's page. */
export const explainRule: Actions = ({ client, config, chosen, diagnosticOf }) =>
  client.explains
    ? [...new Map(chosen.map((finding) => [finding.ruleId, finding])).values()].map((finding) => {
        const title = titleOf(finding.ruleId, config);
        const words = config.locale === 'zh' ? `讲解规则“${title}”` : `Explain the rule “${title}”`;
        return {
          title: words,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding)],
          command: { title: words, command: 'planlint.explain', arguments: [finding.ruleId] },
        };
      })
    : [];
