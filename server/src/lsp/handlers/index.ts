import type { Handler } from '../server';
import { checkWorkspace } from './check-workspace';
import { codeActions } from './code-actions';
import { diagnostics } from './diagnostics';
import { explain } from './explain';
import { exportFindings } from './export';
import { indicators } from './indicators';
import { renumber } from './renumber';
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
];
