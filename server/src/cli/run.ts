import { localeAsked, readArguments } from './arguments';
import type { Invocation } from './options';
import type { Terminal } from './terminal';

/** Runs a command understood; each command is loaded when it is asked for. */
const dispatch = async (invocation: Invocation, terminal: Terminal): Promise<number> => {
  switch (invocation.name) {
    case 'check':
      return invocation.values.watch
        ? (await import('./watch')).watch(invocation, terminal)
        : (await import('./commands/check')).check(invocation, terminal);
    case 'merge-reports':
      return (await import('./commands/merge-reports')).mergeReports(invocation, terminal);
    case 'explain':
      return (await import('./commands/explain')).explain(invocation, terminal);
    case 'rules':
      return (await import('./commands/rules')).listRules(invocation, terminal);
    case 'outline':
      return (await import('./commands/outline')).outline(invocation, terminal);
    case 'tables':
      return (await import('./commands/tables')).tables(invocation, terminal);
    case 'print-config':
      return (await import('./commands/show-config')).showConfig(invocation, terminal);
    case 'init':
      return (await import('./commands/init')).init(invocation, terminal);
    case 'lsp':
      return (await import('./commands/lsp')).lsp(invocation, terminal);
    case 'completion':
      return (await import('./commands/completion')).completion(invocation, terminal);
    case 'help':
      return (await import('./commands/help')).help(invocation, terminal);
  }
};

/**
 * Runs a command line (without the program's name); gives the exit code: 0 nothing at or above a warning, 1 findings, 2 usage, configuration or input
 * error, 130 interrupted. A failure of planlint's own is said in one line and is a 2.
 */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const invocation = readArguments(argv, terminal.env);
  if ('usage' in invocation) {
    terminal.err(`planlint: ${invocation.usage[invocation.locale]}\n`);
    return 2;
  }
  if ('version' in invocation) {
    terminal.out(`${(await import('../host/version')).planlintVersion()}\n`);
    return 0;
  }
  try {
    return await dispatch(invocation, terminal);
  } catch (error) {
    const zh = localeAsked(invocation.values.lang, terminal.env) !== 'en';
    const why = error instanceof Error ? (terminal.env['PLANLINT_DEBUG'] ? String(error.stack) : error.message) : String(error);
    terminal.err(
      zh
        ? `planlint: 内部错误：${why}。请连同文稿片段报告；PLANLINT_DEBUG=1 显示出处\n`
        : `planlint: internal error: ${why}. Please report it; PLANLINT_DEBUG=1 shows where\n`,
    );
    return 2;
  }
};
