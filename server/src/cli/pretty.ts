import { cellWidth, isBlank, textWidth } from '../text/characters';
import { lineSpan, positionAt, type Source } from '../text/source';
import type { Span } from '../text/span';
import type { Finding } from '../engine/finding';
import type { Locale } from '../rules/rule';
import { titles } from '../rules';
import type { Paint } from './terminal';

const severityNames = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const;
const severityPaint = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** A window of a line around a span, at most `width` terminal cells, cut with … and its tabs and blanks made plain. */
const excerpt = (source: Source, span: Span, width: number): { readonly text: string; readonly from: number; readonly cells: number } => {
  const line = lineSpan(source, positionAt(source, span.start).line);
  let start = line.start;
  while (start < span.start && isBlank(source.text[start])) start += 1;
  const end = line.end;
  const spanEnd = Math.min(Math.max(span.end, span.start), end);
  const room = Math.max(20, width - 2);
  // Step back from the place, never from the line's start: a line may be a megabyte long.
  let from = span.start;
  let lead = 0;
  while (from > start && lead <= room / 2) {
    from -= 1;
    lead += cellWidth(source.text[from] ?? '');
  }
  if (lead > room / 2) {
    while (from < span.start && lead > room / 3) {
      lead -= cellWidth(source.text[from] ?? '');
      from += 1;
    }
    if (/[\udc00-\udfff]/.test(source.text[from] ?? '')) from += 1;
  }
  let to = from;
  let cells = 0;
  while (to < end && cells < room) {
    cells += cellWidth(source.text[to] ?? '');
    to += 1;
  }
  if (to < end && /[\udc00-\udfff]/.test(source.text[to] ?? '')) to -= 1;
  const plain = (text: string): string => text.replace(/[\t\u00a0\u0000-\u001f]/g, ' ');
  const head = from > start ? '…' : '';
  const tail = to < end ? '…' : '';
  const before = head + plain(source.text.slice(from, span.start));
  const marked = plain(source.text.slice(span.start, Math.min(spanEnd, Math.max(to, span.start))));
  return {
    text: before + marked + plain(source.text.slice(Math.min(spanEnd, to), to)) + tail,
    from: textWidth(before),
    cells: Math.max(1, textWidth(marked)),
  };
};

/** What stands at a related place: its own text when it says something (a cell, a heading), else the line around it. */
const relatedText = (source: Source, span: Span): string => {
  const own = source.text.slice(span.start, Math.min(span.end, span.start + 60));
  return own.length >= 2 && textWidth(own) <= 50 && !/[\n\r]/.test(own) ? own : excerpt(source, span, 50).text;
};

/** One finding for people: place, severity, what is wrong, the excerpt with the place marked, the related places, the rule's title and id. */
export const prettyFinding = (finding: Finding, source: Source, locale: Locale, paint: Paint, width: number): string => {
  const at = positionAt(source, finding.span.start);
  const place = `${String(at.line + 1)}:${String(at.column + 1)}`;
  const title = titles[finding.ruleId]?.[locale] ?? finding.ruleId;
  const lines = [
    `  ${paint('dim', place.padEnd(8))} ${paint(severityPaint[finding.severity], severityNames[locale][finding.severity])}  ${finding.message}`,
  ];
  const show = (span: Span, indent: string): string[] => {
    const shown = excerpt(source, span, width - indent.length);
    const mark = '^'.repeat(Math.min(shown.cells, Math.max(1, width - indent.length - shown.from)));
    return [`${indent}${paint('dim', shown.text)}`, `${indent}${' '.repeat(shown.from)}${paint(severityPaint[finding.severity], mark)}`];
  };
  lines.push(...show(finding.span, '           '));
  for (const related of finding.related.slice(0, 4)) {
    const there = positionAt(source, related.span.start);
    lines.push(
      `           ${paint('dim', `↳ ${String(there.line + 1)}:${String(there.column + 1)}`)} ${related.message}${paint('dim', locale === 'zh' ? '：' : ': ')}${paint('dim', relatedText(source, related.span))}`,
    );
  }
  if (finding.related.length > 4)
    lines.push(
      paint(
        'dim',
        locale === 'zh'
          ? `           ↳ 另有 ${String(finding.related.length - 4)} 处`
          : `           ↳ ${String(finding.related.length - 4)} more places`,
      ),
    );
  const help = finding.fix
    ? locale === 'zh'
      ? `可修正：${finding.fix.title}`
      : `fix: ${finding.fix.title}`
    : finding.suggestions?.length
      ? (locale === 'zh' ? '建议：' : 'suggested: ') + finding.suggestions.map((s) => s.title).join(locale === 'zh' ? '；' : '; ')
      : '';
  lines.push(`           ${paint('dim', `${title} ${finding.ruleId}${help === '' ? '' : `  ·  ${help}`}`)}`);
  return lines.join('\n');
};

/** The counts of a run in one line. */
export const summaryLine = (
  counts: { readonly error: number; readonly warning: number; readonly info: number; readonly files: number; readonly fixable: number },
  locale: Locale,
): string => {
  if (locale === 'en') {
    return `${String(counts.error)} errors, ${String(counts.warning)} warnings, ${String(counts.info)} infos in ${String(counts.files)} files${counts.fixable > 0 ? `; --fix mends ${String(counts.fixable)}` : ''}`;
  }
  return `${String(counts.files)} 个文件：错误 ${String(counts.error)}，警告 ${String(counts.warning)}，提示 ${String(counts.info)}${counts.fixable > 0 ? `；其中 ${String(counts.fixable)} 处可用 --fix 修正` : ''}`;
};
