// test/editor/ui at the screen of a VS Code server: the packed .vsix is installed, Chromium shows the workbench, playwright-core looks and types.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../rule-files.mjs';
import { bundleTests, workspaceIn } from './suite.mjs';
import { installExtension, startBrowser, startVscode } from './vscode-server.mjs';

/** What must not be asked for: the extension and its pages use no network. VS Code itself answers for its resources, under a host that is not there. */
const outside = (url) =>
  /^(?:https?|wss?):/.test(url) && !/^[a-z]+:\/\/(?:(?:127\.0\.0\.1|localhost)[:/]|[\w.+-]+\.vscode-resource\.vscode-cdn\.net\/)/.test(url);

/** The extension as it is given away, in a process of its own: vsce talks a lot. */
const packed = (place) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package.mjs'), place], { encoding: 'utf8' });
  const vsix = readdirSync(place).find((name) => name.endsWith('.vsix'));
  if (status !== 0 || vsix === undefined) throw new Error(`the extension could not be packed\n${stdout}${stderr}`);
  return join(place, vsix);
};

/**
 * Runs the tests.
 * @param {{ paths: { node: string, server: string, chromium: string }, log: (line: string) => void, pictures?: string }} options
 *   `pictures`: the folder for pictures of the documentation, when they are wanted
 * @returns {Promise<{ passed: number, failed: number, skipped: { title: string, why: string }[] }>}
 */
export const runScreen = async ({ paths, log, pictures }) => {
  log('the tests at the screen');
  const place = mkdtempSync(join(tmpdir(), 'planlint-screen-'));
  const results = join(place, 'results.json');
  const workspace = workspaceIn(place);
  let vscode;
  let browser;
  let ran;
  try {
    const module = join(root, 'node_modules/.planlint-screen.mjs');
    await bundleTests('ui/index.ts', module, 'esm');
    installExtension(paths, place, packed(place));
    vscode = await startVscode(paths, place, { settings: { 'workbench.colorTheme': 'Default Light Modern' } });
    browser = await startBrowser(paths.chromium);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(20_000);
    const lines = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('request', (request) => {
      if (outside(request.url())) lines.push(`outside: ${request.url()}`);
    });
    await page.goto(vscode.url(workspace));
    await page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
    const { run } = await import(pathToFileURL(module).href);
    const save = (name, bytes) => {
      if (pictures === undefined) return;
      mkdirSync(pictures, { recursive: true });
      writeFileSync(join(pictures, `${name}.png`), bytes);
    };
    ran = await run({ page, workspace, results, say: log, save, lines: () => lines });
    if (ran.failed.length > 0) {
      writeFileSync(join(place, 'page.log'), lines.join('\n'));
      writeFileSync(join(place, 'server.log'), vscode.output());
      await page.screenshot({ path: join(place, 'page.png') }).catch(() => undefined);
    }
  } catch (error) {
    log(`the tests at the screen broke off: ${error.stack}`);
  } finally {
    await browser?.close().catch(() => undefined);
    await vscode?.stop();
  }
  const read = ran ?? (existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined);
  const passed = read?.passed.length ?? 0;
  let failed = read?.failed.length ?? 0;
  if (!read?.done || passed + failed === 0) {
    log(`the tests at the screen did not reach their end${read?.current ? `; the last one: ${read.current}` : ''}`);
    failed++;
  }
  if (failed > 0) log(`kept for a look: ${place}`);
  else rmSync(place, { recursive: true, force: true });
  return { passed, failed, skipped: read?.skipped ?? [] };
};
