// `npm run bench:editor`: what the language server costs an editor, over stdio, as CPU of the server's process (all threads). Never a test: machines are noisy.
// `npm run bench:editor -- typing memory …` runs some of the parts: open typing requests long memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { root } from '../rule-files.mjs';
import { corpusName, longText, onePlan } from './corpus.mjs';
import { editsOf, randomFrom } from './edits.mjs';

const cli = join(root, 'dist/cli.js');
const hook = fileURLToPath(new URL('server-hook.cjs', import.meta.url));
const edits = 500;

const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const rows = [];
const line = (what, measured, goal, met) => {
  rows.push(met);
  console.log(`${met === false ? '✗ ' : '  '}${what.padEnd(58)} ${measured.padStart(34)}   ${goal}`);
};
const ms = (value) => `${value.toFixed(1)} ms`;

/** A server with a client that waits for every answer. */
const start = async (env = {}) => {
  const begun = performance.now();
  const server = spawn(process.execPath, ['--expose-gc', '--require', hook, cli, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    env: { ...process.env, PLANLINT_LANG: '', ...env },
  });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const costs = [];
  let wake = () => {};
  createInterface({ input: server.stdio[3] }).on('line', (text) => {
    costs.push(JSON.parse(text));
    wake();
  });
  let published = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params) => published(params));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, resolveSupport: { properties: ['edit'] } },
        publishDiagnostics: { relatedInformation: true },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
    initializationOptions: { settings: { debounce: 0 } },
  });
  await connection.sendNotification('initialized', {});
  const cost = async (fits) => {
    for (;;) {
      const found = costs.findIndex(fits);
      if (found >= 0) return costs.splice(0, found + 1).at(-1);
      await new Promise((done) => (wake = done));
    }
  };
  const diagnostics = (version) => new Promise((done) => (published = (params) => params.version === version && done(params)));
  const versions = new Map();
  return {
    begun,
    connection,
    capabilities: server,
    open: async (uri, text) => {
      versions.set(uri, 1);
      const shown = diagnostics(1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: uri.endsWith('.txt') ? 'plaintext' : 'planmd', version: 1, text },
      });
      await shown;
      return cost((c) => c.published === '1');
    },
    change: async (uri, change) => {
      const version = versions.get(uri) + 1;
      versions.set(uri, version);
      const shown = diagnostics(version);
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
      await shown;
      return cost((c) => c.published === String(version));
    },
    request: async (method, params) => {
      const result = await connection.sendRequest(method, params);
      return { result, ...(await cost((c) => c.answer !== undefined)) };
    },
    memory: async () => {
      server.kill('SIGUSR2');
      return (await cost((c) => c.memory)).memory;
    },
    stop: async () => {
      const gone = once(server, 'exit');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
};

const plans = ['.md', '.txt'].map((extension) => ({
  extension,
  uri: `untitled:bench${extension === '.md' ? '.plan.md' : extension}`,
  ...onePlan(extension),
}));
const named = ({ size, extension }) => `${(size / 1000).toFixed(0)} KB ${extension}`;

const cpuNow = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** For comparison: one whole parse by remark with tables, which a server without our readers would begin with. */
const wholeParse = (text) => {
  const parser = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);
  const costs = Array.from({ length: 40 }, () => {
    const before = cpuNow();
    parser.parse(text);
    return cpuNow() - before;
  }).slice(10);
  line('  for comparison: one whole remark parse of it', `p50 ${ms(percentile(costs, 0.5))}, p95 ${ms(percentile(costs, 0.95))}`, '');
};

/** From the start of the process to the first diagnostics, in wall time; beside it the CPU of the server up to then. */
const open = async () => {
  for (const plan of plans) {
    for (const [what, env] of [
      ['', {}],
      [', without the kept bytecode', { PLANLINT_CODE_CACHE: 'off' }],
    ]) {
      const walls = [];
      const costs = [];
      for (let turn = 0; turn < 7; turn += 1) {
        const server = await start(env);
        costs.push((await server.open(plan.uri, plan.text)).total);
        walls.push(performance.now() - server.begun);
        await server.stop();
      }
      const value = percentile(walls, 0.5);
      const cpu = `${ms(value)} (CPU ${ms(percentile(costs, 0.5))})`;
      line(`cold server, ${named(plan)} opened → diagnostics${what}`, cpu, '≤ 600 ms', value <= 600);
    }
  }
};

