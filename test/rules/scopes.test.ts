// A rule with a scope is run on what has changed alone: what it finds in a whole plan must be what it finds in its proses, or tables, one by one.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dialectOf, readPlan } from '../../server/src/engine/check';
import { defaultConfig, optionsOf } from '../../server/src/engine/config';
import { liesIn } from '../../server/src/engine/moved-hit';
import { prosePart, tablePart } from '../../server/src/engine/plan-part';
import { unitsOf } from '../../server/src/engine/units';
import type { AllLinks } from '../../server/src/link/links';
import type { PlanDocument } from '../../server/src/model/types';
import { rules } from '../../server/src/rules';
import { rule, type RawFinding, type Rule } from '../../server/src/rules/rule';
import { onFirstUse } from '../../server/src/text/on-first-use';
import { sourceOf } from '../../server/src/text/source';
import { readPage } from '../../scripts/rule-files.mjs';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';
import { guarded } from '../support/guarded-plan';
import { originals } from '../support/originals';

const scoped = rules.filter((each) => each.scope !== undefined);
const noLinks = undefined as unknown as AllLinks;

const found = (each: Rule, plan: PlanDocument): RawFinding[] => [
  ...each.check({ plan, links: noLinks, options: optionsOf(each, defaultConfig) }),
];
const byPlace = (a: RawFinding, b: RawFinding): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** The parts of a plan as rules of a scope see them one by one, guarded, with the stretch in which their places must lie. */
const partsOf = (
  plan: PlanDocument,
  scope: Rule['scope'],
): { readonly part: PlanDocument; readonly stretch: { start: number; end: number } }[] =>
  scope === 'prose'
    ? plan.prose.map(({ reading: { span } }, i) => ({ part: guarded(prosePart(plan, i, i + 1, span)), stretch: span }))
    : plan.tables.map((table) => {
        const around = [table.span, ...[table.captionProse, ...table.notes].flatMap((prose) => (prose ? [prose.reading.span] : []))];
        const stretch = { start: Math.min(...around.map((s) => s.start)), end: Math.max(...around.map((s) => s.end)) };
        return { part: guarded(tablePart(plan, [table], stretch)), stretch };
      });

type Parts = ReturnType<typeof partsOf>;

/** What a rule finds in the parts of a plan, and in the whole of it; what is not said of one part alone is told by its message. */
const inParts = (each: Rule, plan: PlanDocument, scoped: Parts): { readonly parts: RawFinding[]; readonly whole: RawFinding[] } => ({
  parts: scoped
    .flatMap(({ part, stretch }) =>
      found(each, part).map((raw) => (liesIn({ rule: each, severity: each.severity, raw }, stretch) ? raw : { ...raw, messageId: 'afar' })),
    )
    .sort(byPlace),
  whole: found(each, plan).sort(byPlace),
});

const disagreements = (plan: PlanDocument, judged: readonly Rule[] = scoped): string[] => {
  // Rules of one scope are shown the same parts, as the engine does.
  const [proses, tables] = [partsOf(plan, 'prose'), partsOf(plan, 'table')];
  return judged.flatMap((each) => {
    try {
      const { parts, whole } = inParts(each, plan, each.scope === 'prose' ? proses : tables);
      if (isDeepStrictEqual(parts, whole)) return [];
      return [`${each.id}: ${JSON.stringify(parts).slice(0, 300)} in parts, ${JSON.stringify(whole).slice(0, 300)} in the whole`];
    } catch (error) {
      return [`${each.id}: ${String(error)}`];
    }
  });
};

const texts = [
  ...seeds.map(({ name, text }) => ({ name, text })),
  ...(['seeds', 'corpus/clean', 'corpus/plans'] as const).flatMap(originals).map(({ name, source }) => ({ name, text: source.text })),
].map(({ name, text }) => ({ name, text, plan: onFirstUse(() => readPlan(sourceOf(text), dialectOf(name))) }));

describe('rules with a scope', () => {
  it('are many', () => {
    expect(scoped.length).toBeGreaterThan(25);
  });

  it.each(['markdown', 'plain'] as const)(
    'find in the examples of all rules, read as %s, what they find in the parts of them',
    (dialect) => {
      const examples = rules.flatMap(({ id }) =>
        (readPage(id).examples as { readonly text: string }[]).map(({ text }) => text.replace(/[⟦⟧]/g, '')),
      );
      const wrong = examples
        .filter((_, i) => i % cases(dialect === 'markdown' ? 2 : 6, 1) === 0)
        .flatMap((text) => disagreements(readPlan(sourceOf(text), dialect)));
      expect(wrong).toEqual([]);
    },
  );

  it.each(texts)('find in $name what they find in the parts of it', ({ plan }) => {
    expect(disagreements(plan())).toEqual([]);
  });

  it('read as the other dialect as well', () => {
    for (const { name, text } of texts.filter((_, i) => i % 5 === 0))
      expect(disagreements(readPlan(sourceOf(text), dialectOf(name) === 'plain' ? 'markdown' : 'plain'))).toEqual([]);
  });
});

describe('a rule that looks further than it says', () => {
  const plan = readPlan(sourceOf('# 规划\n\n## 一、目标\n\n到2025年,覆盖率达到95%。\n\n到2030年,覆盖率达到98%。\n'), 'markdown');
  const made = (check: Rule['check']): Rule => ({
    ...rule({
      id: 'test/scope',
      severity: 'info',
      preset: 'recommended',
      fix: 'none',
      messages: { found: { zh: '', en: '' } },
      scope: 'prose',
      check: () => [],
    }),
    check,
  });
  const at = (start: number, end: number): RawFinding => ({ messageId: 'found', span: { start, end } });

  it.each<readonly [string, Rule['check']]>([
    [
      'counts over the plan',
      ({ plan: { times } }) => times.map((time) => ({ ...at(time.span.start, time.span.end), data: { n: times.length } })),
    ],
    ['asks for the sections', ({ plan: { sections } }) => sections.map(({ span }) => at(span.start, span.end))],
    [
      'looks at its neighbours',
      ({ plan: { prose } }) => prose.flatMap((p) => (prose[p.index + 1] ? [at(p.reading.span.start, p.reading.span.end)] : [])),
    ],
    [
      'reads the text around',
      ({ plan: { source, prose } }) =>
        prose.map(({ reading: { span } }) => ({ ...at(span.start, span.end), data: { after: source.text.slice(span.end, span.end + 2) } })),
    ],
    [
      'asks for what else a section holds',
      ({ plan: { prose } }) =>
        prose.map(({ reading: { span }, section }) => ({ ...at(span.start, span.end), data: { level: section?.level ?? 0 } })),
    ],
    ['points beyond its prose', ({ plan: { prose } }) => prose.map(({ reading: { span } }) => at(span.start, span.end + 1))],
    [
      'asks how marks are written elsewhere',
      ({ plan: { prose, meta } }) =>
        prose.map(({ reading: { span } }) => ({ ...at(span.start, span.end), data: { marks: meta.halfWidthMarks } })),
    ],
  ])('is found out where it %s', (_, check) => {
    expect(disagreements(plan, [made(check)])).toHaveLength(1);
  });
});

describe('the units of a plan', () => {
  it('cover its proses and tables, in order', () => {
    for (const { name, plan: read } of texts) {
      const plan = read();
      const units = unitsOf(plan);
      expect(units, name).toBeDefined();
      expect(units?.at(-1)?.to ?? 0, name).toBe(plan.prose.length);
      expect(units?.filter(({ table }) => table !== undefined).length, name).toBe(plan.tables.length);
    }
  });
});
