import { labelAt, writeNumber } from '../model/marks/numbering';
import type { NumberingStyle, PlanDocument } from '../model/types';
import type { Edit } from '../rules/rule';
import { isBlank } from '../text/characters';
import { chineseValue, toChinese } from '../text/numerals';
import { lineSpan, positionAt } from '../text/source';
import type { Span } from '../text/span';
import { tableAt, touches } from './at';
import { alignTable } from './table-alignment';

/** The characters that ask for formatting as they are typed. */
export const onTypeTriggers = { first: '\n', more: ['|'] } as const;

/** Styles that a new line goes on with; 第二章 and 第二节 are not typed below the line of the one before. */
const continued: ReadonlySet<NumberingStyle> = new Set(['一、', '（一）', '1.', '1、', '（1）', '1）', '①']);

interface NextItem {
  /** What the next line begins with. */
  readonly next: string;
  /** Index behind the label and the blanks that follow it. */
  readonly to: number;
}

const behindBlanks = (text: string, at: number): number => {
  let to = at;
  while (isBlank(text[to])) to += 1;
  return to;
};

/** What goes on after a line: 一、 → 二、; （3） → （4）; 一是 → 二是; 第一， → 第二，; the same bullet. */
const nextItem = (text: string): NextItem | undefined => {
  const bullet = /^[-*+] /u.exec(text);
  if (bullet) return { next: bullet[0], to: bullet[0].length };
  const word = /^(第?)([一二三四五六七八九十]{1,3})(是|，)/u.exec(text);
  const value = chineseValue(word?.[2] ?? '');
  if (word && value !== undefined && (word[1] === '第') === (word[3] === '，'))
    return { next: `${word[1] ?? ''}${toChinese(value + 1)}${word[3] ?? ''}`, to: word[0].length };
  const label = labelAt(text) ?? bareLabel(text);
  if (!label || !continued.has(label.style)) return undefined;
  const number = writeNumber(label.style, label.value + 1, text.slice(label.valueFrom, label.valueTo));
  if (label.style === '①' && label.value >= 20) return undefined;
  const to = behindBlanks(text, label.to);
  return { next: text.slice(0, label.valueFrom) + number + text.slice(label.valueTo, to), to };
};

/** `2.` with nothing behind it is no numbered line yet, but one that was begun. */
const bareLabel = (text: string): ReturnType<typeof labelAt> =>
  /^\d{1,2}[.．]\s{0,3}$/u.test(text) ? labelAt(`${text.trimEnd()}项`) : undefined;

/** Enter behind a numbered line: the next number; behind a number alone: the number goes. */
const continueNumbering = (above: string, aboveSpan: Span, line: Span): Edit[] => {
  const from = behindBlanks(above, 0);
  const item = nextItem(above.slice(from));
  if (!item) return [];
  if (from + item.to >= above.length) return [{ span: { start: aboveSpan.start + from, end: line.end }, text: '' }];
  return [{ span: line, text: above.slice(0, from) + item.next }];
};

/** Enter behind a row of a table: a new one begins; behind an empty one: the table ends. */
const continueTable = (above: string, aboveSpan: Span, line: Span): Edit[] => {
  const empty = /^[\s|]+$/u.test(above);
  return empty ? [{ span: { start: aboveSpan.start, end: line.start }, text: '' }] : [{ span: line, text: '| ' }];
};

/**
 * What typing a character changes: a line end goes on with the numbering or the table of the line above, `|` aligns the table.
 * @param offset the place behind the character typed
 */
export const formatOnType = (plan: PlanDocument, offset: number, character: string): Edit[] => {
  const { source, tree } = plan;
  if (tree.frontMatter && touches(tree.frontMatter.span, offset)) return [];
  if (character === '|') {
    const table = tableAt(plan, offset);
    return table ? alignTable(plan, table) : [];
  }
  const { line } = positionAt(source, offset);
  const own = lineSpan(source, line);
  if (character !== '\n' || line === 0 || source.text.slice(own.start, own.end).trim() !== '') return [];
  const aboveSpan = lineSpan(source, line - 1);
  const above = source.text.slice(aboveSpan.start, aboveSpan.end);
  if (tree.blocks.some((block) => block.type === 'code' && touches(block.span, offset))) return [];
  const table = tableAt(plan, aboveSpan.end);
  if (table?.origin === 'gfm' && above.trimStart().startsWith('|')) return continueTable(above, aboveSpan, own);
  return continueNumbering(above, aboveSpan, own);
};
