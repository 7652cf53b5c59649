import type { Position, Range, TextEdit } from 'vscode-languageserver/node';
import type { Edit } from '../rules/rule';
import { lineSpan, offsetAt, positionAt, type Source } from '../text/source';
import type { Span } from '../text/span';

/**
 * The only place where offsets and positions are turned into each other. Both count UTF-16 units (the protocol's default, which every client must know).
 * A byte order mark that reached the buffer is no part of a source's text, but the client counts it as the first character of the first line.
 */
export interface Places {
  /** Offset of a position; what lies past the end of its line or of the text is taken as that end. */
  readonly offset: (position: Position) => number;
  readonly span: (range: Range) => Span;
  readonly position: (offset: number) => Position;
  readonly range: (span: Span) => Range;
  readonly textEdit: (edit: Edit) => TextEdit;
}

const whole = (value: number): number => (value > 0 ? Math.floor(value) : 0);

/** The conversions of one source. */
export const placesIn = (source: Source): Places => {
  const mark = (line: number): number => (source.bom && line === 0 ? 1 : 0);
  const offset = ({ line, character }: Position): number => {
    const at = whole(line);
    if (at >= source.lineStarts.length) return source.text.length;
    return Math.min(offsetAt(source, { line: at, column: whole(character) - mark(at) }), lineSpan(source, at).end);
  };
  const position = (at: number): Position => {
    const { line, column } = positionAt(source, at);
    return { line, character: column + mark(line) };
  };
  const range = ({ start, end }: Span): Range => ({ start: position(start), end: position(end) });
  return {
    offset,
    span: ({ start, end }) => {
      const [a, b] = [offset(start), offset(end)];
      return a <= b ? { start: a, end: b } : { start: b, end: a };
    },
    position,
    range,
    textEdit: ({ span, text }) => ({ range: range(span), newText: text }),
  };
};
