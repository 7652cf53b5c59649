import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/edits';
import { termChoices, termEdit } from '../../server/src/features/term-edit';
import { checked } from '../support/checked';

const choice = { preferred: '学前教育毛入园率', variant: '学前毛入园率' };
const after = (text: string, given = choice): string | undefined => {
  const { plan } = checked(text);
  const edit = termEdit(plan, given);
  return edit && applyEdits(plan.source.text, [edit]);
};
const termsOf = (text: string): unknown => checked(text).plan.meta.terms;

describe('entering a term in the front matter', () => {
  it.each([
    ['no front matter', '# 某市规划\n', {}],
    ['no terms yet', '---\ntitle: 某市规划\n---\n\n正文。\n', {}],
    ['empty terms', '---\nterms:\n---\n\n正文。\n', {}],
    ['empty flow', '---\nterms: {}\n---\n', {}],
    ['flow', '---\nterms: { 甲词: [乙词] }\nperiod: 2026-2030\n---\n', { 甲词: ['乙词'] }],
    ['block', '---\nterms:\n  甲词: [乙词]\nperiod: 2026-2030\n---\n', { 甲词: ['乙词'] }],
    ['block at the end, CRLF', '---\r\nterms:\r\n  甲词: [乙词]\r\n---\r\n', { 甲词: ['乙词'] }],
  ])('%s', (_, text, before) => {
    expect(termsOf(text)).toEqual(before);
    const text2 = after(text);
    expect(text2).toBeDefined();
    expect(termsOf(text2 ?? '')).toEqual({ ...before, [choice.preferred]: [choice.variant] });
    expect(checked(text2 ?? '').findings.filter((f) => f.ruleId.startsWith('syntax/'))).toEqual([]);
  });

  it('a preferred term that is there gets one more variant', () => {
    const text = '---\nterms: { 甲词: [乙词] }\n---\n';
    expect(termsOf(after(text, { preferred: '甲词', variant: '丙词' }) ?? '')).toEqual({ 甲词: ['乙词', '丙词'] });
    expect(after('---\nterms:\n  甲词:\n    - 乙词\n---\n', { preferred: '甲词', variant: '丙词' })).toBeUndefined();
  });

  it('words that YAML would read otherwise are quoted', () => {
    const given = { preferred: '甲: 词', variant: '#乙词' };
    expect(termsOf(after('正文。\n', given) ?? '')).toEqual({ '甲: 词': ['#乙词'] });
  });

  it('two names of one thing leave a choice, and once it is made the plan is held to it', () => {
    const text =
      '行政村道路全部硬化。行政村通自来水。建制村设立调解室。\n\n平均预期寿命提高到80岁。人均预期寿命的城乡差距缩小，人均预期寿命提高。\n';
    const { plan, findings } = checked(text);
    const choices = findings.flatMap((finding) => termChoices(plan, finding));
    expect(choices).toEqual([
      { preferred: '行政村', variant: '建制村' },
      { preferred: '人均预期寿命', variant: '平均预期寿命' },
    ]);
    for (const each of choices) {
      const entered = checked(after(text, each) ?? '');
      expect(entered.plan.meta.terms).toEqual({ [each.preferred]: [each.variant] });
      expect(entered.findings.map(({ message }) => message)).toContain(`本规划约定用“${each.preferred}”，不用“${each.variant}”；请改`);
      expect(entered.findings.flatMap((finding) => termChoices(entered.plan, finding))).not.toContainEqual(each);
    }
  });
});
