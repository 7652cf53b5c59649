import { l10n, MarkdownString, StatusBarAlignment, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { LanguageServer } from './language-server';
import { activePlanEditor } from './plans';
import type { StatusParams } from './protocol';

/** Numbers understood, in percent; undefined where the text has none. */
const understoodPercent = ({ coverage }: StatusParams): number | undefined =>
  coverage.numbers === 0 ? undefined : Math.floor((coverage.understood / coverage.numbers) * 100);

const reasons = {
  ignored: (): string => l10n.t('Not checked: the configuration leaves this file out'),
  configuration: (): string => l10n.t('Not checked: the configuration file has an error'),
  'too-large': (): string => l10n.t('Not checked: the file is too large'),
};

const show = (item: StatusBarItem, status: StatusParams): void => {
  const { errors, warnings, infos, coverage, unchecked } = status;
  if (unchecked) {
    item.text = 'planlint $(circle-slash)';
    item.tooltip = reasons[unchecked]();
    item.accessibilityInformation = { label: `planlint, ${item.tooltip}`, role: 'button' };
    return;
  }
  const percent = understoodPercent(status);
  const counts = errors + warnings === 0 ? '$(pass)' : `$(error) ${String(errors)} $(warning) ${String(warnings)}`;
  item.text = [`planlint ${counts}`, ...(percent === undefined ? [] : [l10n.t('{0}% read', percent)])].join(' · ');
  const lines = [
    l10n.t('{0} errors, {1} warnings, {2} infos', errors, warnings, infos),
    l10n.t('Numbers understood: {0} of {1}', coverage.understood, coverage.numbers),
    l10n.t('Click to work through the findings'),
  ];
  item.tooltip = new MarkdownString(lines.join('\n\n'));
  item.accessibilityInformation = { label: ['planlint', ...lines].join(', '), role: 'button' };
};

/** Errors, warnings and coverage of the plan in the active editor. */
export const statusBar = (server: LanguageServer): Disposable => {
  const item = window.createStatusBarItem('planlint.status', StatusBarAlignment.Left, 0);
  item.name = 'planlint';
  item.command = 'planlint.findings.focus';
  const latest = new Map<string, StatusParams>();
  const update = (): void => {
    const editor = activePlanEditor();
    const status = editor && latest.get(editor.document.uri.toString());
    if (status) show(item, status);
    else if (editor) {
      item.text = 'planlint $(loading~spin)';
      item.tooltip = l10n.t('Checking …');
    }
    if (editor) item.show();
    else item.hide();
  };
  const listeners = [
    server.onStatus((status) => {
      latest.set(status.uri, status);
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => latest.delete(document.uri.toString())),
    item,
  ];
  update();
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
};
