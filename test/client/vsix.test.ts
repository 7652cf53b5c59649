import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipEntries, type ZipEntry } from '../support/zip';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'planlint-vsix-test-'));
let vsix = '';
let entries: readonly ZipEntry[] = [];
beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package.mjs'), folder], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  vsix = join(folder, readdirSync(folder).find((name) => name.endsWith('.vsix')) ?? '');
  entries = zipEntries(vsix);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const text = (path: string): string =>
  entries
    .find((entry) => entry.path === `extension/${path}`)
    ?.read()
    .toString('utf8') ?? '';

describe('the packed extension', () => {
  it('is small', () => {
    expect(statSync(vsix).size).toBeLessThan(2 * 1024 * 1024);
  });

  it('holds what it needs and nothing else', () => {
    const allowed =
      /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package(?:\.nls(?:\.zh-cn)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|language-configuration\.json|syntaxes\/planlint\.tmLanguage\.json|client\/(?:images|walkthrough|l10n)\/[\w.-]+|dist\/client\/(?:extension\.js|indicators\.(?:js|css)|licenses\.txt)|dist\/(?!worker)[\w-]+\.js(?:(?:\.16)?\.br)?|dist\/[\w-]+\.json(?:\.br)?|dist\/rules\/[a-z]+\/[a-z-]+\.md|dist\/licenses\.txt))$/;
    expect(entries.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('brings the files that its manifest names', () => {
    const paths = new Set(entries.map(({ path }) => path));
    const manifest = JSON.parse(text('package.json')) as { readonly main: string };
    const named = [
      manifest.main,
      ...[...text('package.json').matchAll(/"((?:\.\/)?(?:client|syntaxes)\/[^"]+\.\w+)"/g)].map((m) => m[1] ?? ''),
    ];
    expect(named.length).toBeGreaterThan(8);
    expect(named.map((path) => `extension/${path.replace(/^\.\//, '')}`).filter((path) => !paths.has(path))).toEqual([]);
  });

  it('has no business of npm in its manifest', () => {
    const manifest = JSON.parse(text('package.json')) as object;
    for (const key of ['bin', 'files', 'scripts', 'devDependencies', 'dependencies', 'exports']) expect(manifest).not.toHaveProperty(key);
  });

  it('says whose code it carries', () => {
    expect(text('dist/client/licenses.txt')).toContain('vscode-languageclient');
    expect(text('dist/licenses.txt')).toContain('vscode-languageserver');
  });
});
