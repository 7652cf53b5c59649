import { words } from '../../lexicon/types';
import { isHan } from '../../text/characters';
import { hanUnits } from '../../text/classes';
import { firstAtOrAfter, type Span } from '../../text/span';
import { glossedNamesOf } from './glossed-names';
import { shortHospitalsOf } from './short-hospitals';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { NearName, TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** Bodies that a plan sets up and then names again: one name each. */
const bodies = ['共同体', '联合体', '联盟', '集团', '工作专班', '领导小组', '指挥部', '联席会议'];
const anyBody = new RegExp(bodies.join('|'));
const longestName = 12;
/** What tells two bodies of one kind apart. */
const telling = '省市县区镇乡村国级大中小高初上下前后一二三四五六七八九十东西南北内外新老旧男女央地岸总分主副公民';
const loose = '的和与及或等在为了新各某该本全以将把被由从向对';

interface Named extends TermPlace {
  /** The Han characters before the head. */
  readonly stem: string;
  readonly head: string;
  /** So many marks stand before it in its prose. */
  readonly clause: number;
}

const marks = /[，。；：,;:]/g;

/** The names of bodies in a text, by head. */
const namesIn = local((text) => {
  const names: Omit<Named, 'prose'>[] = [];
  if (!anyBody.test(text)) return names;
  const clauses = Array.from(text.matchAll(marks), ({ index }): Span => ({ start: index, end: index + 1 }));
  for (const head of bodies) {
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + head.length)) {
      let from = at;
      while (from > 0 && at - from < longestName && isHan(text[from - 1])) from -= 1;
      if (at - from >= 3) names.push({ from, to: at + head.length, stem: text.slice(from, at), head, clause: firstAtOrAfter(clauses, at) });
    }
  }
  return names;
});

const verbs = words(
  '推动 推进 建设 组建 加强 打造 创建 建立 完善 探索 实施 评估 开展 促进 支持 大力 建成 培育 发展 健全 成立 构建 深化 加快 积极 力争 鼓励 引导 依托 纳入 全市 全省 全县 全区 我市 我省',
);

/** The words before a name without the verb that leads up to it. */
const withoutVerb = (text: string): string => {
  const verb = verbs.map((v) => text.lastIndexOf(v) + (text.includes(v) ? v.length : 1)).reduce((a, b) => Math.max(a, b), 0);
  return text.slice(verb);
};

/** The shared ends of two stems: how many characters agree from the right, and from the left of what differs. */
const compare = (a: string, b: string): { readonly extra: number; readonly left: number; readonly right: number } | undefined => {
  let right = 0;
  while (right < a.length && right < b.length && a[a.length - 1 - right] === b[b.length - 1 - right]) right += 1;
  if (right >= Math.min(a.length, b.length)) return undefined;
  const leftOf = (skipA: number, skipB: number): number => {
    let left = 0;
    while (
      a.length - 1 - right - skipA - left >= 0 &&
      b.length - 1 - right - skipB - left >= 0 &&
      a[a.length - 1 - right - skipA - left] === b[b.length - 1 - right - skipB - left]
    )
      left += 1;
    return left;
  };
  for (const extra of [1, 2]) {
    const added = b.slice(b.length - right - extra, b.length - right);
    const left = leftOf(0, extra);
    if (
      (left >= 4 || (extra === 1 && ((left >= 3 && right >= 2) || (left >= 2 && right >= 4)))) &&
      ![...added].some((c) => loose.includes(c) || telling.includes(c))
    )
      return { extra, left, right };
  }
  const one = a[a.length - 1 - right] ?? '';
  const two = b[b.length - 1 - right] ?? '';
  const left = leftOf(1, 1);
  return left >= 3 && ![one, two].some((c) => telling.includes(c) || loose.includes(c)) ? { extra: 0, left, right } : undefined;
};

const nearAmong = keptByFound((all: readonly Found<Prose, Omit<Named, 'prose'>>[]): readonly NearName[] => {
  const names = all.flatMap(({ place: prose, hits }) => hits.map((name): Named => ({ ...name, prose }))).slice(0, 300);
  const found = new Map<string, NearName>();
  const endCount = (end: string): number => names.filter((n) => (n.stem + n.head).endsWith(end)).length;
  for (const a of names) {
    for (const b of names) {
      if (a === b || a.head !== b.head || (a.prose === b.prose && a.clause === b.clause)) continue;
      const near = compare(a.stem, b.stem);
      if (!near || (near.extra === 0 && a.prose !== b.prose)) continue;
      const left = Math.min(near.left, 4); // more is often a verb before the name: that is no part of what is counted
      const short = a.stem.slice(a.stem.length - near.right - left - (near.extra === 0 ? 1 : 0)) + a.head;
      const long = b.stem.slice(b.stem.length - near.right - left - (near.extra || 1)) + b.head;
      const key = [short, long].sort().join('/');
      if (found.has(key)) continue;
      const [shorts, longs] = [endCount(short), endCount(long)];
      const shortIsRarer = shorts < longs || (shorts === longs && a.prose.index * 1e6 + a.from > b.prose.index * 1e6 + b.from);
      const [rare, rareText, common, commonText] = shortIsRarer ? [a, short, b, long] : [b, long, a, short];
      const more = withoutVerb(
        a.stem.slice(a.stem.length - near.right - near.left - (near.extra === 0 ? 1 : 0), a.stem.length - short.length + a.head.length),
      );
      found.set(key, {
        text: more + rareText,
        other: more + commonText,
        place: { prose: rare.prose, from: rare.to - more.length - rareText.length, to: rare.to },
        otherPlace: { prose: common.prose, from: common.to - more.length - commonText.length, to: common.to },
      });
    }
  }
  return [...found.values()];
});

