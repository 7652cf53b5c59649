import { localeAsked } from '../arguments';
import type { Invocation } from '../options';
import type { Terminal } from '../terminal';

/** `planlint lsp`: the language server, on the transport asked for; it ends the process itself when its editor is done or gone. */
export const lsp = async ({ values }: Invocation<'lsp'>, terminal: Terminal): Promise<number> => {
  const { startServer, transportOf } = await import('../../lsp');
  const asked = localeAsked(values.lang, terminal.env);
  startServer(transportOf({ nodeIpc: values['node-ipc'], socket: values.socket, pipe: values.pipe }), {
    cwd: terminal.cwd,
    ...(asked === undefined ? {} : { locale: asked }),
  });
  return new Promise<number>(() => undefined);
};
