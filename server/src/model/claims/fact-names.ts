import { qualifierWords, neutralWords, sameWords, widerValues, type Dimension } from '../../lexicon/name-words';
import { keptByText } from '../../text/keep';
import { comparableName } from '../document/indicators';

/** A name taken apart for comparison: what is left when qualifiers, neutral words and forms of one word are set aside. */
export interface FactName {
  readonly text: string;
  /** The content, character by character in the order of their codes: names are compared whatever order their parts stand in. */
  readonly core: string;
  /** The name ends in 占比, 比例 …: a share. */
  readonly share: boolean;
  readonly qualifiers: ReadonlyMap<Dimension, readonly string[]>;
  /** Y of “X占Y的比例”: what the share is of. */
  readonly whole: string | undefined;
}

/** How well two names fit: 1 = the same. */
export interface NameMatch {
  readonly score: number;
  /** The names differ only in what is counted (园所 beside 在园幼儿): they may measure different things. */
  readonly countedOnly: boolean;
}

interface Word {
  readonly word: string;
  readonly dimension: Dimension | undefined;
  readonly value: string;
}

const vocabulary: ReadonlyMap<string, readonly Word[]> = (() => {
  const map = new Map<string, Word[]>();
  const all: Word[] = [...qualifierWords, ...neutralWords.map((word) => ({ word, dimension: undefined, value: '' }))];
  for (const entry of all) {
    const first = entry.word.charAt(0);
    map.set(
      first,
      [...(map.get(first) ?? []), entry].sort((a, b) => b.word.length - a.word.length),
    );
  }
  return map;
})();

const longestName = 80;

/** 公办（含公办性质）: a bracket that only widens; （小学） narrows and stays. */
const wideningBracket = /[（(](?:含|包括|不含|即)[^（()）]{0,30}[）)]/gu;
const shareWhole = /^(.{2,40}?)占(?!比)(.{2,24}?)占比$/u;

const folded = (name: string): string => {
  let text = comparableName(name.slice(0, longestName).replace(wideningBracket, '').replaceAll('的', ''));
  for (const [form, kept] of sameWords) if (text.includes(form)) text = text.replaceAll(form, kept);
  return text;
};

const sorted = (text: string): string => [...text].sort().join('');

/** A name taken apart, its contents still in the order they are written. */
const partedAnew = (name: string): FactName => {
  const text = folded(name);
  const parts = shareWhole.exec(text);
  const own = parts ? `${parts[1] ?? ''}占比` : text;
  const share = own.endsWith('占比');
  const stem = share ? own.slice(0, -2) : own;
  const qualifiers = new Map<Dimension, string[]>();
  let core = '';
  for (let i = 0; i < stem.length;) {
    const found = vocabulary.get(stem.charAt(i))?.find(({ word }) => stem.startsWith(word, i));
    if (!found) {
      core += stem.charAt(i);
      i += 1;
      continue;
    }
    if (found.dimension !== undefined) {
      const values = qualifiers.get(found.dimension) ?? [];
      if (!values.includes(found.value)) qualifiers.set(found.dimension, [...values, found.value].sort());
    }
    i += found.word.length;
  }
  return { text: name, core, share, qualifiers, whole: parts ? (parts[2] ?? '') : undefined };
};
const parted = keptByText(partedAnew);

/** Takes a name apart. Linear in the name; of names longer than 80 characters only the beginning is read. */
export const readFactName = keptByText((name: string): FactName => {
  const parts = parted(name);
  return { ...parts, core: sorted(parts.core), whole: parts.whole === undefined ? undefined : sorted(parts.whole) };
});

/** The qualifier a text begins with, if any: 建制镇 of 建制镇建成区. */
export const firstQualifier = (text: string): { readonly word: string; readonly dimension: Dimension } | undefined => {
  const found = vocabulary.get(text.charAt(0))?.find(({ word, dimension }) => dimension !== undefined && text.startsWith(word));
  return found?.dimension === undefined ? undefined : { word: found.word, dimension: found.dimension };
};

/** The key under which names with the same content stand together; qualifiers are compared by `matchNames`. */
export const contentKey = (name: FactName): string => name.core;

const holds = (wide: string, narrow: string): boolean => wide === narrow || (widerValues[wide]?.includes(narrow) ?? false);

