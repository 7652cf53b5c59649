import { CodeActionKind } from 'vscode-languageserver/node';
import { isSuppressible, speaksOfDocument, suppressionEdits, type Reach } from '../../features/suppression-edit';
import { editWithBlank } from '../workspace-edit';
import { titleOf, type Actions } from './context';

const blanks = { zh: '请写明理由', en: 'say why' } as const;

/** Suppress here, or in the whole document, with a reason for the author to write. */
export const suppress: Actions = ({ document, client, config, chosen, diagnosticOf }) => {
  const { locale } = config;
  const blank = blanks[locale];
  const offered = new Set<string>();
  return chosen.filter(isSuppressible).flatMap((finding) => {
    const reaches: readonly Reach[] = speaksOfDocument(finding) ? ['document'] : ['here', 'document'];
    return reaches.flatMap((reach) => {
      // Several findings of one rule on a line need one comment.
      const edits = suppressionEdits(document.plan, finding, reach, blank, locale);
      const key = JSON.stringify(edits);
      if (offered.has(key)) return [];
      offered.add(key);
      const title = titleOf(finding.ruleId, config);
      const zh = reach === 'here' ? `忽略这一处“${title}”（写明理由）` : `全文忽略“${title}”（写明理由）`;
      const en = reach === 'here' ? `Ignore this “${title}” (say why)` : `Ignore “${title}” in the document (say why)`;
      return [
        {
          title: locale === 'zh' ? zh : en,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding)],
          edit: editWithBlank(document, edits, blank, client),
        },
      ];
    });
  });
};
