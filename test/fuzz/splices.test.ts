import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../server/src/engine/check';
import { haveOriginals, originals } from '../support/originals';
import { cases } from '../support/cases';
import { random, splice, troubles, windowOf } from '../support/fuzz';

const count = cases(40, 400);

describe.skipIf(!haveOriginals)(`${String(count)} seeded splices of each original (skipped without ../shared)`, () => {
  it.each(originals('seeds').map((o) => [o.name, o.source.text] as const))('%s', (name, whole) => {
    for (let seed = 0; seed < count; seed += 1) {
      const next = random(seed);
      const at = Math.floor(next() * whole.length);
      // Once in forty the whole text, else a window of it, which bounds the cost.
      let text = seed % 40 === 0 ? whole : windowOf(whole, at, 800);
      for (let n = 0; n < 3; n += 1) text = splice(text, next);
      expect(troubles(text, seed % 2 === 0 ? dialectOf(name) : 'markdown'), `seed ${String(seed)}`).toEqual([]);
    }
  });
});
