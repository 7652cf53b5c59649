/** Looking up what a document named in 《》 is called: a slip for the title of a law, regulation or national policy, or the title of one that is repealed. */
import { onFirstUse } from '../text/on-first-use';
import { laws, otherLaws, regulations, repealedLaws } from './laws';
import { policies } from './policies';
import { misnamedAgreements, misnamedLaws, misnamedRegulations, regulationsByKind, shortLawNames } from './title-slips';

/** A title that is not that of a document in force, and the one that was meant or took its place; without 《》. */
export interface TitleSlip {
  readonly kind: 'name' | 'repealed';
  readonly now: string;
  /** The year from which a repealed one is. */
  readonly year?: number;
  /** The part of the written title that `now` stands for: behind 中华人民共和国 or the issuer, before its last bracket. */
  readonly from: number;
  readonly to: number;
}

interface Official {
  readonly title: string;
  readonly kind: 'law' | 'regulation' | 'policy';
}

const COUNTRY = '中华人民共和国';
const notCompared = /[^\u4e00-\u9fff〇\dA-Za-z+]+/g;
const lastBracket = /[（(][^（）()]{1,24}[）)]\s*$/;
/** Who issues national documents; others issue their own under like names. */
const issuers = /^(?:中共中央|中央|国务院|办公厅|中办|国办|中华人民共和国)+$/;
/** What no national document is told from another by: years and ordinals, places, and what local documents add to a national title. */
const telling = /[\d一二三四五六七八九十〇省市县区镇乡村城州旗我本]/;
const local = /实施|指导|若干|试行|暂行|工作|措施|细则|规定|贯彻|落实|方案|办法/;
/** What shows that a title is that of a national document. */
const national = /中国|国家|全国|强国|国民|全民|中华|长江|黄河|粤港澳|成渝|京津冀/;

const officials = onFirstUse(() => {
  const all = new Map<string, Official>();
  const lists = [
    ['law', laws],
    ['regulation', regulations],
    ['policy', policies],
  ] as const;
  for (const [kind, titles] of lists) for (const title of titles) all.set(title, { title, kind });
  return all;
});
const others = onFirstUse(() => new Set([...otherLaws, ...repealedLaws.keys()]));

const sorted = (text: string): string => [...text].sort().join('');

/** How two titles differ: what each has that the other has not, between their common start and end. */
const difference = (
  a: string,
  b: string,
): { readonly own: string; readonly other: string; readonly head: number; readonly tail: number } => {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { own: a.slice(head, a.length - tail), other: b.slice(head, b.length - tail), head, tail };
};

const kindOf = (title: string): Official['kind'] =>
  title.endsWith('法') && !title.endsWith('办法') ? 'law' : title.endsWith('条例') ? 'regulation' : 'policy';

/** How far a title is from an official one; undefined where it may well be another document. */
const distance = (title: string, official: string, kind: Official['kind'], sure: boolean): number | undefined => {
  const { own, other, head, tail } = difference(title, official);
  const change = own + other;
  if (own.length > 2 || other.length > 2 || tail === 0 || telling.test(change)) return undefined;
  if (national.test(other) || head < 2) return undefined;
  const added = own === '' || other === '' || /^[和与及]{2}$/.test(change);
  if (kind === 'law') {
    if ((!added && head < (sure && tail > 2 ? 2 : 3)) || (!sure && official.length < 5)) return undefined;
  } else if (kind === 'regulation') {
    if (official.length < 8 || head < 3 || (!sure && (own.length > 1 || other.length > 1))) return undefined;
  } else if (head + tail < 6 || (!sure && (local.test(change) || !national.test(title)))) return undefined;
  return own.length + other.length + (added ? 0 : 1);
};

/** The titles by their first two characters, with which nearly all slips begin, too. */
const byStart = onFirstUse(() => {
  const starts = new Map<string, Official[]>();
  for (const official of officials().values()) {
    const start = official.title.slice(0, 2);
    const all = starts.get(start);
    if (all) all.push(official);
    else starts.set(start, [official]);
  }
  return starts;
});

/** The titles by their length. */
const byLength = onFirstUse(() => {
  const lengths = new Map<number, Official[]>();
  officials().forEach((official) => {
    const all = lengths.get(official.title.length);
    if (all) all.push(official);
    else lengths.set(official.title.length, [official]);
  });
  return lengths;
});

