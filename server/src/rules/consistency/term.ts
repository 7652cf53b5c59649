import { titleVariantsOf } from '../../model/structure/document-titles';
import { nearBodiesOf } from '../../model/wording/near-bodies';
import { nearLayoutsOf } from '../../model/wording/near-layouts';
import { bracketVariantsOf, marksLeftOutOf, nearNamesOf } from '../../model/wording/near-names';
import { nearPlacesOf } from '../../model/wording/near-places';
import { nearWordingsOf } from '../../model/wording/near-wordings';
import { bareTermsOf } from '../../model/wording/quoted-terms';
import { settledTermsOf } from '../../model/wording/settled-terms';
import { swappedNamesOf } from '../../model/wording/swapped-names';
import type { NearName, TermPlace } from '../../model/document/term-places';
import { termVariantsOf } from '../../model/wording/term-variants';
import type { PlanDocument } from '../../model/types';
import { spanIn } from '../../text/reading';
import { overlaps, type Span } from '../../text/span';
import { rule, type RawFinding } from '../rule';

type Id = 'bare' | 'period' | 'title' | 'marks' | 'near' | 'body' | 'order' | 'bracket' | 'configured' | 'variant';
type Finding = RawFinding<Id>;

const spanOf = (place: TermPlace): Span => spanIn(place.prose.reading, place.from, place.to);
const seeAlso = (place: TermPlace | undefined) =>
  place ? { related: [{ span: spanOf(place), message: { zh: '另一处', en: 'the other place' } }] } : {};
const replace = (span: Span, text: string) => ({ title: { zh: `改为“${text}”`, en: `Write “${text}”` }, edits: [{ span, text }] });
const quote = ({ start, end }: Span) => ({
  title: { zh: '加引号', en: 'Put it in quotes' },
  edits: [
    { span: { start, end: start }, text: '“' },
    { span: { start: end, end }, text: '”' },
  ],
});
const named = (messageId: Id, name: NearName): Finding => ({
  messageId,
  span: spanOf(name.place),
  data: { text: name.text, other: name.other },
  ...seeAlso(name.otherPlace),
});

const renamed = (messageId: Id, name: NearName): Finding => ({
  ...named(messageId, name),
  suggestions: [replace(spanOf(name.place), name.other)],
});

/** Names that history changed may stand where history is told; what is merely better is a matter of style. */
const mild = /\d{4}年|宜/;

/** Known names of one thing, where the text uses more than one: one finding for each name that is not the main one. */
function* variants(plan: PlanDocument): Generator<Finding> {
  for (const { name, places, main, mainPlaces, group, slip } of termVariantsOf(plan)) {
    const [first, ...rest] = places;
    if (!first) continue;
    const edits = places.slice(0, 50).map((place) => ({ span: spanOf(place), text: main }));
    yield {
      messageId: 'variant',
      span: spanOf(first),
      data: { text: name, few: places.length, preferred: main, many: mainPlaces.length, note: group.note },
      severity: slip && !mild.test(group.note) ? 'warning' : 'info',
      related: [...rest.slice(0, 12), ...mainPlaces.slice(0, 1)].map((place) => ({
        span: spanOf(place),
        message: { zh: '另一处', en: 'another place' },
      })),
      suggestions: [{ title: { zh: `都改为“${main}”`, en: `Write “${main}” everywhere` }, edits }],
    };
  }
}

/** One thing under one name throughout the plan. */
export const consistencyTerm = rule({
  id: 'consistency/term',
  severity: 'info',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    bare: {
      zh: '“{text}”在全文有 {quoted} 处加引号，{bare} 处没有，这里是其一；请统一',
      en: '“{text}” is in quotes in {quoted} places and bare in {bare}, here among them; write it alike',
    },
    period: {
      zh: '{text}是简称，应加引号；全文的“N五”有 {quoted} 处加了，{bare} 处没有，这里是其一',
      en: '{text} is a short name and takes quotes; names of five-year periods have them in {quoted} places and lack them in {bare}, here among them',
    },
    title: {
      zh: '同一文件在别处写作《{other}》；请用全称并统一',
      en: 'the same document is cited as 《{other}》 elsewhere; give its full name and cite it alike',
    },
    marks: { zh: '{text}在别处写作“{other}”；请统一', en: '{text} is written “{other}” elsewhere; write it alike' },
    near: {
      zh: '“{text}”与“{other}”只差一两个字，像是同一个名称；是同一个就请统一',
      en: '“{text}” and “{other}” differ by a character or two and look like one name; if they are one, write it alike',
    },
    body: {
      zh: '“{text}”在别处写作“{other}”，像是同一个机构；是同一个就请统一',
      en: '“{text}” is “{other}” elsewhere and looks like the same body; if it is, name it alike',
    },
    order: {
      zh: '“{text}”与“{other}”用字相同、次序不同，像是同一个名称；是同一个就请统一',
      en: '“{text}” and “{other}” have the same words in another order and look like one name; if they are one, write it alike',
    },
    bracket: { zh: '“{text}”在别处写作“{other}”；请统一', en: '“{text}” is written “{other}” elsewhere; write it alike' },
    configured: {
      zh: '本规划约定用“{preferred}”，不用“{text}”；请改',
      en: 'this plan has settled on “{preferred}”, not “{text}”; change it',
    },
    variant: {
      zh: '“{text}”（{few} 处）与“{preferred}”（{many} 处）是同一事物的两种写法；{note}请统一',
      en: '“{text}” ({few} places) and “{preferred}” ({many}) are two names of one thing; {note} Keep to one',
    },
  },
  *check({ plan }) {
    for (const { text, preferred, place } of settledTermsOf(plan)) {
      yield {
        messageId: 'configured',
        span: spanOf(place),
        data: { text, preferred },
        severity: 'warning',
        suggestions: [replace(spanOf(place), preferred)],
      };
    }
    for (const { period, text, place, quoted, bare } of bareTermsOf(plan)) {
      yield {
        messageId: period ? 'period' : 'bare',
        span: spanOf(place),
        data: { text, quoted: quoted.length, bare },
        severity: quoted.length >= 4 && quoted.length >= 4 * bare ? 'warning' : 'info',
        suggestions: [quote(spanOf(place))],
        ...seeAlso(quoted[0]),
      };
    }
    const known = [...variants(plan)];
    yield* known;
    const marks = marksLeftOutOf(plan).map((name) => named('marks', name));
    const near = [nearNamesOf, nearPlacesOf, nearWordingsOf, nearLayoutsOf].flatMap((of) => of(plan)).map((name) => named('near', name));
    const bodies = nearBodiesOf(plan).map((name) => named('body', name));
    const orders = swappedNamesOf(plan).map((name) => renamed('order', name));
    const titles = titleVariantsOf(plan).map((name) => named('title', name));
    const brackets = bracketVariantsOf(plan).map((name) => renamed('bracket', name));
    const said = known.flatMap((f) => [f.span, ...(f.related ?? []).map((r) => r.span)]);
    yield* [...marks, ...bodies, ...near, ...orders, ...titles, ...brackets].filter((f) => !said.some((s) => overlaps(s, f.span)));
  },
});
