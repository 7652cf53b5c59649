// Texts to measure with, made in a temporary folder: the originals of ../shared where they are, else our own seeds; repeated and cut to size.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../rule-files.mjs';

const shared = join(root, '../shared');
const folders = [...['seeds', 'corpus/clean', 'corpus/plans'].map((name) => join(shared, name)).filter(existsSync), join(root, 'seeds')];
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);

/** What the texts are, for the report. */
export const corpusName = existsSync(shared) ? 'originals of ../shared and seeds/' : 'seeds/ (no ../shared here)';

/** The plan of 58 KB nearest to hand, in an extension. */
export const onePlan = (extension) => {
  const fit = texts
    .filter(({ name }) => name.endsWith(extension))
    .map((each) => ({ ...each, size: Buffer.byteLength(each.text) }))
    .sort((a, b) => Math.abs(a.size - 58_000) - Math.abs(b.size - 58_000))[0];
  return fit ?? { name: 'seeds', text: texts[0].text, size: Buffer.byteLength(texts[0].text) };
};

const withoutFrontMatter = (text) => text.replace(/^---\n[\s\S]*?\n---\n/, '');

/** Plans one after another, from the `first` on, until there are so many bytes; cut at a line end. */
export const longText = (bytes, extension, first = 0) => {
  const own = texts.filter(({ name }) => name.endsWith(extension));
  const pool = own.length > 0 ? own : texts;
  let text = '';
  for (let i = first; Buffer.byteLength(text) < bytes; i += 1) {
    const next = pool[i % pool.length].text;
    text += `${text === '' ? next : withoutFrontMatter(next)}\n\n`;
  }
  const cut = Buffer.from(text).subarray(0, bytes).toString('utf8');
  return cut.slice(0, cut.lastIndexOf('\n') + 1);
};

/** Writes `count` files of `bytes` each into a folder; no two are equal. */
export const writeCorpus = (folder, count, bytes, extension) => {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i += 1)
    writeFileSync(
      join(folder, `plan-${String(i).padStart(4, '0')}${extension === '.md' ? '.plan.md' : extension}`),
      `${longText(bytes, extension, i)}\n编号${String(i)}。\n`,
    );
};
