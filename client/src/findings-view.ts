import {
  commands,
  EventEmitter,
  l10n,
  languages,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Disposable,
  type ExtensionContext,
  type TreeDataProvider,
} from 'vscode';
import { ruleTitle } from './commands/explain-rule';
import { fixRule } from './commands/fix-rule';
import type { Register } from './commands/registry';
import { allFindings, countBySeverity, findingsOf, severities, severityOf, type Finding, type Severity } from './findings';
import type { LanguageServer } from './language-server';
import { activePlanEditor, fileName } from './plans';
import { rules } from './rules';

/** A rule with the findings it gave: what is worked through one after the other. */
interface RuleGroup {
  readonly ruleId: string;
  readonly findings: readonly Finding[];
}
type Node = RuleGroup | Finding;
const isGroup = (node: Node): node is RuleGroup => 'findings' in node;

const icons: Record<Severity, ThemeIcon> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
};

const mostSevere = (findings: readonly Finding[]): Severity => {
  const counts = countBySeverity(findings);
  return severities.find((severity) => counts[severity] > 0) ?? 'info';
};

/** Groups by rule: the most severe first, then the most frequent. */
const byRule = (findings: readonly Finding[]): RuleGroup[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId);
    if (group) group.push(finding);
    else groups.set(finding.ruleId, [finding]);
  }
  const rank = (group: RuleGroup): number => severities.indexOf(mostSevere(group.findings));
  return [...groups]
    .map(([ruleId, found]) => ({ ruleId, findings: found }))
    .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length || (a.ruleId < b.ruleId ? -1 : 1));
};

const groupItem = ({ ruleId, findings }: RuleGroup): TreeItem => {
  const item = new TreeItem(ruleTitle(ruleId), TreeItemCollapsibleState.Collapsed);
  item.id = ruleId;
  item.description = String(findings.length);
  item.iconPath = icons[mostSevere(findings)];
  item.tooltip = new MarkdownString(`${ruleTitle(ruleId)} \`${ruleId}\``);
  item.contextValue = rules[ruleId]?.fix === 'safe' ? 'rule-fixable' : 'rule';
  item.accessibilityInformation = { label: l10n.t('{0}, {1} findings', ruleTitle(ruleId), findings.length) };
  return item;
};

const findingItem = ({ uri, ruleId, diagnostic }: Finding, ofSeveral: boolean): TreeItem => {
  const line = String(diagnostic.range.start.line + 1);
  const item = new TreeItem(diagnostic.message);
  item.description = ofSeveral ? `${fileName(uri)}:${line}` : line;
  item.iconPath = icons[severityOf(diagnostic)];
  item.tooltip = new MarkdownString().appendText(diagnostic.message).appendMarkdown(`\n\n\`${ruleId}\``);
  item.contextValue = 'finding';
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to finding'),
    arguments: [uri, { selection: new Range(diagnostic.range.start, diagnostic.range.end) }],
  };
  return item;
};

class FindingsTree implements TreeDataProvider<Node> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly shown: () => readonly Finding[]) {}

  refresh(): void {
    this.changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return byRule(this.shown());
    return isGroup(node) ? [...node.findings] : [];
  }

  getTreeItem(node: Node): TreeItem {
    if (isGroup(node)) return groupItem(node);
    return findingItem(node, new Set(this.shown().map(({ uri }) => uri.toString())).size > 1);
  }
}

const scopeKey = 'planlint.findings.onlyThisFile';

/** The view “findings by rule”: of all files that were checked, or of the active one. */
export const findingsView = (context: ExtensionContext, server: LanguageServer, register: Register): Disposable => {
  let onlyThisFile = context.workspaceState.get(scopeKey, false);
  let lastPlan = activePlanEditor()?.document.uri;
  const shown = (): readonly Finding[] => (onlyThisFile && lastPlan ? findingsOf(lastPlan) : allFindings());
  const tree = new FindingsTree(shown);
  const view = window.createTreeView('planlint.findings', { treeDataProvider: tree, showCollapseAll: true });

  let due: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    // Findings come with every keystroke; a tree that redraws as often cannot be read.
    due ??= setTimeout(() => {
      due = undefined;
      tree.refresh();
      const { error, warning, info } = countBySeverity(shown());
      view.badge =
        error + warning === 0 ? undefined : { value: error + warning, tooltip: l10n.t('{0} errors, {1} warnings', error, warning) };
      view.message = error + warning + info === 0 ? l10n.t('No findings.') : '';
    }, 250);
  };
  const setScope = (only: boolean): void => {
    onlyThisFile = only;
    void context.workspaceState.update(scopeKey, only);
    void commands.executeCommand('setContext', scopeKey, only);
    refresh();
  };
  setScope(onlyThisFile);

  const listeners = [
    view,
    languages.onDidChangeDiagnostics(refresh),
    window.onDidChangeActiveTextEditor(() => {
      const active = activePlanEditor()?.document.uri;
      if (active?.toString() === lastPlan?.toString() || !active) return;
      lastPlan = active;
      if (onlyThisFile) refresh();
    }),
    register('planlint.findings.thisFile', () => {
      setScope(true);
    }),
    register('planlint.findings.allFiles', () => {
      setScope(false);
    }),
    register('planlint.findings.fixRule', async (node) => {
      const ruleId = typeof node === 'string' ? node : (node as RuleGroup).ruleId;
      const fixed = await fixRule(
        server,
        shown().filter((finding) => finding.ruleId === ruleId),
      );
      if (!fixed) void window.showInformationMessage(l10n.t('planlint: nothing that can be fixed without asking'));
      return fixed;
    }),
    register('planlint.findings.explain', (node) => commands.executeCommand('planlint.explain', (node as Node).ruleId)),
    register('planlint.findings.quickFix', async (node) => {
      const { uri, diagnostic } = node as Finding;
      await window.showTextDocument(uri, { selection: new Range(diagnostic.range.start, diagnostic.range.start) });
      await commands.executeCommand('editor.action.quickFix');
    }),
  ];
  return {
    dispose: () => {
      clearTimeout(due);
      for (const listener of listeners) void listener.dispose();
    },
  };
};
