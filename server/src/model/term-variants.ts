import { withWideMarks } from '../lexicon/fold';
import { overlapsAny, startIndex } from '../lexicon/starts';
import { termVariants, type TermGroup } from '../lexicon/terms';
import type { TermPlace } from './term-places';
import type { Prose } from './types';

/** One of several names that a text uses for one thing, with the name it uses most. */
export interface TermVariant {
  readonly name: string;
  readonly places: readonly TermPlace[];
  readonly main: string;
  readonly mainPlaces: readonly TermPlace[];
  readonly group: TermGroup;
}

const starts = startIndex(() =>
  termVariants.flatMap((group) => [group.preferred, ...group.variants].map((name) => [name, group] as const)),
);

/** No title is longer; how far its 《 is looked for. */
const longestTitle = 200;

/** True inside a title in 《》. */
const inTitle = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - longestTitle), at + 1);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

/** Names of one thing, where a text uses more than one; a title in 《》 and the table of contents do not count. The name used most stays, of equals the preferred one. */
export const termVariantsOf = (proses: readonly Prose[]): TermVariant[] => {
  const uses = new Map<TermGroup, Map<string, TermPlace[]>>();
  for (const prose of proses) {
    if (prose.kind === 'toc') continue;
    const text = withWideMarks(prose.reading.text);
    const taken = new Map<TermGroup, number>();
    for (let i = starts.next(text, 0); i >= 0; i = starts.next(text, i + 1)) {
      const here = starts.at(text, i);
      if (here.length === 0 || inTitle(text, i)) continue;
      for (const { name, group } of here.flatMap(({ start, values }) => values.map((group) => ({ name: start, group })))) {
        const to = i + name.length;
        if (i < (taken.get(group) ?? 0) || (group.unless && overlapsAny(text, i, to, group.unless))) continue;
        taken.set(group, to);
        const names = uses.get(group) ?? new Map<string, TermPlace[]>();
        uses.set(group, names);
        const places = names.get(name);
        if (places) places.push({ prose, from: i, to });
        else names.set(name, [{ prose, from: i, to }]);
      }
    }
  }
  return [...uses].flatMap(([group, names]): TermVariant[] => {
    const [main, ...others] = [...names].sort(
      (a, b) => b[1].length - a[1].length || Number(b[0] === group.preferred) - Number(a[0] === group.preferred),
    );
    return main ? others.map(([name, places]) => ({ name, places, main: main[0], mainPlaces: main[1], group })) : [];
  });
};
