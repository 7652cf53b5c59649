import { CodeActionKind } from 'vscode-languageserver/node';
import { termChoices, termEdit } from '../../features/term-edit';
import { workspaceEditOf } from '../workspace-edit';
import type { Actions } from './context';

/** Settle on one of two names: enters it in the plan's own terms, in the front matter. */
export const settleTerm: Actions = ({ document, client, config, chosen, diagnosticOf }) =>
  chosen.flatMap((finding) =>
    termChoices(document.plan, finding).flatMap((choice) => {
      const edit = termEdit(document.plan, choice);
      if (!edit) return [];
      const { preferred, variant } = choice;
      return [
        {
          title:
            config.locale === 'zh'
              ? `本规划用“${preferred}”，不用“${variant}”（记入 terms）`
              : `This plan says “${preferred}”, not “${variant}” (enter in terms)`,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding)],
          edit: workspaceEditOf(document, [edit], client),
        },
      ];
    }),
  );
