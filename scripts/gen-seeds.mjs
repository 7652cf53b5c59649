// Writes seeds/README.md: what planlint finds in each re-told plan and why it is an error. Needs dist/ (npm run build).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, root } from './rule-files.mjs';

const dir = join(root, 'seeds');
const files = readdirSync(dir)
  .filter((f) => f.endsWith('.plan.md'))
  .sort();
const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', '--format', 'json', ...files], {
  cwd: dir,
  encoding: 'utf8',
  maxBuffer: 64 << 20,
});
if (run.status === 2) throw new Error(run.stderr);
const severity = { error: '错误', warning: '警告', info: '提示' };
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const parts = JSON.parse(run.stdout).map((report) => {
  const title = /^title:\s*(.+)$/m.exec(readFileSync(join(dir, report.filePath), 'utf8'))?.[1] ?? report.filePath;
  const note = `notes/${report.filePath.slice(0, 3)}.md`;
  const rows = report.messages.map(
    (m) => `| ${m.line} | ${severity[m.severity]} | ${cell(m.message)} | [${readPage(m.ruleId).title.zh}](../docs/rules/${m.ruleId}.md) |`,
  );
  return [
    `## ${title}`,
    '',
    `[${report.filePath}](${report.filePath})：错误 ${report.errorCount}，警告 ${report.warningCount}，提示 ${report.infoCount}。${existsSync(join(dir, note)) ? `重述时保留的全部错误（包括 planlint 还认不出的）见 [${note}](${note})。` : ''}`,
    '',
    '| 行 | 级别 | 错在何处、为什么、怎么改 | 规则 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
});
writeFileSync(
  join(dir, 'README.md'),
  `# seeds：五份真实规划的重述

<!-- 由 scripts/gen-seeds.mjs 生成：请改规则或文稿，不要改这里。 -->

五份已发布的规划，用自己的话按 planlint 的标记重述：提纲、表格、数字、指标名和真实的错误保持原样，文句是新写的。\`npm start\` 校核的就是它们。
下面列出 planlint 在每份中找到的问题和理由；规则一栏的链接是该规则的依据、例子与局限。

Five published plans re-told in the markup in our own words: outline, tables, figures, indicator names and their real errors are kept, the sentences are new.
Each table lists what planlint finds and why; \`notes/\` lists every error that was kept, those it cannot see yet included.

${parts.join('\n')}`,
);
console.log(`seeds/README.md: ${files.length} plans`);
