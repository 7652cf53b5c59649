// npm run ready: generate, format check, lint, test — and fail when anything generated differs from what is committed.
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { root } = await import('./rule-files.mjs');
const step = (name, command, args) => {
  console.log(`── ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`ready: ${name} failed`);
    process.exit(1);
  }
};
const generated = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'client/src/rules.ts',
  'server/src/rules/index.ts',
  'server/src/lexicon/variants.ts',
  'docs/rules',
  'docs/planlint.schema.json',
  'docs/configuration.md',
  'docs/configuration.en.md',
  'seeds/README.md',
  'test/corpus/snapshots',
];
step('generate', process.execPath, ['scripts/gen.mjs']);
step('build', process.execPath, ['scripts/build.mjs']);
step('describe the seeds', process.execPath, ['scripts/gen-seeds.mjs']);
step('lint', 'npm', ['run', '--silent', 'lint']);
step('test', process.execPath, ['scripts/test.mjs']);
step('no diff in what is generated', 'git', ['--no-pager', 'diff', '--exit-code', '--stat', '--', ...generated]);
