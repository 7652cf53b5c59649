import { commands, l10n, window, type Disposable, type LogOutputChannel } from 'vscode';

/** Registers a command; what goes wrong in it is said to the person who called it, and written to the output. */
export type Register = (id: string, run: (...given: unknown[]) => unknown) => Disposable;

export const commandRegistry =
  (output: LogOutputChannel): Register =>
  (id, run) =>
    commands.registerCommand(id, async (...given: unknown[]) => {
      try {
        return await run(...given);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        output.error(`${id}: ${message}`);
        void window.showErrorMessage(l10n.t('planlint: {0}', message));
        return undefined;
      }
    });