/** The title of the same words in another order: of seven characters and more. */
const reordered = (title: string, kind: Official['kind']): string | undefined => {
  if (title.length < 7) return undefined;
  let words: string | undefined;
  for (const { title: official, kind: its } of byLength().get(title.length) ?? [])
    if (its === kind && title.includes(official.charAt(0)) && sorted(official) === (words ??= sorted(title))) return official;
  return undefined;
};

/** How many characters two titles have in common, in their order. */
const commonCharacters = (a: string, b: string): number => {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const above = row;
    row = [0];
    for (let i = 1; i <= b.length; i += 1)
      row.push(b[i - 1] === character ? (above[i - 1] ?? 0) + 1 : Math.max(above[i] ?? 0, row[i - 1] ?? 0));
  }
  return row[b.length] ?? 0;
};

/**
 * The law whose title is written with words left out in its midst, or with one that it has not: 科技进步法, 固体废弃物污染防治法. Laws are made by the National
 * People's Congress alone: no local document bears a name so near.
 */
const looselyNamed = (title: string): string | undefined => {
  if (title.length < 5) return undefined;
  const near = laws.filter((law) => {
    if (law[0] !== title[0] || !law.endsWith(title.slice(-3))) return false;
    const common = commonCharacters(title, law);
    const [extra, missing] = [title.length - common, law.length - common];
    return extra === 0 ? missing > 0 && missing <= 3 : law[1] === title[1] && extra <= 2 && missing <= 4 && extra + missing <= 4;
  });
  return near.length === 1 ? near[0] : undefined;
};

/** The title nearest to one that is no document's. */
const nearestTo = (title: string, sure: boolean): string | undefined => {
  const kind = kindOf(title);
  let nearest: string | undefined;
  let least = Infinity;
  for (const official of byStart().get(title.slice(0, 2)) ?? []) {
    if (official.kind !== kind || Math.abs(official.title.length - title.length) > 2) continue;
    const far = distance(title, official.title, kind, sure);
    if (far === undefined || far >= least) continue;
    least = far;
    nearest = official.title;
  }
  return reordered(title, kind) ?? nearest;
};

/** A regulation called 办法 or 规定: 《地下水管理办法》. */
const otherKind = (title: string): string | undefined => {
  const stem = /^(.+)(?:办法|规定)$/u.exec(title)?.[1];
  return stem === undefined ? undefined : regulationsByKind.find((regulation) => regulation === `${stem}条例`);
};

/** A regulation called a law: 《城市公共交通法》. None but the National People's Congress makes laws, so that no other document bears the name. */
const regulationCalledLaw = (title: string): string | undefined => {
  if (kindOf(title) !== 'law') return undefined;
  const regulation = `${title.slice(0, -1)}条例`;
  return officials().has(regulation) || regulationsByKind.includes(regulation) ? regulation : undefined;
};

/**
 * What the title in 《》 was meant to be, where it is nearly that of a national document and can be no other's; or what took the place of a repealed one.
 * @param issued the words before the title say that the Central Committee or the State Council issued it
 */
export const titleSlip = (written: string, issued: boolean): TitleSlip | undefined => {
  const to = lastBracket.exec(written)?.index ?? written.length;
  const about = written.indexOf('关于');
  if (about > 0 && !issuers.test(written.slice(0, about).replace(notCompared, ''))) return undefined;
  const named = written.startsWith(COUNTRY) && to > COUNTRY.length;
  const from = named ? COUNTRY.length : Math.max(0, about);
  const title = written.slice(from, to).replace(notCompared, '');
  const repealed = repealedLaws.get(title);
  if (repealed) return { kind: 'repealed', ...repealed, from, to };
  if (title.length < 3 || officials().has(title) || others().has(title)) return undefined;
  const regulation = regulationCalledLaw(title);
  // Few regulations bear the name of the country.
  if (regulation !== undefined) return { kind: 'name', now: regulation, from: 0, to };
  // 《中华人民共和国突发事件应对办法》: only laws and regulations bear the name of the country.
  const law = `${title.replace(/(?:办法|条例|规定)$/u, '')}法`;
  const now =
    misnamedLaws.get(title) ??
    misnamedRegulations.get(title) ??
    misnamedAgreements.get(title) ??
    (named ? shortLawNames.get(title) : undefined) ??
    (named && law !== title && officials().has(law) ? law : undefined) ??
    otherKind(title) ??
    nearestTo(title, issued || from > 0) ??
    (kindOf(title) === 'law' ? looselyNamed(title) : undefined);
  return now === undefined ? undefined : { kind: 'name', now, from, to };
};
