import { isWordCharacter } from '../text/characters';
import { nextOf } from '../text/scan';
import { bySpan, type Span } from '../text/span';
import { literalBold } from './inline';

/**
 * The marks inside a line as nearly all plans write them: emphasis, `<br>`, and comments (of which the text holds stand-ins `<!--xxx-->`). Emphasis is read
 * by the algorithm of CommonMark; code, escapes and other tags are left to the Markdown parser. That both come to the same is a property test
 * (chunks.test.ts).
 */

const mark = /[*_`<\\]/g;
const tag = /<(?:!--x*--|br[ \t]{0,8}\/?)>/iy;
/** What a tag, comment, declaration or instruction starts with; else a `<` is text. */
const opensTag = /[A-Za-z/!?]/;
const blank = /\s/;
const punctuation = /\p{P}|\p{S}/u;
/** Longer runs stand for blanks to fill in: see limits.ts. */
const longestRun = 8;

/** What stands beside a run: a blank or an edge (of a cell: `|`), punctuation, or anything else. */
const classAt = (text: string, at: number): 'blank' | 'punctuation' | 'other' => {
  const character = text[at];
  if (character === undefined || character === '|' || blank.test(character)) return 'blank';
  // The parser reads a NUL as U+FFFD.
  return character === '\u0000' || punctuation.test(character) ? 'punctuation' : 'other';
};

/** A run of `*` or `_`, or what is left of it. */
interface Run {
  readonly character: string;
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const runAt = (text: string, start: number): Run | undefined => {
  const character = text.charAt(start);
  let end = start;
  while (text[end] === character) end += 1;
  if (end - start > longestRun) return undefined;
  const [before, after] = [classAt(text, start - 1), classAt(text, end)];
  const opens = after === 'other' || (after === 'punctuation' && before !== 'other');
  const closes = before === 'other' || (before === 'punctuation' && after !== 'other');
  if (character === '*') return { character, start, end, opens, closes };
  // Inside a word `_` is text.
  return { character, start, end, opens: opens && (before !== 'other' || !closes), closes: closes && (after !== 'other' || !opens) };
};

const lengthOf = (run: Run): number => run.end - run.start;

/** The rule of three: what can open and close pairs only so. */
const pairs = (open: Run, close: Run): boolean =>
  open.character === close.character &&
  !((open.closes || close.opens) && lengthOf(close) % 3 !== 0 && (lengthOf(open) + lengthOf(close)) % 3 === 0);

const insideWord = (text: string, { start, end }: Span): boolean => isWordCharacter(text[start - 1]) && isWordCharacter(text[end]);

/** The marks of emphasis that a run closes; `open` are the runs before it that may open some. */
const closeWith = (text: string, run: Run, open: Run[], marks: Span[]): void => {
  while (run.closes && run.end > run.start) {
    let at = open.length - 1;
    while (at >= 0 && !pairs(open[at] as Run, run)) at -= 1;
    const opener = open[at];
    if (!opener) break;
    const used = lengthOf(opener) > 1 && lengthOf(run) > 1 ? 2 : 1;
    const opening = { start: opener.end - used, end: opener.end };
    const closing = { start: run.start, end: run.start + used };
    // `3*5*7` is no emphasis: see inline.ts
    if (!insideWord(text, opening) && !insideWord(text, closing)) marks.push(opening, closing);
    opener.end -= used;
    run.start += used;
    open.length = opener.end > opener.start ? at + 1 : at;
  }
  if (run.opens && run.end > run.start) open.push(run);
};

/** The ranges to read past in running text, and those of them that are `<br>`. */
export interface PlainMarks {
  readonly ignorable: readonly Span[];
  readonly breaks: readonly Span[];
}

/** Reads the marks in a stretch of running text (trimmed). Undefined where the parser must look. */
export const plainMarks = (text: string, content: Span): PlainMarks | undefined => {
  const marks: Span[] = [];
  const breaks: Span[] = [];
  const open: Run[] = [];
  let next = content.start;
  for (let at = nextOf(mark, text, next); at >= 0 && at < content.end; at = nextOf(mark, text, next)) {
    const character = text[at];
    if (character === '<') {
      next = at + 1;
      if (!opensTag.test(text[next] ?? ' ')) continue;
      tag.lastIndex = at;
      if (!tag.test(text)) return undefined;
      next = tag.lastIndex;
      marks.push({ start: at, end: next });
      if (text[at + 1] !== '!') breaks.push({ start: at, end: next });
      continue;
    }
    if (character === '`' || character === '\\') return undefined;
    const run = runAt(text, at);
    if (!run) return undefined;
    next = run.end;
    closeWith(text, run, open, marks);
  }
  marks.sort(bySpan);
  return { ignorable: [...marks, ...literalBold(text, content, marks, [])], breaks };
};
