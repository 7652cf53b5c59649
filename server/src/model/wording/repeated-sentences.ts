import { hanUnits } from '../../text/classes';
import { countOf } from '../../text/scan';
import { keptByFound } from '../kept/kept-by-found';
import { local, type Found } from '../kept/local';
import type { TermPlace } from '../document/term-places';
import type { PlanDocument, Prose } from '../types';

/** A sentence of a text, without its stop. */
interface Sentence extends Omit<TermPlace, 'prose'> {
  /** As much of it as no two sentences share by chance. */
  readonly start: string;
}

/** So many Han characters are not said twice by chance. */
const shortest = 20;
const longest = 200;
const others = new RegExp(`[^${hanUnits}]+`, 'g');
/** Who answers for a task stands under every one alike; what the Party has laid down is said in its words wherever it is said. */
const formulas = /责任单位|牵头单位|配合单位|完成时限|按职责|习近平|党的二十|党中央|《/;

const none: readonly Sentence[] = [];

/** The sentences of a text that are long enough to be compared with those of others. */
const sentencesIn = local((text): readonly Sentence[] => {
  if (text.length <= shortest) return none;
  let found: Sentence[] | undefined;
  for (let from = 0, to = text.indexOf('。'); to >= 0; from = to + 1, to = text.indexOf('。', from))
    if (to - from >= shortest && to - from <= longest) (found ??= []).push({ from, to, start: text.slice(from, from + shortest) });
  return found ?? none;
});

/** A sentence that stands in several places, in their order. */
export interface RepeatedSentence {
  /** All of the shortest is said again, not its beginning alone. */
  readonly whole: boolean;
  readonly places: readonly TermPlace[];
}

/** Two sentences that part after so many Han characters, behind a comma, have a good part in common. */
const shortestShared = 45;
/** What many sections begin with: who leads, where a road runs, by when. */
const beginnings = /^(?:为|到20|东起)|总揽|党的领导|组织领导|联席会议/u;
const sharedBeginning = (places: readonly TermPlace[]): readonly TermPlace[] => {
  const [a, b, ...more] = places;
  if (!a || !b || more.length > 0) return [];
  const [here, there] = [a, b].map(({ prose, from, to }) => prose.reading.text.slice(from, to));
  let shared = 0;
  while (here && there && shared < here.length && here[shared] === there[shared]) shared += 1;
  const said = here?.slice(0, shared) ?? '';
  const end = Math.max(said.lastIndexOf('，'), said.lastIndexOf('、'));
  const telling = said.slice(0, Math.max(0, end));
  const longer = Math.max(here?.length ?? 0, there?.length ?? 0);
  if (countOf(others, telling) < shortestShared || 2 * end < longer || formulas.test(telling) || beginnings.test(telling)) return [];
  return [a, b].map(({ prose, from }) => ({ prose, from, to: from + end }));
};

const isTelling = (sentence: string): boolean => countOf(others, sentence) >= shortest && !formulas.test(sentence);

/** The places of sentences of one beginning where the whole of the shortest is said, alone or with more behind a comma. */
const sayingTheShortest = (places: readonly TermPlace[]): readonly TermPlace[] => {
  const short = places.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
  const { text } = short.prose.reading;
  const said = text.slice(short.from, short.to);
  if (!isTelling(said)) return [];
  return places.flatMap(({ prose, from }) => {
    const to = from + said.length;
    return prose.reading.text.startsWith(said, from) && '，；。'.includes(prose.reading.text.charAt(to)) ? [{ prose, from, to }] : [];
  });
};

/** The beginnings that stand more than once: of most plans none does. */
const startsTwice = (all: readonly Found<Prose, Sentence>[]): ReadonlySet<string> => {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { hits } of all)
    for (const { start } of hits) {
      const { size } = once;
      if (once.add(start).size === size) twice.add(start);
    }
  return twice;
};

const repeatedAmong = keptByFound((all: readonly Found<Prose, Sentence>[]): readonly RepeatedSentence[] => {
  const twice = startsTwice(all);
  if (twice.size === 0) return [];
  const byStart = new Map<string, TermPlace[]>();
  for (const { place: prose, hits } of all)
    for (const { from, to, start } of hits) {
      if (!twice.has(start)) continue;
      const places = byStart.get(start);
      if (places) places.push({ prose, from, to });
      else byStart.set(start, [{ prose, from, to }]);
    }
  return [...byStart.values()].flatMap((same) => {
    const whole = sayingTheShortest(same);
    const places = whole.length > 1 ? whole : sharedBeginning(same);
    return places.length > 1 ? [{ places, whole: places === whole }] : [];
  });
});

/** Whole sentences that a plan says again to the letter, near or far. */
export const repeatedSentencesOf = (plan: PlanDocument): readonly RepeatedSentence[] => repeatedAmong(sentencesIn(plan));
