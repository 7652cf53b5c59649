import { isBlank, isDigit, squeeze, trimEnd } from '../text/characters';
import { spanIn } from '../text/reading';
import { lineLabel, titleStart } from './numbering';
import type { StreamItem, Line } from './lines';
import type { NumberingLabel, Toc, TocEntry } from './types';

const tocTitles = new Set(['目录', '目次', '目錄']);

/** True for the line 目录, however it is spaced. */
const isTocTitle = (text: string): boolean => text.length <= 12 && tocTitles.has(squeeze(text));

/** The numbering label of a line as the model keeps it. */
export const labelOf = (line: Line['prose']): NumberingLabel | undefined => {
  const match = lineLabel(line.kept);
  if (!match) return undefined;
  return {
    style: match.style,
    value: match.value,
    text: line.reading.text.slice(match.from, match.to),
    span: spanIn(line.reading, match.from, match.to),
    valueSpan: spanIn(line.reading, match.valueFrom, match.valueTo),
  };
};

/**
 * Splits an entry in number, title and page number. The page stands after dots, a tab or blanks — or glued to the title
 * (`健康良性发展24`), which is taken for a page only where the entry before has one.
 */
const entryOf = (line: Line, pagesSoFar: number): TocEntry => {
  const { text } = line.prose.reading;
  const match = lineLabel(line.prose.kept);
  const start = titleStart(text, match);
  let pageFrom = text.length;
  while (pageFrom > start && isDigit(text[pageFrom - 1])) pageFrom -= 1;
  const digits = text.slice(pageFrom);
  const before = text[pageFrom - 1];
  const decimal = before === '.' && isDigit(text[pageFrom - 2]); // 教育信息化2.0
  const divided = before !== undefined && (isBlank(before) || '.…·-—'.includes(before));
  const hasPage = digits.length > 0 && digits.length <= 3 && !decimal && (divided || pagesSoFar > 0);
  let titleEnd = hasPage ? pageFrom : text.length;
  while (titleEnd > start && (isBlank(text[titleEnd - 1]) || '.…·'.includes(text[titleEnd - 1] ?? ' '))) titleEnd -= 1;
  titleEnd = Math.max(trimEnd(text, titleEnd, start), start);
  return {
    prose: line.prose,
    label: labelOf(line.prose),
    title: squeeze(text.slice(start, titleEnd)),
    titleSpan: spanIn(line.prose.reading, start, titleEnd),
    page: hasPage ? Number(digits) : undefined,
    pageSpan: hasPage ? spanIn(line.prose.reading, pageFrom, text.length) : undefined,
    spaced: match === undefined || start > match.to,
  };
};

const looksLikeEntry = (text: string): boolean =>
  text.length <= 70 && !'。；，！？：,;:'.includes(text.at(-1) ?? ' ') && !text.includes('。');

/** What may stand at the end of a table of contents without a number of its own. */
const unnumberedParts = ['附件', '附表', '附图', '附录', '附錄', '后记', '结语', '名词解释', '专栏'];

const sameLabel = (a: TocEntry, b: TocEntry): boolean => a.label?.style === b.label?.style && a.label?.value === b.label?.value;

/**
 * Finds the table of contents: the line 目录 and the entries below it. It ends before the first line that cannot be an entry, before the
 * line that repeats the first number (the body's first heading), at a table, or at a Markdown heading; a title line that follows it is not part of it.
 * Its lines get kind 'toc'.
 */
export const findToc = (items: readonly StreamItem[]): Toc | undefined => {
  const at = items.findIndex((item) => item.type === 'line' && isTocTitle(item.line.prose.reading.text));
  const heading = items[at];
  if (heading?.type !== 'line') return undefined;
  const entries: TocEntry[] = [];
  const lines: Line[] = [];
  let pages = 0;
  let numbered: TocEntry | undefined;
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item?.type !== 'line' || item.line.depth !== undefined || !looksLikeEntry(item.line.prose.reading.text)) break;
    const entry = entryOf(item.line, pages);
    const first = entries[0];
    if (
      first &&
      entry.page === undefined &&
      (entry.label ? numbered !== undefined && sameLabel(entry, numbered) : first.label === undefined && entry.title === first.title)
    )
      break;
    if (entry.label) numbered ??= entry;
    if (entry.page !== undefined) pages += 1;
    entries.push(entry);
    lines.push(item.line);
  }
  while (entries.length > 0) {
    const last = entries.at(-1);
    const bare =
      last && last.label === undefined && last.page === undefined && !unnumberedParts.some((part) => last.title.startsWith(part));
    if (!bare || !(pages > 0 || entries[0]?.label)) break;
    entries.pop();
    lines.pop();
  }
  if (entries.length < 2) return undefined;
  heading.line.prose.kind = 'toc';
  for (const line of lines) line.prose.kind = 'toc';
  const last = entries.at(-1)?.prose.span ?? heading.line.prose.span;
  return { heading: heading.line.prose, span: { start: heading.line.prose.span.start, end: last.end }, entries };
};
