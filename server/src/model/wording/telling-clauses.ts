import { hanUnits } from '../../text/classes';
import { keptByText } from '../../text/keep';
import { keptWith } from '../../text/kept-with';
import { countOf, nextOf } from '../../text/scan';

const shortest = 10;
/** A sentence of short clauses is compared as a whole. */
const shortestSentence = 16;
const markOrBracket = /[，。；：！？,;:!?《（(]/g;
/** What a clause is compared without. */
const others = new RegExp(`[^${hanUnits}\\dA-Za-z]+`, 'g');
/** What is left of it but Han characters. */
const noHan = /[\dA-Za-z]+/g;
/** How a procedural clause begins (经…批准, 由…负责, 在…期间): it may be said again. */
const procedural = '经由报按在以为对根依符未应向从把将与不可其并且如除负';
/** 各县市区人民政府高新区管委会: who is in charge, of one task as of the next. */
const everyBody = /^各.{0,40}(?:政府|管委会|单位|部门|街道|街道办|办事处|乡镇|园区)$/u;
/** 牵头单位：|市教育局、市人力资源社会保障局: and here who is. */
const inCharge = /(?:单位|部门|主体)[：:]$/u;
const skipped: Readonly<Record<string, string>> = { '《': '》', '（': '）', '(': ')' };

/** A clause, or a sentence of short clauses, that is not said twice by chance. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Without brackets, titles, quotes and marks. */
  readonly key: string;
}

const longestBracket = 300;

/** Where a bracket that opens at `at` is closed, those inside it passed over: （责任单位：各县（市、区）人民政府）; −1 where it is not. */
const closing = (text: string, at: number, open: string, close: string): number => {
  let depth = 0;
  for (let i = at, end = Math.min(text.length, at + longestBracket); i < end; i += 1) {
    if (text[i] === open) depth += 1;
    else if (text[i] === close && (depth -= 1) === 0) return i;
  }
  return -1;
};

/** The clauses of a text, between its marks; what stands in brackets or 《》 is left out of the key. */
const clausesIn = (text: string): readonly Clause[] => {
  const clauses: Clause[] = [];
  let from = 0;
  let key = '';
  for (let i = 0; i <= text.length;) {
    const found = nextOf(markOrBracket, text, i);
    const at = found < 0 ? text.length : found;
    const segment = text.slice(i, at);
    const words = segment.replace(others, '');
    // A clause begins with its first word.
    if (key === '' && words !== segment) from = i + (words === '' ? segment.length : segment.indexOf(words.charAt(0)));
    key += words;
    i = at + 1;
    const character = text[at] ?? '。';
    const close = skipped[character];
    const end = close === undefined ? -1 : closing(text, at, character, close);
    if (end > at) {
      if (character === '《') key += '《';
      i = end + 1;
    } else if (close === undefined) {
      if (key !== '') clauses.push({ from, to: at, key });
      from = at + 1;
      key = '';
    } else if (key === '') from = at + 1;
  }
  return clauses;
};

/** True for clauses that are long enough and not of a kind that may be said again. */
const isTelling = ({ key }: Clause): boolean => {
  if (key.length < shortest || key.includes('《') || procedural.includes(key.charAt(0)) || everyBody.test(key)) return false;
  return countOf(noHan, key) >= shortest;
};

/** The sentences of a text none of whose clauses is long enough to be compared alone. */
const sentencesIn = (clauses: readonly Clause[], telling: ReadonlySet<Clause>, text: string): readonly Clause[] => {
  const sentences: Clause[] = [];
  let start = 0;
  for (const [i, clause] of clauses.entries()) {
    if (!'。！？!?'.includes(text[clause.to] ?? '。')) continue;
    const open = i > start ? clauses.slice(start, i + 1) : [];
    start = i + 1;
    const [first] = open;
    if (!first || open.some((each) => telling.has(each))) continue;
    const key = open.map((each) => each.key).join('，');
    if (key.length >= shortestSentence && !key.includes('《')) sentences.push({ from: first.from, to: clause.to, key });
  }
  return sentences;
};

interface Said {
  readonly clause: Clause;
  /** The same clause before it in its own text. */
  readonly before: Clause | undefined;
}
/** What a text says at some length. */
export interface Clauses {
  readonly said: readonly Said[];
  /** The last clause of each key. */
  readonly byKey: ReadonlyMap<string, Clause>;
}
export const noClauses: Clauses = { said: [], byKey: new Map() };

/** The clauses of a text that are long enough to be compared, and its sentences of short clauses. */
export const tellingClauses = keptByText((text: string): Clauses => {
  if (text.length < shortest) return noClauses;
  const byKey = new Map<string, Clause>();
  const said: Said[] = [];
  const clauses = clausesIn(text);
  const telling = new Set(clauses.filter(isTelling));
  for (const clause of [...telling, ...sentencesIn(clauses, telling, text)]) {
    if (inCharge.test(text.slice(Math.max(0, clause.from - 4), clause.from))) continue;
    said.push({ clause, before: byKey.get(clause.key) });
    byKey.set(clause.key, clause);
  }
  return said.length === 0 ? noClauses : { said, byKey };
});

/** A clause that was said before. */
export interface RepeatedClause {
  readonly clause: Clause;
  /** Where it stands first. */
  readonly same: Clause;
  /** In its own text, not in the one before. */
  readonly own: boolean;
}

/** What a text repeats of the one before it: most follow the same one in every version of a document. */
const repeatedBehind = keptWith((clauses: Clauses, previous: Clauses): readonly RepeatedClause[] => {
  const found: RepeatedClause[] = [];
  for (const { clause, before } of clauses.said) {
    const same = before ?? previous.byKey.get(clause.key);
    if (same) found.push({ clause, same, own: before !== undefined });
  }
  return found;
});

/**
 * The clauses of a text that it says a second time, or that the text before it says.
 * @param previous the clauses of the text before it, `noClauses` where it has none beside it
 */
export const repeatedIn = (clauses: Clauses, previous: Clauses): readonly RepeatedClause[] =>
  clauses === noClauses ? [] : repeatedBehind(clauses, previous);
