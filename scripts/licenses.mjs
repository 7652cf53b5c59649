// The licences of the packages that a bundle holds: they ask to be kept with every copy.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The package folders (node_modules/…, nested ones too) that files of a bundle come from, sorted. */
const foldersOf = (inputs) =>
  [...new Set(inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]).filter(Boolean))].sort();

/**
 * One text with name, version and licence of every package bundled.
 * @param {readonly string[]} inputs the files of the bundle, as esbuild's metafile names them
 * @param {string} root what they are relative to
 * @throws where a package brings no licence
 */
export const licensesOf = (inputs, root) =>
  foldersOf(inputs)
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
      if (!file && !license) throw new Error(`${name} brings no licence`);
      const notice = existsSync(join(root, folder, 'NOTICE')) ? `\n${readFileSync(join(root, folder, 'NOTICE'), 'utf8').trim()}\n` : '';
      const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
      return `${name} ${version} (${license})\n${notice}\n${text}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
