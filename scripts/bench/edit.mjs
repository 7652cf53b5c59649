// What a keystroke costs the editor: a plan of 58 KB is read and checked again after each of some edits, one character in one paragraph at a time.
// `node scripts/bench/edit.mjs [--edits 400] [--extension .md]` prints the CPU (user and system, all threads) of one check as JSON: { p50, p95 } in ms, the warm-up left out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleEngine } from './bundle-engine.mjs';
import { onePlan } from './corpus.mjs';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '400' }, extension: { type: 'string', default: '.md' } } });
/** Edits before the clock counts: a server that runs is warm. */
const warmUp = 200;

const dir = mkdtempSync(join(tmpdir(), 'planlint-edit-'));
const engine = join(dir, 'engine.mjs');
await bundleEngine(
  `export { check, dialectOf } from './server/src/engine/check'; export { defaultConfig } from './server/src/engine/config';
      export { sourceOf } from './server/src/text/source';`,
  engine,
);
const { check, dialectOf, defaultConfig, sourceOf } = await import(pathToFileURL(engine).href);

/** Numbers below a limit, the same ones each time. */
let state = 7;
const random = (limit) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return state % limit;
};
const typed = [...'推进建设提高2023，。%（》“'];
const isParagraph = (line) => line.length >= 30 && !/^[#|:<-]/.test(line);

const lines = onePlan(values.extension).text.split('\n');
const paragraphs = lines.flatMap((line, at) => (isParagraph(line) ? [at] : []));
const costs = [];
for (let edit = 0; edit < warmUp + Number(values.edits); edit += 1) {
  const at = paragraphs[random(paragraphs.length)];
  const column = random(lines[at].length);
  const before = lines[at];
  // Typed, and every other time taken back, so that the plan stays one.
  lines[at] = before.slice(0, column) + typed[random(typed.length)] + before.slice(column);
  const text = lines.join('\n');
  const start = process.cpuUsage();
  check(sourceOf(text), dialectOf(values.extension), defaultConfig);
  const { user, system } = process.cpuUsage(start);
  if (edit >= warmUp) costs.push((user + system) / 1000);
  if (edit % 2 === 1) lines[at] = before;
}
costs.sort((a, b) => a - b);
const quantile = (share) => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))];
console.log(JSON.stringify({ p50: quantile(0.5), p95: quantile(0.95) }));
rmSync(dir, { recursive: true, force: true });
