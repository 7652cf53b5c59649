import { describe, expect, it } from 'vitest';
import { mostHits, mostPerRule } from '../../server/src/engine/cap';
import { check } from '../../server/src/engine/check';
import { defaultConfig, type Config } from '../../server/src/engine/config';
import { compatibleEdits, fixAll } from '../../server/src/engine/fix';
import { rules } from '../../server/src/rules';
import { rule, type Rule } from '../../server/src/rules/rule';
import { sourceOf } from '../../server/src/text/source';

/** Finds every 甲, from the last to the first, as a rule may; each second one is an info. */
const crowd: Rule = rule({
  id: 'typo/crowd',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: { found: { zh: '甲', en: 'A' } },
  *check({ plan }) {
    const { text } = plan.source;
    for (let at = text.length - 1; at >= 0; at -= 1) {
      if (text[at] !== '甲') continue;
      const span = { start: at, end: at + 1 };
      yield {
        messageId: 'found',
        span,
        severity: at % 2 === 0 ? 'error' : 'info',
        fix: { title: { zh: '改', en: 'mend' }, edits: [{ span, text: '乙' }] },
      };
    }
  },
});
const withLimit = [crowd, ...rules.filter((r) => r.id === 'engine/limit')];
const run = (count: number, config: Config = defaultConfig): ReturnType<typeof check>['findings'] =>
  check(sourceOf('甲'.repeat(count)), 'plain', config, withLimit).findings;

describe('findings of one rule in one file', () => {
  it('are all there up to the cap', () => {
    expect(run(mostPerRule).filter((f) => f.ruleId === 'typo/crowd')).toHaveLength(mostPerRule);
    expect(run(mostPerRule).some((f) => f.ruleId === 'engine/limit')).toBe(false);
  });

  it('past it the severest and first stay, the rest is counted at the first left out', () => {
    const findings = run(3000);
    const shown = findings.filter((f) => f.ruleId === 'typo/crowd');
    const [note, ...others] = findings.filter((f) => f.ruleId === 'engine/limit');
    expect(others).toEqual([]);
    expect(shown).toHaveLength(mostPerRule);
    expect(shown.every((f) => f.severity === 'error')).toBe(true);
    expect(shown.at(-1)?.span.start).toBe(2 * mostPerRule - 2);
    expect(note).toMatchObject({ severity: 'error', span: { start: 2 * mostPerRule } });
    expect(note?.message).toContain('typo/crowd');
    expect(note?.message).toContain('2000');
    expect(run(3000)).toEqual(findings);
  });

  it('say nothing when engine/limit is off', () => {
    expect(run(3000, { ...defaultConfig, rules: { 'engine/limit': 'off' } })).toHaveLength(mostPerRule);
  });

  it('are counted even where they are no longer kept', () => {
    const note = run(mostHits + 500).find((f) => f.ruleId === 'engine/limit');
    expect(note?.message).toContain(String(mostHits + 500 - mostPerRule));
  });

  it('are all fixed', () => {
    const { text, findings } = fixAll(sourceOf('甲'.repeat(5000)), 'plain', defaultConfig, withLimit);
    expect(text).toBe('乙'.repeat(5000));
    expect(findings).toEqual([]);
  });
});

describe('edits beside each other', () => {
  const edit = (start: number, end: number): { span: { start: number; end: number }; text: string } => ({ span: { start, end }, text: '' });

  it('clash over any distance, and not when they only touch', () => {
    const long = [edit(0, 1000)];
    expect(compatibleEdits([long, [edit(999, 1001)], [edit(1000, 1002)]])).toEqual([...long, edit(1000, 1002)]);
    expect(compatibleEdits([[edit(127, 129)], [edit(128, 130)]])).toEqual([edit(127, 129)]);
    expect(compatibleEdits([[edit(128, 128)], [edit(120, 128)], [edit(128, 140)], [edit(128, 128)]])).toEqual([
      edit(128, 128),
      edit(120, 128),
      edit(128, 140),
    ]);
  });
});
