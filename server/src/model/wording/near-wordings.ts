import { keptByText } from '../../text/keep';
import { isHan } from '../../text/characters';
import { hanUnits } from '../../text/classes';
import { carriedOn } from '../kept/lineage';
import { listedByProse } from '../kept/listed';
import type { NearName } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** Characters before and after the place where one wording has a character more. */
const left = 5;
const right = 4;
const most = 30;
const runs = new RegExp(`[${hanUnits}]{${String(left + right)},}`, 'g');
/** A character more that changes the grammar or the thing itself. */
const telling =
  '的和为对等在且地中与及副正各其了所以是也都或并而第不未非无已可均拟需应再又从向由被将把着过门们市省县区国大小上下前后一二三四五六七八九十两新多个其级';

const wordWithHave = /[国公私所特拥占享]有|有[效序关利机限望力害毒色]/u;

/** Every wording of a text, as hashes of 30 bits: of its nine characters, and of ten without the one in the midst (−1 where the run ends). */
interface Wordings {
  readonly at: Int32Array;
  readonly whole: Int32Array;
  readonly gapped: Int32Array;
}

const base = 0x2c9277b5;
const power = (exponent: number): number => Array.from({ length: exponent }).reduce<number>((product) => Math.imul(product, base), 1);
const [overLeft, overRight, overBoth] = [power(left), power(right), power(left + right)];

const wordingsIn = keptByText((text: string): Wordings => {
  const at: number[] = [];
  const whole: number[] = [];
  const gapped: number[] = [];
  for (const run of text.matchAll(runs)) {
    const { index, 0: characters } = run;
    // Hashes of all beginnings of the run: a stretch is the difference of two.
    const upTo = new Int32Array(characters.length + 1);
    for (let i = 0; i < characters.length; i += 1) upTo[i + 1] = (Math.imul(upTo[i] ?? 0, base) + characters.charCodeAt(i)) | 0;
    const hash = (from: number, to: number, over: number): number => ((upTo[to] ?? 0) - Math.imul(upTo[from] ?? 0, over)) | 0;
    for (let i = 0; i + left + right <= characters.length; i += 1) {
      at.push(index + i);
      whole.push(hash(i, i + left + right, overBoth) & 0x3fffffff);
      const behind = i + left + 1;
      const tail = behind + right <= characters.length ? hash(behind, behind + right, overRight) : undefined;
      gapped.push(tail === undefined ? -1 : (Math.imul(hash(i, i + left, overLeft), overRight) + tail) & 0x3fffffff);
    }
  }
  return { at: Int32Array.from(at), whole: Int32Array.from(whole), gapped: Int32Array.from(gapped) };
});

interface Read {
  readonly prose: Prose;
  readonly text: string;
  readonly wordings: Wordings;
}

interface Candidate {
  /** Where the longer wording begins. */
  readonly here: Read;
  readonly at: number;
  /** Where the shorter one stands first. */
  readonly there: Read;
  readonly from: number;
}

/** Sets of hashes as bits, in words of 32; some hashes share a bit. */
const words = 2 ** 13;

/**
 * The places of a plan where a wording without the character in its midst has the hash of another one: nearly all are that other one. A plan has tens of
 * thousands of wordings and few such places, so that a map holds only the wordings that some other may meet.
 */
const candidatesOf = (read: readonly Read[]): Candidate[] => {
  const wanted = new Int32Array(words);
  for (const {
    wordings: { gapped },
  } of read)
    for (let n = 0; n < gapped.length; n += 1) {
      const hash = gapped[n] ?? -1;
      const word = (hash >>> 5) & (words - 1);
      if (hash >= 0) wanted[word] = (wanted[word] ?? 0) | (1 << hash);
    }
  const first = new Map<number, { readonly there: Read; readonly from: number }>();
  const known = new Int32Array(words);
  for (const there of read) {
    const { whole, at } = there.wordings;
    for (let n = 0; n < whole.length; n += 1) {
      const hash = whole[n] ?? 0;
      const word = (hash >>> 5) & (words - 1);
      if (((wanted[word] ?? 0) & (1 << hash)) === 0 || first.has(hash)) continue;
      first.set(hash, { there, from: at[n] ?? 0 });
      known[word] = (known[word] ?? 0) | (1 << hash);
    }
  }
  const candidates: Candidate[] = [];
  for (const here of read) {
    const { gapped, at } = here.wordings;
    for (let n = 0; n < gapped.length; n += 1) {
      const hash = gapped[n] ?? -1;
      if (hash < 0 || ((known[(hash >>> 5) & (words - 1)] ?? 0) & (1 << hash)) === 0) continue;
      const place = first.get(hash);
      if (place) candidates.push({ here, at: at[n] ?? 0, ...place });
    }
  }
  return candidates;
};

