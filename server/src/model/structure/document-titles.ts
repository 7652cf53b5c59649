import { toSimplified } from '../../lexicon/fold';
import { squeeze } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { toChinese } from '../../text/numerals';
import type { Span } from '../../text/span';
import { planOrdinalAt } from '../figures/periods-in-text';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** A document named in 《》; `from` and `to` bound the name without the marks. */
interface DocumentTitle extends TermPlace {
  readonly text: string;
  /** Its name for comparing: `foldedTitle`. */
  readonly key: string;
}

/** Index of the 》 that closes the 《 at an index, or -1. */
export const titleEnd = (text: string, open: number): number => {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '《') depth += 1;
    else if (text[i] === '》' && (depth -= 1) === 0) return i;
  }
  return -1;
};

/** Does a title stand for what the plan is drawn up by (根据市应急局关于印发《…》的通知要求) or carries out (转发《…》并结合实际提出…, 《…》实施方案)? */
export const isOfAnother = (text: string, open: number, close: number): boolean => {
  const behind = text.slice(close + 1);
  return (
    /^(?:的通知(?:的?(?:精神|要求|规定)|（)|的?(?:实施方案|分工方案|实施细则|工作方案))/u.test(behind) ||
    (text.slice(Math.max(0, open - 6), open).includes('转发') && /并|结合/u.test(behind)) ||
    /(?:根据|按照|依据|落实|贯彻)[^。；]{0,40}$/u.test(text.slice(Math.max(0, open - 50), open))
  );
};

