import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** A rule's documentation as scripts/build.mjs writes it to dist/rules.json.br: sections hold the Chinese paragraphs first, then the English. */
export interface RulePage {
  readonly title: { readonly zh: string; readonly en: string };
  readonly sections: Readonly<Record<string, string>>;
  readonly examples: readonly { readonly kind: 'good' | 'bad'; readonly text: string; readonly fixed?: string }[];
  readonly severity: string;
  readonly fix: string;
  readonly preset: string;
}

export type RulePages = Readonly<Record<string, RulePage>>;

/** The rules' pages, from dist/rules.json.br beside the bundle (or a folder above it); none when the file is missing or damaged: pages explain, nothing hangs on them. */
export const loadRulePages = async (): Promise<RulePages> => {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const file of ['.', '..', '../../../dist'].map((folder) => join(here, folder, 'rules.json.br'))) {
    try {
      return JSON.parse(brotliDecompressSync(await readFile(file)).toString('utf8')) as RulePages;
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
