// What is kept by text (text/keep.ts) must show in no finding: neither what was checked before, nor a store that overflows, nor a caller that changes what it is given.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/finding';
import { cases } from '../support/cases';
import { bundleEngine, type FreshEngine } from '../support/fresh-engine';
import { originals } from '../support/originals';

const seeds = join(dirname(fileURLToPath(import.meta.url)), '../../seeds');
const plans = originals('seeds').filter(({ name }) => /^001/.test(name));

/** Some seeds (in `npm run fuzz` all), and where ../shared is there one of the plans they were told after: it stands for a third seed. */
const texts: readonly { readonly name: string; readonly text: string }[] = [
  ...readdirSync(seeds)
    .filter((name) => name.endsWith('.plan.md'))
    .slice(0, cases(plans.length > 0 ? 2 : 3, 9))
    .map((name) => ({ name, text: readFileSync(join(seeds, name), 'utf8') })),
  ...plans.map(({ name, source }) => ({ name, text: source.text })),
];
type Findings = ReadonlyMap<string, readonly Finding[]>;

/** Equal; compared at once, and told where they differ. */
const expectSame = (found: Findings, wanted: Findings): void => {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
};

const findingsIn = (engine: FreshEngine, order: typeof texts, before: (n: number) => void = () => undefined): Findings =>
  new Map(
    order.map(({ name, text }, n) => {
      before(n);
      const config = { ...engine.defaultConfig, preset: 'strict' } as const;
      return [name, engine.check(engine.sourceOf(text), engine.dialectOf(name), config).findings];
    }),
  );

let fresh: () => Promise<FreshEngine>;
let freshFrozen: () => Promise<FreshEngine>;
let engine: FreshEngine;
/** Of an engine that has read nothing before the first text. */
let expected: Findings;

beforeAll(async () => {
  [fresh, freshFrozen] = await Promise.all([bundleEngine({ frozen: false }), bundleEngine({ frozen: true })]);
  engine = await fresh();
  expected = findingsIn(engine, texts);
});

describe('findings and their ids are the same', () => {
  it('once more where all is known', () => {
    expect([...expected.values()].flat().length).toBeGreaterThan(100);
    expectSame(findingsIn(engine, texts), expected);
  });

  it('after parts of the same texts, and in the other order', async () => {
    const other = await fresh();
    findingsIn(
      other,
      texts.map(({ name, text }) => ({ name, text: text.slice(Math.floor(text.length / 3), Math.floor(text.length / 2)) })),
    );
    expectSame(findingsIn(other, texts.toReversed()), expected);
  });

  it('where the store overflows, between texts and within one', () => {
    let stretches = 0;
    /** Almost as many characters as the store holds: the rest of the store ends at another place in every text. */
    const fill = (): void => {
      for (let i = 0; i < 52; i += 1) engine.keptText(`${String((stretches += 1))}${'满'.repeat(18_990)}`);
    };
    expectSame(findingsIn(engine, texts, fill), expected);
  });

  it('where nobody can change what is kept', async () => {
    const frozen = await freshFrozen();
    const found = findingsIn(frozen, texts);
    expect([...found.values()].flat().filter((f) => f.ruleId === 'engine/rule-failed')).toEqual([]);
    expectSame(found, expected);
    expectSame(findingsIn(frozen, texts), expected);
  });
});
