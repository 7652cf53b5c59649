import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../server/src/engine/check';
import { haveOriginals, originals } from '../support/originals';
import { cases } from '../support/cases';
import { troubles } from '../support/fuzz';

const count = cases(16, 200);

describe.skipIf(!haveOriginals)(`${String(count)} prefixes of each original (skipped without ../shared)`, () => {
  it.each(originals('seeds').map((o) => [o.name, o.source.text] as const))('%s', (name, text) => {
    for (let i = 1; i <= count; i += 1) {
      // Not at round places alone: a prime step lands inside words, marks and cells.
      const end = Math.min(text.length, Math.floor((text.length * i) / count) + (i % 7));
      // Read whole, and through all rules.
      expect(troubles(text.slice(0, end), dialectOf(name)), `prefix of ${String(end)}`).toEqual([]);
    }
  });
});
