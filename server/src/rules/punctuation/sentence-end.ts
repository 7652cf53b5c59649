import { isDigit, isHan, isLatin } from '../../text/characters';
import { local } from '../../model/kept/local';
import { isPageNumber } from '../../model/wording/page-lines';
import { isListItem, looks, openItems, type Look } from '../../model/wording/paragraph-looks';
import type { PlanDocument, Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule, type Fix } from '../rule';

/** With more paragraphs than this share unended, the text is broken into lines, not into paragraphs. */
const brokenShare = 0.2;
/** Words after which a sentence cannot end: the paragraph was cut. */
const hanging = '的和与及在对把将为以从向是或';

const none: readonly never[] = [];
const commas = local((text) => ('，、,'.includes(text.at(-1) ?? '。') ? [true] : none));

/** Lines that say whom a document goes to end as they like. */
const notices = /^(?:抄送|主送|分送|附)/;

/** A paragraph of running text: of several sentences, or a sentence of several clauses in a section. Of numbered ones those that begin with their heading. */
const isBody = (prose: Prose, look: Look): boolean => {
  const { kind, section, box } = prose;
  if (prose.cell) return false;
  if (look.listItem) return section?.runIn === true && section.prose === prose && box === undefined && look.severalSentences;
  const clauses = section !== undefined && box === undefined && look.severalClauses;
  return kind === 'paragraph' ? look.severalSentences || clauses : kind === 'line' && clauses;
};

/** The brothers of an item all end: 1. …项目。新建展厅3个。 */
const brothersEnd = (plan: PlanDocument, { section, box }: Prose): boolean => {
  if (!section?.runIn || box) return false;
  const brothers = plan.sections.filter((other) => other !== section && other.parent === section.parent && other.level === section.level);
  return brothers.length >= 2 && brothers.every(({ runIn, prose }) => runIn && prose.reading.text.endsWith('。'));
};

/** The line that goes on where this one breaks off: it begins no item, heading or quotation of its own. */
const continuation = (prose: Prose, next: Prose | undefined): Prose | undefined => {
  if (!next || next.cell || next.section !== prose.section || next.box !== prose.box) return undefined;
  return ['paragraph', 'line'].includes(next.kind) && !isListItem(next.reading.text) ? next : undefined;
};

export const punctuationSentenceEnd = rule({
  id: 'punctuation/sentence-end',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    broken: {
      zh: '这一段以“{mark}”结尾，句子没有完：多半是一段被断成了两段，请与下一段接上（下段开头“{next}”），或补全句子。',
      en: 'The paragraph ends with “{mark}”, in mid-sentence: join it with the next (“{next}”) or finish the sentence.',
    },
    missing: {
      zh: '这一段末尾“{tail}”后没有句号：请补上；若句子没有完，请与下一段接上。',
      en: 'The paragraph ends with “{tail}” and no stop: add 。, or join it with the next where the sentence goes on.',
    },
  },
  reads: (prose) => {
    const { text } = prose.reading;
    return JSON.stringify([
      looks.hitsIn(prose),
      openItems.hitsIn(prose),
      isListItem(text),
      text.length < 8,
      notices.test(text),
      text.includes('\t'),
      isPageNumber(prose),
      text.slice(0, 10),
      text.slice(-8),
    ]);
  },
  *check({ plan }) {
    const looked = looks(plan);
    const unended = new Set<Prose>();
    for (const { place, hits } of looked) for (const look of hits) if (!look.ended && isBody(place, look)) unended.add(place);
    if (unended.size > 3) {
      const bodies = looked.filter(({ place, hits: [look] }) => look && isBody(place, look));
      if (unended.size > bodies.length * brokenShare) return;
    }
    for (const { place } of openItems(plan)) if (place.section?.prose === place && brothersEnd(plan, place)) unended.add(place);
    const broken = new Set(commas(plan).map(({ place }) => place));
    for (const prose of [...new Set([...unended, ...broken])].sort((a, b) => a.index - b.index)) {
      const { text } = prose.reading;
      const mark = text.at(-1) ?? '';
      const comma = broken.has(prose);
      if (comma && (!['paragraph', 'line'].includes(prose.kind) || prose.cell || text.length < 8 || notices.test(text))) continue;
      const previous = plan.prose[prose.index - 1]?.reading.text ?? '';
      const following = plan.prose[prose.index + 1];
      const next = continuation(prose, following);
      // A page ends in mid-sentence; a row of cells with tabs between them is no sentence.
      if (text.includes('\t') || (following && isPageNumber(following))) continue;
      if (comma && (prose.section === undefined || '：:，、'.includes(previous.at(-1) ?? '。') || following?.reading.text.at(-1) === mark))
        continue;
      if (!comma && !isHan(mark) && !'”》）%％'.includes(mark) && !isDigit(mark) && !isLatin(mark)) continue;
      const cut = comma || hanging.includes(mark) || isLatin(mark) || isDigit(mark);
      const join: Fix | undefined = next && {
        title: { zh: '与下一段接上', en: 'Join with the next paragraph' },
        edits: [{ span: { start: prose.reading.span.end, end: next.reading.span.start }, text: '' }],
      };
      const end = spanIn(prose.reading, text.length, text.length);
      const stop: Fix = {
        title: { zh: '补句号', en: 'Add 。' },
        edits: [comma ? { span: spanIn(prose.reading, text.length - 1, text.length), text: '。' } : { span: end, text: '。' }],
      };
      const ways = (cut ? [join, stop] : [stop, join]).filter((w) => w !== undefined);
      yield {
        messageId: comma ? 'broken' : 'missing',
        // A subscript or figure that extraction put on a line of its own looks the same: only a hint there.
        severity: !comma && (isLatin(mark) || isDigit(mark)) ? 'info' : 'warning',
        span: spanIn(prose.reading, Math.max(0, text.length - (comma ? 1 : 3)), text.length),
        data: comma ? { mark, next: (following?.reading.text ?? '').slice(0, 10) } : { tail: text.slice(-8) },
        ...(next && cut
          ? {
              related: [
                {
                  span: spanIn(next.reading, 0, Math.min(10, next.reading.text.length)),
                  message: { zh: '下一段', en: 'the next paragraph' },
                },
              ],
            }
          : {}),
        suggestions: ways,
      };
    }
  },
});
