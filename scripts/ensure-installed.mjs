// Installs the locked packages when they are not there, or not those of package-lock.json; says so. Nothing but Node and npm is needed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const packagesOf = (file) => Object.entries(JSON.parse(readFileSync(join(root, file), 'utf8')).packages);

/**
 * Whether node_modules/ holds what package-lock.json locks, by the record npm writes when it is done, whoever called it.
 * What is optional may be absent: packages for other machines are.
 */
const isInstalled = () => {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) return false;
  const installed = new Map(packagesOf(record));
  return packagesOf('package-lock.json').every(([path, { version, integrity, optional }]) => {
    const found = installed.get(path);
    return path === '' || (found === undefined ? optional === true : found.version === version && found.integrity === integrity);
  });
};

export const ensureInstalled = () => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`planlint needs Node 20 or newer; this is ${process.version}`);
    process.exit(2);
  }
  if (isInstalled()) return;
  console.log('正在安装依赖 / installing packages: npm ci …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureInstalled();
