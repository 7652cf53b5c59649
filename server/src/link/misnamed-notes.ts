import { comparableName } from '../model/document/indicators';
import type { TermPlace } from '../model/document/term-places';
import { termVariantsOf } from '../model/wording/term-variants';
import { local } from '../model/kept/local';
import type { PlanDocument } from '../model/types';
import type { RowFact } from './facts';
import type { Links } from './links';

/** An indicator that a note under a table explains, under another name than the table's. */
export interface MisnamedNote {
  readonly place: TermPlace;
  readonly text: string;
  readonly row: RowFact;
}

interface Explained {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const measured = '(?:率|比例|占比|比重|指数|强度)';
/** 城市防洪标准达标率|=（…）×100%. */
const formula = new RegExp(`([\\u4e00-\\u9fff]{5,20}${measured})(?:[（(]%[）)])?[=＝](?=[（(\\u4e00-\\u9fff])`, 'gu');
/** 注：②学前教育毛入园率、高中阶段毛入学率|按…口径计算. */
const listed = new RegExp(`[：:、②③④⑤⑥①）)。；]([\u4e00-\u9fff]{5,20}${measured})(?=[、，]|按|指|是指|=|＝)`, 'gu');
const none: readonly Explained[] = [];

/** Is a text a note, or does it explain how an indicator is worked out? */
const isNote = (text: string): boolean => /^\s{0,8}(?:备?注|说明)[：:]/u.test(text) || /[率比重例数度](?:[（(]%[）)])?[=＝]/u.test(text);

const explainedIn = local((text): readonly Explained[] => {
  if (!isNote(text)) return none;
  const found = Array.from(text.matchAll(formula), ({ 1: name = '', index }) => ({ text: name, from: index, to: index + name.length }));
  if (/^\s{0,8}(?:备?注|说明)/u.test(text))
    for (const { 1: name = '', index } of text.matchAll(listed)) {
      const at = index + 1;
      if (!found.some(({ from, to }) => at < to && from < at + name.length)) found.push({ text: name, from: at, to: at + name.length });
    }
  return found;
});

/** Does a text explain an indicator? For \`reads\`. */
export const explainsIndicators = explainedIn.somethingIn;

/** A few characters more, which tell nothing apart, in the midst of one of two names. */
const mostMore = 3;
const telling =
  /[一二三四五六七八九十\dA-Za-z东西南北中上下高低初男女公民省市县区乡镇村农新旧非不无毛净户水校]|集中|综合|累计|平均|常住|登记|调查|资源|使用|诊断|分[馆校院站]/u;

const hasMore = (long: string, short: string): boolean => {
  const more = long.length - short.length;
  if (more < 1 || more > mostMore || long.slice(0, 2) !== short.slice(0, 2)) return false;
  let from = 0;
  while (from < short.length && long[from] === short[from]) from += 1;
  return long.slice(from + more) === short.slice(from) && short.length - from >= 2 && !telling.test(long.slice(from, from + more));
};

/** 海绵城市建设目标达|标率, 海绵城市建设目标达|到建成区面积比例: a beginning that no other row has, and little behind it. 居民医疗保险|参保率 and …报销比例 are two things. */
const sharedBeginning = 7;
const mostBehind = 2;

const beginsAlike = (a: string, b: string): boolean => {
  const shared = Math.max(sharedBeginning, Math.min(a.length, b.length) - mostBehind);
  return a.slice(0, shared) === b.slice(0, shared);
};

const isNear = (a: string, b: string): boolean => hasMore(a, b) || hasMore(b, a) || beginsAlike(a, b);

/** What notes call otherwise than the table: 城市防洪标准达标率 for the row 城市防洪达标率. The table has no row of the note's name, and one that is nearly it. */
export const misnamedNotesOf = (plan: PlanDocument, { rows }: Links): readonly MisnamedNote[] => {
  const explained = explainedIn(plan);
  if (explained.length === 0 || rows.length === 0) return [];
  // Known names of one thing: consistency/term speaks.
  const known = termVariantsOf(plan).flatMap(({ places, mainPlaces }) => [...places, ...mainPlaces]);
  const isKnown = (prose: TermPlace['prose'], at: number): boolean =>
    known.some((each) => each.prose === prose && each.from <= at && at < each.to);
  const names = rows.map((row) => ({ row, name: comparableName(row.indicator.name) }));
  return explained.flatMap(({ place: prose, hits }) =>
    hits.flatMap(({ text, from, to }): MisnamedNote[] => {
      const name = comparableName(text);
      if (isKnown(prose, from) || names.some((each) => each.name.endsWith(name) || name.endsWith(each.name))) return [];
      const near = names.filter((each) => isNear(name, each.name));
      const [only] = near;
      return only && new Set(near.map((each) => each.name)).size === 1 ? [{ place: { prose, from, to }, text, row: only.row }] : [];
    }),
  );
};
