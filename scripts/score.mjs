// npm run score: where the build stands on the labelled plans and the well-edited texts (needs ../shared).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './rule-files.mjs';

const shared = join(root, '../shared');
if (!existsSync(join(shared, 'labels'))) {
  console.log('../shared is not here: nothing to score');
  process.exit(0);
}
const dir = mkdtempSync(join(tmpdir(), 'planlint-score-'));
const checkAll = (folder, name) => {
  const files = readdirSync(join(shared, folder))
    .sort()
    .map((f) => join(shared, folder, f));
  const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 256 << 20,
  });
  const file = join(dir, `${name}.json`);
  writeFileSync(file, run.stdout);
  return file;
};
const seeds = checkAll('seeds', 'seeds');
const score = (...args) =>
  spawnSync(process.execPath, [join(shared, 'tools/score.mjs'), seeds, join(shared, 'labels/problems.jsonl'), ...args], {
    encoding: 'utf8',
  }).stdout;
const extra = process.argv.slice(2);
if (extra.length > 0) console.log(score(...extra));
else {
  console.log(
    score(
      '--except',
      'typo,term-consistency,prose-table-conflict,prose-prose-conflict,prose-arithmetic',
      '--traps',
      join(shared, 'labels/traps.jsonl'),
    ),
  );
  console.log(score('--only', 'typo,term-consistency'));
}
for (const folder of ['corpus/clean', 'corpus/plans']) {
  const reports = JSON.parse(readFileSync(checkAll(folder, folder.replace('/', '-')), 'utf8'));
  let found = 0;
  let infos = 0;
  let characters = 0;
  for (const r of reports) {
    found += r.errorCount + r.warningCount;
    infos += r.infoCount;
    characters += readFileSync(r.filePath, 'utf8').length;
    if (extra.length === 0)
      console.log(`  ${r.filePath.split('/').at(-1)}: ${r.errorCount} errors, ${r.warningCount} warnings, ${r.infoCount} infos`);
  }
  console.log(
    `${folder}: ${found} errors and warnings in ${characters} characters = ${((found / characters) * 1e4).toFixed(2)} per 10,000; ${infos} infos`,
  );
}
