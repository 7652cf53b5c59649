// The other linters we measure against, installed once into node_modules/.cache (they are no dependency of ours).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../rule-files.mjs';

const versions = { zhlint: '0.8.2', 'markdownlint-cli2': '0.18.1', 'autocorrect-node': '2.14.0' };
const home = join(root, 'node_modules/.cache/planlint-bench');

/** @returns {{ name: string, most: number, args: (pattern: string) => string[] }[]} the peers, or none where the registry is out of reach; `most`: the share of its CPU we may take */
export const peers = () => {
  const bin = (path) => join(home, 'node_modules', path);
  try {
    if (!Object.keys(versions).every((name) => existsSync(join(home, 'node_modules', name, 'package.json')))) {
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
      execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: home, stdio: 'ignore', shell: process.platform === 'win32' });
    }
  } catch {
    return [];
  }
  return [
    { name: 'zhlint', most: 1 / 8, args: (pattern) => [bin('zhlint/bin/index.js'), pattern] },
    { name: 'markdownlint-cli2', most: 1 / 2, args: (pattern) => [bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), pattern] },
    { name: 'autocorrect-node', most: 1, args: () => [bin('autocorrect-node/cli.js'), '--lint', '.'] },
  ];
};