const typing = async () => {
  for (const plan of plans) {
    const server = await start();
    await server.open(plan.uri, plan.text);
    const costs = [];
    const byKind = new Map();
    const source = editsOf(plan.text, 7);
    for (let i = 0; i < edits; i += 1) {
      const { kind, change } = source.next().value;
      const { cpu } = await server.change(plan.uri, change);
      costs.push(cpu);
      byKind.set(kind, [...(byKind.get(kind) ?? []), cpu]);
    }
    for (const [share, most] of [
      [0.5, 6],
      [0.95, 16],
      [0.99, 40],
    ]) {
      const value = percentile(costs, share);
      line(
        `keystroke → diagnostics, ${named(plan)}, ${String(edits)} edits, p${String(share * 100)}`,
        ms(value),
        `≤ ${String(most)} ms`,
        value <= most,
      );
    }
    // Other programs on the machine cost a program CPU too: the quietest tenth shows what it is by itself.
    line('  the quietest tenth', ms(percentile(costs, 0.1)), '');
    wholeParse(plan.text);
    for (const [kind, own] of byKind)
      line(`  ${kind} (${String(own.length)})`, `p50 ${ms(percentile(own, 0.5))}, p95 ${ms(percentile(own, 0.95))}`, '');
    await server.stop();
  }
};

const requests = async () => {
  for (const plan of plans) {
    const server = await start();
    await server.open(plan.uri, plan.text);
    const textDocument = { uri: plan.uri };
    const lines = plan.text.split('\n');
    const random = randomFrom(11);
    const place = () => {
      for (;;) {
        const at = Math.floor(random() * lines.length);
        if (lines[at].trim() !== '') return { line: at, character: Math.floor(random() * lines[at].length) };
      }
    };
    const source = editsOf(plan.text, 3);
    for (const [name, method, paramsAt] of [
      ['hover', 'textDocument/hover', (position) => ({ textDocument, position })],
      ['completion', 'textDocument/completion', (position) => ({ textDocument, position })],
      [
        'code action',
        'textDocument/codeAction',
        (position) => ({ textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }),
      ],
      [
        'code action on everything',
        'textDocument/codeAction',
        () => ({
          textDocument,
          range: { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } },
          context: { diagnostics: [] },
        }),
      ],
    ]) {
      const costs = [];
      try {
        for (let i = 0; i < 200; i += 1) {
          if (i % 4 === 0) await server.change(plan.uri, source.next().value.change);
          costs.push((await server.request(method, paramsAt(place()))).cpu);
        }
        const value = percentile(costs, 0.95);
        const goal = name.includes('everything') ? '' : '≤ 10 ms';
        line(`${name}, ${named(plan)}, p95 (p50 ${ms(percentile(costs, 0.5))})`, ms(value), goal, goal === '' ? undefined : value <= 10);
      } catch (error) {
        line(`${name}, ${named(plan)}`, error.message, '≤ 10 ms', false);
      }
    }
    await server.stop();
  }
};

const long = async () => {
  const text = longText(1_000_000, '.md');
  const server = await start();
  const uri = 'untitled:long.plan.md';
  const opened = await server.open(uri, text);
  line('1 MB plan opened → diagnostics', ms(opened.cpu), '');
  const costs = [];
  const source = editsOf(text, 5);
  for (let i = 0; i < 100; i += 1) costs.push((await server.change(uri, source.next().value.change)).cpu);
  const value = percentile(costs, 0.95);
  line(`keystroke → diagnostics, 1 MB, 100 edits, p95 (p50 ${ms(percentile(costs, 0.5))})`, ms(value), '≤ 100 ms', value <= 100);
  await server.stop();
};

const memory = async () => {
  const plan = plans[0];
  const server = await start();
  await server.open(plan.uri, plan.text);
  let early;
  let late;
  let made = 0;
  // Measured with the plan as it was: what 5,000 edits leave of a text, and of sections cut out of it, is half as long again as what 500 leave.
  for (const upTo of [500, 5000]) {
    const source = editsOf(plan.text, 13 + upTo);
    for (; made < upTo; made += 1) await server.change(plan.uri, source.next().value.change);
    // More than once: something may be kept of the version before the last.
    for (const text of [plan.text, `${plan.text}\n`, plan.text]) await server.change(plan.uri, { text });
    early = late;
    late = await server.memory();
  }
  const mb = (bytes) => `${(bytes / 1_048_576).toFixed(1)} MB`;
  for (const [what, key] of [
    ['memory in use (after garbage collection)', 'used'],
    ['resident memory', 'rss'],
  ]) {
    const growth = late[key] / early[key] - 1;
    line(`${what}, 5,000 edits over 500`, `${mb(early[key])} → ${mb(late[key])} (${(growth * 100).toFixed(1)}%)`, '≤ +10%', growth <= 0.1);
  }
  await server.stop();
};

const parts = { open, typing, requests, long, memory };
const asked = process.argv.slice(2);
console.log(
  `planlint lsp over stdio, CPU of the server; Node ${process.versions.node}, ${String(cpus().length)} × ${cpus()[0]?.model ?? '?'}; ${corpusName}\n`,
);
line('', 'measured', 'goal');
for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
const missed = rows.filter((met) => met === false).length;
console.log(
  `\n${missed === 0 ? 'every goal is met' : `${String(missed)} of ${String(rows.filter((met) => met !== undefined).length)} goals missed (✗)`}`,
);
