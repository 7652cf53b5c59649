import { statesTableCount, wrongTableCountsOf } from '../../link/table-counts';
import { announcesOrLists, miscountedOf } from '../../model/claims/announced-counts';
import { miscountedListsIn } from '../../model/claims/counted-lists';
import { miscountedPartsIn } from '../../model/claims/counted-parts';
import { beginsItems } from '../../model/document/enumerations';
import { local } from '../../model/kept/local';
import { miscountedDigitsIn, miscountedNicknamesIn } from '../../model/claims/nicknames';
import { textWhere } from '../../model/document/read-of';
import type { Prose } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule, type RelatedPlace } from '../rule';

const isRead = (prose: Prose): boolean => prose.kind !== 'toc' && prose.kind !== 'title';
const lists = local(miscountedListsIn);
const nicknames = local(miscountedNicknamesIn);
const digits = local(miscountedDigitsIn);
const parts = local(miscountedPartsIn);
/** What a message shows of an item of a list. */
const longestName = 16;

const messageOf = { before: 'before', behind: 'enumeration', bracket: 'bracket' } as const;
const itemOf = {
  sections: { zh: '并列标题', en: 'a parallel heading' },
  chapter: { zh: '并列标题', en: 'a parallel heading' },
  enumeration: { zh: '所列一项', en: 'an item' },
  before: { zh: '所列一项', en: 'an item' },
};
const related = (spans: readonly RelatedPlace['span'][], message: RelatedPlace['message']): RelatedPlace[] =>
  spans.slice(0, 30).map((span) => ({ span, message }));

/** A count that the text announces — 落实八项主要任务, 以下四方面：, “五统一”（…）, 甲、乙、丙三大产业 — against the sections, items or rows that it counts. */
export const numberCountClaim = rule({
  id: 'number/count-claim',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    sections: {
      zh: '“{what}”，下文却有 {found} 个并列标题（{names}）；请核对数目',
      en: '“{what}”, but {found} parallel headings follow ({names}); check the count',
    },
    chapter: {
      zh: '“{what}”，而“{title}”一章列有 {found} 个（{names}）；请核对数目',
      en: '“{what}”, but the chapter “{title}” has {found} of them ({names}); check the count',
    },
    enumeration: {
      zh: '“{what}”，下文却列了 {found} 项（{names}）；请核对数目',
      en: '“{what}”, but {found} items follow ({names}); check the count',
    },
    before: {
      zh: '“{what}”，前面却列了 {found} 项（{names}）；请核对数目',
      en: '“{what}”, but {found} items are listed before it ({names}); check the count',
    },
    bracket: {
      zh: '“{what}”，括号内却列了 {found} 项（{names}）；请核对数目',
      en: '“{what}”, but {found} items are listed in the bracket ({names}); check the count',
    },
    digit: {
      zh: '“{what}”的第 {nth} 个数是 {digit}，这里却作“{text}”；请核对数目',
      en: 'number {nth} of “{what}” is {digit}, here it says “{text}”; check the count',
    },
    parts: {
      zh: '“{parts}”合计 {sum}，这里写作 {stated}；请核对数目',
      en: '“{parts}” make {sum}, not {stated}; check the count',
    },
    rows: {
      zh: '“{what}”，而所指的表中列有 {found} 项；请核对正文和表格',
      en: '“{what}”, but the table pointed to lists {found}; check the text and the table',
    },
    places: {
      zh: '“{what}”，而表中有 {found} 个；请核对正文和表格',
      en: '“{what}”, but by the table it is {found}; check the text and the table',
    },
    kinds: {
      zh: '“{what}”，而表中{kind}的有 {found} 项；请核对正文和表格',
      en: '“{what}”, but the table lists {found} that are {kind}; check the text and the table',
    },
    indicators: {
      zh: '“{what}”，而表中有 {found} 项；请核对正文和表格',
      en: '“{what}”, but the table has {found}; check the text and the table',
    },
  },
  reads: (prose) =>
    textWhere(
      announcesOrLists(prose) ||
        beginsItems(prose) ||
        statesTableCount(prose) ||
        [lists, nicknames, digits, parts].some((each) => each.somethingIn(prose)),
      prose,
    ) ?? (prose.kind === 'item' ? prose.reading.text.slice(0, longestName) : undefined),
  readsTables: true,
  *check({ plan }) {
    for (const { prose, claim, by, found, names, items, chapter = '' } of miscountedOf(plan)) {
      yield {
        messageId: by,
        span: spanIn(prose.reading, claim.from, claim.to),
        data: { what: claim.what, found, names, title: chapter },
        related: related(items, itemOf[by]),
      };
    }
    for (const { place: prose, hits } of nicknames(plan))
      if (isRead(prose) && !prose.cell)
        for (const { from, to, ...data } of hits) yield { messageId: 'bracket', span: spanIn(prose.reading, from, to), data };
    for (const { place: prose, hits } of digits(plan))
      if (isRead(prose))
        for (const { from, to, ...data } of hits) yield { messageId: 'digit', span: spanIn(prose.reading, from, to), data };
    for (const { place: prose, hits } of lists(plan))
      if (isRead(prose))
        for (const { from, to, place, ...data } of hits) yield { messageId: messageOf[place], span: spanIn(prose.reading, from, to), data };
    const wrong = wrongTableCountsOf(plan);
    for (const { place: prose, hits } of parts(plan))
      // Which of the numbers is wrong the table of indicators may tell.
      if (isRead(prose) && !wrong.some((each) => each.prose === prose && each.by === 'indicators'))
        for (const { from, to, at, ...data } of hits) {
          const added = spanIn(prose.reading, at, at + data.parts.length);
          yield { messageId: 'parts', span: spanIn(prose.reading, from, to), data, related: related([added], itemOf.before) };
        }
    for (const { by, prose, from, to, spans, what, kind, found } of wrong) {
      yield {
        messageId: by,
        span: spanIn(prose.reading, from, to),
        data: { what, kind, found },
        related: related(spans, { zh: '表中的一项', en: 'a row of the table' }),
      };
    }
  },
});
