// What was found in the last version of a document spares work and shows in no finding: checks with and without it, over streams of edits.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkInSteps, checkPlan, dialectOf, readPlan } from '../../server/src/engine/check';
import { defaultConfig, type Config } from '../../server/src/engine/config';
import { KeptHits } from '../../server/src/engine/kept-hits';
import { buildPlan } from '../../server/src/model/document/build';
import { rules } from '../../server/src/rules';
import { rule, type RawFinding, type Rule } from '../../server/src/rules/rule';
import { parse } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';
import { editsOf, randomFrom } from '../../scripts/bench/edits.mjs';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';
import { originals } from '../support/originals';

const strict: Config = { ...defaultConfig, preset: 'strict' };
const texts: readonly { readonly name: string; readonly text: string }[] = [
  ...seeds,
  ...[...originals('seeds').slice(0, 2), ...originals('corpus/plans').filter(({ name }) => /^1/.test(name))].map(({ name, source }) => ({
    name,
    text: source.text,
  })),
];

/** The versions of a text as edits make it; now and then a suppression is put in, a line doubled or taken out, the front matter changed. */
const versionsOf = function* (text: string, seed: number, count: number): Generator<string> {
  const random = randomFrom(seed);
  let version = text;
  let edits = editsOf(text, seed);
  const ways: readonly ((lines: string[], at: number) => void)[] = [
    (lines, at) => void lines.splice(at, 0, '<!-- planlint-disable-next-line -->'),
    (lines, at) => void lines.splice(at, 0, '', lines[at] ?? '', ''),
    (lines, at) => void lines.splice(at, 1),
    (lines, at) => void lines.splice(at, 0, '### 一、现状与回顾', ''),
    (lines) => void lines.splice(0, 0, '---', 'period: 2021-2025', '---', ''),
  ];
  for (let i = 0; i < count; i += 1) {
    if (random() < 0.12) {
      const lines = version.split('\n');
      ways[Math.floor(random() * ways.length)]?.(lines, Math.floor(random() * lines.length));
      version = lines.join('\n');
      edits = editsOf(version, seed + i);
    } else version = edits.next().value?.text ?? version;
    yield version;
  }
};

describe('the findings of a changed document', () => {
  it.each(texts.flatMap(({ name, text }) => (['markdown', 'plain'] as const).map((dialect) => [name, dialect, text] as const)))(
    'are those of a fresh check: %s, read as %s',
    (name, dialect, text) => {
      const kept = new KeptHits();
      const count = dialectOf(name) === dialect ? cases(8, 40) : cases(4, 16);
      // As the language server does: each version is built on the one before, which nobody reads any more.
      let tree = parse(sourceOf(text), dialect);
      let plan = buildPlan(tree);
      checkPlan(plan, strict, undefined, undefined, undefined, kept);
      let i = 0;
      for (const version of versionsOf(text, name.length + count, count)) {
        const config = i < count / 2 ? strict : defaultConfig;
        i += 1;
        tree = parse(sourceOf(version), dialect, tree);
        plan = buildPlan(tree, plan);
        const found = checkPlan(plan, config, undefined, undefined, undefined, kept);
        // What is wrongly kept goes on being wrong: every other version shows it.
        if (i % cases(2, 1) > 0) continue;
        const fresh = checkPlan(readPlan(sourceOf(version), dialect), config);
        if (!isDeepStrictEqual(found, fresh)) expect(found, `version ${String(i)}`).toEqual(fresh);
      }
    },
  );
});

const made = (check: Rule['check'], more: Partial<Rule> = {}): Rule => ({
  ...rule({
    id: 'leftover/test',
    severity: 'warning',
    preset: 'recommended',
    fix: 'none',
    messages: { found: { zh: '发现', en: 'found' } },
    check: () => [],
  }),
  scope: 'prose',
  check,
  ...more,
});
const failing = rules.filter(({ id }) => id === 'engine/rule-failed' || id === 'engine/limit');
const text = '# 一份规划\n\n第一段有甲。\n\n第二段有乙。\n\n第三段有丙。\n';
/** Checks two versions of a text one after the other; gives the findings of the second, and those of a fresh check of it. */
const both = (check: Rule, first: string, second: string) => {
  const kept = new KeptHits();
  const used = [check, ...failing];
  const plan = (of: string) => readPlan(sourceOf(of), 'markdown');
  checkPlan(plan(first), defaultConfig, used, undefined, undefined, kept);
  return {
    found: checkPlan(plan(second), defaultConfig, used, undefined, undefined, kept),
    fresh: checkPlan(plan(second), defaultConfig, used),
  };
};

