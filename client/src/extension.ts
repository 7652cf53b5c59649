import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { checkWorkspace } from './commands/check-workspace';
import { explainRule, ruleDocuments } from './commands/explain-rule';
import { exportFindings } from './commands/export-findings';
import { insertIndicatorTable } from './commands/insert-indicator-table';
import { newPlan } from './commands/new-plan';
import { commandRegistry } from './commands/registry';
import { renumber, updateToc } from './commands/server-edits';
import { showReferences } from './commands/show-references';
import { walkFindings } from './commands/walk-findings';
import { findingsView } from './findings-view';
import { indicatorsView } from './indicators/view';
import { LanguageServer, restartOnInclude } from './language-server';
import { activePlanEditor, isPlan } from './plans';
import { statusBar } from './status-bar';

/** For other extensions and the tests. */
export interface Api {
  /** The process id of the language server while it runs. */
  readonly serverPid: () => number | undefined;
}

export const activate = (context: ExtensionContext): Api => {
  const output = window.createOutputChannel('planlint', { log: true });
  const server = new LanguageServer(context, output);
  const register = commandRegistry(output);

  // `planlint.planActive` decides where commands and keys are offered: in plans by language, and in those by setting.
  const planActive = (): void => void commands.executeCommand('setContext', 'planlint.planActive', activePlanEditor() !== undefined);
  const startWithPlan = (): void => {
    if (!workspace.textDocuments.some(isPlan)) return;
    server.running().catch((error: unknown) => {
      output.error(String(error));
    });
  };

  context.subscriptions.push(
    output,
    server,
    restartOnInclude(server),
    statusBar(server),
    findingsView(context, server, register),
    indicatorsView(context, server),
    ruleDocuments(server),
    register('planlint.checkWorkspace', () => checkWorkspace(server)),
    register('planlint.renumber', () => renumber(server)),
    register('planlint.updateToc', () => updateToc(server)),
    register('planlint.insertIndicatorTable', insertIndicatorTable),
    register('planlint.nextFinding', () => walkFindings(1)),
    register('planlint.previousFinding', () => walkFindings(-1)),
    register('planlint.exportFindings', (format) => exportFindings(server, format)),
    register('planlint.newPlan', (name) => newPlan(server, name)),
    register('planlint.explain', (ruleId) => explainRule(ruleId)),
    register('planlint.showReferences', (uri, position, places) => showReferences(server, uri, position, places)),
    register('planlint.showPreview', () => commands.executeCommand('markdown.showPreviewToSide')),
    register('planlint.restartServer', () => server.restart()),
    register('planlint.showOutput', () => {
      output.show();
    }),
    window.onDidChangeActiveTextEditor(planActive),
    workspace.onDidOpenTextDocument(() => {
      planActive();
      startWithPlan();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('planlint.include')) return;
      planActive();
      startWithPlan();
    }),
  );
  planActive();
  startWithPlan();
  return { serverPid: () => server.pid };
};
