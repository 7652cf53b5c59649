import { isBlank } from '../text/characters';
import type { Span } from '../text/span';
import { nearest } from '../text/likeness';
import { trimSpan } from './spans';
import type { Mark, SyntaxProblem } from './types';

/** Comments that mean something: `<!--↓-->`, `<!--#id-->`, `<!--=id-->`, `<!--target 2025-->`, `<!-- planlint-disable … -->`, `<!-- 校核忽略 … -->`. */

type Scope = Extract<Mark, { type: 'suppress' }>['scope'];

const directions: Readonly<Record<string, 'up' | 'down' | 'steady'>> = { '↑': 'up', '↓': 'down', '=': 'steady' };

const commands: Readonly<Record<string, Scope>> = {
  'planlint-disable-next-line': 'next-line',
  'planlint-disable': 'begin',
  'planlint-enable': 'end',
  'planlint-disable-file': 'file',
  校核忽略下一行: 'next-line',
  校核忽略: 'begin',
  校核恢复: 'end',
  校核忽略全文: 'file',
};

/** Roles a column can be given; those of a year may name it. */
const yearRoles: readonly string[] = ['target', 'actual', 'forecast', 'completion', 'value'];
const plainRoles: readonly string[] = [
  'growth',
  'name',
  'unit',
  'category',
  'owner',
  'number',
  'attribute',
  'deadline',
  'task',
  'note',
  'other',
];
export const columnRoles: readonly string[] = [...yearRoles, ...plainRoles];

// an id: letters, digits, Han, _ - .
const idPattern = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63}$/u;
// signs people reach for instead of ↑ ↓ =
const almostDirections: Readonly<Record<string, string>> = {
  '↗': '↑',
  '⬆': '↑',
  '⇧': '↑',
  '▲': '↑',
  '△': '↑',
  '^': '↑',
  '+': '↑',
  '↘': '↓',
  '⬇': '↓',
  '⇩': '↓',
  '▼': '↓',
  '▽': '↓',
  '-': '↓',
  '－': '↓',
  '＝': '=',
  '→': '=',
  '←': '',
  '↔': '=',
  '➡': '=',
  '≈': '=',
  '==': '=',
  '↑↑': '↑',
  '↓↓': '↓',
  '⬆️': '↑',
  '⬇️': '↓',
};

/** What a comment turned out to be: a mark, a malformed one, or (neither) plain remarks. */
export interface CommentReading {
  readonly mark?: Mark;
  readonly problem?: SyntaxProblem;
}

interface Word extends Span {
  readonly text: string;
}

/** The words of a stretch, divided by blanks, line ends and commas. */
const wordsOf = (text: string, stretch: Span): Word[] => {
  const words: Word[] = [];
  const divides = (character: string | undefined): boolean =>
    isBlank(character) || character === '\n' || character === '\r' || character === ',' || character === '，' || character === '、';
  for (let i = stretch.start; i < stretch.end;) {
    if (divides(text[i])) {
      i += 1;
      continue;
    }
    const start = i;
    while (i < stretch.end && !divides(text[i])) i += 1;
    words.push({ start, end: i, text: text.slice(start, i) });
  }
  return words;
};

const yearOf = (word: string): number | undefined => (/^(?:19|20|21)\d\d年?$/.test(word) ? Number(word.slice(0, 4)) : undefined);

/** A command in either language with its rules and reason. */
const readSuppression = (text: string, span: Span, command: Word, scope: Scope, end: number): Mark => {
  const rules: { id: string; span: Span }[] = [];
  let reason: string | undefined;
  for (const word of wordsOf(text, { start: command.end, end })) {
    // everything behind `--` is for people
    if (word.text.startsWith('--') || word.text.startsWith('——')) {
      reason = text.slice(word.start + 2, end).trim();
      break;
    }
    rules.push({ id: word.text, span: { start: word.start, end: word.end } });
  }
  return { type: 'suppress', span, scope, rules, ...(reason ? { reason } : {}) };
};

