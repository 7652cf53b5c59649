// npm test: installs, builds, runs every test this machine can run, says which it could not, and ends with one plain line of counts.
// With arguments for vitest (`npm test -- test/rules`) only what they name.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { root } = await import('./rule-files.mjs');
const run = (args, stdio) =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio }).on('exit', resolve).on('error', resolve);
  });
const wanted = process.argv.slice(2);
// The VS Code of the editor tests is fetched while the other tests run; what it says is shown when its turn comes.
const fetched = join(mkdtempSync(join(tmpdir(), 'planlint-fetch-')), 'log.txt');
const fetching =
  wanted.length === 0
    ? run([join(root, 'scripts/editor/install.mjs')], ['ignore', openSync(fetched, 'a'), openSync(fetched, 'a')])
    : undefined;
await import('./build.mjs');

/**
 * Both cores are busy with tests: what V8 does beside them in threads of its own takes from them, and most of what it optimises runs once. It spares a tenth
 * to a quarter of the time. (V8 renames its flags; Node does not start with one it does not know.)
 */
const flags = process.versions.node.startsWith('20.')
  ? ['--interrupt-budget=1000000', '--no-regexp-tier-up', '--max-inlined-bytecode-size-cumulative=60', '--semi-space-growth-factor=16']
  : [];
const results = mkdtempSync(join(tmpdir(), 'planlint-test-'));
const file = join(results, 'vitest.json');
const status = await run(
  [
    ...flags,
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
    ...wanted,
  ],
  ['ignore', 'inherit', 'inherit'],
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
let passed = report.numPassedTests;
let failed = report.numFailedTests + broken.length;
let skipped = report.numPendingTests + report.numTodoTests;
if (status !== 0 && failed === 0) {
  console.error(`vitest ended with ${String(status)} though no test failed`);
  failed++;
}
if (passed === 0) {
  console.error('vitest ran no test');
  failed++;
}

const notRun = existsSync(join(root, '../shared/seeds')) ? [] : ['需要 ../shared 原文的测试 / tests that need the originals in ../shared'];
if (fetching) {
  await fetching;
  process.stdout.write(readFileSync(fetched, 'utf8'));
  const { runEditorTests } = await import('./editor/run.mjs');
  const editor = await runEditorTests();
  passed += editor.passed;
  failed += editor.failed;
  skipped += editor.skipped;
  notRun.push(...editor.notRun.map((line) => `编辑器测试 / editor tests: ${line}`));
  if (editor.passed + editor.failed === 0 && process.env.CI) {
    console.error('CI must run the editor tests');
    failed++;
  }
}
for (const line of notRun) console.log(`未运行 / not run: ${line}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
