/** What all lexicon files share: where an entry comes from, and freezing. Lexicon data is read by every check and changed by none. */

/** Anything that says on whose authority it stands: a standard with its clause, a statistical standard, a plan, a dictionary, or 编辑惯例. */
export interface Sourced {
  readonly source: string;
}

/** Freezes a value and everything it holds, which must be plain data without cycles. Thousands of entries pass here at start-up: no allocation. */
export const deepFreeze = <T>(value: T): T => {
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) if (typeof item === 'object' && item !== null) deepFreeze(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      const inner: unknown = value[key];
      if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
    }
  }
  return Object.freeze(value);
};

/** The words of a blank-separated list. Keeps long lists readable and their diffs small. */
export const words = (list: string): readonly string[] => {
  const trimmed = list.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/);
};

/** Editorial usage: what every editor's desk does without a clause to point to. */
export const EDITORIAL = '编辑惯例';
/** The dictionary in use. */
export const XIANHAN = '《现代汉语词典》第7版';
