// The licences of the packages that a bundle holds: they ask to be kept with every copy.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The package folders (node_modules/…, nested ones too) that files of a bundle come from, sorted. */
const foldersOf = (inputs) =>
  [...new Set(inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]).filter(Boolean))].sort();

/** A text by its words alone: packages break the lines of one licence in different places. */
const bare = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * One text with name, version and licence of every package bundled; a licence that several bring word by word stands once, below their names.
 * @param {readonly string[]} inputs the files of the bundle, as esbuild's metafile names them
 * @param {string} root what they are relative to
 * @throws where a package brings no licence
 */
export const licensesOf = (inputs, root) => {
  const groups = new Map();
  for (const folder of foldersOf(inputs)) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    if (!file && !license) throw new Error(`${name} brings no licence`);
    const notice = existsSync(join(root, folder, 'NOTICE')) ? `\n${readFileSync(join(root, folder, 'NOTICE'), 'utf8').trim()}\n` : '';
    const text = `${notice}\n${file ? readFileSync(join(root, folder, file), 'utf8').trim() : ''}\n`;
    const group = groups.get(bare(text)) ?? { names: [], text };
    groups.set(bare(text), group);
    group.names.push(`${name} ${version} (${license})`);
  }
  return [...groups.values()].map(({ names, text }) => `${names.join('\n')}\n${text}`).join(`\n${'-'.repeat(72)}\n\n`);
};
