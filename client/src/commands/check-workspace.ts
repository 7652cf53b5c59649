import { commands, l10n, ProgressLocation, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import type { LanguageServer } from '../language-server';
import { checkWorkspaceRequest, type CheckWorkspaceResult } from '../protocol';

let runs = 0;

/** Checks every plan of the workspace, with progress that can be cancelled; findings of closed files appear in the Problems panel too. */
export const checkWorkspace = async (server: LanguageServer): Promise<CheckWorkspaceResult | undefined> => {
  const client = await server.running();
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('planlint: checking the workspace'), cancellable: true },
    async (progress, cancelled) => {
      const workDoneToken = `planlint-check-${String(++runs)}`;
      let shown = 0;
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'end') return;
        const percent = value.percentage ?? shown;
        progress.report({ ...(value.message === undefined ? {} : { message: value.message }), increment: percent - shown });
        shown = percent;
      });
      try {
        return await client.sendRequest(checkWorkspaceRequest, { workDoneToken }, cancelled);
      } catch (error) {
        if (cancelled.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    },
  );
  if (!result) return undefined;
  const { files, errors, warnings, infos } = result;
  const showFindings = l10n.t('Show findings');
  const message =
    files === 0
      ? l10n.t('planlint: no plans in this workspace (*.plan.md, and what the setting planlint.include adds)')
      : l10n.t('planlint: {0} plans, {1} errors, {2} warnings, {3} infos', files, errors, warnings, infos);
  void window.showInformationMessage(message, ...(files === 0 ? [] : [showFindings])).then((chosen) => {
    if (chosen === showFindings) void commands.executeCommand('planlint.findings.focus');
  });
  return result;
};
