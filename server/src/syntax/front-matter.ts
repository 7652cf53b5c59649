import { isMap, isScalar, isSeq, parseDocument, type Document, type Pair } from 'yaml';
import { chineseValue } from '../text/numerals';
import { keptByText } from '../text/keep';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import { nearest } from '../text/likeness';
import { eachLine } from './spans';
import type { FrontMatter, FrontMatterValues, SyntaxProblem } from './types';

/** The YAML between two `---` lines at the very start of a document. */
export interface FrontMatterReading {
  readonly frontMatter?: FrontMatter;
  readonly problems: readonly SyntaxProblem[];
}

/** Characters between the fences; the YAML parser's cost grows faster than the text when it is hostile. */
const longest = 8000;
const mostProblems = 50;

/** The keys a plan's front matter knows, and what each wants to be. */
const expected = {
  title: 'text',
  kind: '规划 | 行动方案 | 实施方案 | 纲要',
  period: '2026-2030',
  baseline: '2025',
  issued: '2022-06-02',
  docNumber: 'text',
  parents: '[path, …]',
  directions: '{ name: up | down | steady }',
  terms: '{ term: [variant, …] }',
} as const;
type Key = keyof typeof expected;
export const frontMatterKeys = Object.keys(expected) as readonly Key[];
const isKey = (key: string): key is Key => Object.hasOwn(expected, key);

/** Keys that site generators, editors and archives read: no slips, and none of ours. */
const othersKeys: ReadonlySet<string> = new Set(
  (
    'date author authors issuer publisher owner department contact version revision status state draft tags tag categories category keywords ' +
    'description summary abstract layout template lang language slug permalink url aliases cover image toc id uid created updated modified ' +
    'lastmod license source theme marp bibliography csl 作者 起草单位 编制单位 发文机关 发文单位 印发单位 发布单位 主管部门 联系人 版本 状态 密级 关键词 主题词 摘要 来源'
  ).split(' '),
);
const isOthers = (key: string): boolean => othersKeys.has(key) || othersKeys.has(key.toLowerCase());

/** What people write for the keys in Chinese. */
const chineseKeys: Readonly<Record<string, Key>> = {
  标题: 'title',
  题目: 'title',
  名称: 'title',
  类型: 'kind',
  种类: 'kind',
  文种: 'kind',
  期限: 'period',
  规划期: 'period',
  时期: 'period',
  规划期限: 'period',
  年限: 'period',
  基期: 'baseline',
  基准年: 'baseline',
  基准: 'baseline',
  成文日期: 'issued',
  日期: 'issued',
  印发日期: 'issued',
  发文日期: 'issued',
  发文字号: 'docNumber',
  文号: 'docNumber',
  字号: 'docNumber',
  上级规划: 'parents',
  上位规划: 'parents',
  方向: 'directions',
  术语: 'terms',
};
const kinds = ['规划', '行动方案', '实施方案', '纲要'];
const directionWords: Readonly<Record<string, 'up' | 'down' | 'steady'>> = {
  up: 'up',
  '↑': 'up',
  down: 'down',
  '↓': 'down',
  steady: 'steady',
  '=': 'steady',
};

