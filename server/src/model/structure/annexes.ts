import { isBlank } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { isAnnexList } from '../document/captions';
import { local } from '../kept/local';
import { labelAt } from '../marks/numbering';
import { oncePerPlan } from '../kept/once-per-plan';
import { numeralValue } from '../../text/numerals';
import type { PlanDocument, Prose } from '../types';

/** The title of an annex, where it is named. */
export interface AnnexTitle {
  readonly number: number;
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
}

/** The annexes a document names: in its list of annexes (附件：1.…) or where they stand. */
export interface Annexes {
  /** There is at least one, or a list of them, if only its head. */
  readonly any: boolean;
  readonly numbers: ReadonlySet<number>;
}

const annexList = keptByText((text) => ({ listed: text.length < 400 && isAnnexList(text) }));

/** What a prose says from an index on, blanks and a stop at its ends left out. */
export const titleFrom = (number: number, prose: Prose, start: number): AnnexTitle => {
  const { text } = prose.reading;
  let [from, to] = [start, text.length];
  while (from < to && isBlank(text[from])) from += 1;
  while (to > from && (isBlank(text[to - 1]) || '。；;，,'.includes(text[to - 1] ?? ' '))) to -= 1;
  return { number, prose, from, to };
};

const listsBegin = local((text) => (annexList(text).listed ? [true] : none));
const none: readonly true[] = [];

/** The list of annexes below the text of a notice or plan: 附件：1.…, and the numbers that go on from it (GB/T 9704-2012, 7.3.4). */
export const listedAnnexesOf = oncePerPlan((plan): readonly AnnexTitle[] => {
  const found: AnnexTitle[] = [];
  let done = 0;
  for (const { place } of listsBegin(plan)) {
    let next: number | undefined;
    for (let i = Math.max(place.index, done); i < plan.prose.length; i += 1) {
      const prose = plan.prose[i];
      if (!prose || prose.cell || prose.kind === 'toc') {
        if (i === place.index) break;
        continue;
      }
      const { text } = prose.reading;
      const begins = annexList(prose.kept).listed;
      if (!begins && next === undefined) break;
      let from = begins ? text.search(/[：:]/) + 1 : 0;
      while (isBlank(text[from])) from += 1;
      const label = labelAt(text.slice(from, from + 12));
      if (begins || label?.value === next) found.push(titleFrom(label?.value ?? 1, prose, from + (label?.to ?? 0)));
      next = label && (begins || label.value === next) ? label.value + 1 : undefined;
      done = i + 1;
    }
  }
  return found;
});

const tocAnnex = /^附件\s*([\d一二三四五六七八九十]{0,2})[：:\s]*/;

/** The annexes in the table of contents: 附件1 …, or 附件：1.… and the numbers that go on from it. */
export const tocAnnexesOf = oncePerPlan(({ toc }): readonly AnnexTitle[] => {
  const found: AnnexTitle[] = [];
  for (const { prose, label, page } of toc?.entries ?? []) {
    const { text } = prose.reading;
    const opened = tocAnnex.exec(text);
    const inner = labelAt(text.slice(opened?.[0].length ?? 0, (opened?.[0].length ?? 0) + 12));
    const next = (found.at(-1)?.number ?? Infinity) + 1;
    if (!opened && !(label && label.style !== '章' && label.style !== '节' && label.value === next)) continue;
    const number = opened ? (numberIn(opened[1] ?? '') ?? inner?.value ?? 1) : next;
    const title = titleFrom(number, prose, (opened?.[0].length ?? 0) + (inner?.to ?? 0));
    let to = page === undefined ? title.to : Math.min(title.to, text.length - String(page).length);
    while (to > title.from && (isBlank(text[to - 1]) || '.…·'.includes(text[to - 1] ?? ' '))) to -= 1;
    found.push({ ...title, to });
  }
  return found;
});

const numberIn = (text: string): number | undefined => (text === '' ? undefined : numeralValue(text));

const named = /(?:见|按照?|根据|依据|[（(])附件([\d一二三四五六七八九十]{0,2})[：:]?《([^《》]{4,60})》/g;

/** The annexes that running text names by number and title: 见附件2《项目清单》; the number is 0 where it is left out. */
const namedIn = local((text) =>
  text.includes('附件')
    ? [...text.matchAll(named)].map((match) => {
        const [whole, number = '', title = ''] = match;
        const to = match.index + whole.length - 1;
        return { number: numberIn(number) ?? 0, from: to - title.length, to };
      })
    : [],
);

export const namedAnnexesOf = (plan: PlanDocument): readonly AnnexTitle[] =>
  namedIn(plan).flatMap(({ place: prose, hits }) => (prose.kind === 'toc' ? [] : hits.map((hit) => ({ ...hit, prose }))));

/** The numbers of the annexes: those of the list, and those of the annexes' own captions. */
export const annexesOf = oncePerPlan((plan): Annexes => {
  const listed = listedAnnexesOf(plan);
  const own = plan.captions.filter(({ kind }) => kind === '附件' || kind === '附表');
  return {
    any: listed.length > 0 || own.length > 0,
    numbers: new Set([...listed.map(({ number }) => number), ...own.map(({ number }) => number ?? 1)]),
  };
});
