import { isDigit, isHan, isLatin } from '../../text/characters';
import { isPageNumber } from '../../model/wording/page-lines';
import { brothersEnd, continuation, isBody } from '../../model/wording/body-paragraphs';
import { clauseStops, type ClauseStop } from '../../model/wording/clause-stops';
import { endsInComma, isListItem, looks, openItems } from '../../model/wording/paragraph-looks';
import { inLostTable, isCellLike } from '../../model/wording/lost-tables';
import { brokenOffIn, edgesRead } from '../../model/wording/torn-lines';
import type { Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule, type Fix, type RawFinding } from '../rule';

/** With more paragraphs than this share unended, the text is broken into lines, not into paragraphs. */
const brokenShare = 0.2;
/** Words after which a sentence cannot end: the paragraph was cut. */
const hanging = '的和与及在对把将为以从向是或';

/** Lines that say whom a document goes to end as they like. */
const notices = /^(?:抄送|主送|分送|附)/;

/** In a table cell phrases stand alone. */
const isLooked = ({ kind, cell }: Prose, stop: ClauseStop): boolean =>
  kind !== 'toc' && !(cell && (stop.kind === 'fragment' || stop.kind === 'split'));

const shownNext = ({ reading }: Prose) => [
  { span: spanIn(reading, 0, Math.min(10, reading.text.length)), message: { zh: '下一段', en: 'the next paragraph' } },
];

/** A stop inside a sentence that is wrong or missing. */
const clauseStop = (prose: Prose, { kind, from, to, at, until, mark, arguable }: ClauseStop): RawFinding<ClauseStop['kind']> => {
  const [zh, en] = mark === '' ? ['删去逗号', 'Delete the comma'] : [`写作“${mark}”`, `Write ${mark}`];
  return {
    messageId: kind,
    severity: kind === 'split' || arguable === true ? 'info' : 'warning',
    span: spanIn(prose.reading, from, to),
    data: {
      text: prose.reading.text.slice(from, to),
      ...(mark === '' ? {} : { mark, where: mark === '：' ? '列举之前' : '两个分句之间' }),
    },
    suggestions: [{ title: { zh, en }, edits: [{ span: spanIn(prose.reading, at, until), text: mark }] }],
  };
};

export const punctuationSentenceEnd = rule({
  id: 'punctuation/sentence-end',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  mass: { broken: 6 },
  messages: {
    broken: {
      zh: '这一段以“{mark}”结尾，句子没有完：多半是一段被断成了两段，请与下一段接上（下段开头“{next}”），或补全句子。',
      en: 'The paragraph ends with “{mark}”, in mid-sentence: join it with the next (“{next}”) or finish the sentence.',
    },
    missing: {
      zh: '这一段末尾“{tail}”后没有句号：请补上；若句子没有完，请与下一段接上。',
      en: 'The paragraph ends with “{tail}” and no stop: add 。, or join it with the next where the sentence goes on.',
    },
    cut: {
      zh: '“{text}”：句子没有完就用了句号，后面的词语接着前面说；请改为“{mark}”。',
      en: '“{text}”: 。 stands in mid-sentence, what follows goes on with it; write {mark}.',
    },
    fragment: {
      zh: '“{text}”只有状语，不成句，却用了句号；请改为“{mark}”与下文接上，或补全句子。',
      en: '“{text}” only says on what ground and is no sentence; write {mark} to join it with the next, or finish it.',
    },
    open: {
      zh: '“{text}”：两个分句之间漏了停顿，请补“{mark}”。',
      en: '“{text}”: nothing parts the two clauses; add {mark}.',
    },
    list: { zh: '“{text}”：列举之前漏了“{mark}”，请补上。', en: '“{text}”: {mark} is missing before the list; add it.' },
    split: {
      zh: '“{text}”：逗号把连在一起的词语隔断了，请删去。',
      en: '“{text}”: the comma parts words that belong together; delete it.',
    },
  },
  reads: (prose) => {
    const { text } = prose.reading;
    return JSON.stringify([
      looks.hitsIn(prose),
      openItems.hitsIn(prose),
      edgesRead(prose),
      isListItem(text),
      text.length < 8,
      notices.test(text),
      [text.includes('\t'), isPageNumber(prose), isCellLike(text)],
      text.slice(0, 10),
      text.slice(-8),
      clauseStops.somethingIn(prose) && text,
    ]);
  },
  *check({ plan }) {
    for (const { place, hits } of clauseStops(plan)) for (const stop of hits) if (isLooked(place, stop)) yield clauseStop(place, stop);
    const torn = brokenOffIn(plan);
    const looked = looks(plan);
    const unended = new Set<Prose>();
    for (const { place, hits } of looked) for (const look of hits) if (!look.ended && isBody(place, look)) unended.add(place);
    if (unended.size > 3) {
      const bodies = looked.filter(({ place, hits: [look] }) => look && isBody(place, look));
      if (unended.size > bodies.length * brokenShare) return;
    }
    for (const { place } of openItems(plan)) if (place.section?.prose === place && brothersEnd(plan, place)) unended.add(place);
    const broken = new Set(endsInComma(plan).map(({ place }) => place));
    for (const prose of [...new Set([...unended, ...broken])].sort((a, b) => a.index - b.index)) {
      const { text } = prose.reading;
      const mark = text.at(-1) ?? '';
      const comma = broken.has(prose);
      if (comma && (!['paragraph', 'line'].includes(prose.kind) || prose.cell || text.length < 8 || notices.test(text))) continue;
      const previous = plan.prose[prose.index - 1]?.reading.text ?? '';
      const following = plan.prose[prose.index + 1];
      const next = continuation(prose, following);
      // A page ends in mid-sentence; a row of cells with tabs between them is no sentence.
      if (torn.has(prose) || (!comma && inLostTable(plan, prose)) || text.includes('\t') || (following && isPageNumber(following)))
        continue;
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
        ...(next && cut ? { related: shownNext(next) } : {}),
        suggestions: ways,
      };
    }
  },
});