/** A title for comparing: without quotes, blanks, its last bracket (years, 试行), in simplified characters, with one kind of dash and bracket, and without the number of a list before a year (1.2025年…). */
export const plainTitle = (text: string): string => {
  const bare = toSimplified(squeeze(text))
    .replace(/[“”"‘’'《》〈〉*]/g, '')
    .replace(/[（(][^（）()]{1,16}[）)]$/, '');
  return bare
    .replace(/[-—–－~～]+/g, '-')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/^\d{1,2}[.．、](?=20\d\d年)/u, '');
};

/** 本区, 全市, 某某市某某区: whose plan it is. */
const place =
  /^(?:[本我全][省市县区州镇乡]|(?:[\u4e00-\u9fff]{2,4}?[省市]|[\u4e00-\u9fff]{2,6}?自治区)?(?:[\u4e00-\u9fff]{1,4}?(?:自治[州县]|[市县区州镇乡]))?)/u;
const shortestName = 8;
/** Are two plain titles one, but for the place that the one or the other begins with? */
export const differsInPlace = (a: string, b: string): boolean => {
  const [bareA, bareB] = [a.replace(place, ''), b.replace(place, '')];
  return (
    a !== b &&
    bareA.length >= shortestName &&
    (bareA === bareB || a === bareB || bareA === b) &&
    a.length + b.length > bareA.length + bareB.length
  );
};

/** The same with 第十四个五年规划 written 十四五规划. */
export const foldedTitle = (text: string): string => {
  const plain = plainTitle(text);
  for (let i = plain.indexOf('第'); i >= 0; i = plain.indexOf('第', i + 1)) {
    const found = planOrdinalAt(plain, i);
    if (found) return `${plain.slice(0, i)}${toChinese(found.ordinal)}五${plain.slice(found.to)}`;
  }
  return plain;
};

const bracketOf = (text: string): string => /[（(]([^（）()]{1,16})[）)]$/.exec(text)?.[1] ?? '';

/** Does one citation differ from the other by more than leaving out its last bracket? 标准（2016年版） and 标准（2022年版） are two documents. */
const citedApart = (a: string, b: string): boolean => {
  const [left, right] = [squeeze(a), squeeze(b)];
  const [inLeft, inRight] = [bracketOf(left), bracketOf(right)];
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (inLeft !== '' && inRight !== '' && digits(inLeft) !== digits(inRight)) return false;
  const bare = (text: string, bracket: string): string => (bracket === '' ? text : text.slice(0, text.length - bracket.length - 2));
  const words = (text: string): string => text.replace(/[-—–－~～]/g, '');
  return bare(left, inLeft) !== bare(right, inRight) || (inLeft !== '' && inRight !== '' && words(inLeft) !== words(inRight));
};

/** 修订《…（试行）》, 正式出台《…》, 上升为《…》: the one without the bracket is, or will be, another document. */
const remade =
  /(?:修订|修改|制定|制订|出台|完善|起草|研究|废止|替代|代替|正式|颁布|发布|印发|形成|[转升级改]为|新版?|原|20\d\d年)(?:了|的|(?:并|和|、)?(?:实施|施行|印发|执行))?$/u;
/** 《…》（试行）, 《…》已于2025年施行, 《…（试行）》到期: the bracket stands behind, or one of them has its own time. */
const timed =
  /^》(?:[（(](?:试行|暂行|\d{4}|修订)|[（(]?[\u4e00-\u9fff]{0,10}〔|已?[于自]?\d{4}|(?:将)?(?:到期|期满|废止|失效|修订|施行后|转))/u;
const trial = /^(?:试行|暂行)$/u;

/** Are two titles told apart by where they stand: in one sentence, or side by side in tables? */
const sideBySide = (a: DocumentTitle, b: DocumentTitle): boolean =>
  (a.prose.cell !== undefined && b.prose.cell !== undefined) ||
  (a.prose === b.prose && !/[。！？]/u.test(a.prose.reading.text.slice(Math.min(a.to, b.to), Math.max(a.from, b.from))));

/** 办法（试行） beside 办法, cited as the same document: the title lacks its bracket. */
const lacksTrial = (short: DocumentTitle, full: DocumentTitle): boolean => {
  const [mine, theirs] = [squeeze(short.text), squeeze(full.text)];
  const bracket = bracketOf(theirs);
  const isAnother = ({ prose: { reading }, from, to }: DocumentTitle): boolean =>
    remade.test(reading.text.slice(Math.max(0, from - 10), from - 1)) || timed.test(reading.text.slice(to, to + 16));
  return (
    bracketOf(mine) === '' &&
    trial.test(bracket) &&
    theirs.slice(0, -bracket.length - 2) === mine &&
    !isAnother(short) &&
    !isAnother(full) &&
    !sideBySide(short, full)
  );
};

const none: readonly Span[] = [];

/** What stands in 《》 in a text, from behind the 《 to its 》; titles inside titles left out. */
export const titlesIn = keptByText((text): readonly Span[] => {
  if (!text.includes('《')) return none;
  const found: Span[] = [];
  for (let open = text.indexOf('《'); open >= 0;) {
    const close = titleEnd(text, open);
    if (close < 0) break;
    found.push({ start: open + 1, end: close });
    open = text.indexOf('《', close + 1);
  }
  return found;
});

/** The 《…》 of a text that are long enough to be names of documents. */
const documentsIn = local((text) =>
  titlesIn(text).flatMap(({ start, end }): Omit<DocumentTitle, 'prose'>[] => {
    const title = text.slice(start, end);
    return title.length >= 8 ? [{ from: start, to: end, text: title, key: foldedTitle(title) }] : [];
  }),
);

const variantsAmong = keptByFound((all: readonly Found<Prose, Omit<DocumentTitle, 'prose'>>[]): readonly NearName[] => {
  const first = new Map<string, DocumentTitle>();
  const found: NearName[] = [];
  for (const { place: prose, hits } of all) {
    for (const title of hits) {
      const before = first.get(title.key);
      const here = { ...title, prose };
      if (!before) first.set(title.key, here);
      else if (lacksTrial(before, here)) {
        found.push({ text: before.text, other: title.text, place: before, otherPlace: here });
        first.set(title.key, here);
      } else if (citedApart(before.text, title.text) || lacksTrial(here, before))
        found.push({ text: title.text, other: before.text, place: { prose, from: title.from, to: title.to }, otherPlace: before });
    }
  }
  return found;
});

/** Documents cited under two names: with the period spelled out or short, with other quotes or brackets. The first name is the other. */
export const titleVariantsOf = (plan: PlanDocument): readonly NearName[] => variantsAmong(documentsIn(plan));
