import { barePeriodsOf } from '../../model/wording/bare-periods';
import { bareTermsOf } from '../../model/wording/quoted-terms';
import { settledTermsOf } from '../../model/wording/settled-terms';
import type { TermPlace } from '../../model/document/term-places';
import { termVariantsOf } from '../../model/wording/term-variants';
import { namesToldTwiceOf, type Difference, type ToldTwice } from '../../model/wording/told-twice';
import type { PlanDocument } from '../../model/types';
import { spanIn } from '../../text/reading';
import { overlaps, type Span } from '../../text/span';
import { rule, type RawFinding } from '../rule';

type Id = 'bare' | 'period' | Difference | 'configured' | 'variant';
type Finding = RawFinding<Id>;

const spanOf = (place: TermPlace): Span => spanIn(place.prose.reading, place.from, place.to);
const seeAlso = (place: TermPlace | undefined) =>
  place ? { related: [{ span: spanOf(place), message: { zh: '另一处', en: 'the other place' } }] } : {};
const replace = (span: Span, text: string) => ({ title: { zh: `改为“${text}”`, en: `Write “${text}”` }, edits: [{ span, text }] });
const quote = ({ start, end }: Span, inner = false) => ({
  title: { zh: '加引号', en: 'Put it in quotes' },
  edits: [
    { span: { start, end: start }, text: inner ? '‘' : '“' },
    { span: { start: end, end }, text: inner ? '’' : '”' },
  ],
});
const named = ({ difference, place, text, other, otherPlace, now }: ToldTwice): Finding => ({
  messageId: difference,
  span: spanOf(place),
  data: { text, other },
  ...(difference === 'cut' ? { severity: 'warning' as const } : {}),
  ...seeAlso(otherPlace),
  ...(now === undefined ? {} : { suggestions: [replace(spanOf(place), now)] }),
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
    divider: { zh: '“{text}”中间没有“、”，别处写作“{other}”；请统一', en: '“{text}” lacks the 、 of “{other}”; write it alike' },
    cut: { zh: '“{text}”前面脱了字，别处作“{other}”；请补上', en: '“{text}” has lost its first character; elsewhere it is “{other}”' },
    law: { zh: '“{text}”没有加书名号，别处“{other}”加了；请统一', en: '“{text}” lacks the 《》 of “{other}”; write it alike' },
    member: {
      zh: '“{text}”与同一组的其他各项（如“{other}”）不同类，而这一组按同一类计数；请核对',
      en: '“{text}” is of another kind than the others of its series (“{other}”), which are counted as one kind; check it',
    },
    letters: { zh: '“{text}”没有说明，别处写作“{other}”；请统一', en: '“{text}” is unexplained, “{other}” elsewhere; write it alike' },
    measure: { zh: '“{text}”与同一句的“{other}”量词不同；企业宜用“家”', en: '“{text}” and “{other}” count firms by two measure words' },
    counted: { zh: '“{text}”与同一句的“{other}”量词不同；同类的请统一', en: '“{text}” and “{other}”: one thing, two measure words' },
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
    for (const { period, text, place, quoted, bare, inner } of [...bareTermsOf(plan), ...barePeriodsOf(plan)]) {
      yield {
        messageId: period ? 'period' : 'bare',
        span: spanOf(place),
        data: { text, quoted: quoted.length, bare },
        severity: inner === undefined && quoted.length >= 4 && quoted.length >= 4 * bare ? 'warning' : 'info',
        suggestions: [quote(spanOf(place), inner)],
        ...seeAlso(quoted[0]),
      };
    }
    const known = [...variants(plan)];
    yield* known;
    const said = known.flatMap((f) => [f.span, ...(f.related ?? []).map((r) => r.span)]);
    yield* namesToldTwiceOf(plan)
      .map(named)
      .filter((f) => !said.some((s) => overlaps(s, f.span)));
  },
});
