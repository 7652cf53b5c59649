import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../rules/rule';
import { titles } from '../rules';
import type { Paint } from './terminal';

interface Page {
  readonly title: { readonly zh: string; readonly en: string };
  readonly sections: Readonly<Record<string, string>>;
  readonly examples: readonly { readonly kind: 'good' | 'bad'; readonly text: string; readonly fixed?: string }[];
  readonly severity: string;
  readonly fix: string;
  readonly preset: string;
}

/** A section's paragraphs in one language: pages hold the Chinese paragraphs first, then the English. */
const inLanguage = (text: string, locale: Locale): string => {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
  const chinese = (p: string): boolean => (p.match(/[一-龥]/g)?.length ?? 0) > p.length * 0.2;
  const chosen = paragraphs.filter((p) => chinese(p) === (locale === 'zh'));
  return (chosen.length > 0 ? chosen : paragraphs).join('\n\n');
};

/** `planlint explain`: the page of a rule, from dist/rules.json beside the bundle (loaded only here). */
export const explainText = async (id: string, locale: Locale, paint: Paint): Promise<string> => {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'rules.json');
  const pages = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, Page>>;
  const page = pages[id];
  if (!page) return `${titles[id]?.[locale] ?? id}\n`;
  const zh = locale === 'zh';
  const block = (text: string): string =>
    text
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
  const parts = [
    `${paint('bold', page.title[locale])}  ${id}`,
    `${zh ? '级别' : 'severity'} ${page.severity} · ${zh ? '修正' : 'fix'} ${page.fix} · ${zh ? '预设' : 'preset'} ${page.preset}`,
    inLanguage(page.sections['what'] ?? '', locale),
    `${paint('bold', zh ? '依据' : 'Basis')}\n${(page.sections['basis'] ?? '').trim()}`,
    `${paint('bold', zh ? '局限' : 'Limits')}\n${inLanguage(page.sections['limits'] ?? '', locale)}`,
  ];
  for (const [kind, name] of [
    ['bad', zh ? '错误' : 'Wrong'],
    ['good', zh ? '正确' : 'Right'],
  ] as const) {
    const examples = page.examples.filter((e) => e.kind === kind).slice(0, 3);
    if (examples.length === 0) continue;
    parts.push(
      `${paint('bold', name)}\n${examples.map((e) => block(e.text) + (e.fixed === undefined ? '' : `\n  → \n${block(e.fixed)}`)).join('\n\n')}`,
    );
  }
  return `${parts.join('\n\n')}\n`;
};
