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
if (run.status !== 0 && run.status !== 1) {
  console.error(run.stderr || String(run.error ?? run.signal));
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
const words = {
  zh: {
    sign: { error: '✗ 错误', warning: '! 警告', info: '· 提示' },
    title: `planlint 校核 seeds/ 中的 ${reports.length} 份规划（每份列出最要紧的几处）`,
    counts: (e, w, i) => `错误 ${e}，警告 ${w}，提示 ${i}`,
    line: (n) => `第 ${n} 行`,
    colon: '：',
    total: '合计',
    next: [
      '看全部：node dist/cli.js check seeds/*.plan.md      讲解规则：node dist/cli.js explain indicator/target-direction',
      '校核自己的文稿：node dist/cli.js check 我的规划.plan.md（也可以是 .md 或 .txt）      五分钟上手、装成命令 planlint：README.md',
    ],
  },
  en: {
    sign: { error: '✗ error', warning: '! warning', info: '· info' },
    title: `planlint: the ${reports.length} plans in seeds/ (the worst of each)`,
    counts: (e, w, i) => `errors ${e}, warnings ${w}, infos ${i}`,
    line: (n) => `line ${n}`,
    colon: ': ',
    total: 'all',
    next: [
      'everything: node dist/cli.js check seeds/*.plan.md      a rule explained: node dist/cli.js explain indicator/target-direction',
      'your own plan: node dist/cli.js check my.plan.md (.md and .txt too)      a tour, and the command planlint: README.en.md',
    ],
  },
};
const say = words[process.env.PLANLINT_LANG] ?? words.zh;
console.log(`\n${say.title}\n`);
for (const report of reports) {
  const title = /^title:\s*(.+)$/m.exec(readFileSync(join(root, report.filePath), 'utf8'))?.[1] ?? report.filePath;
  console.log(`■ ${title}`);
  console.log(`  ${report.filePath}${say.colon}${say.counts(report.errorCount, report.warningCount, report.infoCount)}`);
  const seen = new Map();
  const worst = [...report.messages]
    .sort((a, b) => rank[a.severity] - rank[b.severity] || familyWeight(a) - familyWeight(b) || a.line - b.line)
    .filter((m) => {
      const count = (seen.get(m.ruleId) ?? 0) + 1;
      seen.set(m.ruleId, count);
      return count <= 2;
    })
    .slice(0, 7);
  for (const m of worst) console.log(`    ${say.sign[m.severity]}  ${say.line(m.line)}  ${m.message}`);
  console.log('');
}
const total = (key) => reports.reduce((sum, r) => sum + r[key], 0);
console.log(`${say.total}${say.colon}${say.counts(total('errorCount'), total('warningCount'), total('infoCount'))}`);
console.log(`\n${say.next.join('\n')}`);
