import { languages, window, workspace, type TextDocument, type TextEditor, type Uri } from 'vscode';

/** The language of `*.plan.md`. Another extension owns the id `plan`. */
export const planLanguage = 'planmd';

/** Globs of further documents to check, from the setting `planlint.include`. */
const includedGlobs = (): readonly string[] => workspace.getConfiguration('planlint').get<string[]>('include', []);

/** Files, new documents, and what the workspace's own file systems hold; not the other side of a comparison (`git:`) or output. */
const schemes = (): string[] => [...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];

/** Which documents are plans: those of the language, and those the setting adds whatever their language. */
export const planSelector = (): ({ scheme: string; language: string } | { scheme: string; pattern: string })[] =>
  schemes().flatMap((scheme) => [{ scheme, language: planLanguage }, ...includedGlobs().map((pattern) => ({ scheme, pattern }))]);

export const isPlan = (document: TextDocument): boolean => languages.match(planSelector(), document) > 0;

/** The editor with the focus, where it shows a plan. */
export const activePlanEditor = (): TextEditor | undefined => {
  const editor = window.activeTextEditor;
  return editor && isPlan(editor.document) ? editor : undefined;
};

/** The last part of a path, for people. */
export const fileName = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
