// What linking costs: a made-up plan of many claims and rows is checked once in a process of its own, linking timed apart.
// `node scripts/bench/links.mjs [--claims 5000] [--rows 1000]` prints JSON: { claims, rows, links, findings, claiming, linking, whole } — counts as the model read them, CPU in ms.
// Linking pays for all that it derives itself: claims (`claiming`, a part of it), names, years. What all rules look for in the paragraphs is looked up in one pass
// by whoever asks first (model/kept/local.ts): that pass is the check's and is run before the clock of linking starts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleEngine } from './bundle-engine.mjs';

const { values } = parseArgs({ options: { claims: { type: 'string', default: '5000' }, rows: { type: 'string', default: '1000' } } });

const dir = mkdtempSync(join(tmpdir(), 'planlint-links-'));
const engine = join(dir, 'engine.mjs');
await bundleEngine(
  `export { readPlan, checkPlan } from './server/src/engine/check'; export { defaultConfig } from './server/src/engine/config';
      export { sourceOf } from './server/src/text/source'; export { claimsOf } from './server/src/model/claims/claims'; export { linksOf } from './server/src/link/links';
      import { local } from './server/src/model/kept/local'; export const lookUp = local(() => []);`,
  engine,
);
const { readPlan, checkPlan, defaultConfig, sourceOf, claimsOf, linksOf, lookUp } = await import(pathToFileURL(engine).href);

/** Numbers below a limit, the same ones each time. */
let state = 7;
const random = (limit) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return (state >>> 8) % limit;
};

const kinds = ['', '公办', '民办', '城镇', '农村', '规模以上', '重点', '市级'];
const things = [...'供排污燃热电气水路桥港航邮林草湿矿渔牧农种肥药医护养托幼教体文博图影游商贸物金保险税法信网数芯'].map(
  (one) => `${one}务`,
);
const places = ['设施', '单位', '企业', '服务', '项目', '场所', '站点', '机构', '系统', '园区'];
const measures = ['覆盖率', '普及率', '合格率', '达标率', '完好率'];

/** The nth name; each differs from all others, many in a qualifier alone. */
const nameOf = (n) => {
  const [kind, rest] = [kinds[n % kinds.length], Math.floor(n / kinds.length)];
  const [thing, rest2] = [things[rest % things.length], Math.floor(rest / things.length)];
  return `${kind}${thing}${places[rest2 % places.length]}${measures[Math.floor(rest2 / places.length) % measures.length]}`;
};

const rowCount = Number(values.rows);
const rows = Array.from({ length: rowCount }, (_, n) => {
  const from = 40 + random(400) / 10;
  return { name: nameOf(n), from, to: from + 1 + random(100) / 10 };
});
const rowsPerTable = 50;
const tables = Array.from({ length: Math.ceil(rowCount / rowsPerTable) }, (_, t) => {
  const own = rows.slice(t * rowsPerTable, (t + 1) * rowsPerTable);
  const lines = own.map(({ name, from, to }) => `| ${name}（%） | ${from.toFixed(1)} | ${to.toFixed(1)} | 预期性 |`);
  return `表${String(t + 1)} 主要指标\n\n| 指标 | 2025年 | 2030年 | 属性 |\n|---|---|---|---|\n${lines.join('\n')}\n`;
});
const statements = Array.from({ length: Number(values.claims) }, (_, n) => {
  const { name, from, to } = rows[n % rowCount];
  // One of twenty is off; the words vary, as people's do.
  const value = (to + (random(20) === 0 ? 3 : 0)).toFixed(1);
  return [
    `${name}达到${value}%`,
    `${name}提高到${value}%以上`,
    `${name}由${from.toFixed(1)}%提高到${value}%`,
    `${name}稳定在${value}%左右`,
    `${name}不低于${value}%`,
  ][(n + Math.floor(n / rowCount)) % 5];
});
const perParagraph = 3;
const paragraphs = Array.from({ length: Math.ceil(statements.length / perParagraph) }, (_, p) => {
  const own = statements.slice(p * perParagraph, (p + 1) * perParagraph);
  return `坚持统筹推进，健全工作机制，完善第${String(p + 1)}项配套政策。到2030年，${own.join('，')}。\n`;
});
const text = `# 某市“十五五”规划（2026—2030年）\n\n## 第一章 主要目标\n\n${tables.join('\n')}\n## 第二章 主要任务\n\n${paragraphs.join('\n')}`;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const start = cpu();
const plan = readPlan(sourceOf(text), 'markdown');
lookUp(plan);
const built = cpu();
const claims = claimsOf(plan);
const claimed = cpu();
const links = linksOf(plan);
const linked = cpu();
const findings = checkPlan(plan, defaultConfig);
const whole = cpu() - start;
console.log(
  JSON.stringify({
    claims: claims.length,
    rows: links.rows.length,
    links: links.textTable.length + links.textText.length + links.tableTable.length,
    findings: findings.length,
    claiming: claimed - built,
    linking: linked - built,
    whole,
  }),
);
rmSync(dir, { recursive: true, force: true });
