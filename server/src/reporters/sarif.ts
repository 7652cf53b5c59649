import { gzipSync } from 'node:zlib';
import type { Log, Notification, Run } from 'sarif';
import type { FileProblem } from '../engine/report';
import type { RulePages } from '../host/rule-pages';
import { mostSevere } from './most-severe';
import type { MakeReporter, ReportContext, RunTotals } from './reporter';
import { artifactOf, resultOf } from './sarif-result';
import { descriptorOf } from './sarif-rules';
import { wellFormed } from './texts';

/**
 * What GitHub takes (docs.github.com, "SARIF results exceed one or more limits" and "… file too large"): a file with more than 25,000 results in a run,
 * or of more than 10 MB when compressed, is refused. Of the results 5,000 are shown, so the most severe come first.
 */
export const sarifLimits = { results: 25_000, gzipBytes: 10_000_000 } as const;

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const problemNotification = ({ filePath, problem }: FileProblem, { cwd, locale }: ReportContext): Notification => ({
  level: 'error',
  message: { text: wellFormed(problem[locale]) },
  locations: [{ physicalLocation: { artifactLocation: artifactOf(cwd, filePath) } }],
});

const leftNotification = (left: number, { locale }: ReportContext): Notification => ({
  level: 'warning',
  message: {
    text:
      locale === 'zh'
        ? `另有 ${String(left)} 条结果未写入：超出 GitHub 每次运行 ${String(sarifLimits.results)} 条或压缩后 10 MB 的上限，已保留最严重的；请用 --quiet、--baseline 或 --shard 减少每次的结果`
        : `${String(left)} more results were left out: GitHub takes ${String(sarifLimits.results)} per run and 10 MB compressed, the most severe were kept; use --quiet, --baseline or --shard for fewer at a time`,
  },
});

/** The log as text, one result a line so that it can be read and compared. */
const write = (run: Run, results: readonly string[]): string => {
  const log: Log = { $schema: schema, version: '2.1.0', runs: [] };
  const head = JSON.stringify({ ...log, runs: undefined }).slice(0, -1);
  const list = results.length === 0 ? '[]' : `[\n${results.join(',\n')}\n]`;
  return `${head},"runs":[${JSON.stringify(run).slice(0, -1)},"results":${list}}]}\n`;
};

/** The reporter of SARIF 2.1.0 for code scanning; `pages` give the rules' help. Everything is written at the end, since the most severe come first. */
export const sarifReporter =
  (pages: RulePages, limits: { readonly results: number; readonly gzipBytes: number } = sarifLimits): MakeReporter =>
  (context) => {
    const known = new Map(context.rules.map((rule) => [rule.id, rule]));
    const ruleIndex = new Map<string, number>();
    const results = mostSevere<string>(limits.results);
    const runOf = ({ problems }: RunTotals, left: number): Run => {
      const notifications = problems.map((p) => problemNotification(p, context));
      if (left > 0) notifications.push(leftNotification(left, context));
      return {
        tool: {
          driver: {
            name: 'planlint',
            version: context.version,
            informationUri: 'https://www.npmjs.com/package/planlint',
            rules: [...ruleIndex.keys()].map((id) => descriptorOf(id, known.get(id), pages, context.locale)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: context.locale === 'zh' ? '运行 planlint 的文件夹' : 'The folder planlint ran in' } },
        },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
          },
        ],
      };
    };
    return {
      file: (checked) => {
        for (const message of checked.report.messages) {
          const index = ruleIndex.get(message.ruleId) ?? ruleIndex.size;
          ruleIndex.set(message.ruleId, index);
          results.add(message.severity, JSON.stringify(resultOf(message, checked, context.cwd, index)));
        }
        return '';
      },
      end: (totals) => {
        let kept = results.kept();
        for (;;) {
          const text = write(runOf(totals, results.left() + results.kept().length - kept.length), kept);
          // A UTF-16 unit is at most three bytes of UTF-8: what is short enough cannot be too large, however badly it compresses.
          if (text.length * 3 <= limits.gzipBytes || kept.length === 0 || gzipSync(text, { level: 1 }).length <= limits.gzipBytes)
            return text;
          kept = kept.slice(0, Math.floor(kept.length / 2));
        }
      },
    };
  };
