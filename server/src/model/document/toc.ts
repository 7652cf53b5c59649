import { isBlank, isDigit, squeeze, trimEnd } from '../../text/characters';
import { spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { lineLabel, titleStart, type LabelMatch } from '../marks/numbering';
import type { StreamItem, Line } from './lines';
import type { NumberingLabel, Prose, Toc, TocEntry } from '../types';

const tocTitles = new Set(['目录', '目次', '目錄']);

/** True for the line 目录, however it is spaced. */
export const isTocTitle = (text: string): boolean => text.length <= 12 && tocTitles.has(squeeze(text));

/** A numbering label in its line: where it stands in the source follows the line. */
class PlacedLabel implements NumberingLabel {
  readonly style: NumberingLabel['style'];
  readonly value: number;
  readonly text: string;
  private readonly match: LabelMatch;
  private readonly line: Prose;

  constructor(match: LabelMatch, line: Prose) {
    this.style = match.style;
    this.value = match.value;
    this.text = line.reading.text.slice(match.from, match.to);
    this.match = match;
    this.line = line;
  }

  get span(): Span {
    return spanIn(this.line.reading, this.match.from, this.match.to);
  }

  get valueSpan(): Span {
    return spanIn(this.line.reading, this.match.valueFrom, this.match.valueTo);
  }
}

/** The numbering label of a line as the model keeps it. */
export const labelOf = (line: Prose): NumberingLabel | undefined => {
  const match = lineLabel(line.kept);
  return match && new PlacedLabel(match, line);
};

/** Where the parts of an entry stand in the text of its line. */
interface EntryPlaces {
  readonly from: number;
  readonly to: number;
  readonly pageFrom: number;
}

/** An entry of the table of contents; its places follow its line. */
class PlacedEntry implements TocEntry {
  readonly prose: Prose;
  readonly label: NumberingLabel | undefined;
  readonly title: string;
  readonly page: number | undefined;
  readonly spaced: boolean;
  private readonly places: EntryPlaces;

  constructor(said: Pick<TocEntry, 'prose' | 'label' | 'title' | 'page' | 'spaced'>, places: EntryPlaces) {
    this.prose = said.prose;
    this.label = said.label;
    this.title = said.title;
    this.page = said.page;
    this.spaced = said.spaced;
    this.places = places;
  }

  get titleSpan(): Span {
    return spanIn(this.prose.reading, this.places.from, this.places.to);
  }

  get pageSpan(): Span | undefined {
    const { reading } = this.prose;
    return this.page === undefined ? undefined : spanIn(reading, this.places.pageFrom, reading.text.length);
  }
}

/** The table of contents; its place follows its lines. */
class PlacedToc implements Toc {
  readonly heading: Prose;
  readonly entries: readonly TocEntry[];

  constructor(heading: Prose, entries: readonly TocEntry[]) {
    this.heading = heading;
    this.entries = entries;
  }

  get span(): Span {
    return { start: this.heading.span.start, end: (this.entries.at(-1)?.prose ?? this.heading).span.end };
  }
}

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
  return new PlacedEntry(
    {
      prose: line.prose,
      label: labelOf(line.prose),
      title: squeeze(text.slice(start, titleEnd)),
      page: hasPage ? Number(digits) : undefined,
      spaced: match === undefined || start > match.to,
    },
    { from: start, to: titleEnd, pageFrom },
  );
};

const looksLikeEntry = (text: string): boolean =>
  text.length <= 70 && !'。；，！？：,;:'.includes(text.at(-1) ?? ' ') && !text.includes('。');

/** What may stand at the end of a table of contents without a number of its own. */
const unnumberedParts = ['附件', '附表', '附图', '附录', '附錄', '后记', '结语', '名词解释', '专栏'];

const sameLabel = (a: TocEntry, b: TocEntry): boolean => a.label?.style === b.label?.style && a.label?.value === b.label?.value;

/** The table of contents, and what was read to find it. */
export interface TocReading {
  readonly toc: Toc | undefined;
  /** The first item that says 目录; -1 where none does. */
  readonly from: number;
  /** Behind the last item looked at from there on. */
  readonly to: number;
}

/**
 * Finds the table of contents: the line 目录 and the entries below it. It ends before the first line that cannot be an entry, before the
 * line that repeats the first number (the body's first heading), at a table, or at a Markdown heading; a title line that follows it is not part of it.
 * Its lines get kind 'toc'.
 */
export const findToc = (items: readonly StreamItem[]): TocReading => {
  const at = items.findIndex((item) => item.type === 'line' && isTocTitle(item.line.prose.reading.text));
  const heading = items[at];
  if (heading?.type !== 'line') return { toc: undefined, from: at, to: at };
  const entries: TocEntry[] = [];
  const lines: Line[] = [];
  let pages = 0;
  let numbered: TocEntry | undefined;
  let to = at + 1;
  for (; to < items.length; to += 1) {
    const item = items[to];
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
  const reach = { from: at, to: to + 1 };
  if (entries.length < 2) return { toc: undefined, ...reach };
  heading.line.prose.kind = 'toc';
  for (const line of lines) line.prose.kind = 'toc';
  return { toc: new PlacedToc(heading.line.prose, entries), ...reach };
};
