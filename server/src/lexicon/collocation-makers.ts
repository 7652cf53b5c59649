/** Makers of collocations for the files that list slips by the dozen: what most entries share is said once. */
import type { Collocation, FrameMatch, LiteralMatch } from './collocations';
import { EDITORIAL, words } from './types';

export const GRAMMAR = '黄伯荣、廖序东《现代汉语》（句法成分搭配不当、残缺、赘余，句式杂糅）';

export type Kind = Collocation['kind'];

/** What an entry may say of itself beside what it matches. */
interface Weight {
  /** Wrong in nearly every plan: a finding of its kind's severity. Without it a person is asked to weigh it (an info). */
  readonly sure?: true | undefined;
  readonly suggestion?: string | undefined;
  readonly source?: string;
}

const weighed = ({ sure, suggestion }: Weight): Pick<Collocation, 'mild' | 'suggestion'> => ({
  ...(sure ? {} : { mild: true as const }),
  ...(suggestion === undefined ? {} : { suggestion }),
});

interface Makers {
  /** Any of some words (blank-separated), with what must or may not stand around them. */
  readonly literal: (id: string, kind: Kind, any: string, message: string, guards?: Omit<LiteralMatch, 'any'> & Weight) => Collocation;
  /** `start … end` within a clause or sentence. */
  readonly frame: (id: string, kind: Kind, message: string, match: FrameMatch & Weight) => Collocation;
}

/** The makers of one file: `prefix` stands before its ids, `source` is the authority of its literals (frames stand on grammar). */
export const collocationMakers = ({ prefix = '', source: ofLiterals = EDITORIAL } = {}): Makers => ({
  literal: (id, kind, any, message, { sure, suggestion, source = ofLiterals, ...guards } = {}) => ({
    id: prefix + id,
    kind,
    ...weighed({ sure, suggestion }),
    message,
    source,
    match: { any: words(any), ...guards },
  }),
  frame: (id, kind, message, { sure, suggestion, source = GRAMMAR, ...match }) => ({
    id: prefix + id,
    kind,
    ...weighed({ sure, suggestion }),
    message,
    source,
    match,
  }),
});
