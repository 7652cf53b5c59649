import { isBlank } from '../text/characters';
import { nextOf } from '../text/scan';
import type { Span } from '../text/span';
import { startsNumbering } from './numbering';
import { linesOf, lineStart, lineWalk } from './spans';
import type { SyntaxProblem } from './types';

/** GFM pipe tables as far as they must be known on the source lines, and what GFM leaves of malformed ones. */

/** Index behind blanks and the `>` of block quotes. */
const afterQuote = (text: string, line: Span): number => {
  let i = line.start;
  while (i < line.end && (text[i] === ' ' || text[i] === '\t' || text[i] === '>')) i += 1;
  return i;
};

/** Indices of the `|` that divide cells: not those behind a backslash. */
const pipesOf = (text: string, from: number, to: number): number[] => {
  const pipes: number[] = [];
  for (let i = from; i < to; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '|') pipes.push(i);
  }
  return pipes;
};

/** How many cells GFM counts in a row. */
const cellCount = (text: string, line: Span): number => {
  const from = afterQuote(text, line);
  let to = line.end;
  while (to > from && isBlank(text[to - 1])) to -= 1;
  const pipes = pipesOf(text, from, to);
  if (from === to) return 0;
  return pipes.length + 1 - (pipes[0] === from ? 1 : 0) - (pipes.length > 0 && pipes.at(-1) === to - 1 && to - 1 > from ? 1 : 0);
};

/** Whether a line is a delimiter row (`| --- | :-: |`); single columns need a pipe or colon. */
const isDelimiterRow = (text: string, line: Span): boolean => {
  let dashes = 0;
  let marks = 0;
  for (let i = afterQuote(text, line); i < line.end; i += 1) {
    const character = text[i];
    if (character === '-') dashes += 1;
    else if (character === '|' || character === ':') marks += 1;
    else if (character !== ' ' && character !== '\t') return false;
  }
  return dashes > 0 && marks > 0;
};

const isBlankLine = (text: string, line: Span): boolean => {
  for (let i = line.start; i < line.end; i += 1) if (!isBlank(text[i])) return false;
  return true;
};

// a dash beside a pipe or colon: what every delimiter row has somewhere
const delimiterMark = /-(?=[ \t]*[|:])|[|:](?=[ \t]*-)/g;

/**
 * The lines of every table GFM would see: header, delimiter row of the same length, and all up to a blank line.
 * @param from where a line starts; nothing above it is looked at
 */
export const findPipeTables = (text: string, from = 0, to = text.length): Span[] => {
  const tables: Span[] = [];
  let at = nextOf(delimiterMark, text, from);
  if (at < 0 || at >= to) return tables;
  const { endFrom, below } = lineWalk(text);
  /** A header stands no further up. */
  let top = from;
  while (at >= 0 && at < to) {
    const delimiter = { start: lineStart(text, at), end: endFrom(at) };
    let end = delimiter.end;
    const above = delimiter.start - (text.startsWith('\r\n', delimiter.start - 2) ? 2 : 1);
    if (above >= top && isDelimiterRow(text, delimiter)) {
      const header = { start: Math.max(lineStart(text, above), top), end: above };
      if (!isBlankLine(text, header) && cellCount(text, header) === cellCount(text, delimiter)) {
        for (let start = below(end); start >= 0 && start < to; start = below(end)) {
          const line = { start, end: endFrom(start) };
          if (isBlankLine(text, line)) break;
          ({ end } = line);
        }
        tables.push({ start: header.start, end });
        top = end + 1;
      }
    }
    at = nextOf(delimiterMark, text, end);
  }
  return tables;
};

const noteWords = ['注：', '注:', '注1', '备注：', '备注:', '说明：', '说明:', '资料来源', '数据来源', '来源：'];
const captionLine = /^(?:表|图|专栏|附件|附表|附图)\s{0,2}[\d一二三四五六七八九十（(]/;

/** A row without a pipe that is running text: a note, a sentence, a numbered heading, the next caption. */
export const isSwallowed = (text: string, row: Span): boolean => {
  if (pipesOf(text, row.start, row.end).length > 0) return false;
  const written = text.slice(row.start, row.end).trim();
  const plain = written.startsWith('**') ? written.slice(2) : written;
  return (
    noteWords.some((word) => plain.startsWith(word)) ||
    captionLine.test(plain) ||
    /[。；！？：;]["”』」）)*]{0,3}$/.test(plain) ||
    (plain.length > 2 && startsNumbering(plain, 0))
  );
};

/**
 * What GFM left as a paragraph though it was meant as a table: header and delimiter row of different length, or rows without a delimiter row.
 * @param tableBefore a table ends right above: even one row is then a piece of it
 */
export const pipeProblem = (text: string, content: Span, tableBefore: boolean): SyntaxProblem | undefined => {
  const written = text.slice(content.start, content.end);
  if (!written.includes('|')) return undefined;
  const lines = linesOf(written).map((line) => ({ start: line.start + content.start, end: line.end + content.start }));
  for (let i = 1; i < lines.length; i += 1) {
    const [header, delimiter] = [lines[i - 1], lines[i]];
    if (!header || !delimiter || !isDelimiterRow(text, delimiter) || pipesOf(text, header.start, header.end).length === 0) continue;
    const [above, below] = [cellCount(text, header), cellCount(text, delimiter)];
    if (above === below) continue;
    const span = { start: afterQuote(text, delimiter), end: delimiter.end };
    return {
      kind: 'table',
      code: 'delimiter',
      span,
      data: { header: above, delimiter: below },
      fix: [{ span, text: `|${' --- |'.repeat(above)}` }],
    };
  }
  const isRow = (line: Span): boolean => {
    const from = afterQuote(text, line);
    let to = line.end;
    while (to > from && isBlank(text[to - 1])) to -= 1;
    return text[from] === '|' && text[to - 1] === '|' && pipesOf(text, from, to).length >= 3;
  };
  const first = lines[0];
  if (!first || lines.length < (tableBefore ? 1 : 2) || !lines.every(isRow)) return undefined;
  return { kind: 'table', code: 'headless', span: { start: afterQuote(text, first), end: first.end }, data: { rows: lines.length } };
};
