// `npm run bench`: what a check costs, as ratios measured in one run. Never a test: machines are noisy. `npm run bench -- cold batch …` runs some of the parts.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, cpus } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from '../rule-files.mjs';
import { corpusName, longText, onePlan, writeCorpus } from './corpus.mjs';
import { inTurn, median, runNode } from './measure.mjs';
import { peers } from './peers.mjs';

const cli = join(root, 'dist/cli.js');
const work = mkdtempSync(join(tmpdir(), 'planlint-bench-'));
const dist = join(root, 'dist/');
const ms = (value) => `${value.toFixed(0)} ms`;
const line = (what, value, goal, met) => console.log(`${met ? '  ' : '✗ '}${what.padEnd(64)} ${value.padStart(22)}   ${goal}`);
const within = (what, value, most, unit, detail = '') =>
  line(what, `${value.toFixed(2)}${unit}${detail}`, `≤ ${most.toFixed(most < 1 ? 3 : 1)}${unit}`, value <= most);

/** One plan, a process of its own: against an empty Node. */
const cold = () => {
  for (const [extension, most] of [
    ['.txt', 4.5],
    ['.md', 6],
  ]) {
    const { text, size } = onePlan(extension);
    const file = join(work, `one${extension}`);
    writeFileSync(file, text);
    runNode([cli, 'check', file]);
    const [empty, warm, bare] = inTurn(15, [
      () => runNode(['-e', '']),
      () => runNode([cli, 'check', file]),
      () => runNode([cli, 'check', file], { env: { PLANLINT_CODE_CACHE: 'off' } }),
    ]);
    const kb = `${(size / 1000).toFixed(0)} KB ${extension}`;
    within(`cold check of ${kb} / node -e ""`, warm / empty, most, ' ×', ` (${ms(warm)})`);
    line(`  the same, without the kept bytecode (first start)`, `${(bare / empty).toFixed(2)} × (${ms(bare)})`, '', true);
    // As a first start does: later ones read from the code cache what the package holds packed.
    const { loaded } = runNode([cli, 'check', file], { loaded: dist, env: { PLANLINT_CODE_CACHE: 'off' } });
    const bytes = loaded.reduce((sum, path) => sum + statSync(path).size, 0);
    within(`what it loads (${String(loaded.length)} files)`, bytes / 1024, 600, ' KB');
  }
};

/** 200 files, 12 MB, on one core, against the peers; then with the cache. */
const batch = () => {
  const others = peers();
  if (others.length === 0) console.log('  (the npm registry is out of reach: no peers to measure against)');
  for (const extension of ['.md', '.txt']) {
    const folder = join(work, `batch${extension}`);
    writeCorpus(folder, 200, 60_000, extension);
    const pattern = `*${extension}`;
    const own = runNode([cli, 'check', pattern, '--concurrency', '1'], { cwd: folder, core: true });
    line(`200 files of 60 KB as ${extension}, one core`, `${ms(own.cpu)}`, '', true);
    for (const { name, most, args } of others) {
      const peer = runNode(args(pattern), { cwd: folder, core: true });
      within(`  CPU / ${name}`, own.cpu / peer.cpu, most, ' ×', ` (${ms(peer.cpu)})`);
    }
    within('  peak memory', own.rss, 250, ' MB');
    const cached = ['check', pattern, '--concurrency', '1', '--cache', '--cache-location', join(work, `cache${extension}`)];
    const first = runNode([cli, ...cached], { cwd: folder, core: true });
    const second = runNode([cli, ...cached], { cwd: folder, core: true });
    within('  second run with --cache / first', second.cpu / first.cpu, 0.1, ' ×', ` (${ms(second.cpu)})`);
  }
};

/** Two workers against one, by the clock. */
const workers = () => {
  const folder = join(work, 'workers');
  writeCorpus(folder, 800, 60_000, '.txt');
  const run = (count) =>
    runNode([cli, 'check', '*.txt', '--concurrency', String(count), '-f', 'json', '-o', join(work, 'w.json')], { cwd: folder });
  const ratios = [0, 1].map(() => run(1).wall / run(2).wall);
  const ratio = median(ratios);
  line('48 MB: two workers are faster than one', `${ratio.toFixed(2)} ×`, '≥ 1.3 ×', ratio >= 1.3);
};

/** One file ten times as long. */
const growth = () => {
  for (const extension of ['.txt', '.md']) {
    const times = [1, 10].map((size) => {
      const file = join(work, `long-${String(size)}${extension}`);
      writeFileSync(file, longText(size * 1_000_000, extension));
      return runNode([cli, 'check', file, '-f', 'json'], {}).cpu;
    });
    within(`1 MB → 10 MB as ${extension}, CPU`, times[1] / times[0], 12, ' ×', ` (${ms(times[1])})`);
  }
};

/** One plan checked again after each edit of a paragraph, in a warm process. */
const edit = () => {
  for (const extension of ['.txt', '.md']) {
    const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/bench/edit.mjs'), '--extension', extension], { encoding: 'utf8' });
    const { p50, p95 } = JSON.parse(stdout);
    within(`58 KB ${extension} after an edit of one paragraph, CPU, median`, p50, 6, ' ms');
    within('  19 of 20 edits', p95, 16, ' ms');
  }
};

/** Texts made to choke a parser. */
const hostile = () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/bench/hostile.mjs'), '--slow', '2500'], { encoding: 'utf8' });
  process.stdout.write(stdout.replaceAll(/^/gm, '    ').trimEnd() + '\n');
  line('hostile texts of 100 KB', status === 0 ? 'all within' : 'some over', '≤ 3 s each', status === 0);
};

/** A plan of 5,000 statements and 1,000 rows: what linking them costs, and what twice as many do. */
const links = () => {
  const run = (claims, rows) => {
    const args = [join(root, 'scripts/bench/links.mjs'), '--claims', String(claims), '--rows', String(rows)];
    return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
  };
  const pairs = Array.from({ length: 5 }, () => [run(5000, 1000), run(10_000, 2000)]);
  const [{ claims, rows, links: found }] = pairs[0];
  line(`${String(claims)} claims, ${String(rows)} rows`, `${String(found)} links`, '', true);
  const middle = (of) => median(pairs.map(of));
  const share = middle(([one]) => one.linking / one.whole);
  within('  linking / whole check', share, 0.25, ' ×', ` (${ms(middle(([one]) => one.linking))})`);
  line('  of it the claims', ms(middle(([one]) => one.claiming)), '', true);
  within(
    '  twice the claims and rows, linking',
    middle(([one, two]) => two.linking / one.linking),
    2.3,
    ' ×',
  );
  within(
    '  twice the claims and rows, whole check',
    middle(([one, two]) => two.whole / one.whole),
    2.3,
    ' ×',
  );
};

const parts = { cold, batch, workers, growth, edit, links, hostile };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exitCode = 2;
} else {
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  mkdirSync(work, { recursive: true });
  console.log(`planlint bench: Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? '?'}, texts: ${corpusName}\n`);
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`${name}`);
    part();
  }
  rmSync(work, { recursive: true, force: true });
}
