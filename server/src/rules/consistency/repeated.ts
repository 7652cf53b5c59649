import { keptByText } from '../../text/keep';
import { isHan } from '../../text/characters';
import { hanUnits } from '../../text/classes';
import { spanIn } from '../../text/reading';
import { nextOf } from '../../text/scan';
import type { Prose } from '../../model/types';
import { rule } from '../rule';

const shortest = 10;
/** A sentence of short clauses is compared as a whole. */
const shortestSentence = 16;
const markOrBracket = /[，。；：！？,;:!?《（(]/g;
/** What a clause is compared without. */
const others = new RegExp(`[^${hanUnits}\\dA-Za-z]+`, 'g');
/** How a procedural clause begins (经…批准, 由…负责, 在…期间): it may be said again. */
const procedural = '经由报按在以为对根依符未应向从把将与不可其并且如除';
const articles = /^第[一二三四五六七八九十百]{1,4}条/;
const skipped: Readonly<Record<string, string>> = { '《': '》', '（': '）', '(': ')' };

interface Clause {
  readonly from: number;
  readonly to: number;
  /** Without brackets, titles, quotes and marks. */
  readonly key: string;
}

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
    const end = close === undefined ? -1 : text.slice(at, at + 80).indexOf(close);
    if (end > 0) {
      if (character === '《') key += '《';
      i = at + end + 1;
    } else if (close === undefined) {
      if (key !== '') clauses.push({ from, to: at, key });
      from = at + 1;
      key = '';
    } else if (key === '') from = at + 1;
  }
  return clauses;
};

/** True for clauses that are long enough and not of a kind that may be said again. */
const isTelling = ({ key }: Clause): boolean =>
  key.length >= shortest && !key.includes('《') && !procedural.includes(key.charAt(0)) && [...key].filter(isHan).length >= shortest;

/** The sentences of a text none of whose clauses is long enough to be compared alone. */
const sentencesIn = (clauses: readonly Clause[], text: string): readonly Clause[] => {
  const sentences: Clause[] = [];
  let open: Clause[] = [];
  for (const clause of clauses) {
    open.push(clause);
    if (!'。！？!?'.includes(text[clause.to] ?? '。')) continue;
    const [first] = open;
    const key = open.map((each) => each.key).join('，');
    if (first && open.length > 1 && key.length >= shortestSentence && !key.includes('《') && !open.some(isTelling))
      sentences.push({ from: first.from, to: clause.to, key });
    open = [];
  }
  return sentences;
};

interface Said {
  readonly clause: Clause;
  /** The same clause before it in its own text. */
  readonly before: Clause | undefined;
}
interface Clauses {
  readonly said: readonly Said[];
  /** The last clause of each key. */
  readonly byKey: ReadonlyMap<string, Clause>;
}
const noClauses: Clauses = { said: [], byKey: new Map() };

const tellingClauses = keptByText((text: string): Clauses => {
  if (text.length < shortest) return noClauses;
  const byKey = new Map<string, Clause>();
  const said: Said[] = [];
  const clauses = clausesIn(text);
  for (const clause of [...clauses.filter(isTelling), ...sentencesIn(clauses, text)]) {
    said.push({ clause, before: byKey.get(clause.key) });
    byKey.set(clause.key, clause);
  }
  return said.length === 0 ? noClauses : { said, byKey };
});

/** The same clause twice in a paragraph or in two neighbouring ones: most often a copy that was not rewritten. */
export const consistencyRepeated = rule({
  id: 'consistency/repeated',
  severity: 'info',
  preset: 'recommended',
  fix: 'none',
  messages: {
    paragraph: {
      zh: '“{text}”在这一段里说了两遍；请删去一处，或改成原来要说的话',
      en: '“{text}” is said twice in this paragraph; drop one or write what was meant',
    },
    neighbour: {
      zh: '“{text}”与上一段的话完全相同，像是复制后没有改写；请改写或删去',
      en: '“{text}” repeats the paragraph before word for word, as a copy does; rewrite or drop it',
    },
  },
  *check({ plan }) {
    // A law says the same of one body after another.
    if (plan.prose.filter((p) => p.reading.text.startsWith('第') && articles.test(p.reading.text)).length > 4) return;
    let previous = noClauses;
    let last: Prose | undefined;
    for (const prose of plan.prose) {
      if (prose.kind !== 'paragraph' && prose.kind !== 'item' && prose.cell?.table.kind !== 'box') continue;
      const near = last !== undefined && prose.index - last.index <= 3 && last.box === prose.box;
      const clauses = tellingClauses(prose.kept);
      for (const { clause, before } of clauses.said) {
        const same = before ?? (near ? previous.byKey.get(clause.key) : undefined);
        const where = before ? prose : last;
        if (!same || !where) continue;
        yield {
          messageId: before ? 'paragraph' : 'neighbour',
          span: spanIn(prose.reading, clause.from, clause.to),
          data: { text: prose.reading.text.slice(clause.from, clause.to) },
          related: [{ span: spanIn(where.reading, same.from, same.to), message: { zh: '第一次', en: 'the first time' } }],
        };
      }
      previous = clauses;
      last = prose;
    }
  },
});
