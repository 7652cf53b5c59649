/** A place in a configuration file; both 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A configuration file as read, whatever its format: values with the places they stand in. */
export type ConfigNode =
  | { readonly kind: 'object'; readonly at: Place; readonly entries: readonly ConfigEntry[] }
  | { readonly kind: 'list'; readonly at: Place; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'scalar'; readonly at: Place; readonly value: string | number | boolean | null };

export interface ConfigEntry {
  readonly key: string;
  readonly at: Place;
  readonly value: ConfigNode;
}

/** What is wrong with a configuration or baseline file; the place is missing where the file as a whole is meant. */
export interface ConfigProblem {
  /** Path as shown to people. */
  readonly file: string;
  readonly at?: Place;
  readonly problem: { readonly zh: string; readonly en: string };
}

/** `planlint.config.json 第 4 行第 5 列：…` */
export const problemText = (problem: ConfigProblem, locale: 'zh' | 'en'): string => {
  const { file, at } = problem;
  if (locale === 'zh') return `${file}${at ? ` 第 ${String(at.line)} 行第 ${String(at.column)} 列` : ''}：${problem.problem.zh}`;
  return `${file}${at ? `:${String(at.line)}:${String(at.column)}` : ''}: ${problem.problem.en}`;
};
