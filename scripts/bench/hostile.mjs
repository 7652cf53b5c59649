// CPU time (user and system, all threads) of each hostile text of 100 KB, whole process, all rules on: `node scripts/bench/hostile.mjs [--size 100000] [--only words] [--slow ms] [--in-process]`.
// Prints the time as .txt and as .md, the findings, and the slowest stage or rule. --in-process skips the process per text (quicker, for profiling).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleEngine } from './bundle-engine.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    only: { type: 'string', default: '' },
    slow: { type: 'string', default: '0' },
    limit: { type: 'string', default: '3000' },
    'in-process': { type: 'boolean', default: false },
  },
});

const dir = mkdtempSync(join(tmpdir(), 'planlint-hostile-'));
const engine = join(dir, 'engine.mjs');
const runner = join(dir, 'one.mjs');
await bundleEngine(
  `export * from './test/support/hostile';
      export { parse } from './server/src/syntax'; export { buildPlan } from './server/src/model/document/build';
      export { checkPlan } from './server/src/engine/check'; export { reportOf } from './server/src/engine/report';
      export { defaultConfig } from './server/src/engine/config'; export { rules } from './server/src/rules'; export { sourceOf } from './server/src/text/source';`,
  engine,
);
writeFileSync(
  runner,
  `import { parse, buildPlan, checkPlan, reportOf, defaultConfig, rules, sourceOf, hostileTexts } from ${JSON.stringify(pathToFileURL(engine).href)};
export const measure = (text, dialect) => {
  const parts = [];
  const timed = (name, work) => { const start = performance.now(); const out = work(); parts.push([name, performance.now() - start]); return out; };
  const source = sourceOf(text);
  const tree = timed('parse', () => parse(source, dialect));
  const plan = timed('build', () => buildPlan(tree));
  const spent = new Map();
  const clocked = rules.map((rule) => ({ ...rule, *check(context) {
    let start = performance.now();
    const each = rule.check(context)[Symbol.iterator]();
    for (;;) {
      let step;
      try { step = each.next(); } finally { spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - start); }
      if (step.done) return;
      yield step.value;
      start = performance.now();
    }
  } }));
  const start = performance.now();
  const findings = checkPlan(plan, { ...defaultConfig, preset: 'strict' }, clocked);
  const all = performance.now() - start;
  let inRules = 0;
  for (const [id, ms] of spent) { parts.push([id, ms]); inRules += ms; }
  parts.push(['settle', all - inRules]);
  const report = timed('report', () => JSON.stringify(reportOf('x', source, findings)));
  parts.sort((a, b) => b[1] - a[1]);
  return { ms: parts.reduce((sum, [, ms]) => sum + ms, 0), findings: findings.length, bytes: report.length, failed: findings.filter((f) => f.ruleId === 'engine/rule-failed').map((f) => f.message), parts: parts.slice(0, 3) };
};
export { hostileTexts };
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
export { cpu };
if (process.argv[2] === 'run') {
  const { text } = hostileTexts(Number(process.argv[3]))[Number(process.argv[4])];
  const made = cpu();
  const result = measure(text, process.argv[5]);
  console.log(JSON.stringify({ ...result, ms: cpu() - made + 50 }));
}
`,
);
const { measure, hostileTexts, cpu } = await import(pathToFileURL(runner).href);
const size = Number(values.size);

/** One text in a process of its own, killed at ten times the limit. */
const apart = (index, dialect) =>
  new Promise((done) => {
    const start = performance.now();
    const child = spawn(process.execPath, [runner, 'run', String(size), String(index), dialect], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 10 * Number(values.limit),
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('close', () => {
      const ms = performance.now() - start;
      try {
        done(JSON.parse(out));
      } catch {
        done({
          ms,
          findings: 0,
          bytes: 0,
          failed: [
            err
              .trim()
              .split('\n')
              .find((l) => /Error/.test(l)) ?? 'killed',
          ],
          parts: [],
        });
      }
    });
  });

const texts = hostileTexts(size);
let worst = 0;
let over = 0;
for (const [index, { name, text }] of texts.entries()) {
  if (!name.includes(values.only)) continue;
  for (const dialect of ['plain', 'markdown']) {
    const before = cpu();
    const result = values['in-process'] ? { ...measure(text, dialect), ms: cpu() - before } : await apart(index, dialect);
    worst = Math.max(worst, result.ms);
    if (result.ms > Number(values.limit) || result.failed.length > 0) over += 1;
    if (result.ms < Number(values.slow) && result.failed.length === 0) continue;
    const parts = result.parts.map(([part, ms]) => `${part} ${ms.toFixed(0)}`).join(', ');
    console.log(
      `${result.ms.toFixed(0).padStart(6)} ms  ${dialect === 'plain' ? 'txt' : 'md '}  ${String(text.length).padStart(8)}  ${String(result.findings).padStart(6)} findings ${(result.bytes / 1024).toFixed(0).padStart(6)} KB  ${name}  [${parts}]${result.failed.length > 0 ? `\n        ${result.failed[0].slice(0, 200)}` : ''}`,
    );
  }
}
console.log(
  `${String(texts.length)} texts of ${String(size)} characters; worst ${worst.toFixed(0)} ms; over ${values.limit} ms or failed: ${String(over)}`,
);
rmSync(dir, { recursive: true, force: true });
if (over > 0) process.exitCode = 1;
