import type { ReportMessage } from '../engine/report';
import { entryOf, fitting, sectionsOf, type Entry } from './markdown-sections';
import { markdownText } from './markdown-text';
import { mostSevere } from './most-severe';
import { reportPath } from './paths';
import { summaryLine } from './pretty';
import type { MakeReporter } from './reporter';
import { severities } from './severity-names';
import { cutTo, titlesOf } from './texts';

/** Characters for each part: 60,000 in all, since GitHub refuses a comment of more than 65,536. */
const room = { findings: 48_000, table: 6_000, problems: 4_000 } as const;

/** Lines of a list up to `limit` characters. */
interface Shortened {
  readonly lines: string[];
  used: number;
  left: number;
}
const shortened = (): Shortened => ({ lines: [], used: 0, left: 0 });
const push = (list: Shortened, line: string, limit: number): void => {
  if (list.left > 0 || list.used + line.length + 1 > limit) list.left += 1;
  else {
    list.lines.push(line);
    list.used += line.length + 1;
  }
};

/** A review report for a comment on a merge request or a mail: a table of files, then the findings, the most severe kept when there is not room for all. */
export const markdownReporter: MakeReporter = (context) => {
  const zh = context.locale === 'zh';
  const titleOf = titlesOf(context);
  const nameOf = (filePath: string): string => markdownText(cutTo(reportPath(context.cwd, filePath), 100));
  const entries = mostSevere<Entry>(room.findings, (e) => e.text.length);
  const table = shortened();
  return {
    file: (checked) => {
      const { messages, filePath } = checked.report;
      if (messages.length === 0) return '';
      const count = (s: ReportMessage['severity']): string => String(messages.filter((m) => m.severity === s).length);
      push(table, `| ${nameOf(filePath)} | ${severities.map(count).join(' | ')} |`, room.table);
      const path = reportPath(context.cwd, filePath);
      for (const message of messages) entries.add(message.severity, entryOf(message, path, checked, titleOf(message.ruleId), context));
      return '';
    },
    end: (totals) => {
      const kept = entries.kept();
      const shown = fitting(kept, room.findings);
      const left = entries.left() + kept.length - shown.length;
      const failed = shortened();
      for (const { filePath, problem } of totals.problems)
        push(failed, `- **${nameOf(filePath)}** ${markdownText(cutTo(problem[context.locale], 200))}`, room.problems);
      const moreFiles = (n: number): string => (zh ? `另有 ${String(n)} 个文件` : `${String(n)} more files`);
      if (failed.left > 0) failed.lines.push(`- ${moreFiles(failed.left)}`);
      if (table.left > 0) table.lines.push(`| ${moreFiles(table.left)} | | | |`);
      const head = zh ? '| 文件 | 错误 | 警告 | 提示 |' : '| file | errors | warnings | infos |';
      const rest = zh
        ? `另有 ${String(left)} 处未列出（评论长度有限，已保留最严重的）；完整清单请用 \`--format json\`。`
        : `${String(left)} more findings are not listed (comments are limited in length; the most severe were kept); for all of them use \`--format json\`.`;
      return `${[
        zh ? '## planlint 校核报告' : '## planlint report',
        summaryLine(totals, context.locale),
        ...(failed.lines.length > 0 ? [`${zh ? '未能校核：' : 'Not checked:'}\n\n${failed.lines.join('\n')}`] : []),
        ...(table.lines.length > 0 ? [[head, '|---|--:|--:|--:|', ...table.lines].join('\n')] : []),
        ...sectionsOf(shown, context),
        ...(left > 0 ? [rest] : []),
      ].join('\n\n')}\n`;
    },
  };
};
