import { publishDiagnostics } from '../diagnostics/publish';
import type { Handler } from '../server';

/** Diagnostics: asked for by clients that can, published to the others. */
export const diagnostics: Handler = {
  capabilities: () => ({}),
  listen: (server) => {
    publishDiagnostics(server);
  },
};
