import { composePlan } from './plan/compose';
import { commandLine } from './checker';
import { mkdirSync, writeFileSync } from 'node:fs';
const n = Number(process.env.N ?? 12), seed = process.env.SEED ?? 1;
const drafts = Array.from({ length: n }, (_, i) => composePlan(seed, i));
mkdirSync('/tmp/plans', { recursive: true });
for (const d of drafts) writeFileSync(`/tmp/plans/${d.name}${d.extension}`, d.text);
const out = commandLine('/work/errors/dist/cli.js')(drafts.map((d) => ({ name: d.name + d.extension, text: d.text })));
out.forEach((f, i) => { for (const x of f) console.log(drafts[i]!.name + drafts[i]!.extension, x.line, x.severity, x.ruleId, x.message, '|', (drafts[i]!.text.split('\n')[x.line - 1] ?? '').slice(0, 60)); });
