import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import type { FileReport, ReportMessage } from '../../server/src/engine/report';
import { bundledCli, ensureBundle } from '../support/bundle';
import { cases } from '../support/cases';
import { startClient, type TestClient } from '../support/lsp-client';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '../shared');
const originals = ['seeds', 'corpus/plans', 'corpus/clean'].map((name) => join(shared, name)).filter(existsSync);

const severities = { error: 1, warning: 2, info: 3 } as const;
const position = (line: number, column: number) => ({ line: line - 1, character: column - 1 });
const rangeOf = (m: { line: number; column: number; endLine: number; endColumn: number }) => ({
  start: position(m.line, m.column),
  end: position(m.endLine, m.endColumn),
});
const fromReport = (message: ReportMessage) => ({
  code: message.ruleId,
  severity: severities[message.severity],
  message: message.message,
  range: rangeOf(message),
  id: message.id,
  related: message.related.map((r) => ({ range: rangeOf(r), message: r.message })),
});
const fromDiagnostic = (diagnostic: Diagnostic) => ({
  code: diagnostic.code,
  severity: diagnostic.severity,
  message: diagnostic.message,
  range: diagnostic.range,
  id: (diagnostic.data as { id: string }).id,
  related: (diagnostic.relatedInformation ?? []).map((r) => ({ range: r.location.range, message: r.message })),
});

const check = async (cwd: string, ...args: readonly string[]): Promise<readonly FileReport[]> => {
  const run = spawn(process.execPath, [bundledCli, 'check', '--format', 'json', ...args], {
    cwd,
    env: { ...process.env, PLANLINT_LANG: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  for await (const chunk of run.stdout as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as readonly FileReport[];
};

/** A workspace with everything that says how plans are checked: presets, rules, options, overrides, extends, a nested configuration, a baseline. */
const fill = (folder: string): void => {
  const put = (name: string, content: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const name of readdirSync(join(root, 'seeds')).filter((n) => n.endsWith('.plan.md'))) {
    cpSync(join(root, 'seeds', name), join(folder, name));
    put(`archive/${name}`, readFileSync(join(root, 'seeds', name), 'utf8'));
    put(`own/${name.replace('.plan.md', '.txt')}`, readFileSync(join(root, 'seeds', name), 'utf8'));
  }
  put('提前.plan.md', '\ufeff---\ntitle: 某市“十五五”规划\n---\n\n水质合格率达到98%%。\r\n𠀀𠀁率达到105%。\r\n');
  put(
    'planlint.config.yaml',
    'extends: ./base.json\nrules:\n  punctuation/*: info\noverrides:\n  - files: archive/\n    preset: imported\n    locale: en\nignore: [ignored.plan.md]\nbaseline: ./planlint-baseline.json\n',
  );
  put('base.json', '{ "preset": "strict", "rules": { "number/percent": "warning", "year/*": "off" } }');
  put('own/.planlintrc', '{ "rules": { "typo/*": "error" } }');
  put('ignored.plan.md', '水质合格率达到98%%。\n');
};

describe('the editor finds what the command line finds', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lsp-same-')));
  let client: TestClient;
  beforeAll(async () => {
    ensureBundle();
    fill(folder);
    await check(folder, '--write-baseline', '000-sihui-education-fyp14.plan.md', '--baseline', 'planlint-baseline.json');
    client = await startClient({
      folders: [folder, ...originals],
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } },
    });
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Compares the findings of some files, and gives how many there are in each. */
  const compare = async (cwd: string, files: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const uriOf = (name: string): string => pathToFileURL(join(cwd, name)).href;
    const checked = check(cwd, ...files);
    for (const name of files)
      await client.open(uriOf(name), readFileSync(join(cwd, name), 'utf8'), 1, name.endsWith('.txt') ? 'plaintext' : 'planmd');
    const reports = await checked;
    expect(reports.map((r) => r.filePath).sort()).toEqual([...files].sort());
    const findings = new Map<string, number>();
    for (const { filePath, messages } of reports) {
      const { diagnostics } = await client.diagnosticsOf(uriOf(filePath));
      expect(diagnostics.map(fromDiagnostic), filePath).toEqual(messages.map(fromReport));
      findings.set(filePath, messages.length);
    }
    return findings;
  };

  it('with presets, overrides, extends, a nested configuration and a baseline', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(?:md|txt)$/.test(name) && !name.startsWith('ignored'));
    expect([...(await compare(folder, files)).values()].reduce((sum, count) => sum + count)).toBeGreaterThan(300);
  });

  it('and ignores what the configuration ignores', async () => {
    const uri = pathToFileURL(join(folder, 'ignored.plan.md')).href;
    await client.open(uri, readFileSync(join(folder, 'ignored.plan.md'), 'utf8'));
    expect((await client.diagnosticsOf(uri)).diagnostics).toEqual([]);
  });

  it.skipIf(originals.length === 0)('on the originals in ../shared (skipped where they are not)', async () => {
    const files = originals.map((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:md|txt)$/.test(name))
        // Every other; in `npm run fuzz` all.
        .filter((_, i) => cases(i % 2, 1) === 1)
        .map((name) => relative(shared, join(folder, name)).replaceAll('\\', '/')),
    );
    const findings = await compare(shared, files.flat());
    // In each folder some.
    for (const names of files) expect(names.reduce((sum, name) => sum + (findings.get(name) ?? 0), 0)).toBeGreaterThan(0);
  });
});
