import type { Finding } from './checker';
import type { Draft } from './draft';
import type { Outcome, Results } from './score';

/** How one rule did. */
export interface Tally {
  readonly rule: string;
  readonly injected: number;
  readonly found: number;
  /** Findings of the rule on clean plans, on distractors, and away from what was changed. */
  readonly false: number;
  /** Plans and distractors that were to raise nothing, and changed plans. */
  readonly checked: number;
  readonly recall: number;
  readonly reached: boolean;
  readonly kinds: readonly { readonly kind: string; readonly injected: number; readonly found: number }[];
}

/** The figures to reach: of the errors, and of the texts checked. */
export const goals = { recall: 0.95, false: 0.01 } as const;

/** Per rule: what was injected, found and wrongly found. */
export const tallyOf = ({ clean, outcomes }: Results): Tally[] => {
  const injected = outcomes.filter(({ harmless }) => !harmless);
  const strays = [...clean.flatMap(({ findings }) => findings), ...outcomes.flatMap(({ stray }) => stray)];
  const rules = [...new Set([...injected.map(({ rules: [first] }) => first), ...strays.map(({ ruleId }) => ruleId)])].sort();
  const checked = clean.length + outcomes.length;
  return rules.map((rule) => {
    const own = injected.filter(({ rules: [first] }) => first === rule);
    const found = own.filter((each) => each.found).length;
    const wrong = strays.filter(({ ruleId }) => ruleId === rule).length;
    const kinds = [...new Set(own.map(({ kind }) => kind))].map((kind) => {
      const same = own.filter((each) => each.kind === kind);
      return { kind, injected: same.length, found: same.filter((each) => each.found).length };
    });
    const recall = own.length === 0 ? 1 : found / own.length;
    return {
      rule,
      injected: own.length,
      found,
      false: wrong,
      checked,
      recall,
      reached: recall >= goals.recall && wrong <= goals.false * checked,
      kinds,
    };
  });
};

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

/** The figures as a table. */
export const tableText = (tally: readonly Tally[]): string => {
  const checked = tally[0]?.checked ?? 0;
  const lines = tally.map(({ rule, injected, found, false: wrong, recall, reached, kinds }) => {
    const missed = kinds
      .filter((kind) => kind.found < kind.injected)
      .map((kind) => `${kind.kind} ${String(kind.found)}/${String(kind.injected)}`);
    const cells = [
      rule.padEnd(30),
      String(injected).padStart(8),
      String(found).padStart(6),
      (injected === 0 ? '—' : percent(recall)).padStart(8),
      String(wrong).padStart(6),
      percent(wrong / checked).padStart(7),
      reached ? '   ok ' : '   -- ',
    ];
    return cells.join('') + missed.join('; ');
  });
  const head = `${'rule'.padEnd(30)}injected found  recall  false  of all`;
  const below = tally.filter(({ reached }) => !reached).length;
  return [
    head,
    ...lines,
    '',
    `${String(checked)} texts checked; goals: recall ≥ ${percent(goals.recall)}, false findings ≤ ${percent(goals.false)} of the texts; ${String(below)} rules below`,
  ].join('\n');
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const excerpt = ({ input, places }: Outcome): string => {
  const place = places[0];
  const line = place ? input.text.slice(place.start, Math.min(place.end, place.start + 160)) : '';
  return line.replaceAll('\n', ' ¶ ').trim();
};

/** The errors that were not found, one paragraph each. */
export const missesText = ({ outcomes }: Results, wanted: (rule: string) => boolean): string =>
  outcomes
    .filter(({ harmless, found, rules }) => !harmless && !found && wanted(rules[0]))
    .map((outcome) => {
      const { rules, kind, input, injection, places, beside } = outcome;
      const others = beside.length > 0 ? `\n    beside: ${[...new Set(beside.map(({ ruleId }) => ruleId))].join(', ')}` : '';
      return `MISS ${rules[0]} (${kind}) ${input.name}:${String(lineOf(input.text, places[0]?.start ?? 0))}\n    ${injection.note.replaceAll('\n', ' ¶ ').slice(0, 160)}\n    ${excerpt(outcome)}${others}`;
    })
    .join('\n');

const strayLine = (label: string, name: string, text: string, finding: Finding): string =>
  `STRAY ${finding.ruleId} ${finding.severity} [${label}] ${name}:${String(finding.line)}:${String(finding.column)}\n    ${finding.message}\n    ${(text.split('\n')[finding.line - 1] ?? '').slice(0, 200)}`;

/** Findings on texts without errors, and away from the errors. */
export const strayText = ({ clean, outcomes }: Results, wanted: (rule: string) => boolean): string => {
  const named = ({ name, extension }: Draft): string => `${name}${extension}`;
  return [
    ...clean.flatMap(({ draft, findings }) =>
      findings.map((finding) => ({ label: 'clean', name: named(draft), text: draft.text, finding })),
    ),
    ...outcomes.flatMap(({ kind, harmless, input, injection, stray }) =>
      stray.map((finding) => ({
        label: `${harmless ? 'harmless' : 'injected'}: ${kind}: ${injection.note.replaceAll('\n', ' ¶ ').slice(0, 120)}`,
        name: input.name,
        text: input.text,
        finding,
      })),
    ),
  ]
    .filter(({ finding }) => wanted(finding.ruleId))
    .map(({ label, name, text, finding }) => strayLine(label, name, text, finding))
    .join('\n');
};
