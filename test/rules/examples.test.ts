import { describe, expect, it } from 'vitest';
import { checkPlan, readPlan } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { applyEdits, compatibleEdits } from '../../server/src/engine/fix';
import type { Finding } from '../../server/src/engine/finding';
import { rules } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';
import { sourceOf } from '../../server/src/text/source';
import type { Span } from '../../server/src/text/span';
import { readPage } from '../../scripts/rule-files.mjs';

/** Takes the ⟦…⟧ marks out of an example: the text and the spans they stood around. */
const unmark = (marked: string): { text: string; spans: Span[] } => {
  const spans: Span[] = [];
  let text = '';
  let open = -1;
  for (const character of marked) {
    if (character === '⟦') open = text.length;
    else if (character === '⟧') spans.push({ start: open, end: text.length });
    else text += character;
  }
  return { text, spans };
};

interface Example {
  readonly kind: 'good' | 'bad';
  readonly text: string;
  readonly fixed?: string;
  /** plain for extracted text */
  readonly dialect?: 'markdown' | 'plain';
  readonly options?: string;
  readonly message?: string;
  /** The plan above it. */
  readonly parent?: string;
}

const findingsOf = (rule: Rule, text: string, example: Example, only: boolean): Finding[] => {
  const plan = readPlan(sourceOf(text), example.dialect ?? 'markdown');
  const options = example.options ? { [rule.id]: JSON.parse(example.options) as Record<string, string> } : {};
  const config = { ...defaultConfig, preset: 'strict' as const, options };
  const ran = rule.id.startsWith('suppression/') || !only ? rules : [rule, ...rules.filter((r) => r.id === 'engine/rule-failed')];
  const parents = example.parent === undefined ? [] : [{ path: '上级.plan.md', plan: readPlan(sourceOf(example.parent), 'markdown') }];
  return checkPlan(plan, config, ran, undefined, parents).filter((f) => !only || f.ruleId === rule.id || f.ruleId === 'engine/rule-failed');
};

const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
const shown = (text: string, spans: readonly Span[]): string[] =>
  [...spans].sort(bySpan).map((s) => `${String(s.start)}–${String(s.end)} ${text.slice(s.start, s.end)}`);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readPage(id);
  const examples = page.examples as Example[];

  it('has a page in both languages, with good and bad examples', () => {
    expect(page.title.zh).toMatch(/[一-龥]/);
    expect(page.title.en).toMatch(/[A-Za-z]/);
    for (const section of ['what', 'basis', 'limits']) expect(page.sections[section]?.trim(), section).toBeTruthy();
    if (!id.startsWith('engine/')) {
      expect(examples.filter((e) => e.kind === 'good').length).toBeGreaterThan(0);
      expect(examples.filter((e) => e.kind === 'bad').length).toBeGreaterThan(0);
    }
  });

  it('says every message in both languages with the same figures', () => {
    for (const [name, message] of Object.entries(rule.messages)) {
      expect(message.zh, name).toMatch(/[一-龥]/);
      const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();
      expect(new Set(names(message.en)), name).toEqual(new Set(names(message.zh)));
    }
  });

  it.each(examples.map((e, i) => [`${e.kind} ${String(i + 1)}`, e] as const))('%s', (_, example) => {
    const { text, spans } = unmark(example.text);
    const findings = findingsOf(rule, text, example, true);
    expect(
      shown(
        text,
        findings.map((f) => f.span),
      ),
      findings.map((f) => f.message).join('\n'),
    ).toEqual(shown(text, spans));
    for (const finding of findings) expect(finding.message, 'every figure of the message is given').not.toMatch(/\{\w+\}/);
    if (example.kind === 'good') return;
    expect(spans.length).toBeGreaterThan(0);

    // The same text further right by one astral character: columns are UTF-16 units.
    const shifted = findingsOf(rule, `${text}\n\n𠀀`, example, true);
    expect(
      shown(
        text,
        shifted.map((f) => f.span),
      ),
    ).toEqual(shown(text, spans));

    if (example.fixed === undefined) return;
    const wanted = findings.flatMap((f) => (f.fix ? [f.fix.edits] : f.suggestions?.[0] ? [f.suggestions[0].edits] : []));
    let fixed = text;
    let left = findings;
    for (let pass = 0; pass < 10 && left.some((f) => f.fix ?? f.suggestions?.[0]); pass += 1) {
      const edits = compatibleEdits(left.flatMap((f) => (f.fix ? [f.fix.edits] : f.suggestions?.[0] ? [f.suggestions[0].edits] : [])));
      const next = applyEdits(fixed, edits);
      if (next === fixed) break;
      fixed = next;
      left = findingsOf(rule, fixed, example, true);
    }
    expect(wanted.length).toBeGreaterThan(0);
    expect(fixed).toBe(example.fixed);
    expect(
      shown(
        fixed,
        left.filter((f) => f.fix ?? f.suggestions?.[0]).map((f) => f.span),
      ),
      'the fix converges',
    ).toEqual([]);
    // A fix adds no finding that was not there before.
    const before = findingsOf(rule, text, example, false).map((f) => f.ruleId);
    const after = findingsOf(rule, fixed, example, false).map((f) => f.ruleId);
    for (const ruleId of new Set(after)) {
      expect(after.filter((r) => r === ruleId).length, `${ruleId} after the fix`).toBeLessThanOrEqual(
        before.filter((r) => r === ruleId).length,
      );
    }
  });
});

describe('the declared fix kind', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is honest', (id, rule) => {
    const examples = readPage(id).examples as Example[];
    const found = examples.filter((e) => e.kind === 'bad').flatMap((e) => findingsOf(rule, unmark(e.text).text, e, true));
    if (id.startsWith('engine/')) return;
    if (rule.fix === 'safe')
      expect(
        found.some((f) => f.fix),
        'a safe fix is shown by an example',
      ).toBe(true);
    if (rule.fix === 'suggestion')
      expect(
        found.some((f) => f.suggestions?.length),
        'a suggestion is shown by an example',
      ).toBe(true);
  });
});
