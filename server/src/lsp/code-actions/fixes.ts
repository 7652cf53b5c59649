import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { compatibleEdits } from '../../engine/edits';
import type { Finding } from '../../engine/finding';
import { workspaceEditOf } from '../workspace-edit';
import { titleOf, type ActionContext, type Actions } from './context';
import { fixRuleData } from './lazy';

/** Fix this: what has one right answer. */
export const fixThis: Actions = ({ document, client, chosen, diagnosticOf }) =>
  chosen.flatMap((finding) =>
    finding.fix
      ? [
          {
            title: finding.fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(finding)],
            isPreferred: true,
            edit: workspaceEditOf(document, finding.fix.edits, client),
          },
        ]
      : [],
  );

/** Choose among suggestions: either side of a conflict. None is preferred, a person decides. */
export const chooseSuggestion: Actions = ({ document, client, chosen, diagnosticOf }) =>
  chosen.flatMap((finding) =>
    (finding.suggestions ?? []).map(({ title, edits }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding)],
      edit: workspaceEditOf(document, edits, client),
    })),
  );

/** The findings of a rule that have a fix. */
export const fixableOf = (findings: readonly Finding[], ruleId: string): readonly Finding[] =>
  findings.filter((finding) => finding.ruleId === ruleId && finding.fix);

/** The edits of all fixes of a rule, those left out that touch what another one mends. */
export const fixRuleEdits = (findings: readonly Finding[], ruleId: string) =>
  compatibleEdits(fixableOf(findings, ruleId).map((finding) => finding.fix?.edits ?? []));

const fixRule = ({ document, client, config, findings, diagnosticOf }: ActionContext, ruleId: string): CodeAction[] => {
  const all = fixableOf(findings, ruleId);
  if (all.length < 2) return [];
  const title = titleOf(ruleId, config);
  return [
    {
      title:
        config.locale === 'zh'
          ? `修正全文的“${title}”（${String(all.length)} 处）`
          : `Fix every “${title}” in the document (${String(all.length)})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: all.map(diagnosticOf),
      ...(client.resolvesEdits
        ? { data: fixRuleData(document, ruleId) }
        : { edit: workspaceEditOf(document, fixRuleEdits(findings, ruleId), client) }),
    },
  ];
};

/** Fix all of this rule in the document. */
export const fixAllOfRule: Actions = (context) =>
  [...new Set(context.chosen.filter(({ fix }) => fix).map(({ ruleId }) => ruleId))].flatMap((ruleId) => fixRule(context, ruleId));
