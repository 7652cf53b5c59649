// Finds the rules on disk and reads their documentation pages; shared by gen, new-rule and the test harness.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const rulesDir = join(root, 'server/src/rules');

/** The families in the order in which they speak (design: rules.md). */
export const families = [
  'engine',
  'syntax',
  'leftover',
  'number',
  'indicator',
  'table',
  'task',
  'year',
  'consistency',
  'numbering',
  'reference',
  'typo',
  'punctuation',
  'format',
  'suppression',
];

/** Every `family/name` that has a .ts file and its .md page, in family order, then by name. (A rule without its page is not there yet; architecture.test.ts says so.) */
export const ruleIds = () =>
  families.flatMap((family) => {
    const dir = join(rulesDir, family);
    if (!existsSync(dir)) return [];
    return readdirSync(dir)
      .filter((f) => f.endsWith('.ts') && existsSync(join(dir, `${f.slice(0, -3)}.md`)))
      .sort()
      .map((f) => `${family}/${f.slice(0, -3)}`);
  });

const fence = /^(`{3,})\s*(\S*)\s*(.*)$/;

/** `key=value` pairs after a fence's language; values may be JSON in single quotes. */
const attributes = (text) => {
  const found = {};
  for (const match of text.matchAll(/(\w+)=(?:'([^']*)'|(\S+))/g)) found[match[1]] = match[2] ?? match[3];
  return found;
};

/**
 * Reads a rule page: `# 中文标题 / English title`, then `## 说明 / What`, `## 依据 / Basis`, `## 局限 / Limits`, `## 正确 / Good`, `## 错误 / Bad`.
 * Examples are fenced `plan` blocks under Good and Bad; a `fixed` block after a bad one is the text after its fix, a `parent` block before one the plan above it.
 */
export const readPage = (id) => {
  const file = join(rulesDir, `${id}.md`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const heading = /^# (.+?) \/ (.+)$/.exec(lines[0] ?? '');
  if (!heading) throw new Error(`${file}: the first line must be “# 中文标题 / English title”`);
  const sections = {};
  const examples = [];
  let name = '';
  let parent;
  for (let i = 1; i < lines.length; i += 1) {
    const title = /^## .*\/ (\w+)/.exec(lines[i]);
    if (title) {
      name = title[1].toLowerCase();
      sections[name] = '';
      continue;
    }
    const open = fence.exec(lines[i]);
    if (open && (open[2] === 'plan' || open[2] === 'fixed' || open[2] === 'parent')) {
      const body = [];
      for (i += 1; i < lines.length && lines[i].trimEnd() !== open[1]; i += 1) body.push(lines[i]);
      const text = body.join('\n');
      if (open[2] === 'fixed') {
        const last = examples.at(-1);
        if (!last || last.kind !== 'bad') throw new Error(`${file}: a fixed block must follow a bad example`);
        last.fixed = text;
      } else if (open[2] === 'parent') parent = text;
      else if (name === 'good' || name === 'bad') {
        examples.push({ kind: name, text, ...attributes(open[3]), ...(parent === undefined ? {} : { parent }) });
        parent = undefined;
      }
      continue;
    }
    if (name) sections[name] = `${sections[name] ?? ''}${lines[i]}\n`;
  }
  return { id, title: { zh: heading[1].trim(), en: heading[2].trim() }, sections, examples, markdown: lines.join('\n') };
};

/** So many examples of a kind a reader is shown (host/rule-pages.ts, cli/explain.ts); the rest are tests. */
const shownExamples = 2;
/** Of more characters an example is shown only where it is the first of its kind. */
const longestShown = 120;

/** A page with the examples that are shown: a `fixed` or `parent` block stays or goes with its example. */
export const shownPage = (markdown) => {
  const kept = [];
  let examples = 0;
  let before = [];
  const lines = markdown.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const open = fence.exec(lines[i]);
    if (lines[i].startsWith('## ')) examples = 0;
    if (!open) {
      kept.push(lines[i]);
      continue;
    }
    const from = i;
    for (i += 1; i < lines.length && lines[i].trimEnd() !== open[1]; i += 1);
    const block = [...before, ...lines.slice(from, i + 1)];
    before = open[2] === 'parent' ? [...block, ''] : [];
    if (open[2] === 'parent') continue;
    if (open[2] === 'plan') examples += 1;
    if (examples === 1 || (examples <= shownExamples && block.join('\n').length <= longestShown)) kept.push(...block);
  }
  return kept.join('\n').replace(/\n{3,}/g, '\n\n');
};
