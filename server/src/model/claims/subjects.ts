import { statingVerbs } from '../../lexicon/comparators';
import { isBlank } from '../../text/characters';
import { keptByText } from '../../text/keep';
import type { Prose, Quantity } from '../types';
import { lastIndexWithin } from '../../text/search';

const stops = '，,；;。：:、（(）)！？?!“”《》\n';

/** The name that a figure states the value of, with the verb between them: 毛入园率 | 达到. Indices into the prose's text. */
export interface StatedSubject {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly verb: string;
}

const skipBack = (text: string, at: number): number => {
  let i = at;
  while (i > 0 && isBlank(text[i - 1])) i -= 1;
  return i;
};

const subjectAt = (text: string, fullFrom: number): StatedSubject | undefined => {
  let to = skipBack(text, fullFrom);
  const verbs: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const verb = statingVerbs.find((v) => text.startsWith(v, to - v.length) && to - v.length >= 0);
    if (verb === undefined) break;
    verbs.unshift(verb);
    to = skipBack(text, to - verb.length);
  }
  let end = to;
  if (text[end - 1] === '）' || text[end - 1] === ')') {
    const open = Math.max(lastIndexWithin(text, '（', end - 1, 30), lastIndexWithin(text, '(', end - 1, 30));
    if (open > 0 && end - open < 30) end = open;
  }
  let from = end;
  while (from > 0 && end - from < 40 && !stops.includes(text[from - 1] ?? '\n')) from -= 1;
  // A quoted word inside the name (“双师型”教师比例) is part of it.
  if (text[from - 1] === '”') {
    const open = lastIndexWithin(text, '“', from - 1, 16);
    if (open >= 0 && from - open < 16) from = open;
  }
  const name = text.slice(from, end).trim();
  return name === '' ? undefined : { name, from, to: end, verb: verbs.join('') };
};

const subjectsIn = keptByText(() => new Map<number, StatedSubject | undefined>());

/**
 * The words before a figure up to the nearest mark, without the verb: what the figure is said of. 覆盖率达到98% → 覆盖率; undefined where nothing stands there.
 * Brackets at the end of the name are read past (残疾儿童入学率（含送教）达到97%).
 */
export const subjectBefore = (prose: Prose, { fullFrom }: Quantity): StatedSubject | undefined => {
  const known = subjectsIn(prose.kept);
  if (!known.has(fullFrom)) known.set(fullFrom, subjectAt(prose.reading.text, fullFrom));
  return known.get(fullFrom);
};
