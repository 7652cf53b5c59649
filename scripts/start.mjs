// npm start: installs, builds, checks seeds/ and shows the worst of each plan.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { root } = await import('./rule-files.mjs');
await import('./build.mjs');
const seeds = readdirSync(join(root, 'seeds'))
  .filter((f) => f.endsWith('.plan.md'))
  .sort();
const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', '--format', 'json', ...seeds.map((f) => join('seeds', f))], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 << 20,
});
if (run.status === 2) {
  console.error(run.stderr);
  process.exit(2);
}
const reports = JSON.parse(run.stdout);
const rank = { error: 0, warning: 1, info: 2 };
// What a leader would be asked about first: wrong figures, then what does not fit together, then language.
const weight = [
  'indicator',
  'number',
  'task',
  'year',
  'consistency',
  'leftover',
  'numbering',
  'reference',
  'table',
  'typo',
  'syntax',
  'punctuation',
];
const familyWeight = (m) => (weight.indexOf(m.ruleId.split('/')[0]) + weight.length) % weight.length;
const sign = { error: '✗ 错误', warning: '! 警告', info: '· 提示' };
console.log('\nplanlint 校核 seeds/ 中的五份规划（每份列出最要紧的几处）\n');
for (const report of reports) {
  const title = /^title:\s*(.+)$/m.exec(readFileSync(join(root, report.filePath), 'utf8'))?.[1] ?? report.filePath;
  console.log(`■ ${title}`);
  console.log(`  ${report.filePath}：错误 ${report.errorCount}，警告 ${report.warningCount}，提示 ${report.infoCount}`);
  const seen = new Map();
  const worst = [...report.messages]
    .sort((a, b) => rank[a.severity] - rank[b.severity] || familyWeight(a) - familyWeight(b) || a.line - b.line)
    .filter((m) => {
      const count = (seen.get(m.ruleId) ?? 0) + 1;
      seen.set(m.ruleId, count);
      return count <= 2;
    })
    .slice(0, 7);
  for (const m of worst) console.log(`    ${sign[m.severity]}  第 ${m.line} 行  ${m.message}`);
  console.log('');
}
const total = (key) => reports.reduce((sum, r) => sum + r[key], 0);
console.log(`合计：错误 ${total('errorCount')}，警告 ${total('warningCount')}，提示 ${total('infoCount')}`);
console.log('\n看全部：node dist/cli.js check seeds/*.plan.md      讲解规则：node dist/cli.js explain indicator/target-direction');
console.log('校核自己的文稿：node dist/cli.js check 我的规划.plan.md（也可以是 .md 或 .txt）');
