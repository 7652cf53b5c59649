import { textWhere } from '../../model/read-of';
import { beginsItems } from '../../model/enumerations';
import { local } from '../../model/local';
import { claimsIn, type CountClaim as Claim } from '../../model/count-claims';
import { splitList } from '../../model/lists';
import { chineseValue, isChineseNumeral } from '../../text/numerals';
import { spanIn } from '../../text/reading';
import type { PlanDocument, Prose, Section } from '../../model/types';
import { rule, type FindingData, type RawFinding } from '../rule';

type Finding = RawFinding<'sections' | 'enumeration' | 'bracket'>;

/** The sections right below a prose: the children that follow before anything else does. */
const sectionsBelow = (plan: PlanDocument, prose: Prose): readonly Section[] => {
  const next = plan.prose[prose.index + 1];
  const section = prose.section;
  const children = section ? section.children : plan.sections.filter((s) => s.level === 1 && s.span.start > prose.span.start);
  const first = children.find((c) => c.label?.value === 1);
  if (!next || !first || first.prose !== next || children[0] !== first) return [];
  return children.filter((c) => c.label?.style === first.label?.style);
};

const isRead = (prose: Prose): boolean => !prose.cell && prose.kind !== 'toc' && prose.kind !== 'title';
const claimed = local(claimsIn);

/** A count that the text announces — 落实八项主要任务, 以下四方面：, “五统一”（…） — against the sections or items that follow. */
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
    enumeration: {
      zh: '“{what}”，下文却列了 {found} 项（{names}）；请核对数目',
      en: '“{what}”, but {found} items follow ({names}); check the count',
    },
    bracket: {
      zh: '“{what}”，括号内却列了 {found} 项（{names}）；请核对数目',
      en: '“{what}”, but {found} items are listed in the bracket ({names}); check the count',
    },
  },
  reads: (prose) => textWhere(claimed.somethingIn(prose) || nicknames.somethingIn(prose) || beginsItems(prose), prose),
  *check({ plan }): Iterable<Finding> {
    for (const { place: prose, hits } of nicknames(plan)) {
      if (isRead(prose))
        for (const hit of hits) yield { messageId: 'bracket', span: spanIn(prose.reading, hit.from, hit.to), data: hit.data };
    }
    for (const { place: prose, hits: claims } of claimed(plan)) {
      if (!isRead(prose)) continue;
      const { text } = prose.reading;
      const last = claims.at(-1);
      if (!last) continue;
      yield* byList(plan, prose, claims);
      if (prose.kind === 'heading') {
        yield* byEnumeration(plan, prose, last);
        continue;
      }
      const announces =
        /[：:]$/.test(text) ||
        /(落实|实施|推进|抓好|完成|开展|突出|聚焦|主要|重点|以下|下列|如下)[^。]{0,30}$/.test(text.slice(0, last.from));
      const closing = text.length - last.to < 40 && !text.slice(last.to).includes('。”');
      if (!announces || (!closing && text.length > 160)) continue;
      const below = sectionsBelow(plan, prose);
      if (below.length >= 2 && below.length !== last.count && Math.abs(below.length - last.count) <= 3 && claims.length === 1) {
        yield {
          messageId: 'sections',
          span: spanIn(prose.reading, last.from, last.to),
          data: { what: last.what, found: below.length, names: below.map((s) => s.label?.text ?? '').join(' ') },
          related: below.map((s) => ({ span: s.label?.span ?? s.span, message: { zh: '并列标题', en: 'a parallel heading' } })),
        };
      }
    }
  },
});

/** A heading “五项建设” whose text is one 一是…五是. */
function* byEnumeration(plan: PlanDocument, prose: Prose, claim: Claim): Iterable<Finding> {
  const { section } = prose;
  if (!section || section.prose !== prose || section.children.length > 0) return;
  const lists = plan.enumerations.filter((e) => e.prose.section === section && e.style === '一是');
  const [list] = lists;
  if (lists.length !== 1 || !list || list.items.length === claim.count || list.items.length < 2) return;
  if (list.items.some((item, i) => item.value !== i + 1)) return; // numbering/enumeration speaks
  yield {
    messageId: 'enumeration',
    span: spanIn(prose.reading, claim.from, claim.to),
    data: { what: claim.what, found: list.items.length, names: list.items.map((item) => `${String(item.value)}`).join('、') },
    related: list.items.map((item) => ({ span: item.span, message: { zh: '所列一项', en: 'an item' } })),
  };
}

/** 以下三个方面：一是…二是…: the list that the colon opens. */
function* byList(plan: PlanDocument, prose: Prose, claims: readonly Claim[]): Iterable<Finding> {
  const { text } = prose.reading;
  for (const claim of claims) {
    const lead = /^[^。；，、：:]{0,8}[：:]/.exec(text.slice(claim.to, claim.to + 10))?.[0];
    const list =
      lead === undefined
        ? undefined
        : plan.enumerations.find((e) => e.items[0]?.prose === prose && e.items[0].at === claim.to + lead.length);
    if (!list || list.items.length === claim.count || list.items.length < 2 || list.items.some((item, i) => item.value !== i + 1)) continue;
    yield {
      messageId: 'enumeration',
      span: spanIn(prose.reading, claim.from, claim.to),
      data: { what: claim.what, found: list.items.length, names: list.items.map((item) => String(item.value)).join('、') },
      related: list.items.map((item) => ({ span: item.span, message: { zh: '所列一项', en: 'an item' } })),
    };
  }
}

/** “五统一”（统一A、统一B…）: a quoted nickname that begins with its count, items of one make in the bracket. */
const nicknames = local((text) => {
  const found: { readonly from: number; readonly to: number; readonly data: FindingData }[] = [];
  for (let at = text.indexOf('”'); at >= 0; at = text.indexOf('”', at + 1)) {
    const open = text.slice(Math.max(0, at - 8), at).lastIndexOf('“') + Math.max(0, at - 8);
    const bracket = text[at + 1];
    if (text[open] !== '“' || (bracket !== '（' && bracket !== '(')) continue;
    const name = text.slice(open + 1, at);
    let digits = 0;
    while (isChineseNumeral(name[digits])) digits += 1;
    const count = chineseValue(name.slice(0, digits));
    const key = name.slice(digits).replace(/^[个项大]/, '');
    const close = at + text.slice(at, at + 1000).indexOf(bracket === '（' ? '）' : ')');
    if (count === undefined || count < 2 || count > 12 || key.length === 0 || key.length > 2 || close < at) continue;
    const items = splitList(text, at + 2, close, '、，,；;', ['和', '以及', '及', '与']);
    const plain = splitList(text, at + 2, close, '、，,；;');
    // Only items that all carry the word of the nickname are surely what it counts.
    if (plain.length < 2 || !plain.every((i) => text.slice(i.from, i.to).includes(key))) continue;
    if (items.length === count || plain.length === count || text.slice(at, close).includes('等')) continue;
    const names = plain.map((i) => text.slice(i.from, i.to).slice(0, 8)).join('、');
    found.push({ from: open, to: at + 1, data: { what: name, found: plain.length, names } });
  }
  return found;
});