describe('a rule with a scope', () => {
  it('reads what has changed and nothing else, and what it found before moves along', () => {
    let read: string[] = [];
    const watching = made(({ plan: { prose } }) =>
      prose.map(({ reading }): RawFinding => {
        read.push(reading.text);
        return { messageId: 'found', span: reading.span, related: [{ span: reading.span, message: { zh: '此处', en: 'here' } }] };
      }),
    );
    const kept = new KeptHits();
    const plan = (of: string) => readPlan(sourceOf(of), 'markdown');
    checkPlan(plan(text), defaultConfig, [watching], undefined, undefined, kept);
    read = [];
    const changed = text.replace('有乙', '本有许多乙');
    const found = checkPlan(plan(changed), defaultConfig, [watching], undefined, undefined, kept);
    expect(read).toEqual(['第二段本有许多乙。']);
    expect(found).toEqual(checkPlan(plan(changed), defaultConfig, [watching]));
    expect(found.map(({ span }) => changed.slice(span.start, span.end))).toContain('第三段有丙。');
    expect(found.at(-1)?.related[0]?.span).toEqual(found.at(-1)?.span);
  });

  it('is run on everything after a check that was given up', () => {
    const watching = made(({ plan: { prose } }) => prose.map(({ reading }): RawFinding => ({ messageId: 'found', span: reading.span })));
    const kept = new KeptHits();
    const plan = (of: string) => readPlan(sourceOf(of), 'markdown');
    checkPlan(plan(text), defaultConfig, [watching], undefined, undefined, kept);
    checkInSteps(plan(text.replace('甲', '')), defaultConfig, [watching], undefined, undefined, kept).next();
    const changed = text.replace('丙', '丁');
    expect(checkPlan(plan(changed), defaultConfig, [watching], undefined, undefined, kept)).toEqual(
      checkPlan(plan(changed), defaultConfig, [watching]),
    );
  });

  it.each<readonly [string, Rule['check'], Partial<Rule>]>([
    [
      'throws',
      ({ plan: { prose } }) =>
        prose.flatMap(({ reading }): RawFinding[] => {
          if (reading.text.includes('乙')) throw new Error('broken');
          return [{ messageId: 'found', span: reading.span }];
        }),
      {},
    ],
    [
      'breaks its contract',
      ({ plan: { prose } }) =>
        prose.map(({ reading: { text: own, span } }): RawFinding => ({ messageId: own.includes('乙') ? 'other' : 'found', span })),
      {},
    ],
    [
      'looks further than it says',
      ({ plan: { prose } }) =>
        prose.flatMap(({ reading: { span } }, i): RawFinding[] =>
          i === 1 ? [{ messageId: 'found', span: { start: 0, end: span.end } }] : [],
        ),
      {},
    ],
    [
      'throws beyond its scope',
      () => [],
      {
        beyond: ({ plan: { source } }) => {
          if (source.text.includes('乙')) throw new Error('broken');
          return [];
        },
      },
    ],
  ])('that %s says what it says in a fresh check', (_, check, more) => {
    const broken = made(check, more);
    for (const [first, second] of [
      [text, text.replace('甲', '甲甲')],
      [text.replace('乙', '戊'), text],
      [text, text.replace('乙', '戊')],
    ] as const) {
      const { found, fresh } = both(broken, first, second);
      expect(found).toEqual(fresh);
    }
  });

  it('that finds more than is kept says so as in a fresh check', () => {
    const many = made(({ plan: { prose } }) =>
      prose.flatMap(({ reading: { text: own, span } }) =>
        Array.from({ length: own.includes('甲') ? 49_999 : 1 }, (): RawFinding => ({
          messageId: 'found',
          span: { start: span.start, end: span.start },
        })),
      ),
    );
    for (const [first, second] of [
      [text, text.replace('丙', '丁')],
      [text.replace('甲', ''), text],
    ] as const) {
      const { found, fresh } = both(many, first, second);
      expect(found).toEqual(fresh);
    }
  });
});
