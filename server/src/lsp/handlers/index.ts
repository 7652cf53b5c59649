import type { Handler } from '../server';
import { checkWorkspace } from './check-workspace';
import { codeActions } from './code-actions';
import { codeLenses } from './code-lenses';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentLinks } from './document-links';
import { explain } from './explain';
import { exportFindings } from './export';
import { folding } from './folding';
import { formatting } from './formatting';
import { hover } from './hover';
import { indicators } from './indicators';
import { inlayHints } from './inlay-hints';
import { references } from './references';
import { rename } from './rename';
import { renumber } from './renumber';
import { semanticTokens } from './semantic-tokens';
import { symbols } from './symbols';
import { template } from './template';

/** Every feature, one file each; what is not listed here the client never learns of. */
export const handlers: readonly Handler[] = [
  diagnostics,
  codeActions,
  indicators,
  renumber,
  checkWorkspace,
  exportFindings,
  explain,
  template,
  hover,
  completion,
  definition,
  references,
  rename,
  documentLinks,
  symbols,
  folding,
  formatting,
  inlayHints,
  codeLenses,
  semanticTokens,
];
