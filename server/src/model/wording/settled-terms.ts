import type { PlanDocument, Prose } from '../types';
import type { TermPlace } from '../document/term-places';

/** A variant of a term that the front matter has settled otherwise. */
export interface SettledTerm {
  readonly text: string;
  readonly preferred: string;
  readonly place: TermPlace;
}

const stops = '，。；,;';

const clauseAt = (text: string, at: number): string => {
  let from = at;
  let to = at;
  while (from > 0 && !stops.includes(text[from - 1] ?? ' ')) from -= 1;
  while (to < text.length && !stops.includes(text[to] ?? ' ')) to += 1;
  return text.slice(from, to);
};

/** What a place speaks of: its clause, or its table row. */
const contextAt = (prose: Prose, at: number): string => {
  const row = prose.cell?.table.rows[prose.cell.row];
  return row ? row.map((c) => c.text).join(' ') : clauseAt(prose.reading.text, at);
};

/**
 * Places of the variants that `terms: { preferred: [variants] }` names. A variant's last bracket names what the clause or row must speak of:
 * 毛入学率（学前） is 毛入学率 where 学前 is spoken of, or these very words.
 */
export const settledTermsOf = (plan: PlanDocument): SettledTerm[] => {
  const found: SettledTerm[] = [];
  for (const [preferred, variants] of Object.entries(plan.meta.terms)) {
    for (const variant of variants) {
      const bracket = /^(.+)[（(]([^（）()]+)[）)]$/.exec(variant);
      const word = bracket?.[1] ?? variant;
      if (word === '') continue;
      for (const prose of plan.prose) {
        const { text } = prose.reading;
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const inside = preferred.indexOf(word);
          if (inside >= 0 && text.startsWith(preferred, at - inside)) continue;
          const literal = bracket !== null && text.startsWith(variant, at);
          if (bracket && !literal && !contextAt(prose, at).includes(bracket[2] ?? '')) continue;
          const to = at + (literal ? variant.length : word.length);
          found.push({ text: text.slice(at, to), preferred, place: { prose, from: at, to } });
        }
      }
    }
  }
  return found;
};
