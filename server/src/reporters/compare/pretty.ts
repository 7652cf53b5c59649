import type { ChangeReport, ComparisonReport, FigureReport, IndicatorReport, PlaceReport, SectionReport } from '../../compare/report';
import type { Verdict } from '../../compare/types';
import { severityNames } from '../severity-names';
import { oneLine, placeOf } from '../texts';
import type { ComparisonContext, ComparisonReporter, ComparisonRun, LonePlan } from './comparison-reporter';
import { aspectText, countsText, figuresText, indicatorText, reasonText, stepText, subjectText, wordsOf } from './words';

const verdictPaint = {
  weakened: 'red',
  strengthened: 'green',
  changed: 'yellow',
  renamed: 'blue',
  removed: 'red',
  added: 'green',
} as const;
const indent = '          ';
/** Entries of a list shown; the rest is counted. */
const shown = { indicators: 200, figures: 100, sections: 40, findings: 10 } as const;

/** What is left out of a list. */
const limited = <Item>(
  items: readonly Item[],
  most: number,
  show: (item: Item) => string[],
  { locale, paint }: ComparisonContext,
): string[] => {
  const left = items.length - most;
  const more = locale === 'zh' ? `另有 ${String(left)} 项，见 --format json` : `${String(left)} more, see --format json`;
  return [...items.slice(0, most).flatMap(show), ...(left > 0 ? [paint('dim', `  ${more}`)] : [])];
};

const verdictText = (verdict: Verdict, { locale, paint }: ComparisonContext): string =>
  paint(verdictPaint[verdict], wordsOf(locale).verdicts[verdict].padEnd(locale === 'zh' ? 2 : 12));

const where = (old: PlaceReport | null, now: PlaceReport | null): string =>
  [old, now].flatMap((place) => (place ? [placeOf(place)] : [])).join(' → ');

/** `2025年  ≥98 → ≥95  下限降低  81:9 → 83:9`, parts that are empty left out. */
const changeLine = (change: ChangeReport, { locale, paint }: ComparisonContext): string => {
  const verdict = wordsOf(locale).verdicts[change.verdict];
  const why = reasonText(change, locale);
  const note = change.aspect === 'name' ? '' : `${verdict}${why === '' ? '' : `${locale === 'zh' ? '：' : ': '}${why}`}`;
  return [
    aspectText(change, locale),
    stepText(change, locale),
    paint(verdictPaint[change.verdict], note),
    paint('dim', where(change.old, change.new)),
  ]
    .filter((part) => part !== '')
    .join('  ');
};

const indicatorLines = (change: IndicatorReport, context: ComparisonContext): string[] => {
  const { locale, paint } = context;
  const side = change.new ?? change.old;
  const caption = side?.caption === undefined || side.caption === '' ? '' : `  ${paint('dim', oneLine(side.caption))}`;
  const head = `  ${verdictText(change.verdict, context)}  ${paint('bold', indicatorText(change))}`;
  if (change.old && change.new) {
    const named = change.changes.filter((c) => c.aspect !== 'name');
    return [`${head}${caption}`, ...named.map((c) => `${indent}${changeLine(c, context)}`)];
  }
  const figures = figuresText(change, locale);
  return [
    `${head}${figures === '' ? '' : `${locale === 'zh' ? '：' : ': '}${figures}`}${caption}  ${paint('dim', side ? placeOf(side) : '')}`,
  ];
};

const figureLines = (change: FigureReport, context: ComparisonContext): string[] => {
  const { locale, paint } = context;
  const subject = subjectText(change);
  const about = change.aspect === 'year' || subject !== '' ? aspectText(change, locale) : '';
  const why = reasonText(change, locale);
  const head = [
    paint('bold', subject),
    about,
    stepText(change, locale),
    paint(verdictPaint[change.verdict], why),
    paint('dim', where(change.old, change.new)),
  ]
    .filter((part) => part !== '')
    .join('  ');
  const labels = locale === 'zh' ? ['旧', '新'] : ['old', 'new'];
  const quotes = [change.context.old, change.context.new].flatMap((text, i) =>
    text === null ? [] : [`${indent}${paint('dim', `${labels[i] ?? ''} ${oneLine(text)}`)}`],
  );
  return [`  ${verdictText(change.verdict, context)}  ${head}`, ...quotes];
};

const sectionName = (side: SectionReport['old']): string =>
  side ? `${oneLine(side.label)}${/[章节编条]$/u.test(side.label) ? ' ' : ''}${oneLine(side.title)}` : '';

