import { l10n, Selection, TextEditorRevealType, window } from 'vscode';
import { findingsOf, type Finding } from '../findings';
import { activePlanEditor } from '../plans';

/** The finding after the cursor (or before it), around the end of the text. */
const neighbour = (findings: readonly Finding[], at: Selection, step: 1 | -1): number => {
  const after = findings.findIndex(({ diagnostic }) => diagnostic.range.start.isAfter(at.start));
  if (step === 1) return after === -1 ? 0 : after;
  const before = findings.findLastIndex(({ diagnostic }) => diagnostic.range.start.isBefore(at.start));
  return before === -1 ? findings.length - 1 : before;
};

/** Selects the next or previous finding of the plan and says it in the status bar. Gives its place among the findings, from 1. */
export const walkFindings = (step: 1 | -1): number | undefined => {
  const editor = activePlanEditor();
  if (!editor) return undefined;
  const findings = findingsOf(editor.document.uri);
  const index = neighbour(findings, editor.selection, step);
  const finding = findings[index];
  if (!finding) {
    void window.setStatusBarMessage(l10n.t('planlint: no findings'), 5000);
    return undefined;
  }
  const { range, message } = finding.diagnostic;
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  void window.setStatusBarMessage(`${String(index + 1)}/${String(findings.length)}　${message}`, 15_000);
  return index + 1;
};
