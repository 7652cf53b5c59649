import type { Handler } from '../server';
import { codeActions } from './code-actions';
import { diagnostics } from './diagnostics';

/** Every feature, one file each; what is not listed here the client never learns of. */
export const handlers: readonly Handler[] = [diagnostics, codeActions];
