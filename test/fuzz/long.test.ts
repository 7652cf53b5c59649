import { describe, expect, it } from 'vitest';
import { haveOriginals, originals } from '../support/originals';
import { random, splice, troubles, windowOf } from '../support/fuzz';

/** npm run fuzz: 10,000 splices over all real texts; FUZZ_SEED and FUZZ_COUNT choose others. */
const first = Number(process.env['FUZZ_SEED'] ?? 1_000);
const count = Number(process.env['FUZZ_COUNT'] ?? 10_000);

describe.skipIf(!haveOriginals)('long fuzzing (skipped without ../shared)', () => {
  it(`${String(count)} splices`, () => {
    const texts = [...originals('seeds'), ...originals('corpus/plans'), ...originals('corpus/clean')];
    for (let seed = first; seed < first + count; seed += 1) {
      const next = random(seed);
      const original = texts[Math.floor(next() * texts.length)];
      if (!original) continue;
      let text = windowOf(original.source.text, Math.floor(next() * original.source.text.length), 500 + Math.floor(next() * 4000));
      const splices = 1 + Math.floor(next() * 6);
      for (let n = 0; n < splices; n += 1) text = splice(text, next);
      expect(troubles(text, next() < 0.5 ? 'plain' : 'markdown'), `FUZZ_SEED=${String(seed)} FUZZ_COUNT=1 (${original.name})`).toEqual([]);
    }
  });
});
