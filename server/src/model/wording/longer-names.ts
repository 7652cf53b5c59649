import { words } from '../../lexicon/types';
import { isHan } from '../../text/characters';
import { nextOf } from '../../text/scan';
import type { NearName, TermPlace } from '../document/term-places';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { PlanDocument, Prose } from '../types';

/** A name of works or of a programme, as far as it is written in Han characters. */
interface Works extends Omit<TermPlace, 'prose'> {
  readonly name: string;
  /** It stands as a name: in a series, in quotes, in a box's title, alone in a cell. */
  readonly listed: boolean;
}
/** What stands before a name that begins there: 推进|…, 和|…, a mark. */
const ahead =
  /(?:^|[^\u4e00-\u9fff]|[和与及的对以把将为由按]|实施|推进|推动|开展|建设|建成|完成|抓好|组织|启动|落实|支持|通过|依托|包括|加快|深化|强化|加强|做好|设立|安排|编制|制定|年度|全[省市县区]|[本我][省市县区])$/u;

const heads = /工(?=程)|计(?=划)|行(?=动)/g;
/** Words that may be left out of a name and leave it the same: 能力|提升工程, 义务教育|阶段. */
const light = words('能力 水平 阶段 体系 专项 工作 事业');
const longest = 18;
/** So many names are compared, lest a hostile text cost too much. */
const most = 2000;
const mostLong = 100;
/** So much of both names is alike on either side of the word. */
const around = 4;
const none: readonly Works[] = [];

const worksIn = local((text): readonly Works[] => {
  let found: Works[] | undefined;
  for (let at = nextOf(heads, text, 0); at >= 0; at = nextOf(heads, text, at + 1)) {
    let from = at;
    while (from > 0 && at - from < longest && isHan(text[from - 1])) from -= 1;
    if (at + 2 - from < 2 * around) continue;
    const [before, behind] = [text[from - 1] ?? '', text[at + 2] ?? ''];
    const listed = (before === '' || /[“、\s]/u.test(before)) && (behind === '' || /[”、（(/\s]/u.test(behind));
    (found ??= []).push({ name: text.slice(from, at + 2), from, to: at + 2, listed });
  }
  return found ?? none;
});

type Placed = Works & { readonly prose: Prose };

const begins = ({ prose, to }: Placed, length: number): boolean =>
  ahead.test(prose.reading.text.slice(Math.max(0, to - length - 4), to - length));

/** How many characters more two names whose ends are alike have in common before these; undefined where they are of two things: 农业|社会化服务… and 旅游|社会化服务…, 省|… and 市|…. */
const sharedAhead = (a: Placed, ofA: number, b: Placed, ofB: number): number | undefined => {
  const [mine, theirs] = [a.prose.reading.text, b.prose.reading.text];
  const same = (more: number): boolean =>
    mine[a.to - ofA - more - 1] === theirs[b.to - ofB - more - 1] && isHan(mine[a.to - ofA - more - 1]);
  let more = 0;
  while (more < longest && same(more)) more += 1;
  return begins(a, ofA + more) && begins(b, ofB + more) ? more : undefined;
};

/** Two rows of a table, two headings: two things. */
const sideBySide = (a: Placed, b: Placed): boolean =>
  a.listed &&
  b.listed &&
  (a.prose.cell ? a.prose.cell.table === b.prose.cell?.table : a.prose.kind === b.prose.kind && /caption|title|heading/.test(a.prose.kind));

/** The ends of a name from `around` characters before a light word on, without that word. */
const withoutLight = ({ name }: Works): { readonly short: string; readonly long: string }[] =>
  light.flatMap((word) => {
    const at = name.indexOf(word, around);
    const behind = at + word.length;
    return at < 0 || name.length - behind < around
      ? []
      : [{ short: name.slice(at - around, at) + name.slice(behind), long: name.slice(at - around) }];
  });

const longerAmong = keptByFound((found: readonly Found<Prose, Works>[]): readonly NearName[] => {
  const all = found.flatMap(({ place: prose, hits }): Placed[] => hits.map((hit) => ({ ...hit, prose }))).slice(0, most);
  const byEnd = new Map<string, { readonly long: string; readonly places: Placed[] }>();
  for (const each of all)
    for (const { short, long } of withoutLight(each)) {
      const known = byEnd.get(short);
      if (known) known.places.push(each);
      else byEnd.set(short, { long, places: [each] });
    }
  if (byEnd.size === 0) return [];
  return [...byEnd].slice(0, mostLong).flatMap(([short, { long, places: longs }]): NearName[] => {
    const shorts = all.filter(({ name }) => name.endsWith(short));
    // One paragraph that has both speaks of two.
    if (longs.some(({ prose }) => shorts.some((other) => other.prose === prose))) return [];
    const isName = longs.some(({ listed }) => listed) || shorts.some(({ listed }) => listed);
    const [mine, theirs] = [longs[0], shorts[0]];
    const more = mine && theirs && isName && !sideBySide(mine, theirs) ? sharedAhead(mine, long.length, theirs, short.length) : undefined;
    if (!mine || !theirs || more === undefined) return [];
    const place = ({ prose, to }: Placed, name: string): TermPlace => ({ prose, from: to - name.length - more, to });
    const textOf = ({ prose, from, to }: TermPlace): string => prose.reading.text.slice(from, to);
    const [longPlace, shortPlace] = [place(mine, long), place(theirs, short)];
    const [longText, shortText] = [textOf(longPlace), textOf(shortPlace)];
    return longs.length <= shorts.length
      ? [{ text: longText, other: shortText, place: longPlace, otherPlace: shortPlace }]
      : [{ text: shortText, other: longText, place: shortPlace, otherPlace: longPlace }];
  });
});

/** 雨水泵站能力提升工程 and 雨水泵站提升工程: one name with a word more that adds nothing. The rarer is the finding. */
export const longerNamesOf = (plan: PlanDocument): readonly NearName[] => longerAmong(worksIn(plan));
