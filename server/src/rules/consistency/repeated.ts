import { local } from '../../model/local';
import { noClauses, repeatedIn, tellingClauses } from '../../model/telling-clauses';
import type { Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const none: readonly never[] = [];
const article = /^第[一二三四五六七八九十百]{1,4}条/;
const articles = local((text) => (text.startsWith('第') && article.test(text) ? [true] : none));

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
    if (articles(plan).length > 4) return;
    let previous = noClauses;
    let last: Prose | undefined;
    for (const prose of plan.prose) {
      if (prose.kind !== 'paragraph' && prose.kind !== 'item' && prose.cell?.table.kind !== 'box') continue;
      const near = last !== undefined && prose.index - last.index <= 3 && last.box === prose.box;
      const clauses = tellingClauses(prose.kept);
      for (const { clause, same, own } of repeatedIn(clauses, near ? previous : noClauses)) {
        const where = own ? prose : last;
        if (!where) continue;
        yield {
          messageId: own ? 'paragraph' : 'neighbour',
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
