import { makeConfigLoader } from '../../host/config-loader';
import { localeAsked } from '../arguments';
import { ruleSettings } from '../check-settings';
import type { Bilingual, Invocation } from '../options';
import type { Terminal } from '../terminal';
import { printConfig } from './print-config';

/** `planlint print-config FILE`: the configuration that holds for a file, as JSON. Gives the exit code. */
export const showConfig = async ({ operands: [path = ''], values }: Invocation<'print-config'>, terminal: Terminal): Promise<number> => {
  const asked = localeAsked(values.lang, terminal.env);
  const refuse = (why: string): number => {
    terminal.err(`planlint: ${why.replaceAll('\n', '\nplanlint: ')}\n`);
    return 2;
  };
  const rules = ruleSettings(values.rule);
  if ('usage' in rules) return refuse((rules.usage as Bilingual)[asked ?? 'zh']);
  const loader = makeConfigLoader({
    cwd: terminal.cwd,
    ...(values.config === undefined ? {} : { configPath: values.config }),
    flags: { rules, ...(values.preset === undefined ? {} : { preset: values.preset }), ...(asked === undefined ? {} : { locale: asked }) },
  });
  const printed = await printConfig(terminal.windows ? path.replaceAll('\\', '/') : path, loader, asked ?? 'zh', terminal.cwd);
  if ('problem' in printed) return refuse(printed.problem);
  terminal.out(printed.text);
  return 0;
};
