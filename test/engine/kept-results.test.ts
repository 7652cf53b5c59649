// What is kept by text (text/keep.ts) must show in no finding: neither what was checked before, nor a store that overflows, nor a caller that changes what it is given.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/finding';
import { bundleEngine, type FreshEngine } from '../support/fresh-engine';
import { originals } from '../support/originals';

const seeds = join(dirname(fileURLToPath(import.meta.url)), '../../seeds');
/** The seeds, and where ../shared is there one of the plans they were told after. */
const texts: readonly { readonly name: string; readonly text: string }[] = [
  ...readdirSync(seeds)
    .filter((name) => name.endsWith('.plan.md'))
    .map((name) => ({ name, text: readFileSync(join(seeds, name), 'utf8') })),
  ...originals('seeds')
    .filter(({ name }) => /^001/.test(name))
    .map(({ name, source }) => ({ name, text: source.text })),
];
type Findings = ReadonlyMap<string, readonly Finding[]>;

const findingsIn = (engine: FreshEngine, order: typeof texts, before: (n: number) => void = () => undefined): Findings =>
  new Map(
    order.map(({ name, text }, n) => {
      before(n);
      const config = { ...engine.defaultConfig, preset: 'strict' } as const;
      return [name, engine.check(engine.sourceOf(text), engine.dialectOf(name), config).findings];
    }),
  );

let fresh: () => Promise<FreshEngine>;
let engine: FreshEngine;
/** Of an engine that has read nothing before the first text. */
let expected: Findings;

beforeAll(async () => {
  fresh = await bundleEngine({ frozen: false });
  engine = await fresh();
  expected = findingsIn(engine, texts);
});

describe('findings and their ids are the same', () => {
  it('once more where all is known', () => {
    expect([...expected.values()].flat().length).toBeGreaterThan(100);
    expect(findingsIn(engine, texts)).toEqual(expected);
  });

  it('after parts of the same texts, and in the other order', async () => {
    const other = await fresh();
    findingsIn(
      other,
      texts.map(({ name, text }) => ({ name, text: text.slice(Math.floor(text.length / 3), Math.floor(text.length / 2)) })),
    );
    expect(findingsIn(other, texts.toReversed())).toEqual(expected);
  });

  it('where the store overflows, between texts and within one', () => {
    let stretches = 0;
    /** Almost as many characters as the store holds: the rest of the store ends at another place in every text. */
    const fill = (): void => {
      for (let i = 0; i < 52; i += 1) engine.keptText(`${String((stretches += 1))}${'满'.repeat(18_990)}`);
    };
    expect(findingsIn(engine, texts, fill)).toEqual(expected);
  });

  it('where nobody can change what is kept', async () => {
    const frozen = await (await bundleEngine({ frozen: true }))();
    const found = findingsIn(frozen, texts);
    expect([...found.values()].flat().filter((f) => f.ruleId === 'engine/rule-failed')).toEqual([]);
    expect(found).toEqual(expected);
    expect(findingsIn(frozen, texts)).toEqual(expected);
  });
});
