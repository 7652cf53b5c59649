import type { CheckedFile, ReportMessage } from '../engine/report';
import { excerptOf } from './excerpt';
import { htmlText, markdownExcerpt, markdownText } from './markdown-text';
import type { ReportContext } from './reporter';
import { severities, severityNames } from './severity-names';
import { cutTo, helpText, placeOf } from './texts';

/** A finding ready to be written, and where it belongs. */
export interface Entry {
  readonly path: string;
  readonly severity: ReportMessage['severity'];
  /** `**title** id`, written once above a rule's findings. */
  readonly rule: string;
  readonly text: string;
}

/** One finding as a list item: place, message, the line with the place in bold, what to do. */
export const entryOf = (message: ReportMessage, path: string, { lines }: CheckedFile, title: string, context: ReportContext): Entry => {
  const out = [`- **${placeOf(message)}** ${markdownText(cutTo(message.message.trim(), 500))}`];
  const shown = excerptOf(lines, message, 100);
  if (shown) out.push(`  > ${markdownExcerpt(shown.parts)}`);
  const help = helpText(message, context.locale);
  if (help !== '') out.push('', `  ${markdownText(cutTo(help, 300))}`);
  return { path, severity: message.severity, rule: `**${markdownText(title)}** \`${message.ruleId}\``, text: `${out.join('\n')}\n` };
};

const shownPath = (path: string): string => htmlText(cutTo(path, 200));

/** The entries of the beginning that fit in `room` characters with the headings they need (a file's, a severity's, a rule's: once each). */
export const fitting = (entries: readonly Entry[], room: number): Entry[] => {
  const seen = new Set<string>();
  const once = (key: string, cost: number): number => {
    if (seen.has(key)) return 0;
    seen.add(key);
    return cost;
  };
  const chosen: Entry[] = [];
  let used = 0;
  for (const entry of entries) {
    const { path, severity, rule, text } = entry;
    used +=
      text.length +
      once(path, shownPath(path).length + 120) +
      once(`${severity} ${path}`, 16) +
      once(`${rule} ${severity} ${path}`, rule.length + 4);
    if (used > room) break;
    chosen.push(entry);
  }
  return chosen;
};

const grouped = <Key extends string>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, Entry[]> => {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
};

/** The entries by file, folded (unfolded when there is but one file), in a file by severity, then by rule. */
export const sectionsOf = (entries: readonly Entry[], { locale }: ReportContext): string[] => {
  const names = severityNames[locale];
  const files = grouped(entries, (e) => e.path);
  return [...files].map(([path, own]) => {
    const bySeverity = grouped(own, (e) => e.severity);
    const present = severities.flatMap((s) => {
      const found = bySeverity.get(s);
      return found ? [{ name: names[s], found }] : [];
    });
    const parts = present.map(({ name, found }) => {
      const rules = [...grouped(found, (e) => e.rule)].map(([rule, items]) => `${rule}\n\n${items.map((e) => e.text).join('')}`);
      return `### ${name}\n\n${rules.join('\n')}`;
    });
    const counts = present.map(({ name, found }) => `${name} ${String(found.length)}`).join(' · ');
    return `<details${files.size === 1 ? ' open' : ''}><summary><b>${shownPath(path)}</b> ${counts}</summary>\n\n${parts.join('\n')}\n</details>`;
  });
};
