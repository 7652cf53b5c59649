import { SnippetString, window, type TextDocument } from 'vscode';
import { activePlanEditor } from '../plans';

/** Of a plan written now. */
const currentPeriod = { first: 2026, last: 2030 };

/** The period in the front matter, else that of the plans written now. */
const periodOf = (document: TextDocument): { first: number; last: number } => {
  for (let line = 0; line < Math.min(document.lineCount, 40); line++) {
    const found = /^period:\s*(\d{4})\s*[-—–~]\s*(\d{4})/.exec(document.lineAt(line).text);
    if (found) return { first: Number(found[1]), last: Number(found[2]) };
  }
  return currentPeriod;
};

/** The number after the greatest of the captions 表1, 表2 … */
const nextTableNumber = (document: TextDocument): number => {
  let greatest = 0;
  for (let line = 0; line < document.lineCount; line++) {
    const found = /^\s*表\s?(\d{1,3})(?!\d)/.exec(document.lineAt(line).text);
    if (found) greatest = Math.max(greatest, Number(found[1]));
  }
  return greatest + 1;
};

/** Inserts an indicator table with its caption at the cursor, as a snippet to fill in: baseline and target year from the plan's period. */
export const insertIndicatorTable = async (): Promise<boolean> => {
  const editor = activePlanEditor() ?? window.activeTextEditor;
  if (!editor) return false;
  const { document, selection } = editor;
  const { first, last } = periodOf(document);
  const line = document.lineAt(selection.active.line);
  // A table stands by itself: at the end of the line, after a blank one.
  const lead = line.isEmptyOrWhitespace ? '' : '\n\n';
  const attribute = (place: number): string => `\${${String(place)}|约束性,预期性|}`;
  const snippet = [
    `${lead}表${String(nextTableNumber(document))} \${1:主要指标}`,
    '',
    `| 类别 | 序号 | 指标 | 单位 | ${String(first - 1)}年 | ${String(last)}年 | 属性 |`,
    '|---|---|---|---|---|---|---|',
    `| \${2:类别} | 1 | \${3:指标名称} | \${4:%} | \${5:基期值} | \${6:≥目标值} | ${attribute(7)} |`,
    `|  | 2 | \${8:指标名称} | \${9:%} | \${10:基期值} | \${11:≥目标值} | ${attribute(12)} |`,
    '$0',
  ].join('\n');
  return editor.insertSnippet(new SnippetString(snippet), line.range.end);
};