const fenceLine = /^---[ \t]*$/;
const keyLine = /^["']?[^\s:：#,[\]{}*|>`"'-][^\s:：*|>`"']{0,39}["']?[ \t]?:(?:[ \t]|$)/;
const wideKeyLine = /^([A-Za-z]{1,20})[ \t]{0,4}：/;
const asciiKeyLine = /^[A-Za-z][\w-]{0,39}[ \t]?[:：]/;

/** A line that can stand in YAML: a key, a list item, a continuation, a comment. */
const looksYaml = (line: string): boolean =>
  /^[ \t]/.test(line) ||
  /^(?:-(?:[ \t]|$)|#|[\]}])/.test(line) ||
  keyLine.test(line) ||
  (wideKeyLine.test(line) && isKey(wideKeyLine.exec(line)?.[1] ?? ''));

interface Extent {
  /** Lines between the fences. */
  readonly inner: readonly Span[];
  readonly span: Span;
}

/**
 * The extent of the front matter; 'none' where the text merely starts with a break, a problem where nothing closes it.
 * A closing `---` counts only while the lines before it can be YAML: one far below, after running text, is a break of the document.
 */
const extentOf = (text: string): Extent | SyntaxProblem | 'none' => {
  const lines = eachLine(text);
  const { value: first } = lines.next();
  if (!first || !fenceLine.test(text.slice(first.start, first.end))) return 'none';
  const inner: Span[] = [];
  let keys = 0;
  let afterBlank = false;
  let lastOfRun = first;
  let running = true;
  for (const line of lines) {
    const written = text.slice(line.start, line.end);
    if (fenceLine.test(written)) return inner.length === 0 || keys > 0 ? { inner, span: { start: first.start, end: line.end } } : 'none';
    const blank = written.trim() === '';
    const yaml = blank || looksYaml(written);
    if (!yaml && afterBlank) break;
    if (blank || !yaml) running = false;
    // below a blank line any `甲: 乙` may be text between two breaks; a key in ASCII is one
    if (asciiKeyLine.test(written) || (running && keyLine.test(written))) keys += 1;
    if (running) lastOfRun = line;
    afterBlank = blank;
    inner.push(line);
    if (inner.length > 2000) break;
  }
  const second = inner[0];
  if (!second || !asciiKeyLine.test(text.slice(second.start, second.end))) return 'none';
  const at = lastOfRun.end;
  return {
    kind: 'front-matter',
    code: 'unclosed',
    span: { start: first.start, end: first.start + 3 },
    data: {},
    fix: [{ span: { start: at, end: at }, text: '\n---' }],
  };
};

/** The value of a scalar as it is written, whatever type YAML gives it (a title may be `2035`). */
const textOf = (node: unknown): string | undefined => {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return text.trim() === '' ? undefined : text.trim();
};

const yearOf = (node: unknown): number | undefined => {
  const match = /^((?:19|20|21)\d\d)年?(?:[（(].{0,60}[）)])?$/.exec(textOf(node) ?? '');
  return match ? Number(match[1]) : undefined;
};

/** 2021-2025, 2021—2025年, 2021至2025, 十四五, [2021, 2025]. Five-year periods are computed: 十四五 starts in 1951 + 5 × 14. */
const periodOf = (node: unknown): { start: number; end: number } | undefined => {
  let start: number | undefined;
  let end: number | undefined;
  if (isSeq(node)) {
    if (node.items.length !== 2) return undefined;
    [start, end] = node.items.map(yearOf);
  } else {
    const text = textOf(node) ?? '';
    const range = /^((?:19|20|21)\d\d)年?\s{0,4}[-—–－~～至]{1,2}\s{0,4}((?:19|20|21)\d\d)年?$/.exec(text);
    const ordinal = /^[“"]?([一二三四五六七八九十]{1,3})五[”"]?$/.exec(text)?.[1];
    const n = ordinal === undefined ? undefined : chineseValue(ordinal);
    if (range) [start, end] = [Number(range[1]), Number(range[2])];
    else if (n !== undefined) [start, end] = [1951 + 5 * n, 1955 + 5 * n];
  }
  return start !== undefined && end !== undefined && start <= end ? { start, end } : undefined;
};

/** A date as 2022-06-02; also 2022年6月2日, 2022/6/2, and a month alone. */
const dateOf = (node: unknown): string | undefined => {
  const match = /^((?:19|20|21)\d\d)(?:-|年|\/|\.)(\d{1,2})(?:(?:-|月|\/|\.)(\d{1,2})日?|月)?$/.exec(textOf(node) ?? '');
  if (!match) return undefined;
  const [month, day] = [Number(match[2]), match[3] === undefined ? undefined : Number(match[3])];
  const last = new Date(Date.UTC(Number(match[1]), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > last))) return undefined;
  return [match[1], String(month).padStart(2, '0'), ...(day === undefined ? [] : [String(day).padStart(2, '0')])].join('-');
};

const textsOf = (node: unknown): string[] | undefined => {
  const items = isSeq(node) ? node.items.map(textOf) : [textOf(node)];
  return items.every((item) => item !== undefined) ? items : undefined;
};

type Mutable = { -readonly [K in keyof FrontMatterValues]: FrontMatterValues[K] };

/** What a reading gathers; `base` is where the YAML text starts in the source, `end` where it ends. */
interface Gathered {
  readonly base: number;
  readonly end: number;
  readonly values: Mutable;
  readonly places: Record<string, Span>;
  readonly problems: SyntaxProblem[];
}

const report = (into: Gathered, code: string, span: Span, data: Record<string, string | number>, fix?: SyntaxProblem['fix']): void => {
  if (into.problems.length < mostProblems) into.problems.push({ kind: 'front-matter', code, span, data, ...(fix ? { fix } : {}) });
};

const spanOf = (into: Gathered, node: unknown, fallback: Span): Span => {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  if (!range) return fallback;
  const start = Math.min(into.base + range[0], into.end);
  return { start, end: Math.max(start, Math.min(into.base + range[1], into.end)) };
};

/** A mapping whose wrong entries are told one by one; the right ones stand. */
const entriesOf = <T>(into: Gathered, key: Key, node: unknown, read: (value: unknown) => T | undefined): Record<string, T> | undefined => {
  if (!isMap(node)) return undefined;
  const out: Record<string, T> = {};
  for (const pair of node.items) {
    const name = textOf(pair.key);
    const value = read(pair.value);
    if (name === undefined || value === undefined) {
      const place = spanOf(into, pair.value, spanOf(into, pair.key, { start: into.base, end: into.base }));
      report(into, 'value', place, { key, expected: expected[key], value: (textOf(pair.value) ?? '').slice(0, 40) });
    } else Object.defineProperty(out, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return out;
};

/** Takes a value over; false where it has not the form its key wants. */
const readValue = (into: Gathered, key: Key, node: unknown): boolean => {
  const set = <K extends Key>(name: K, value: Mutable[K] | undefined): boolean => {
    if (value === undefined) return false;
    into.values[name] = value;
    return true;
  };
  switch (key) {
    case 'title':
    case 'docNumber':
      return set(key, textOf(node));
    case 'kind':
      return set(
        key,
        kinds.find((kind) => kind === textOf(node)),
      );
    case 'period':
      return set(key, periodOf(node));
    case 'baseline':
      return set(key, yearOf(node));
    case 'issued':
      return set(key, dateOf(node));
    case 'parents':
      return set(key, textsOf(node));
    case 'directions':
      return set(
        key,
        entriesOf(into, key, node, (value) => directionWords[textOf(value) ?? '']),
      );
    case 'terms':
      return set(key, entriesOf(into, key, node, textsOf));
  }
};

const meant = (key: string): string | undefined =>
  nearest(key, frontMatterKeys) ?? (Object.hasOwn(chineseKeys, key) ? chineseKeys[key] : undefined);

const readPair = (into: Gathered, pair: Pair): void => {
  const key = textOf(pair.key) ?? '';
  const keySpan = spanOf(into, pair.key, { start: into.base, end: into.base });
  if (!isKey(key)) {
    if (isOthers(key)) return;
    const near = meant(key);
    report(
      into,
      'unknown-key',
      keySpan,
      { key: key.slice(0, 40), nearest: near ?? '' },
      near ? [{ span: keySpan, text: near }] : undefined,
    );
    return;
  }
  const place = spanOf(into, pair.value, { start: keySpan.end, end: keySpan.end });
  into.places[key] = place;
  // `baseline:` with nothing behind it is not yet filled in, not wrong
  if (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) return;
  if (readValue(into, key, pair.value)) return;
  const written = textOf(pair.value);
  report(into, written === undefined ? 'type' : 'value', place, { key, expected: expected[key], value: (written ?? '').slice(0, 40) });
};

/** So many keys that are none of ours, and like none, tell a front matter of another tool (a crawler's, an archive's) where no key is ours. */
const foreignKeys = 2;
const isForeign = (root: unknown): boolean => {
  if (!isMap(root)) return false;
  const keys = root.items.map(({ key }) => textOf(key) ?? '');
  return !keys.some(isKey) && keys.filter((key) => !isOthers(key) && meant(key) === undefined).length >= foreignKeys;
};

const readDocument = (into: Gathered, document: Document): void => {
  if (isForeign(document.contents)) return;
  for (const error of document.errors.slice(0, 20)) {
    const start = Math.min(into.base + error.pos[0], into.end);
    report(into, 'yaml', { start, end: Math.max(start, Math.min(into.base + error.pos[1], into.end)) }, { reason: error.code });
  }
  const root: unknown = document.contents;
  if (root === null) return;
  if (isMap(root)) for (const pair of root.items) readPair(into, pair);
  else if (document.errors.length === 0) report(into, 'yaml', { start: into.base, end: into.end }, { reason: 'NOT_A_MAP' });
};

/** Reads what lies between the fences; the text ends with the closing one. Plans of one series share their front matter, and an edit seldom touches it. */
const readBetween = keptByText((text): FrontMatterReading => {
  const extent = extentOf(text);
  if (extent === 'none' || 'kind' in extent) return { problems: [] };
  const base = extent.inner[0]?.start ?? extent.span.end;
  const end = extent.inner.at(-1)?.end ?? base;
  const into: Gathered = { base, end, values: {}, places: {}, problems: [] };
  const done = (): FrontMatterReading => ({
    frontMatter: { span: extent.span, values: into.values, places: into.places },
    problems: into.problems,
  });
  if (end - base > longest) {
    into.problems.push({ kind: 'limit', code: 'front-matter', span: { start: 0, end: 3 }, data: { limit: longest } });
    return done();
  }
  let yaml = '';
  let at = base;
  for (const line of extent.inner) {
    const written = text.slice(line.start, line.end);
    const key = wideKeyLine.exec(written)?.[1] ?? '';
    // line ends become LF (YAML knows no lone CR), in the same number of characters
    yaml += text.slice(at, line.start).replace(/\r(?!\n)/g, '\n');
    at = line.end;
    if (isKey(key)) {
      const start = line.start + written.indexOf('：');
      report(into, 'colon', { start, end: start + 1 }, { key }, [{ span: { start, end: start + 1 }, text: ': ' }]);
      yaml += ' '.repeat(written.length);
    } else yaml += written;
  }
  try {
    readDocument(into, parseDocument(yaml, { logLevel: 'silent', prettyErrors: false }) as Document);
  } catch {
    report(into, 'yaml', { start: base, end }, { reason: 'IMPOSSIBLE' });
  }
  return done();
});

/** Reads the front matter of a source, if it has one. Malformed YAML gives what can be read of it, and a problem at its place. */
export const readFrontMatter = ({ text }: Source): FrontMatterReading => {
  if (!text.startsWith('---')) return { problems: [] };
  // what lies further down cannot be front matter
  const extent = extentOf(text.slice(0, 4 * longest));
  if (extent === 'none') return { problems: [] };
  return 'kind' in extent ? { problems: [extent] } : readBetween(text.slice(0, extent.span.end));
};