/**
 * Bodies under two names: `义务教育共同体` and `义务教育发展共同体` anywhere, `区域教研联合体` and `区域教学联合体` within one paragraph.
 * Names that differ by level, place or number are different bodies, and so are two in one clause. With them the two names of one abbreviation, and hospitals that lack a word.
 */
export const nearNamesOf = (plan: PlanDocument): readonly NearName[] => [
  ...nearAmong(namesIn(plan)),
  ...glossedNamesOf(plan),
  ...shortHospitalsOf(plan),
];

interface Bracketed extends TermPlace {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

const shortBrackets = new RegExp(`[（(]([${hanUnits}]{1,2})[）)]`, 'g');

const bracketedIn = local((text) => {
  const found: Omit<Bracketed, 'prose'>[] = [];
  for (const { index: open, 1: inside = '' } of text.matchAll(shortBrackets)) {
    const size = inside.length;
    const to = open + 1 + size;
    if (open < size || ![...text.slice(open - size, open)].every(isHan)) continue;
    found.push({
      from: open - size,
      to: to + 1,
      before: text.slice(open - size, open),
      inside,
      after: text.slice(to + 1, to + 3),
    });
  }
  return found;
});

const variantsAmong = keptByFound((found: readonly Found<Prose, Omit<Bracketed, 'prose'>>[]): readonly NearName[] => {
  const pairs = new Map<string, { readonly long: Bracketed[]; readonly short: Bracketed[] }>();
  const all = found.flatMap(({ place: prose, hits }) => hits.map((bracketed): Bracketed => ({ ...bracketed, prose })));
  for (const b of all) {
    const isLong = b.before.length === 2 && b.before[1] === b.inside[1] && b.before[0] !== b.inside[0];
    if (!isLong && b.before.length === 2) continue;
    // 校 | 园 | 长
    const key = isLong ? `${b.before[0] ?? ''}${b.inside}` : `${b.before}${b.inside}${b.after[0] ?? ''}`;
    const pair = pairs.get(key) ?? { long: [], short: [] };
    pairs.set(key, pair);
    (isLong ? pair.long : pair.short).push(b);
  }
  return [...pairs.values()].flatMap(({ long, short }) => {
    const [fewer, more] = short.length <= long.length ? [short, long] : [long, short];
    const [main] = more;
    const shown = (b: Bracketed): string => `${b.before}（${b.inside}）${b.before.length === 1 ? (b.after[0] ?? '') : ''}`;
    return fewer.flatMap((b) => {
      const place = { prose: b.prose, from: b.from, to: b.to + (b.before.length === 1 ? 1 : 0) };
      return main ? [{ text: shown(b), other: shown(main), place, otherPlace: main }] : [];
    });
  });
});

/** `校长（园长）` and `校（园）长`: one pair, bracketed in two ways. The commoner way is the other. */
export const bracketVariantsOf = (plan: PlanDocument): readonly NearName[] => variantsAmong(bracketedIn(plan));

/** So many slogans are looked for elsewhere, lest a hostile text cost too much. */
const mostSlogans = 20;

const slogans = local((text) =>
  Array.from(text.matchAll(/“((?:[\u4e00-\u9fff][、·]){2,5}[\u4e00-\u9fff])”/g), ({ index: from, 0: written, 1: inside = '' }) => ({
    from,
    written,
    short: inside.replace(/[、·]/g, ''),
  })),
);

/** `“管、办、评”分离` and 管办评分离: one slogan with its marks and without. The bare form is the other. */
export const marksLeftOutOf = (plan: PlanDocument): NearName[] => {
  const found: NearName[] = [];
  const tried = new Set<string>();
  for (const { place: prose, hits } of slogans(plan)) {
    for (const { from, written, short } of prose.kind === 'toc' ? [] : hits) {
      if (tried.has(short) || tried.size >= mostSlogans) continue;
      tried.add(short);
      const other = plan.prose.find((p) => p.kind !== 'toc' && p.reading.text.includes(short));
      if (!other) continue;
      const at = other.reading.text.indexOf(short);
      const place = { prose, from, to: from + written.length };
      found.push({ text: written, other: short, place, otherPlace: { prose: other, from: at, to: at + short.length } });
    }
  }
  return found;
};
