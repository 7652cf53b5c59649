import type { ChangeReport, ComparisonReport, FigureReport, IndicatorReport, SectionReport } from '../../compare/report';
import type { Locale } from '../../rules/rule';
import { markdownText } from '../markdown-text';
import { severityNames } from '../severity-names';
import { cutTo, placeOf } from '../texts';
import type { ComparisonReporter, LonePlan } from './comparison-reporter';
import { aspectText, countsText, indicatorText, reasonText, subjectText, valueText, wordsOf } from './words';

/** Characters for the tables of a report, 60,000 in all: GitHub refuses a comment of more than 65,536. */
const room = { indicators: 24_000, figures: 24_000, sections: 5_000, findings: 5_000 } as const;

type Row = readonly string[];

const rowText = (row: Row): string => `| ${row.join(' | ')} |`;

const cell = (text: string, most = 80): string => markdownText(cutTo(text, most));

/** A table of the rows there is room for, and how many are left out. */
const tableText = (head: Row, rows: readonly Row[], most: number, locale: Locale): string => {
  if (rows.length === 0) return '';
  const lines: string[] = [];
  let used = 0;
  for (const row of rows) {
    const line = rowText(row);
    if ((used += line.length + 1) > most) break;
    lines.push(line);
  }
  const left = rows.length - lines.length;
  const more =
    locale === 'zh'
      ? `另有 ${String(left)} 行，完整清单请用 \`--format json\`。`
      : `${String(left)} more rows; for all of them use \`--format json\`.`;
  return [rowText(head), `|${'---|'.repeat(head.length)}`, ...lines, ...(left > 0 ? ['', more] : [])].join('\n');
};

const side = (change: ChangeReport, which: 'old' | 'new', locale: Locale): string =>
  change[which] === null ? '' : cell(valueText(change, change[which].text, locale));

const indicatorRows = (change: IndicatorReport, locale: Locale): Row[] => {
  const { verdicts } = wordsOf(locale);
  const changes = change.changes.filter((c) => c.aspect !== 'name');
  const name = cell(indicatorText(change));
  if (changes.length === 0) return [[verdicts[change.verdict], name, '', '', '', '']];
  return changes.map((c, i) => [
    i === 0 ? verdicts[change.verdict] : '',
    i === 0 ? name : '',
    aspectText(c, locale),
    side(c, 'old', locale),
    side(c, 'new', locale),
    c.verdict === 'added' || c.verdict === 'removed'
      ? ''
      : [verdicts[c.verdict], reasonText(c, locale)].filter(Boolean).join(locale === 'zh' ? '：' : ': '),
  ]);
};

const figureRow = (change: FigureReport, locale: Locale): Row => [
  wordsOf(locale).verdicts[change.verdict],
  cell(subjectText(change) === '' ? (change.context.new ?? change.context.old ?? '') : subjectText(change)),
  aspectText(change, locale),
  side(change, 'old', locale),
  side(change, 'new', locale),
  reasonText(change, locale),
];

const sectionRow = ({ kind, old, new: now }: SectionReport, locale: Locale): Row => [
  wordsOf(locale).sections[kind],
  old ? cell(`${old.label} ${old.title}`) : '',
  now ? cell(`${now.label} ${now.title}`) : '',
];

const heads = {
  zh: {
    facts: ['', '指标', '项目', '旧稿', '新稿', '说明'],
    figures: ['', '数字所说', '项目', '旧稿', '新稿', '说明'],
    sections: ['', '旧稿', '新稿'],
    findings: ['', '新稿行列', '问题', '规则'],
  },
  en: {
    facts: ['', 'indicator', 'of', 'old', 'new', 'note'],
    figures: ['', 'said of', 'of', 'old', 'new', 'note'],
    sections: ['', 'old', 'new'],
    findings: ['', 'place', 'finding', 'rule'],
  },
} as const;

const comparisonText = (comparison: ComparisonReport, locale: Locale): string => {
  const zh = locale === 'zh';
  const words = wordsOf(locale);
  const head = heads[locale];
  const { summary, findings } = comparison;
  const part = (name: string, counted: string, table: string): string =>
    `#### ${name}${zh ? '：' : ': '}${counted}${table === '' ? '' : `\n\n${table}`}`;
  const serious = findings.new.filter((f) => f.severity !== 'info');
  return [
    `### ${cell(comparison.old?.filePath ?? '', 200)} → ${cell(comparison.new?.filePath ?? '', 200)}`,
    part(
      zh ? '指标' : 'Indicators',
      countsText(summary.indicators, words.verdicts, locale),
      tableText(
        head.facts,
        comparison.indicators.flatMap((c) => indicatorRows(c, locale)),
        room.indicators,
        locale,
      ),
    ),
    part(
      zh ? '正文和其他表中的数' : 'Figures in the text and other tables',
      countsText(summary.figures, words.verdicts, locale),
      tableText(
        head.figures,
        comparison.figures.map((c) => figureRow(c, locale)),
        room.figures,
        locale,
      ),
    ),
    part(
      zh ? '章节' : 'Sections',
      countsText(summary.sections, words.sections, locale),
      tableText(
        head.sections,
        comparison.sections.map((c) => sectionRow(c, locale)),
        room.sections,
        locale,
      ),
    ),
    part(
      zh ? '校核问题' : 'Findings of the check',
      countsText(summary.findings, words.findings, locale),
      tableText(
        head.findings,
        serious.map((f) => [severityNames[locale][f.severity], placeOf(f), cell(f.message, 200), `\`${f.ruleId}\``]),
        room.findings,
        locale,
      ),
    ),
  ].join('\n\n');
};

const loneText = (name: string, plans: readonly LonePlan[]): string[] =>
  plans.length === 0
    ? []
    : [`### ${name}`, plans.map((p) => `- ${cell(p.filePath, 200)}${p.title === null ? '' : ` ${cell(p.title)}`}`).join('\n')];

/** A report for a comment on a merge request or a mail: tables of what changed, most pressing first. */
export const markdownComparison: ComparisonReporter = ({ comparisons, removed, added }, { locale }) => {
  const zh = locale === 'zh';
  return `${[
    zh ? '## planlint 两稿对照' : '## planlint comparison',
    ...comparisons.map((c) => comparisonText(c, locale)),
    ...loneText(zh ? '只有旧稿有的文件' : 'Files of the old drafts alone', removed),
    ...loneText(zh ? '只有新稿有的文件' : 'Files of the new drafts alone', added),
  ].join('\n\n')}\n`;
};
