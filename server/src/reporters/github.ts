import type { CheckedFile, ReportMessage } from '../engine/report';
import type { Locale } from '../rules/rule';
import { reportPath } from './paths';
import type { MakeReporter, ReportContext } from './reporter';
import { detailLines, printable, titlesOf } from './texts';

/** GitHub shows at most ten annotations of each kind per step (actions/toolkit, docs/problem-matchers.md, "Limitations"). */
const shownPerKind = 10;
/** A log of more than this of a kind helps nobody, and the run may be ten thousand plans. */
const loggedPerKind = 1000;
const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

// As actions/toolkit's packages/core/src/command.ts escapes data and properties.
const escapeData = (text: string): string => printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const commandLine = (name: string, properties: Readonly<Record<string, string | number>>, text: string): string => {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escapeData(text)}\n`;
};

const annotation = (message: ReportMessage, checked: CheckedFile, context: ReportContext, title: string): string => {
  const oneLine = message.line === message.endLine;
  return commandLine(
    commands[message.severity],
    {
      file: reportPath(context.cwd, checked.report.filePath),
      line: message.line,
      endLine: message.endLine,
      // The checks API takes columns only for places inside one line.
      ...(oneLine ? { col: message.column, endColumn: message.endColumn } : {}),
      title: `${title} ${message.ruleId}`,
    },
    [message.message, ...detailLines(message, checked.lines, context.locale)].join('\n'),
  );
};

const hiddenText = (hidden: number, locale: Locale): string =>
  locale === 'zh'
    ? `另有 ${String(hidden)} 处未显示：GitHub 每一步每类只显示 ${String(shownPerKind)} 条，其余见本步日志（每类至多 ${String(loggedPerKind)} 条）；完整清单请用 --format sarif 或 json`
    : `${String(hidden)} more are not shown: GitHub shows ${String(shownPerKind)} of each kind per step, the rest is in this step's log (${String(loggedPerKind)} of a kind at most); for the whole list use --format sarif or json`;

/** Workflow commands for GitHub Actions: annotations on the changed files of a pull request. Errors first, since GitHub shows only the first ten of a kind. */
export const githubReporter: MakeReporter = (context) => {
  const titleOf = titlesOf(context);
  const held: Record<ReportMessage['severity'], string[]> = { error: [], warning: [], info: [] };
  const found = { error: 0, warning: 0, info: 0 };
  return {
    file: (checked) => {
      for (const message of checked.report.messages) {
        found[message.severity] += 1;
        if (found[message.severity] > loggedPerKind) continue;
        held[message.severity].push(annotation(message, checked, context, titleOf(message.ruleId)));
      }
      return '';
    },
    end: ({ problems }) => {
      const failures = problems
        .slice(0, loggedPerKind)
        .map(({ filePath, problem }) =>
          commandLine('error', { file: reportPath(context.cwd, filePath), title: 'planlint' }, problem[context.locale]),
        );
      const counts = [found.error + problems.length, found.warning, found.info];
      const over = counts.reduce((sum, n) => sum + Math.max(0, n - shownPerKind), 0);
      // The summary is a notice itself, and may take the place of one.
      const hidden = over > 0 && found.info >= shownPerKind ? over + 1 : over;
      const summary = hidden === 0 ? '' : commandLine('notice', { title: 'planlint' }, hiddenText(hidden, context.locale));
      // Before the other notices: after ten of them it would not be shown.
      return [...failures, ...held.error, ...held.warning, summary, ...held.info].join('');
    },
  };
};
