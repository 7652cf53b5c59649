// The suite of test/editor/suite in a real VS Code, by the first way that this machine has:
// 1. VSCODE_EXECUTABLE_PATH; 2. a VS Code that @vscode/test-electron downloads; 3. a VS Code server in headless Chromium.
// The verdict is the exit code and the results file: no test, or a run that did not reach its end, is a failure.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { format } from 'node:util';
import { build } from 'esbuild';
import { root } from '../rule-files.mjs';
import { startBrowser, startVscode } from './vscode-server.mjs';

const suiteLimit = 10 * 60_000;

/** Bundles a module of test/editor for Node; what the editor or npm gives stays outside. */
export const bundleTests = (entry, outfile, form) =>
  build({
    entryPoints: [join(root, 'test/editor', entry)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: form,
    external: ['vscode', 'playwright-core'],
    outfile,
    logLevel: 'error',
  });

/** A fresh copy of the workspace of the tests. */
export const workspaceIn = (place) => {
  const workspace = join(place, 'workspace');
  cpSync(join(root, 'test/editor/workspace'), workspace, { recursive: true });
  return workspace;
};

const inServer = async (paths, { place, workspace, suite, results, log }) => {
  const vscode = await startVscode(paths, place, { env: { PLANLINT_EDITOR_RESULTS: results } });
  let browser;
  try {
    browser = await startBrowser(paths.chromium);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const lines = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    let exit;
    const exited = new Promise((resolve) => {
      exit = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (_, args) => {
      const line = format(...(Array.isArray(args) ? args : [args]));
      lines.push(line);
      const said = /\[suite\] ([\s\S]*)/.exec(line);
      if (said) log(said[1]);
    });
    await page.exposeFunction('codeAutomationExit', (code) => exit(code));
    await page.goto(
      vscode.url(workspace, [
        ['extensionDevelopmentPath', vscode.uri(root)],
        ['extensionTestsPath', vscode.uri(suite)],
      ]),
    );
    const code = await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, suiteLimit, 'late'))]);
    if (code !== 0) {
      writeFileSync(join(place, 'page.log'), lines.join('\n'));
      writeFileSync(join(place, 'server.log'), vscode.output());
      await page.screenshot({ path: join(place, 'page.png') }).catch(() => undefined);
    }
    if (code === 'late') throw new Error(`no end after ${String(suiteLimit / 60_000)} minutes`);
    return code;
  } finally {
    await browser?.close().catch(() => undefined);
    await vscode.stop();
  }
};

const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** Under Electron, in a process of its own, with a screen of its own where there is none. */
const inElectron = (executable, { place, workspace, suite, results }) => {
  const command = [process.execPath, join(root, 'scripts/editor/electron.mjs'), executable, suite, workspace, place];
  const [first, ...rest] = headless ? ['xvfb-run', '-a', ...command] : command;
  const { status, error } = spawnSync(first, rest, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLANLINT_EDITOR_RESULTS: results },
    timeout: suiteLimit,
  });
  if (error) throw error;
  return status;
};

/** The executable of a VS Code with a window: the one given, else one downloaded; undefined where none can be had or shown. */
export const vscodeWithWindow = async (log) => {
  if (process.env.VSCODE_EXECUTABLE_PATH) return process.env.VSCODE_EXECUTABLE_PATH;
  if (headless && spawnSync('xvfb-run', ['--help']).status !== 0) {
    log('no screen here, and no xvfb-run to make one: no VS Code with a window');
    return undefined;
  }
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const quiet = { report: () => undefined, error: () => undefined };
    return await downloadAndUnzipVSCode({
      version: process.env.PLANLINT_VSCODE_VERSION ?? 'stable',
      timeout: 15_000,
      cachePath: process.env.PLANLINT_VSCODE_CACHE,
      reporter: quiet,
    });
  } catch (error) {
    log(`no VS Code to download here: ${error.message}`);
    return undefined;
  }
};

const readResults = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * Runs the suite.
 * @param {{ executable?: string, server?: { node: string, server: string, chromium: string }, log: (line: string) => void }} options
 *   a VS Code with a window, or else a VS Code server and its browser
 * @returns {Promise<{ passed: number, failed: number, skipped: { title: string, why: string }[] }>}
 */
export const runSuite = async ({ executable, server, log }) => {
  const place = mkdtempSync(join(tmpdir(), 'planlint-editor-'));
  const results = join(place, 'results.json');
  const suite = join(place, 'suite/index.js');
  mkdirSync(join(place, 'suite'));
  writeFileSync(join(place, 'suite/package.json'), '{ "type": "commonjs" }\n');
  await bundleTests('suite/index.ts', suite, 'cjs');
  const run = { place, workspace: workspaceIn(place), suite, results, log };
  log(`the suite in ${executable ?? 'a VS Code server in headless Chromium'}`);
  let code;
  try {
    code = executable === undefined ? await inServer(server, run) : inElectron(executable, run);
  } catch (error) {
    log(`the suite broke off: ${error.message}`);
    code = 1;
  }
  const read = readResults(results);
  const passed = read?.passed.length ?? 0;
  let failed = read?.failed.length ?? 0;
  if (!read || passed + failed === 0) {
    log('the suite ran no test');
    failed = Math.max(failed, 1);
  } else if (!read.done) {
    log(`the suite did not reach its end; its last test: ${read.current}`);
    failed++;
  } else if (code !== 0 && failed === 0) {
    log(`VS Code ended with ${String(code)} though no test failed`);
    failed++;
  }
  if (failed > 0) log(`kept for a look: ${place}`);
  else rmSync(place, { recursive: true, force: true });
  return { passed, failed, skipped: read?.skipped ?? [] };
};