/** `target 2025`, `growth`, …; a comment that starts with such a word but runs on is a remark in English. */
const readColumn = (
  span: Span,
  words: readonly Word[],
  malformed: (code: string, near: string | undefined) => CommentReading,
): CommentReading | undefined => {
  const [first, second] = words;
  if (!first || words.length > 2) return undefined;
  const role = first.text;
  const near = columnRoles.includes(role) ? role : role.length >= 4 && /^[A-Za-z]+$/.test(role) ? nearest(role, columnRoles) : undefined;
  if (near === undefined) return undefined;
  const year = second ? yearOf(second.text) : undefined;
  if (yearRoles.includes(near)) {
    if (second && year === undefined) return near === role ? malformed('column', undefined) : undefined;
    if (near === role) return { mark: { type: 'column', span, role, ...(year === undefined ? {} : { year }) } };
    // a misspelt role is told by its year; alone it may be any English word
    return year === undefined ? undefined : malformed('column', `${near} ${String(year)}`);
  }
  if (near !== role) return undefined;
  if (!second) return { mark: { type: 'column', span, role } };
  return year === undefined ? undefined : malformed('column', role);
};

const readCommand = (
  text: string,
  span: Span,
  words: readonly Word[],
  end: number,
  malformed: (code: string, near: string | undefined) => CommentReading,
): CommentReading | undefined => {
  const [first] = words;
  if (!first) return undefined;
  const scope = commands[first.text];
  if (scope) return { mark: readSuppression(text, span, first, scope, end) };
  const english = first.text.toLowerCase().startsWith('planlint');
  const chinese = ['校核忽略', '校核恢复', '校核禁用', '校核启用', '校核关闭'].some((w) => first.text.startsWith(w));
  if (!english && !chinese) return undefined;
  const near = nearest(first.text, Object.keys(commands)) ?? (chinese && first.text.startsWith('校核忽略') ? '校核忽略' : undefined);
  return malformed('command', near);
};

/**
 * Reads one comment of a source. What looks like a mark but is none — an arrow of another kind, `planlint-` with an unknown word,
 * a year column without a year — is a problem; any other comment is a remark and means nothing.
 */
export const readComment = (text: string, span: Span): CommentReading => {
  const inside = trimSpan(text, { start: span.start + 4, end: Math.max(span.start + 4, span.end - 3) });
  const content = text.slice(inside.start, inside.end);
  if (content === '' || content.length > 2000) return {};
  const firstWord = (stretch: Span): Span => {
    const word = wordsOf(text, stretch)[0] ?? stretch;
    return { start: word.start, end: word.end };
  };
  const malformed = (code: string, near: string | undefined): CommentReading => ({
    problem: {
      kind: 'mark',
      code,
      span,
      data: { text: content.slice(0, 60), nearest: near ?? '' },
      ...(near ? { fix: [{ span: code === 'command' ? firstWord(inside) : inside, text: near }] } : {}),
    },
  });
  const direction = directions[content];
  if (direction) return { mark: { type: 'direction', span, direction } };
  if (Object.hasOwn(almostDirections, content)) return malformed('direction', almostDirections[content]);
  const sign = content[0];
  if ((sign === '#' || sign === '=' || sign === '＃' || sign === '＝') && content.length > 1) {
    const id = content.slice(1).trim();
    // `# 说明`, `== old ==`, `#TODO fix this` are remarks
    if (id !== '' && !/\s/.test(content) && !'#=＃＝-'.includes(id[0] ?? '')) {
      const defines = sign === '#' || sign === '＃';
      if (!idPattern.test(id)) return malformed('id', undefined);
      if (sign === '＃' || sign === '＝') return malformed('id', `${defines ? '#' : '='}${id}`);
      return { mark: { type: defines ? 'define' : 'state', span, id } };
    }
    return {};
  }
  const words = wordsOf(text, inside);
  return readCommand(text, span, words, inside.end, malformed) ?? readColumn(span, words, malformed) ?? {};
};
