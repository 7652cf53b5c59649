/** What all lexicon files share: where an entry comes from, and lists of words. Lexicon data is read by every check and changed by none: its types are read-only. */

/** Anything that says on whose authority it stands: a standard with its clause, a statistical standard, a plan, a dictionary, or 编辑惯例. */
export interface Sourced {
  readonly source: string;
}

/** The words of a blank-separated list. Keeps long lists readable and their diffs small. */
export const words = (list: string): readonly string[] => list.match(/\S+/g) ?? [];

/** Editorial usage: what every editor's desk does without a clause to point to. */
export const EDITORIAL = '编辑惯例';
/** The dictionary in use. */
export const XIANHAN = '《现代汉语词典》第7版';
