import { likeness } from '../../text/likeness';
import { tocAnnexesOf } from './annexes';
import type { NumberingStyle, PlanDocument, Section, TocEntry } from '../types';

/** How the table of contents and the headings of the text agree. */
export interface TocMatch {
  readonly pairs: readonly {
    readonly entry: TocEntry;
    readonly section: Section;
    readonly sameTitle: boolean;
    readonly sameNumber: boolean;
  }[];
  /** Numbered entries without a heading. */
  readonly missing: readonly TocEntry[];
  /** Headings of a level that the table of contents covers, without an entry. */
  readonly extra: readonly Section[];
}

const twins: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '－': '-',
  '—': '-',
  '–': '-',
  '～': '~',
  '．': '.',
  '！': '!',
  '？': '?',
};

const unsaid = /[“”"‘’'「」『』*＊ \t\u3000\u00a0。]+/g;
const wide = new RegExp(`[${Object.keys(twins).join('')}]`, 'g');

/** A title for comparing: width of marks, quotes, blanks and a closing full stop make no difference. */
const bareTitle = (title: string): string => title.replace(unsaid, '').replace(wide, (mark) => twins[mark] ?? mark);

const longestTitle = 80;

const numberOf = (item: TocEntry | Section): string => `${item.label?.style ?? ''}${String(item.label?.value ?? '')}`;

/** 第三章›第二节: where each entry stands, from the order of the numbering styles in the table itself. */
const entryParents = (entries: readonly TocEntry[]): (TocEntry | undefined)[] => {
  const order: NumberingStyle[] = [];
  const open: TocEntry[] = [];
  return entries.map((entry) => {
    const style = entry.label?.style;
    if (style === undefined) return undefined;
    const known = order.indexOf(style);
    if (known < 0) order.push(style);
    const level = known < 0 ? order.length - 1 : known;
    while (open.length > 0 && order.indexOf(open.at(-1)?.label?.style ?? style) >= level) open.pop();
    const parent = open.at(-1);
    open.push(entry);
    return parent;
  });
};

/** Headings by a key, each handed out once. */
class Shelf {
  readonly #held = new Map<unknown, Map<string, Section[]>>();

  put(parent: unknown, key: string, section: Section): void {
    const keys = this.#held.get(parent) ?? new Map<string, Section[]>();
    this.#held.set(parent, keys);
    const list = keys.get(key);
    if (list) list.push(section);
    else keys.set(key, [section]);
  }

  /** The first with this key that is not taken yet. */
  first(parent: unknown, key: string, taken: ReadonlyMap<Section, unknown>): Section | undefined {
    const list = this.#held.get(parent)?.get(key);
    while (list?.[0] && taken.has(list[0])) list.shift();
    return list?.[0];
  }

  /** The one and only with this key that is not taken yet. */
  only(parent: unknown, key: string, taken: ReadonlyMap<Section, unknown>): Section | undefined {
    const first = this.first(parent, key, taken);
    return (this.#held.get(parent)?.get(key)?.length ?? 0) === 1 ? first : undefined;
  }
}

/** The nearest heading above of a level that the table of contents covers. */
const coveredParent = (section: Section, styles: ReadonlySet<string>): Section | undefined => {
  let above = section.parent;
  while (above && !styles.has(above.label?.style ?? '')) above = above.parent;
  return above;
};

/** Headings that the table of contents lacks: it lists a brother of each. */
const unlisted = (sections: readonly Section[], taken: ReadonlyMap<Section, TocEntry>, styles: ReadonlySet<string>): Section[] => {
  const listed = new Set<Section | undefined>();
  const brothers = new Set<string>();
  const family = (section: Section): string => `${String(section.parent?.index ?? '')} ${section.label?.style ?? ''}`;
  for (const section of taken.keys()) {
    listed.add(coveredParent(section, styles));
    brothers.add(family(section));
  }
  return sections.filter(
    (s) => !taken.has(s) && !s.runIn && s.annex === undefined && listed.has(coveredParent(s, styles)) && brothers.has(family(s)),
  );
};

/** Pairs entries with headings: first those of the same place and title or number, then those of the same title elsewhere. Undefined without a readable table of contents. */
export const matchToc = (plan: PlanDocument): TocMatch | undefined => {
  const { toc } = plan;
  if (!toc) return undefined;
  const annexes = new Set(tocAnnexesOf(plan).map(({ prose }) => prose));
  const entries = toc.entries.filter((e) => e.label !== undefined && e.title !== '' && !annexes.has(e.prose));
  const styles = new Set<string>(entries.map((e) => e.label?.style ?? ''));
  const sections = plan.sections.filter((s) => s.box === undefined && styles.has(s.label?.style ?? '') && s.span.start > toc.span.end);
  if (entries.length < 2 || sections.length < 2) return undefined;
  const parents = entryParents(entries);
  const titleKey = (item: TocEntry | Section): string => `${item.label?.style ?? ''} ${bareTitle(item.title)}`;
  const taken = new Map<Section, TocEntry>();
  const sectionOf = new Map<TocEntry, Section>();
  const pairs: { entry: TocEntry; section: Section; sameTitle: boolean; sameNumber: boolean }[] = [];
  const titled = new Shelf();
  const numbered = new Shelf();
  for (const section of sections) {
    const parent = coveredParent(section, styles);
    titled.put(parent, titleKey(section), section);
    titled.put('anywhere', titleKey(section), section);
    numbered.put(parent, numberOf(section), section);
  }
  const wanted = new Map<TocEntry | undefined, Set<string>>();
  entries.forEach((entry, i) => {
    const titles = wanted.get(parents[i]) ?? new Set<string>();
    wanted.set(parents[i], titles.add(titleKey(entry)));
  });
  const take = (entry: TocEntry, section: Section): void => {
    const title = bareTitle(section.title);
    const glued = entry.page === undefined ? '' : String(entry.page);
    taken.set(section, entry);
    sectionOf.set(entry, section);
    pairs.push({
      entry,
      section,
      sameTitle: title === bareTitle(entry.title) || title === bareTitle(entry.title + glued),
      sameNumber: numberOf(entry) === numberOf(section),
    });
  };
  const left: TocEntry[] = [];
  entries.forEach((entry, i) => {
    const parent = parents[i];
    const above = parent ? sectionOf.get(parent) : undefined;
    const reachable = parent === undefined || above !== undefined;
    const same = reachable ? titled.first(above, titleKey(entry), taken) : undefined;
    const at = reachable ? numbered.first(above, numberOf(entry), taken) : undefined;
    if (same) take(entry, same);
    else if (at && !wanted.get(parent)?.has(titleKey(at)) && likeness(bareTitle(at.title), bareTitle(entry.title), longestTitle) >= 0.5)
      take(entry, at);
    else left.push(entry);
  });
  const missing: TocEntry[] = [];
  for (const entry of left) {
    const only = titled.only('anywhere', titleKey(entry), taken);
    if (only) take(entry, only);
    else missing.push(entry);
  }
  if (pairs.length < entries.length * 0.6) return undefined;
  return { pairs: pairs.sort((a, b) => a.section.span.start - b.section.span.start), missing, extra: unlisted(sections, taken, styles) };
};
