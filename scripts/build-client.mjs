// Bundles the extension: dist/client/extension.js (Node, CommonJS, `vscode` given by the editor) and the page of the indicator panel.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { licensesOf } from './licenses.mjs';

const common = { bundle: true, charset: 'utf8', minify: true, write: false, logLevel: 'warning', metafile: true };

/**
 * @param {string} root the project
 * @returns {Promise<Map<string, string>>} what belongs into dist/, by name
 */
export const clientFiles = async (root) => {
  const source = (path) => join(root, 'client/src', path);
  const extension = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [source('extension.ts')],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    outfile: 'extension.js',
  });
  const page = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [source('webview/indicators.ts')],
    platform: 'browser',
    target: 'chrome122',
    format: 'iife',
    outfile: 'indicators.js',
  });
  return new Map([
    ['client/extension.js', extension.outputFiles[0].text],
    ['client/indicators.js', page.outputFiles[0].text],
    ['client/indicators.css', readFileSync(source('webview/indicators.css'), 'utf8')],
    ['client/licenses.txt', licensesOf(Object.keys(extension.metafile.inputs), root)],
  ]);
};
