import type { CheckedFile, ReportMessage } from '../engine/report';
import { reportPath } from './paths';
import type { MakeReporter, ReportContext } from './reporter';
import { severityNames } from './severity-names';
import { colons, cutTo, detailLines, oneLine, placeOf, titlesOf } from './texts';
import { xmlAttributes, xmlHeader, xmlText } from './xml';

/** A finding as a test case. Its name holds the finding's id and no line, so that servers recognise it from run to run; an info passes, as it does in the exit code. */
const testCase = (message: ReportMessage, checked: CheckedFile, path: string, context: ReportContext, title: string): string => {
  const open = `    <testcase${xmlAttributes({
    name: oneLine(`${message.ruleId} ${title}${colons[context.locale]}${cutTo(message.message, 120)} #${message.id}`),
    classname: path,
    file: path,
    line: message.line,
    time: 0,
  })}>`;
  const text = xmlText(
    [
      `${path}:${placeOf(message)} ${severityNames[context.locale][message.severity]} ${message.message}`,
      ...detailLines(message, checked.lines, context.locale),
    ].join('\n'),
  );
  const body =
    message.severity === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure${xmlAttributes({ type: message.severity, message: message.message })}>${text}</failure>`;
  return `${open}\n      ${body}\n    </testcase>\n`;
};

const suite = (
  path: string,
  counts: { readonly tests: number; readonly failures: number; readonly errors: number },
  cases: string,
): string => `  <testsuite${xmlAttributes({ name: path, ...counts, skipped: 0, time: 0 })}>\n${cases}  </testsuite>\n`;

/** JUnit XML, which every CI server reads: a suite per file, a case per finding, one passing case for a clean file, an error for a file that could not be read. */
export const junitReporter: MakeReporter = (context) => {
  const titleOf = titlesOf(context);
  let started = false;
  const start = (): string => {
    if (started) return '';
    started = true;
    return `${xmlHeader}<testsuites name="planlint">\n`;
  };
  return {
    file: (checked) => {
      const { report } = checked;
      const path = reportPath(context.cwd, report.filePath);
      const clean = `    <testcase${xmlAttributes({ name: context.locale === 'zh' ? '没有发现问题' : 'no findings', classname: path, file: path, time: 0 })}/>\n`;
      const cases = report.messages.map((m) => testCase(m, checked, path, context, titleOf(m.ruleId)));
      const counts = { tests: Math.max(1, cases.length), failures: report.messages.filter((m) => m.severity !== 'info').length, errors: 0 };
      return start() + suite(path, counts, cases.length === 0 ? clean : cases.join(''));
    },
    end: ({ problems }) => {
      const failed = problems.map(({ filePath, problem }) => {
        const path = reportPath(context.cwd, filePath);
        const why = problem[context.locale];
        const body = `<error${xmlAttributes({ type: 'problem', message: why })}>${xmlText(why)}</error>`;
        const name = context.locale === 'zh' ? '未能校核' : 'not checked';
        const error = `    <testcase${xmlAttributes({ name, classname: path, file: path, time: 0 })}>\n      ${body}\n    </testcase>\n`;
        return suite(path, { tests: 1, failures: 0, errors: 1 }, error);
      });
      return `${start()}${failed.join('')}</testsuites>\n`;
    },
  };
};