const sectionLines = ({ kind, old, new: now }: SectionReport, { locale, paint }: ComparisonContext): string[] => {
  const names = [old, now].flatMap((side) => (side ? [sectionName(side)] : [])).join(' → ');
  const places = [old, now].flatMap((side) => (side ? [placeOf(side)] : [])).join(' → ');
  return [`  ${wordsOf(locale).sections[kind].padEnd(locale === 'zh' ? 2 : 12)}  ${names}  ${paint('dim', places)}`];
};

const findingLines = ({ findings }: ComparisonReport, context: ComparisonContext): string[] => {
  const { locale, paint } = context;
  const serious = findings.new.filter((f) => f.severity !== 'info');
  return limited(
    serious,
    shown.findings,
    (f) => [`  ${paint('dim', placeOf(f))}  ${severityNames[locale][f.severity]}  ${oneLine(f.message)}  ${paint('dim', f.ruleId)}`],
    context,
  );
};

const comparisonText = (comparison: ComparisonReport, context: ComparisonContext): string => {
  const { locale, paint } = context;
  const { summary } = comparison;
  const words = wordsOf(locale);
  const zh = locale === 'zh';
  const title = (name: string, counted: string): string => `${paint('bold', name)}  ${counted}`;
  return [
    paint('underline', `${oneLine(comparison.old?.filePath ?? '')} → ${oneLine(comparison.new?.filePath ?? '')}`),
    '',
    title(zh ? '指标' : 'Indicators', countsText(summary.indicators, words.verdicts, locale)),
    ...limited(comparison.indicators, shown.indicators, (c) => indicatorLines(c, context), context),
    '',
    title(zh ? '正文和其他表中的数' : 'Figures in the text and other tables', countsText(summary.figures, words.verdicts, locale)),
    ...limited(comparison.figures, shown.figures, (c) => figureLines(c, context), context),
    '',
    title(zh ? '章节' : 'Sections', countsText(summary.sections, words.sections, locale)),
    ...limited(comparison.sections, shown.sections, (c) => sectionLines(c, context), context),
    '',
    title(zh ? '校核问题' : 'Findings of the check', countsText(summary.findings, words.findings, locale)),
    ...findingLines(comparison, context),
    '',
    '',
  ].join('\n');
};

const loneText = (name: string, plans: readonly LonePlan[]): string =>
  plans.length === 0
    ? ''
    : `${name}\n${plans.map((p) => `  ${oneLine(p.filePath)}${p.title === null ? '' : `  ${oneLine(p.title)}`}\n`).join('')}\n`;

/** A comparison without differences is a line, so that in a folder those with differences are seen. */
const isSame = ({ summary }: ComparisonReport): boolean =>
  Object.values(summary).every((counts) => Object.values(counts).every((count) => count === 0));

const totals = ({ comparisons, removed, added }: ComparisonRun, { locale }: ComparisonContext): string => {
  const [indicators, figures] = [comparisons.flatMap((c) => c.indicators).length, comparisons.flatMap((c) => c.figures).length];
  const weak = comparisons.reduce((sum, { summary }) => sum + summary.indicators.weakened + summary.figures.weakened, 0);
  const lone = removed.length + added.length;
  if (locale === 'zh') {
    const files =
      comparisons.length === 1 && lone === 0
        ? ''
        : `${String(comparisons.length)} 对文件${lone > 0 ? `，另有 ${String(lone)} 个只有一方有` : ''}：`;
    return indicators + figures === 0
      ? `${files}指标和数字没有变化`
      : `${files}指标 ${String(indicators)} 项、数字 ${String(figures)} 处有变化，其中弱化 ${String(weak)}`;
  }
  const files =
    comparisons.length === 1 && lone === 0
      ? ''
      : `${String(comparisons.length)} pairs of files${lone > 0 ? `, ${String(lone)} without a partner` : ''}: `;
  return indicators + figures === 0
    ? `${files}no change in indicators or figures`
    : `${files}indicators changed: ${String(indicators)}, figures changed: ${String(figures)}; weakened among them: ${String(weak)}`;
};

/** For people at a terminal: what is most pressing first, with places in both drafts. */
export const prettyComparison: ComparisonReporter = (run, context) => {
  const { locale, paint } = context;
  const zh = locale === 'zh';
  const same = run.comparisons.length > 1 ? run.comparisons.filter(isSame) : [];
  const told = run.comparisons.filter((c) => !same.includes(c));
  return [
    ...told.map((c) => comparisonText(c, context)),
    loneText(paint('bold', zh ? '只有旧稿有的文件' : 'Files of the old drafts alone'), run.removed),
    loneText(paint('bold', zh ? '只有新稿有的文件' : 'Files of the new drafts alone'), run.added),
    same.length === 0 ? '' : `${zh ? `没有变化的：${String(same.length)} 对` : `Without any change: ${String(same.length)}`}\n`,
    `${paint('bold', totals(run, context))}\n`,
  ].join('');
};
