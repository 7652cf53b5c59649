import { showConfigurationProblems } from '../diagnostics/configuration-problems';
import { publishDiagnostics } from '../diagnostics/publish';
import { answerPulls } from '../diagnostics/pull';
import type { Handler } from '../server';
import { sendStatus } from '../status';
import { watchFiles } from '../watching';

/** Diagnostics: asked for by clients that can, published to the others. */
export const diagnostics: Handler = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics ? { diagnosticProvider: { identifier: 'planlint', interFileDependencies: true, workspaceDiagnostics: true } } : {},
  listen: (server) => {
    let plansChanged: (uris: readonly string[]) => void = () => undefined;
    if (server.client.pullsDiagnostics) plansChanged = answerPulls(server);
    else publishDiagnostics(server);
    showConfigurationProblems(server);
    sendStatus(server);
    watchFiles(server, plansChanged);
  },
};
