// npm run package: planlint-VERSION.vsix, from a folder that holds what the extension needs and nothing else.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './rule-files.mjs';

/** Of the project, as it is. dist/ is added piece by piece. */
const files = [
  'CHANGELOG.md',
  'LICENSE',
  'language-configuration.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'syntaxes',
  'client/images',
  'client/l10n',
  'client/walkthrough',
];
/** Pieces of dist/ that only the command line runs, or that a run leaves behind. */
const notForEditors = /^(?:worker.*|code-cache)$/;
/** Keys of package.json that are npm's business. */
const npmKeys = new Set(['bin', 'exports', 'files', 'scripts', 'devDependencies']);

const mostBytes = 2 * 1024 * 1024;

/**
 * Packs dist/ as it stands.
 * @param {string} folder where the .vsix goes
 * @returns {Promise<string>} its path
 * @throws {Error} where it grew beyond 2 MB
 */
export const packExtension = async (folder) => {
  const stage = mkdtempSync(join(tmpdir(), 'planlint-vsix-'));
  try {
    for (const file of files) cpSync(join(root, file), join(stage, file), { recursive: true });
    for (const name of readdirSync(join(root, 'dist')))
      if (!notForEditors.test(name)) cpSync(join(root, 'dist', name), join(stage, 'dist', name), { recursive: true });
    cpSync(join(root, 'client/README.md'), join(stage, 'README.md'));
    const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const manifest = Object.fromEntries(Object.entries(whole).filter(([key]) => !npmKeys.has(key)));
    manifest.engines = { vscode: manifest.engines.vscode };
    manifest.description = '%description%';
    writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(stage, '.vscodeignore'), '');
    const packagePath = join(folder, `${manifest.name}-${manifest.version}.vsix`);
    await createVSIX({ cwd: stage, packagePath, dependencies: false, allowMissingRepository: true });
    const { size } = statSync(packagePath);
    if (size > mostBytes) throw new Error(`${packagePath} has ${String(size)} bytes; ${String(mostBytes)} is the most`);
    return packagePath;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
};

// `node scripts/package.mjs FOLDER` packs what is built, into a folder.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  ensureInstalled();
  if (folder === undefined) await import('./build.mjs');
  const path = await packExtension(folder ?? process.cwd());
  console.log(`${path}: ${String(Math.round(statSync(path).size / 1024))} KB`);
}
