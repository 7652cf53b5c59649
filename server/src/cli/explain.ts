import { inLanguage, loadRulePages } from '../host/rule-pages';
import type { Paint } from '../reporters/paint';
import { titles } from '../rules';
import type { Locale } from '../rules/rule';

/** `planlint explain`: the page of a rule, from dist/rules/ beside the bundle (read only here). */
export const explainText = async (id: string, locale: Locale, paint: Paint): Promise<string> => {
  const page = (await loadRulePages())[id];
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
