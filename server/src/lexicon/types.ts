/** What all lexicon files share: where an entry comes from, and freezing. Lexicon data is read by every check and changed by none. */

/** Anything that says on whose authority it stands: a standard with its clause, a statistical standard, a plan, a dictionary, or 编辑惯例. */
export interface Sourced {
  readonly source: string;
}

/** Freezes a value and everything it holds. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
};

/** The words of a blank-separated list. Keeps long lists readable and their diffs small. */
export const words = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '');

/** Editorial usage: what every editor's desk does without a clause to point to. */
export const EDITORIAL = '编辑惯例';
/** The dictionary in use. */
export const XIANHAN = '《现代汉语词典》第7版';
