// After an edit inside one paragraph or table a rule is not run again where it says that it reads nothing there: it must find what it would have found.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkPlan, dialectOf, readPlan } from '../../server/src/engine/check';
import { defaultConfig, type Config } from '../../server/src/engine/config';
import { KeptHits } from '../../server/src/engine/kept-hits';
import { rules } from '../../server/src/rules';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';
import { typedEdits } from '../support/edited';
import { originals } from '../support/originals';

const strict: Config = { ...defaultConfig, preset: 'strict' };
const longest = 12_000;

const texts = [
  ...seeds.map(({ name, text }) => ({ name, text })),
  ...(['seeds', 'corpus/clean', 'corpus/plans'] as const).flatMap(originals).map(({ name, source }) => ({ name, text: source.text })),
].map(({ name, text }) => [name, text.slice(0, longest)] as const);

/** With blanks around figures, as text extraction leaves them: a plan is read past those. */
const spaced = texts
  .slice(0, 2)
  .map(([name, text]) => [`spaced ${name}`, text.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/gu, ' ')] as const);

/** With full-width digits, which are read as half-width ones. */
const wide = texts
  .slice(0, 1)
  .map(
    ([name, text]) =>
      [
        `wide ${name}`,
        text.replace(/\d/g, (digit, at: number) => (at % 3 > 0 ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit)),
      ] as const,
  );

describe('what is found after an edit', () => {
  it.each([...texts, ...spaced, ...wide])('is what a fresh check finds: %s', (name, text) => {
    const dialect = dialectOf(name);
    for (const seed of cases([1], [1, 2, 3])) {
      const kept = new KeptHits();
      let plan = readPlan(sourceOf(text), dialect);
      checkPlan(plan, strict, undefined, undefined, undefined, kept);
      let i = 0;
      for (const version of typedEdits(text, seed + name.length)) {
        if ((i += 1) > cases(9, 90)) break;
        plan = readPlan(sourceOf(version), dialect, plan);
        const found = checkPlan(plan, strict, undefined, undefined, undefined, kept);
        // What is wrongly kept goes on being wrong while one paragraph is edited.
        if (i % 3 > 0) continue;
        const fresh = checkPlan(readPlan(sourceOf(version), dialect), strict);
        if (!isDeepStrictEqual(found, fresh)) expect(found, `seed ${String(seed)}, version ${String(i)}`).toEqual(fresh);
      }
    }
  });

  it('is what a fresh check finds where the blanks around a paragraph change, which no rule reads in it', () => {
    const paragraph = (lead: string, i: number): string => `${lead}第${String(i)}项工作要抓好落实，逐年推进。`;
    const leads = ['　　', '　　', '　　', '　　', '　　', '　　', '　　', '　　', '　　', '　　'];
    const text = (lead: string, trail: string): string =>
      [...leads.map(paragraph), `${paragraph(lead, 11)}${trail}`, ...leads.map(paragraph)].join('\n\n');
    const kept = new KeptHits();
    let plan = readPlan(sourceOf(text('　　', '')), 'plain');
    for (const [lead, trail] of [
      ['　　', ''],
      ['　', ''],
      ['　　', ''],
      ['　　', '　'],
      ['', ''],
      ['　', ''],
    ] as const) {
      plan = readPlan(sourceOf(text(lead, trail)), 'plain', plan);
      const found = checkPlan(plan, strict, undefined, undefined, undefined, kept);
      expect(found).toEqual(checkPlan(readPlan(sourceOf(text(lead, trail)), 'plain'), strict));
      expect(found.some(({ ruleId }) => ruleId === 'punctuation/space')).toBe(lead === '　' || trail !== '');
    }
  });

  it('spares many rules their work', () => {
    const text =
      '# 某市教育“十五五”规划（2026—2030年）\n\n## 一、主要任务\n\n扩大学位供给，优化学校布局。\n\n加强教师队伍建设，提高保障水平。\n';
    const at = text.indexOf('学校');
    const ran = new Map<string, number>();
    const counted = rules.map((rule) => ({
      ...rule,
      *check(context: Parameters<typeof rule.check>[0]) {
        ran.set(rule.id, (ran.get(rule.id) ?? 0) + 1);
        yield* rule.check(context);
      },
    }));
    const kept = new KeptHits();
    let plan = readPlan(sourceOf(''), 'markdown');
    for (const typed of ['', '中', '中小']) {
      ran.clear();
      plan = readPlan(sourceOf(`${text.slice(0, at)}${typed}${text.slice(at)}`), 'markdown', plan);
      checkPlan(plan, strict, counted, undefined, undefined, kept);
    }
    const spared = counted.filter(({ id, scope, reads }) => scope === undefined && reads && !ran.has(id));
    expect(spared.length).toBeGreaterThan(12);
  });
});
