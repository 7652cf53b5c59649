import { listedByProse } from '../../model/kept/listed';
import { local } from '../../model/kept/local';
import { equalHeadingsIn } from '../../model/structure/equal-headings';
import { repeatedSentencesOf } from '../../model/wording/repeated-sentences';
import { cellsAbove, followsCells } from '../../model/wording/lost-tables';
import { areToldAlike } from '../../model/wording/told-alike';
import { noClauses, repeatedIn, tellingClauses } from '../../model/wording/telling-clauses';
import type { PlanDocument, Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const none: readonly never[] = [];
const article = /^第[一二三四五六七八九十百]{1,4}条/;
const articles = local((text) => (text.startsWith('第') && article.test(text) ? [true] : none));

/** Paragraphs are neighbours with so few lines of another kind between them. */
const reach = 3;
/** What two neighbours have in common is this long at least. */
const shortestNextDoor = 13;

const isParagraph = ({ kind, cell }: Prose): boolean => kind === 'paragraph' || kind === 'item' || cell?.table.kind === 'box';

/** The paragraph before a paragraph, if it is near and in the same box. */
const neighbourOf = (plan: PlanDocument, { index, box }: Prose): Prose | undefined => {
  for (let at = index - 1; at >= index - reach; at -= 1) {
    const before = plan.prose[at];
    if (before && isParagraph(before)) return before.box === box ? before : undefined;
  }
  return undefined;
};

/** A paragraph of the text itself: what a box or an annex sums up it says in the same words. */
const isOfText = (prose: Prose): boolean =>
  (prose.kind === 'paragraph' || prose.kind === 'item') && !prose.cell && !prose.box && !prose.section?.annex;

/** The sentences of the text that stand in it twice, too far from each other for `neighbourOf`. More than twice it is a formula. */
function* farSentences(plan: PlanDocument) {
  for (const { places, whole } of repeatedSentencesOf(plan)) {
    const [first, again, ...more] = places.filter(({ prose }) => isOfText(prose));
    if (first && again && more.length === 0 && first.prose !== again.prose && neighbourOf(plan, again.prose) !== first.prose)
      yield { first, again, whole };
  }
}

const repetitions = listedByProse(
  (plan, prose) => {
    const clauses = isParagraph(prose) ? tellingClauses(prose.kept) : noClauses;
    if (clauses === noClauses) return none;
    const neighbour = neighbourOf(plan, prose);
    // The tasks of one year and of the next may be told in the same words.
    if (neighbour && followsCells(plan, neighbour)) return none;
    // Of each stage the same figure may be told.
    return (
      repeatedIn(clauses, neighbour ? tellingClauses(neighbour.kept) : noClauses)
        // Short words of duty and aim come again in the next paragraph by themselves.
        .filter(({ clause, own }) => own || clause.key.length >= shortestNextDoor)
        .filter(({ clause, own }) => own || !neighbour || !/\d/u.test(clause.key) || !areToldAlike(prose, neighbour))
        // Rows of cells that nothing has made a table say who answers for what.
        .filter(({ clause: { from, to } }) => !prose.reading.text.slice(from, to).includes('\t'))
        .map(({ clause, same, own }) => ({ prose, clause, same, where: own ? prose : (neighbour ?? prose) }))
    );
  },
  { before: reach + cellsAbove },
);

/** Nobody forgets to rewrite so many copies. */
const mostCopies = 5;

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
    far: {
      zh: '“{text}”与前面“{section}”里的一句完全相同，像是复制后没有改写；请改写或删去一处',
      en: '“{text}” is a sentence of “{section}” word for word, as a copy is; rewrite or drop one of them',
    },
    begins: {
      zh: '“{text}”与前面“{section}”里一句的开头完全相同，像是复制后没有改写；请核对',
      en: '“{text}” is how a sentence of “{section}” begins, word for word, as a copy does; check it',
    },
    heading: {
      zh: '标题“{text}”与前面的“{label}”完全相同；请核对是否复制后忘了改',
      en: 'The heading “{text}” is that of “{label}” as well; check whether it was copied and not changed',
    },
    neighbour: {
      zh: '“{text}”与上一段的话完全相同，像是复制后没有改写；请改写或删去',
      en: '“{text}” repeats the paragraph before word for word, as a copy does; rewrite or drop it',
    },
  },
  *check({ plan }) {
    for (const { first, again } of equalHeadingsIn(plan)) {
      yield {
        messageId: 'heading',
        severity: 'warning',
        span: again.titleSpan,
        data: { text: again.title, label: first.label?.text ?? '' },
        related: [{ span: first.titleSpan, message: { zh: '同样的标题', en: 'the same heading' } }],
      };
    }
    // A law says the same of one body after another.
    if (articles(plan).length > 4) return;
    const all = repetitions(plan);
    // Rows of a table that nothing has made one: what is to be done this year and the next, in one district and another.
    const asCells = all.filter(({ prose, where }) => where !== prose).length > mostCopies;
    for (const { prose, clause, same, where } of all) {
      if (asCells && where !== prose) continue;
      yield {
        messageId: where === prose ? 'paragraph' : 'neighbour',
        span: spanIn(prose.reading, clause.from, clause.to),
        data: { text: prose.reading.text.slice(clause.from, clause.to) },
        related: [{ span: spanIn(where.reading, same.from, same.to), message: { zh: '第一次', en: 'the first time' } }],
      };
    }
    const far = [...farSentences(plan)];
    // A table of tasks says again what the text has said.
    for (const { first, again, whole } of far.length > mostCopies ? [] : far) {
      yield {
        messageId: whole ? 'far' : 'begins',
        span: spanIn(again.prose.reading, again.from, again.to),
        data: { text: again.prose.reading.text.slice(again.from, again.to), section: first.prose.section?.title ?? '正文' },
        related: [{ span: spanIn(first.prose.reading, first.from, first.to), message: { zh: '第一次', en: 'the first time' } }],
      };
    }
  },
});
