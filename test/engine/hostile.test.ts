import { describe, expect, it } from 'vitest';
import { mostPerRule } from '../../server/src/engine/cap';
import { check } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { hostileTexts } from '../support/hostile';

/** `node scripts/bench/hostile.mjs` takes 100,000 characters and tells the time; here all rules must get through, and reports must stay small. */
const size = cases(600, 10_000);
const config = { ...defaultConfig, preset: 'strict' } as const;

describe('hostile texts through all rules', () => {
  // each text as one of the two, the next as the other
  it.each([0, 1])('no rule fails, no finding lies outside, no report swells (%i)', (half) => {
    for (const [i, { name, text }] of hostileTexts(size).entries()) {
      if (i % 2 !== half) continue;
      const dialect = i % 4 < 2 ? 'plain' : 'markdown';
      const { findings } = check(sourceOf(text), dialect, config);
      const counts = new Map<string, number>();
      const wrong = findings.flatMap((f) => {
        counts.set(f.ruleId, (counts.get(f.ruleId) ?? 0) + 1);
        const bad = f.ruleId === 'engine/rule-failed' || f.span.end > text.length || f.message.length > 1500 || f.related.length > 50;
        return bad ? [`${f.ruleId}: ${f.message}`] : [];
      });
      expect(wrong, name).toEqual([]);
      expect(
        [...counts].filter(([, count]) => count > mostPerRule),
        name,
      ).toEqual([]);
    }
  });
});

describe('what was not checked is said', () => {
  it('totals of a table of thousands of rows and hundreds of totals, and not of one with few', () => {
    const table = (rows: number, each: number): string =>
      `| 项目 | 投资（万元） |\n|---|---|\n${Array.from({ length: rows }, (_, i) => (i % each === each - 1 ? '| 合计 | 9 |' : `| 甲${String(i)} | 1 |`)).join('\n')}\n`;
    const notes = (text: string): string[] =>
      check(sourceOf(text), 'markdown', defaultConfig)
        .findings.filter((f) => f.ruleId === 'engine/limit' && f.message.includes('合计'))
        .map((f) => f.message);
    const [note, ...more] = notes(table(2000, 4));
    expect(note).toContain('2001 行');
    expect(more).toEqual([]);
    expect(notes(table(2000, 1000))).toEqual([]);
  });
});
