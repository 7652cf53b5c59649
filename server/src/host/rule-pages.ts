import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A rule's documentation: sections hold the Chinese paragraphs first, then the English. */
export interface RulePage {
  readonly title: { readonly zh: string; readonly en: string };
  readonly sections: Readonly<Record<string, string>>;
  readonly examples: readonly { readonly kind: 'good' | 'bad'; readonly text: string; readonly fixed?: string }[];
  readonly severity: string;
  readonly fix: string;
  readonly preset: string;
}

export type RulePages = Readonly<Record<string, RulePage>>;

/** What stands below the title of a page: `family/name` · 警告 warning · 修正：… (fix) · 预设 preset: name. */
const factsLine = /^`(.+?)` · \S+ (\w+) · [^(]*\((\w+)\) · 预设 preset: (\w+)$/m;
const titleLine = /^# (.+?) \/ (.+)$/m;
const sectionLine = /^## .*\/ (\w+)$/gm;
const block = /^(`{3,})(plan|fixed)\b.*\n([^]*?)\n\1$/gm;

const examplesIn = (section: string, kind: 'good' | 'bad'): RulePage['examples'] => {
  const examples: { readonly kind: 'good' | 'bad'; readonly text: string; fixed?: string }[] = [];
  for (const { 2: language, 3: text = '' } of section.matchAll(block)) {
    const last = examples.at(-1);
    if (language === 'plan') examples.push({ kind, text });
    else if (last) last.fixed = text;
  }
  return examples;
};

/** A page as `npm run gen` writes it, and the rule that it is of. */
const readPage = (markdown: string): { readonly id: string; readonly page: RulePage } | undefined => {
  const [title, facts] = [titleLine.exec(markdown), factsLine.exec(markdown)];
  if (!title || !facts) return undefined;
  const [, zh = '', en = ''] = title;
  const [, id = '', severity = '', fix = '', preset = ''] = facts;
  const sections: Record<string, string> = {};
  const starts = [...markdown.matchAll(sectionLine)];
  starts.forEach(({ index, 0: line, 1: name = '' }, i) => {
    sections[name.toLowerCase()] = markdown.slice(index + line.length, starts[i + 1]?.index).trim();
  });
  const { good = '', bad = '', ...others } = sections;
  const examples = [...examplesIn(good, 'good'), ...examplesIn(bad, 'bad')];
  return { id, page: { title: { zh, en }, sections: others, examples, severity, fix, preset } };
};

/** The rules' pages, from rules/ beside the bundle (or a folder above it); none when they are missing or damaged: pages explain, nothing hangs on them. */
export const loadRulePages = async (): Promise<RulePages> => {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const folder of ['rules', '../rules', '../../../dist/rules'].map((each) => join(here, each))) {
    try {
      const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
      const pages = await Promise.all(files.map(async (file) => readPage(await readFile(join(folder, file), 'utf8'))));
      const found = pages.filter((page) => page !== undefined);
      if (found.length > 0) return Object.fromEntries(found.map(({ id, page }) => [id, page]));
    } catch {
      // Not there: the next place.
    }
  }
  return {};
};

/** A section's paragraphs in one language (all of them when it has none in it). */
export const inLanguage = (text: string, locale: 'zh' | 'en'): string => {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
  const chinese = (p: string): boolean => (p.match(/[一-龥]/g)?.length ?? 0) > p.length * 0.2;
  const chosen = paragraphs.filter((p) => chinese(p) === (locale === 'zh'));
  return (chosen.length > 0 ? chosen : paragraphs).join('\n\n');
};

/** A rule's page as Markdown below its title: what, basis, limits and up to three examples of each kind. */
export const pageMarkdown = (page: RulePage, locale: 'zh' | 'en'): string => {
  const zh = locale === 'zh';
  const section = (title: string, name: string): string => {
    const text = inLanguage(page.sections[name] ?? '', locale);
    return text === '' ? '' : `## ${title}\n\n${text}`;
  };
  const examples = (['bad', 'good'] as const).map((kind) => {
    const shown = page.examples.filter((e) => e.kind === kind).slice(0, 3);
    if (shown.length === 0) return '';
    const title = kind === 'bad' ? (zh ? '错误' : 'Wrong') : zh ? '正确' : 'Right';
    return `## ${title}\n\n${shown.map((e) => `~~~~~text\n${e.text}\n~~~~~`).join('\n\n')}`;
  });
  return [
    inLanguage(page.sections['what'] ?? '', locale),
    section(zh ? '依据' : 'Basis', 'basis'),
    section(zh ? '局限' : 'Limits', 'limits'),
    ...examples,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
