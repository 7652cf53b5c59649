/** What a generated plan can say about a field of public policy. All names and sentences are invented. */

/** How an indicator moves and what kind of figure it is. */
export interface IndicatorSpec {
  readonly name: string;
  /** `%` and others; stands in brackets behind the name or in a column of its own. */
  readonly unit: string;
  /** share: 0–100 %; gross: a rate above 100 is possible; count: whole things; amount: measured; rate: neither. */
  readonly nature: 'share' | 'gross' | 'count' | 'amount' | 'rate';
  readonly better: 'up' | 'down';
  readonly baseline: readonly [number, number];
  /** The way from baseline to target: percentage points for shares, otherwise a part of the baseline in %. */
  readonly step: readonly [number, number];
  readonly decimals: number;
  /** Other honest ways to name it in running text. */
  readonly aliases?: readonly string[];
}

export interface Task {
  readonly title: string;
  /** Sentences without figures, complete with their full stop. */
  readonly sentences: readonly string[];
  /** What an enumeration lists, each a clause without punctuation at its end. */
  readonly points: readonly string[];
}

export interface Topic {
  readonly key: string;
  /** Goes into the title: 云岭市⟨教育发展⟩“十五五”规划. */
  readonly field: string;
  readonly indicators: readonly IndicatorSpec[];
  /** Indicators that share a name but for the subject: 小学、初中…专任教师本科以上学历比例. */
  readonly siblings: { readonly subjects: readonly string[]; readonly rest: string; readonly spec: Omit<IndicatorSpec, 'name'> };
  readonly review: readonly string[];
  readonly guiding: string;
  readonly tasks: readonly Task[];
  /** A whole with its parts: 全市共有学校A所，其中小学B所…. */
  readonly whole: {
    readonly name: string;
    readonly unit: string;
    readonly parts: readonly string[];
    readonly size: readonly [number, number];
  };
  /** What the annex lists: projects in groups whose quantities add up to an indicator of the table. */
  readonly annex: {
    readonly caption: string;
    readonly indicator: string;
    readonly unit: string;
    readonly column: string;
    readonly groups: readonly { readonly name: string; readonly projects: readonly string[] }[];
    readonly size: readonly [number, number];
    readonly grain: number;
  };
  readonly boxes: readonly { readonly title: string; readonly sentences: readonly string[] }[];
  readonly owners: readonly string[];
  readonly guarantees: readonly Task[];
  /** A set term of the field and a wording that would be another name for it. */
  readonly term: { readonly right: string; readonly sentence: string; readonly second: string };
}
