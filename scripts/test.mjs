// npm test: installs, builds, runs every test this machine can run, says which it could not, and ends with one plain line of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { root } = await import('./rule-files.mjs');
await import('./build.mjs');
const results = mkdtempSync(join(tmpdir(), 'planlint-test-'));
const file = join(results, 'vitest.json');
const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
if (!existsSync(file)) {
  console.error('vitest wrote no results: the run did not finish');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const report = JSON.parse(readFileSync(file, 'utf8'));
rmSync(results, { recursive: true, force: true });
// A file that fails to load counts as a failure though none of its tests ran.
const broken = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
for (const f of broken) console.error(`did not load: ${f.name}`);
const failed = report.numFailedTests + broken.length;
const skipped = report.numPendingTests + report.numTodoTests;
if (!existsSync(join(root, '../shared/seeds')))
  console.log('未运行：需要 ../shared 原文的测试 / not run: tests that need the originals in ../shared');
console.log('未运行：编辑器测试（扩展尚未建成）/ not run: editor tests (the extension is not built yet)');
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || report.numPassedTests === 0 || run.status !== 0 ? 1 : 0);
