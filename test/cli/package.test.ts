import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offlineEnvironment, packAndInstall, projectRoot, type Installed } from '../support/packed';

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;

let packed: Installed;
beforeAll(() => {
  packed = packAndInstall();
});
afterAll(() => {
  rmSync(packed.folder, { recursive: true, force: true });
});

const installed = (): string => join(packed.project, 'node_modules/planlint');
const paths = (): string[] => packed.report.files.map(({ path }) => path);
const codeOf = (path: string): string => {
  const bytes = readFileSync(join(installed(), path));
  return (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString(path.endsWith('.16.br') ? 'utf16le' : 'utf8');
};

describe('the npm package', () => {
  it('holds what it needs and nothing else', () => {
    const allowed =
      /^(?:LICENSE|README(?:\.en)?\.md|package\.json|docs\/planlint\.schema\.json|recipes\/(?:github\.yml|gitlab-ci\.yml|gitee\.yml|Jenkinsfile|plan\.plan\.md)|dist\/(?:[\w-]+\.js(?:(?:\.16)?\.br)?|rules\/[a-z]+\/[a-z-]+\.md|package\.json|[\w-]+\.json(?:\.br)?|licenses\.txt))$/;
    expect(paths().filter((path) => !allowed.test(path))).toEqual([]);
    const needed = [
      'dist/cli.js',
      'dist/worker.js',
      'dist/package.json',
      'dist/licenses.txt',
      'docs/planlint.schema.json',
      'LICENSE',
      'README.md',
    ];
    expect(paths()).toEqual(expect.arrayContaining(needed));
    expect(packed.report.size).toBeLessThan(950_000);
    expect(packed.report.unpackedSize).toBeLessThan(2_400_000);
  });

  it('leaves out the bytecode that a run keeps beside the bundle', () => {
    spawnSync(process.execPath, [join(projectRoot, 'dist/cli.js'), '--version']);
    expect(existsSync(join(projectRoot, 'dist/code-cache'))).toBe(true);
    expect(paths().filter((path) => path.includes('code-cache'))).toEqual([]);
  });

  it('needs no other package: all that it runs is bundled or comes with Node', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(readdirSync(join(packed.project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['planlint']);
    const asked = paths()
      .filter((path) => /^dist\/.*\.js(?:(?:\.16)?\.br)?$/.test(path))
      .flatMap((path) => [...codeOf(path).matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1] ?? ''))
      .filter((name) => !name.startsWith('.'));
    expect(asked.length).toBeGreaterThan(10);
    expect([...new Set(asked)].filter((name) => !builtinModules.includes(name.replace(/^node:/, '')))).toEqual([]);
  });

  it('brings the licences of what it bundles', () => {
    const licenses = codeOf('dist/licenses.txt');
    for (const name of ['chokidar', 'workerpool', 'yaml', 'remark-parse', 'diff', 'picomatch'])
      expect(licenses).toContain(`\n${name} ${manifest.devDependencies[name] ?? '?'} (`);
    expect(licenses).toContain('Permission is hereby granted');
    expect(licenses).toContain('Apache License');
  });

  it('runs through npx: from the project that has it, and from the file alone', () => {
    const run = (cwd: string, ...args: readonly string[]): string =>
      execFileSync('npx', args, {
        cwd,
        encoding: 'utf8',
        env: offlineEnvironment(),
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    expect(run(packed.project, 'planlint', '--version')).toBe(`${manifest.version}\n`);
    expect(run(packed.folder, '--yes', `--package=${packed.tarball}`, '--', 'planlint', '--version')).toBe(`${manifest.version}\n`);
  });

  it('keeps the bytecode anew after a run that has far more to do than the first', () => {
    const folder = join(installed(), 'dist/code-cache');
    rmSync(folder, { recursive: true, force: true });
    const check = (text: string): { readonly work: number; readonly bytes: number } => {
      writeFileSync(join(packed.project, 'one.txt'), text);
      const { status } = spawnSync(process.execPath, [join(installed(), 'dist/cli.js'), 'check', 'one.txt'], { cwd: packed.project });
      expect([0, 1]).toContain(status);
      const [kept = ''] = readdirSync(folder);
      return {
        work: Number(readFileSync(join(folder, kept, 'check.ms'), 'utf8')),
        bytes: statSync(join(folder, kept, 'check-check.js.bin')).size,
      };
    };
    const few = check('某市供水规划\n\n一句话。\n');
    const many = check(readFileSync(join(projectRoot, 'seeds/004-haizhu-education-fyp14.plan.md'), 'utf8').repeat(2));
    expect(many.work).toBeGreaterThan(few.work);
    expect(many.bytes).toBeGreaterThan(few.bytes);
  });

  it('says what it runs on and what may be imported', () => {
    expect(manifest.engines.node).toBe('>=20');
    expect(manifest.bin).toEqual({ planlint: 'dist/cli.js' });
    expect(codeOf('dist/cli.js').startsWith('#!/usr/bin/env node\n')).toBe(true);
    if (process.platform !== 'win32')
      expect((packed.report.files.find(({ path }) => path === 'dist/cli.js')?.mode ?? 0) & 0o111).toBe(0o111);
    for (const target of Object.values(manifest.exports)) expect(paths()).toContain(target.replace('./', ''));
    expect(JSON.parse(codeOf('dist/package.json'))).toEqual({ type: 'commonjs' });
    // What npm runs at the user's must be nothing.
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
    expect(manifest.scripts['prepack']).toBe('node scripts/build.mjs');
  });
});