/** Nine characters alike and one more in the midst, among the texts of a plan. */
const nearAmong = (read: readonly Read[]): readonly NearName[] => {
  const counted = (wanted: string): number =>
    read.reduce((n, { text }) => n + (text.includes(wanted) ? text.split(wanted).length - 1 : 0), 0);
  const found = new Map<string, NearName>();
  for (const { at: i, here, there: other, from } of candidatesOf(read)) {
    if (found.size >= most) break;
    const { prose, text } = here;
    const short = text.slice(i, i + left) + text.slice(i + left + 1, i + left + 1 + right);
    if (!other.text.startsWith(short, from)) continue;
    const more = text.charAt(i + left);
    if (telling.includes(more) || more === text[i + left - 1] || more === text[i + left + 1]) continue;
    // 学校有教师 beside 学校教师: a verb. 国有, 有序 are words.
    if (more === '有' && !wordWithHave.test(text.slice(i + left - 1, i + left + 2))) continue;
    const long = text.slice(i, i + left + 1 + right);
    if (found.has(long)) continue;
    const there = other.text;
    let tail = 0;
    while (tail < 6 && isHan(text[i + long.length + tail]) && text[i + long.length + tail] === there[from + short.length + tail]) tail += 1;
    let head = 0;
    while (head < 4 && isHan(text[i - 1 - head]) && text[i - 1 - head] === there[from - 1 - head]) head += 1;
    const longPlace = { prose, from: i - head, to: i + long.length + tail };
    const shortPlace = { prose: other.prose, from: from - head, to: from + short.length + tail };
    const [longs, shorts] = [counted(long), counted(short)];
    const shortIsRarer = shorts < longs || (shorts === longs && other.prose.index * 1e6 + from > prose.index * 1e6 + i);
    const [place, otherPlace] = shortIsRarer ? [shortPlace, longPlace] : [longPlace, shortPlace];
    const words = (p: typeof place): string => p.prose.reading.text.slice(p.from, p.to);
    found.set(long, { text: words(place), other: words(otherPlace), place, otherPlace });
  }
  return [...found.values()];
};

const none: readonly never[] = [];
const readOf = listedByProse((_, prose): readonly Read[] => {
  const { text } = prose.reading;
  const wordings = prose.kind === 'toc' || text.length < left + right ? undefined : wordingsIn(prose.kept);
  return wordings && wordings.at.length > 0 ? [{ prose, text, wordings }] : none;
});

/** How often each wording stands in a document, by its hash: so often whole, and `gap` times so often as a longer one without its midst. */
type Counts = Map<number, number>;
const gap = 2 ** 26;

const count = (counts: Counts, { wordings: { whole, gapped } }: Read, by: 1 | -1): void => {
  for (const hash of whole) counts.set(hash, (counts.get(hash) ?? 0) + by);
  for (const hash of gapped) if (hash >= 0) counts.set(hash, (counts.get(hash) ?? 0) + by * gap);
};

/** Does a wording of a text meet one of the document, its own among them? */
const meets = (counts: Counts, { wordings: { whole, gapped } }: Read): boolean =>
  whole.some((hash) => (counts.get(hash) ?? 0) >= gap) || gapped.some((hash) => hash >= 0 && (counts.get(hash) ?? 0) % gap > 0);

/** A version of a document. An edit changes few of its texts, and as long as none of these meets another, what was found stays. */
interface Version {
  readonly read: readonly Read[];
  readonly found: readonly NearName[];
  readonly counts: Counts | undefined;
}

/** So many texts may have changed. */
const mostChanged = 8;

/** The texts that are in one document and not in the other, where they are few and the others are the same proses. */
const changedBetween = (
  old: readonly Read[],
  now: readonly Read[],
): { readonly gone: readonly Read[]; readonly come: readonly Read[] } | undefined => {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head]?.prose === now[head]?.prose && old[head]?.wordings === now[head]?.wordings) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    old[old.length - 1 - tail]?.prose === now[now.length - 1 - tail]?.prose &&
    old[old.length - 1 - tail]?.wordings === now[now.length - 1 - tail]?.wordings
  )
    tail += 1;
  const gone = old.length - head - tail;
  const come = now.length - head - tail;
  return gone + come > mostChanged || gone === old.length
    ? undefined
    : { gone: old.slice(head, head + gone), come: now.slice(head, head + come) };
};

const countsOf = (read: readonly Read[]): Counts => {
  const counts: Counts = new Map();
  for (const each of read) count(counts, each, 1);
  return counts;
};

const versionAfter = (last: Version, read: readonly Read[]): Version => {
  if (read === last.read) return last;
  const changed = changedBetween(last.read, read);
  if (!changed) return { read, found: nearAmong(read), counts: undefined };
  const counts = last.counts ?? countsOf(last.read);
  const met = changed.gone.some((each) => meets(counts, each));
  for (const each of changed.gone) count(counts, each, -1);
  for (const each of changed.come) count(counts, each, 1);
  const stays = !met && !changed.come.some((each) => meets(counts, each));
  return { read, found: stays ? last.found : nearAmong(read), counts };
};

const view = carriedOn((plan, last: Version | undefined): Version => {
  const read = readOf(plan);
  return last ? versionAfter(last, read) : { read, found: nearAmong(read), counts: undefined };
});

/** `公办乡镇中心幼儿园` and `公办镇中心幼儿园`: nine characters alike and one more in the midst. The rarer wording is the finding, of equals the later. */
export const nearWordingsOf = (plan: PlanDocument): readonly NearName[] => view(plan).found;
