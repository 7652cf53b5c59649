import { CodeActionKind, commands, workspace, type CodeAction, type Command } from 'vscode';
import type { Finding } from '../findings';

/** The code action that mends all findings of one rule in a file. */
const fixAllKind = CodeActionKind.QuickFix;

const fixAllOf = async ({ uri, diagnostic, ruleId }: Finding): Promise<CodeAction | undefined> => {
  const offered = await commands.executeCommand<(CodeAction | Command)[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    diagnostic.range,
    fixAllKind.value,
    20,
  );
  return offered?.find((action): action is CodeAction => 'edit' in action && action.title.includes(ruleId));
};

/** Applies the safe fixes of a rule wherever it found something; false where there was none to apply. */
export const fixRule = async (_ruleId: string, findings: readonly Finding[]): Promise<boolean> => {
  const files = new Map(findings.map((finding) => [finding.uri.toString(), finding]));
  let fixed = false;
  for (const finding of files.values()) {
    const action = await fixAllOf(finding);
    if (action?.edit && (await workspace.applyEdit(action.edit))) fixed = true;
  }
  return fixed;
};
