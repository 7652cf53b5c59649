import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const shell = process.platform === 'win32';

/** What `npm pack` says of the package. */
export interface PackReport {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

export interface Packed {
  /** A temporary folder of its own; the caller removes it. */
  readonly folder: string;
  /** Absolute. */
  readonly tarball: string;
  readonly report: PackReport;
}

export interface Installed extends Packed {
  /** A project with the package installed, no other. */
  readonly project: string;
}

/** The environment of the npm that runs the tests must not steer the npm under test; no registry is needed, and none may be asked. */
export const offlineEnvironment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_cache)/i.test(name))),
  npm_config_offline: 'true',
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  PLANLINT_LANG: '',
  ...more,
});

/** Packs dist/ as it is (built where missing) into a folder. */
export const pack = (folder: string): Packed => {
  if (!existsSync(join(projectRoot, 'dist/cli.js'))) execFileSync(process.execPath, [join(projectRoot, 'scripts/build.mjs')]);
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: offlineEnvironment(),
    shell,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [report] = JSON.parse(said) as readonly PackReport[];
  if (!report) throw new Error('npm pack says nothing');
  return { folder, tarball: join(folder, report.filename), report };
};

/** Packs, and installs the package into a new project, without a network. */
export const packAndInstall = (): Installed => {
  const packed = pack(mkdtempSync(join(tmpdir(), 'planlint-packed-')));
  const project = join(packed.folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', packed.tarball], {
    cwd: project,
    env: offlineEnvironment(),
    shell,
    stdio: 'ignore',
  });
  return { ...packed, project };
};
