import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareFindings } from '../../server/src/compare/findings';
import { reportComparison, type ComparisonReport, type Draft } from '../../server/src/compare/report';
import type { Locale } from '../../server/src/rules/rule';
import { loadComparisonReporter, type ComparisonFormat } from '../../server/src/reporters/compare';
import { painter } from '../../server/src/reporters/paint';
import { checked, seeds } from '../support/checked';
import { planOf } from '../support/plan';
import { newDraft, oldDraft } from './water-plan';

const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'snapshots');

const draftOf = (filePath: string, text: string, locale: Locale = 'zh'): Draft => ({ filePath, ...checked(text, locale) });
const reportOf = (locale: Locale = 'zh'): ComparisonReport =>
  reportComparison(draftOf('旧稿.plan.md', oldDraft, locale), draftOf('新稿.plan.md', newDraft, locale));
const written = async (format: ComparisonFormat, locale: Locale = 'zh'): Promise<string> =>
  (await loadComparisonReporter(format))({ comparisons: [reportOf(locale)], removed: [], added: [] }, { locale, paint: painter(false) });

describe('the report of a comparison', () => {
  it.each([
    ['pretty', 'zh', 'pretty.txt'],
    ['pretty', 'en', 'pretty.en.txt'],
    ['markdown', 'zh', 'markdown.md'],
    ['markdown', 'en', 'markdown.en.md'],
    ['json', 'zh', 'json.json'],
  ] as const)('%s (%s) reads as %s', async (format, locale, name) => {
    await expect(await written(format, locale)).toMatchFileSnapshot(join(folder, name));
  });

  it('is plain data, with places that show what they name', () => {
    const report = reportOf();
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const lines = { old: oldDraft.split('\n'), new: newDraft.split('\n') };
    const changes = [...report.indicators.flatMap((i) => i.changes), ...report.figures];
    expect(changes.length).toBeGreaterThan(8);
    for (const change of changes.filter((c) => c.aspect === 'value')) {
      for (const side of ['old', 'new'] as const) {
        const place = change[side];
        if (place) expect(lines[side][place.line - 1]?.slice(place.column - 1, place.endColumn - 1)).toBe(place.text);
      }
    }
  });

  it('counts what it lists', () => {
    const { summary, indicators, figures, sections, findings } = reportOf();
    for (const verdict of ['weakened', 'strengthened', 'changed', 'renamed', 'removed', 'added'] as const) {
      expect(summary.indicators[verdict]).toBe(indicators.filter((i) => i.verdict === verdict).length);
      expect(summary.figures[verdict]).toBe(figures.filter((f) => f.verdict === verdict).length);
    }
    for (const kind of ['added', 'removed', 'renamed', 'renumbered'] as const)
      expect(summary.sections[kind]).toBe(sections.filter((s) => s.kind === kind).length);
    expect(summary.findings).toEqual({ new: findings.new.length, gone: findings.gone.length });
    expect(findings.new.map((f) => f.ruleId)).toContain('number/percent');
  });

  it('does not let a plan write Markdown', async () => {
    const hostile = (value: string): string => newDraft.replace('供水普及率（%）', '[供水](x)|<b>普及率</b>（%）').replace('≥95', value);
    const text = (await loadComparisonReporter('markdown'))(
      {
        comparisons: [reportComparison(draftOf('a|b.plan.md', hostile('≥95')), draftOf('a|b.plan.md', hostile('≥94')))],
        removed: [{ filePath: '<x>.plan.md', title: '**题**' }],
        added: [],
      },
      { locale: 'zh', paint: painter(false) },
    );
    expect(text).not.toMatch(/<b>|<x>|\[供水\]\(|\*\*题/u);
  });

  it('of one plan with itself is empty', () => {
    for (const { name, text } of seeds.slice(1, 3)) {
      const [old, now] = [planOf(text, 'markdown'), planOf(`${text}\n`, 'markdown')];
      const report = reportComparison({ filePath: name, plan: old, findings: [] }, { filePath: name, plan: now, findings: [] });
      expect({ ...report, summary: undefined, old: undefined, new: undefined }, name).toEqual({
        indicators: [],
        figures: [],
        sections: [],
        findings: { new: [], gone: [] },
      });
    }
  });
});

describe('findings', () => {
  it('are compared by id, as often as they occur', () => {
    const of = (ids: string): { id: string; at: number }[] => [...ids].map((id, at) => ({ id, at }));
    expect(compareFindings(of('aabc'), of('acd'))).toEqual({
      new: [{ id: 'd', at: 2 }],
      gone: [
        { id: 'a', at: 1 },
        { id: 'b', at: 2 },
      ],
    });
    expect(compareFindings(of('ab'), of('ba'))).toEqual({ new: [], gone: [] });
  });
});

describe('the documentation', () => {
  it.each([
    ['compare.md', 'zh'],
    ['compare.en.md', 'en'],
  ] as const)('docs/%s shows what is printed', async (name, locale) => {
    const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
    const shown = (/^```text\n([\s\S]*?)^```$/mu.exec(page)?.[1] ?? '').split('…\n');
    expect(shown.length).toBeGreaterThan(3);
    const text = await written('pretty', locale);
    for (const piece of shown) expect(text).toContain(piece);
  });
});

describe('any two texts', () => {
  it('turned round, what was weakened is strengthened and what was added is removed', () => {
    const turned = {
      weakened: 'strengthened',
      strengthened: 'weakened',
      changed: 'changed',
      renamed: 'renamed',
      removed: 'added',
      added: 'removed',
    } as const;
    const facts = (report: ComparisonReport, turn: boolean): string[] =>
      [...report.indicators.flatMap((i) => i.changes), ...report.figures]
        .map(({ aspect, verdict, old, new: now }) =>
          turn
            ? [aspect, turned[verdict], now?.text ?? '', old?.text ?? ''].join(' ')
            : [aspect, verdict, old?.text ?? '', now?.text ?? ''].join(' '),
        )
        .sort();
    const [old, now] = [draftOf('旧稿', oldDraft), draftOf('新稿', newDraft)];
    expect(facts(reportComparison(now, old), true)).toEqual(facts(reportComparison(old, now), false));
  });

  it('are compared without throwing: spliced plans, one endless sentence, many rows of one name', () => {
    const bare = (text: string, dialect: 'markdown' | 'plain' = 'markdown'): Draft => ({
      filePath: 'x',
      plan: planOf(text, dialect),
      findings: [],
    });
    const spliced = seeds.slice(1, 3).map(({ text }, i) => {
      const next = seeds[i + 2]?.text ?? '';
      return text.slice(0, 3000 + 1777 * i) + next.slice(2000 + 911 * i, 5000 + 911 * i);
    });
    for (const text of spliced) {
      for (const dialect of ['markdown', 'plain'] as const) {
        const report = reportComparison(bare(text), bare(`${text.slice(300).replaceAll('5', '7')}\n${text.slice(0, 900)}`, dialect));
        expect(report.figures.length).toBeGreaterThan(0);
      }
    }
    const sentence = (share: string): Draft => bare(`# 某市“十四五”规划\n\n${`覆盖率达到${share}，`.repeat(600)}\n`);
    expect(reportComparison(sentence('98%'), sentence('97%')).figures.length).toBeGreaterThan(500);
    const table = (last: number): Draft =>
      bare(
        `# 某市“十四五”规划\n\n| 指标 | 2020年 | 2025年 |\n|---|---|---|\n${Array.from({ length: 200 }, (_, i) => `| 指标甲 | ${String(i)} | ${String(i + last)} |\n`).join('')}`,
      );
    expect(reportComparison(table(1), table(2)).indicators).toHaveLength(200);
    expect(reportComparison(bare(''), bare(newDraft)).summary.indicators.added).toBe(6);
  });
});
