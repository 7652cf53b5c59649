// A VS Code server on a free port of this machine, and its workbench in a headless Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Settings under which pictures and tests are the same everywhere. */
const userSettings = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace",
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'git.enabled': false,
};

const folders = (place) => [
  '--server-data-dir',
  join(place, 'server'),
  '--user-data-dir',
  join(place, 'data'),
  '--extensions-dir',
  join(place, 'extensions'),
];

/** What a terminal inside VS Code sets, or another server was given. */
const notForServer = new Set(['VSCODE_IPC_HOOK_CLI', 'PORT', 'PASSWORD', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);

const environmentOf = (extra) => {
  const kept = Object.entries(process.env).filter(([name]) => !notForServer.has(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...extra };
};

/** Installs a .vsix into the server's own extensions. */
export const installExtension = ({ node, server }, place, vsix) => {
  const args = [server, ...folders(place), '--accept-server-license-terms', '--install-extension', vsix, '--force'];
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', env: environmentOf({}), timeout: 120_000 });
  if (status !== 0) throw new Error(`the extension could not be installed: exit ${String(status)}\n${stdout}${stderr}`);
};

/**
 * Starts the server.
 * @param {{ node: string, server: string }} paths of Node and server-main.js
 * @param {string} place a folder for its data
 * @param {Record<string, string>} env for its extension host
 * @param {object} settings more user settings
 */
export const startVscode = async ({ node, server }, place, { env = {}, settings = {} } = {}) => {
  mkdirSync(join(place, 'data/User'), { recursive: true });
  writeFileSync(join(place, 'data/User/settings.json'), JSON.stringify({ ...userSettings, ...settings }));
  const port = await freePort();
  const authority = `127.0.0.1:${String(port)}`;
  // Without --enable-smoke-test-driver a built workbench ignores the tests it is given.
  const args = [
    server,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--enable-smoke-test-driver', '--disable-telemetry', '--disable-experiments', '--disable-workspace-trust', '--log', 'info'],
    ...folders(place),
  ];
  const child = spawn(node, args, { env: environmentOf(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  let gone = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += String(data);
    });
  const ended = new Promise((resolve) => {
    child.on('exit', () => {
      gone = true;
      resolve();
    });
  });
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // Gone already.
    }
  };
  const atExit = () => signal('SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    signal('SIGTERM');
    await Promise.race([ended, pause(5000)]);
    signal('SIGKILL');
    process.removeListener('exit', atExit);
  };
  for (const started = Date.now(); ; await pause(100)) {
    if (gone) throw new Error(`the VS Code server ended at once\n${output}`);
    try {
      if ((await fetch(`http://${authority}/version`)).ok) break;
    } catch {
      // Not yet.
    }
    if (Date.now() - started > 120_000) {
      await stop();
      throw new Error(`the VS Code server did not come up\n${output}`);
    }
  }
  return {
    /** A file of this machine as the workbench names it. */
    uri: (path) => `vscode-remote://${authority}${path}`,
    /** The workbench with a folder; `payload` are further options, as pairs. */
    url: (folder, payload = []) =>
      `http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}`,
    output: () => output,
    stop,
  };
};

/** A headless Chromium with the flags that containers need. */
export const startBrowser = (executablePath) =>
  chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
