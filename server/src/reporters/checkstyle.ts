import { reportPath } from './paths';
import type { MakeReporter } from './reporter';
import { helpText } from './texts';
import { xmlAttributes, xmlHeader } from './xml';

/** Checkstyle's XML, which Jenkins (warnings-ng), SonarQube importers and many editors read. Its `source` is the rule as a dotted name. */
export const checkstyleReporter: MakeReporter = (context) => {
  let started = false;
  const start = (): string => {
    if (started) return '';
    started = true;
    return `${xmlHeader}<checkstyle version="8.0">\n`;
  };
  const fileOf = (path: string, errors: readonly string[]): string => {
    const open = `  <file${xmlAttributes({ name: reportPath(context.cwd, path) })}`;
    return errors.length === 0 ? `${open}/>\n` : `${open}>\n${errors.join('')}  </file>\n`;
  };
  return {
    file: ({ report }) => {
      const errors = report.messages.map((message) => {
        const help = helpText(message, context.locale);
        return `    <error${xmlAttributes({
          line: message.line,
          column: message.column,
          severity: message.severity,
          message:
            help === '' ? message.message : context.locale === 'zh' ? `${message.message}（${help}）` : `${message.message} (${help})`,
          source: `planlint.${message.ruleId.replaceAll('/', '.')}`,
        })}/>\n`;
      });
      return start() + fileOf(report.filePath, errors);
    },
    end: ({ problems }) => {
      const failed = problems.map(({ filePath, problem }) =>
        fileOf(filePath, [
          `    <error${xmlAttributes({ line: 1, severity: 'error', message: problem[context.locale], source: 'planlint.problem' })}/>\n`,
        ]),
      );
      return `${start()}${failed.join('')}</checkstyle>\n`;
    },
  };
};
