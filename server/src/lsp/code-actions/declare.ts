import { CodeActionKind } from 'vscode-languageserver/node';
import { linkDeclarations } from '../../features/declare-link';
import { workspaceEditOf } from '../workspace-edit';
import type { Actions } from './context';

/** Declare the link: marks a row and the statements of it, so that they stay linked whatever their words become. */
export const declareLink: Actions = ({ document, client, config, span }) =>
  linkDeclarations(document.plan, span.start, config.locale).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: workspaceEditOf(document, edits, client),
  }));
