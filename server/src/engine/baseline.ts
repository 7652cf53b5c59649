/** Findings of one plan that are let pass: how many per rule and content (a finding id without its count). Plain data, travels to workers. */
export type FileBaseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A baseline file: plans by their path relative to it, with `/`. */
export type Baseline = ReadonlyMap<string, FileBaseline>;

/** What a baseline needs to know of a finding. */
export interface Known {
  readonly id: string;
  readonly ruleId: string;
}

/** Rule and content without the count: mending one of three equal findings does not disturb the others. */
export const contentOf = (id: string): string => {
  const dash = id.indexOf('-');
  return dash < 0 ? id : id.slice(0, dash);
};

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => byCode(a, b)));

/** The findings of a plan as a baseline holds them; a failure of planlint itself is never let pass. */
export const fileBaselineOf = (findings: readonly Known[]): FileBaseline => {
  const rules: Record<string, Record<string, number>> = {};
  for (const { id, ruleId } of findings) {
    if (ruleId === 'engine/rule-failed') continue;
    const contents = (rules[ruleId] ??= {});
    contents[contentOf(id)] = (contents[contentOf(id)] ?? 0) + 1;
  }
  return rules;
};

export interface Applied<T> {
  /** Findings the baseline does not hold. */
  readonly kept: readonly T[];
  /** Findings let pass. */
  readonly passed: readonly T[];
  /** What matched nothing any more, with how many are too many; empty when all is still true. */
  readonly stale: FileBaseline;
}

/** Lets pass what the baseline holds, no more of each content than it counts, the first ones first. What is stale of rules that are off is not said. */
export const applyBaseline = <T extends Known>(
  findings: readonly T[],
  baseline: FileBaseline,
  isOff: (ruleId: string) => boolean = () => false,
): Applied<T> => {
  const left: Record<string, Record<string, number>> = {};
  for (const [ruleId, contents] of Object.entries(baseline)) left[ruleId] = { ...contents };
  const kept: T[] = [];
  const passed: T[] = [];
  for (const finding of findings) {
    const contents = left[finding.ruleId];
    const content = contentOf(finding.id);
    const count = contents?.[content] ?? 0;
    if (contents && count > 0) {
      contents[content] = count - 1;
      passed.push(finding);
    } else kept.push(finding);
  }
  const stale: Record<string, Record<string, number>> = {};
  for (const [ruleId, contents] of Object.entries(left)) {
    if (isOff(ruleId)) continue;
    const more = Object.entries(contents).filter(([, count]) => count > 0);
    if (more.length > 0) stale[ruleId] = Object.fromEntries(more);
  }
  return { kept, passed, stale };
};

/** How many findings a plan's baseline holds. */
export const sizeOf = (baseline: FileBaseline): number =>
  Object.values(baseline).reduce((sum, contents) => sum + Object.values(contents).reduce((a, b) => a + b, 0), 0);

/** Two baselines of one plan together. */
export const merged = (a: FileBaseline, b: FileBaseline): FileBaseline => {
  const all: Record<string, Record<string, number>> = {};
  for (const part of [a, b]) {
    for (const [ruleId, contents] of Object.entries(part)) {
      const own = (all[ruleId] ??= {});
      for (const [content, count] of Object.entries(contents)) own[content] = (own[content] ?? 0) + count;
    }
  }
  return all;
};

/** A plan's baseline without what is stale. */
export const without = (baseline: FileBaseline, stale: FileBaseline): FileBaseline => {
  const left: Record<string, Record<string, number>> = {};
  for (const [ruleId, contents] of Object.entries(baseline)) {
    for (const [content, count] of Object.entries(contents)) {
      const rest = count - (stale[ruleId]?.[content] ?? 0);
      if (rest > 0) (left[ruleId] ??= {})[content] = rest;
    }
  }
  return left;
};

/** The text of a baseline file: sorted, so that equal findings give equal bytes and a change shows as few lines. Plans without entries are left out. */
export const baselineText = (baseline: Baseline): string => {
  const files: Record<string, FileBaseline> = {};
  for (const [file, rules] of [...baseline].sort(([a], [b]) => byCode(a, b))) {
    if (sizeOf(rules) > 0) files[file] = sorted(Object.fromEntries(Object.entries(rules).map(([id, contents]) => [id, sorted(contents)])));
  }
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
};