/** Same values: 'same'; one side wider: 'wider'; else 'other'. */
const relation = (a: readonly string[], b: readonly string[]): 'same' | 'wider' | 'other' => {
  if (a === b || (a.length === b.length && a.every((value, i) => value === b[i]))) return 'same';
  const covers = (wide: readonly string[], narrow: readonly string[]): boolean =>
    narrow.every((value) => wide.some((w) => holds(w, value))) && wide.every((w) => narrow.some((value) => holds(w, value)));
  return covers(a, b) || covers(b, a) ? 'wider' : 'other';
};

/** What a name may leave to its context (the category beside a row, the heading above a sentence). */
const leftToContext: ReadonlySet<Dimension> = new Set<Dimension>(['stage']);

/** The stages a context names: 高等教育, 学前教育. */
export type NameContext = ReadonlyMap<Dimension, readonly string[]>;

const noContext: ReadonlyMap<Dimension, readonly string[]> = new Map();

/** The stages that one text names. */
const givenIn = ({ qualifiers }: FactName): NameContext | undefined => {
  if (qualifiers.size === 0) return undefined;
  const named = [...qualifiers].filter(([dimension]) => leftToContext.has(dimension));
  return named.length === 0 ? undefined : new Map(named);
};
const contextIn = keptByText((text: string): { readonly context: NameContext | undefined } => ({ context: givenIn(parted(text)) }));

const firstGiven = (texts: readonly string[], givenBy: (text: string) => NameContext | undefined): NameContext => {
  let context = noContext;
  for (const text of texts) {
    const given = givenBy(text);
    if (given) context = context.size === 0 ? given : new Map([...given, ...context]);
    if (context.size === leftToContext.size) break;
  }
  return context;
};

/** The qualifiers that a category or heading gives to the names below it; the first text that gives any counts. */
export const contextOf = (texts: readonly string[]): NameContext => firstGiven(texts, (text) => contextIn(text).context);

/** The same of stretches that nobody asks for again: nothing is kept of them. */
export const contextOfStretches = (texts: readonly string[]): NameContext => firstGiven(texts, (text) => givenIn(partedAnew(text)));

/** The dimensions of two names: those of the first, then those of the second alone. */
const dimensionsOf = (a: FactName, b: FactName): readonly Dimension[] => {
  const dimensions = [...a.qualifiers.keys()];
  for (const dimension of b.qualifiers.keys()) if (!a.qualifiers.has(dimension)) dimensions.push(dimension);
  return dimensions;
};

/**
 * Compares two names with their contexts. A qualifier that contradicts forbids the match (undefined), one that is missing forbids it too unless the context
 * gives it; a missing stage lowers the score; what is counted (园所 beside 在园幼儿) is told apart. Contents must agree.
 */
export const matchNames = (a: FactName, b: FactName, contextA: NameContext, contextB: NameContext): NameMatch | undefined => {
  if (a.core !== b.core) return undefined;
  if (a.whole !== undefined && b.whole !== undefined && a.whole !== b.whole) return undefined;
  let score = a.share === b.share ? 1 : 0.94;
  if ((a.whole === undefined) !== (b.whole === undefined)) score -= 0.04;
  let countedOnly = false;
  let common = 0;
  for (const dimension of dimensionsOf(a, b)) {
    const own = a.qualifiers.get(dimension);
    const other = b.qualifiers.get(dimension);
    const how = own && other ? relation(own, other) : 'missing';
    if (how === 'other') return undefined;
    if (how === 'same') common += 1;
    else if (how === 'wider') score -= 0.06;
    else if (dimension === 'counted') countedOnly = true;
    else if (leftToContext.has(dimension)) {
      const given = own ? contextB.get(dimension) : contextA.get(dimension);
      const inContext = given ? relation(given, own ?? other ?? []) : 'missing';
      if (inContext === 'other') return undefined;
      score -= inContext === 'missing' ? 0.14 : 0.02;
      if (inContext !== 'missing') common += 1;
    } else return undefined;
  }
  // 学校数 alone says nothing: names without content need all of their qualifiers.
  if (a.core.length < 2 && common < 1) return undefined;
  if (a.core.length + 2 * common < 5 && score < 0.9 && !countedOnly) return undefined;
  if (countedOnly && a.core === '' && !(a.share && b.share)) return undefined;
  return { score, countedOnly };
};
