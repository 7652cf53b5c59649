import { createHash } from 'node:crypto';
import { reportPath } from './paths';
import type { MakeReporter } from './reporter';
import { colons, cutTo, oneLine, titlesOf, wellFormed } from './texts';

/** One entry of a Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
interface CodeQualityEntry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severityOf = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's Code Quality JSON: findings in the merge request widget. GitLab drops entries that share a fingerprint, so each is made of path and finding id. */
export const gitlabReporter: MakeReporter = (context) => {
  const titleOf = titlesOf(context);
  const seen = new Map<string, number>();
  let entries = 0;
  const fingerprint = (...parts: readonly string[]): string => {
    const key = parts.join('\n');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha256')
      .update(count === 1 ? key : `${key}\n${String(count)}`)
      .digest('hex')
      .slice(0, 32);
  };
  const write = (entry: CodeQualityEntry): string => {
    entries += 1;
    return `${entries === 1 ? '[\n' : ',\n'}  ${JSON.stringify(entry)}`;
  };
  return {
    file: ({ report }) => {
      const path = wellFormed(reportPath(context.cwd, report.filePath));
      return report.messages
        .map((message) =>
          write({
            description: oneLine(`${titleOf(message.ruleId)}${colons[context.locale]}${cutTo(message.message, 1000)}`),
            check_name: message.ruleId,
            fingerprint: fingerprint(path, message.id),
            severity: severityOf[message.severity],
            location: { path, lines: { begin: message.line } },
          }),
        )
        .join('');
    },
    end: ({ problems }) => {
      const written = problems.map(({ filePath, problem }) => {
        const path = wellFormed(reportPath(context.cwd, filePath));
        return write({
          description: oneLine(problem[context.locale]),
          check_name: 'planlint/problem',
          fingerprint: fingerprint(path, 'problem'),
          severity: 'blocker',
          location: { path, lines: { begin: 1 } },
        });
      });
      return `${written.join('')}${entries === 0 ? '[]' : '\n]'}\n`;
    },
  };
};
