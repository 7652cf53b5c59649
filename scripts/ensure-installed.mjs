// Installs the locked packages when they are not there, or not those of package-lock.json; says so. Nothing but Node and npm is needed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export const ensureInstalled = () => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`planlint needs Node 20 or newer; this is ${process.version}`);
    process.exit(2);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules/.planlint-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('正在安装依赖 / installing packages: npm ci …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureInstalled();
