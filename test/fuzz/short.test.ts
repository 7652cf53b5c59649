import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules';
import { readPage } from '../../scripts/rule-files.mjs';
import { haveOriginals, originals } from '../support/originals';
import { random, splice, troubles, windowOf } from '../support/fuzz';

describe('every prefix of every rule example', () => {
  it.each(rules.map((r) => r.id))('%s', (id) => {
    for (const example of readPage(id).examples) {
      const text = example.text.replaceAll('⟦', '').replaceAll('⟧', '');
      for (let end = 0; end <= text.length; end += 1) {
        expect(troubles(text.slice(0, end), example.dialect === 'plain' ? 'plain' : 'markdown'), text.slice(0, end)).toEqual([]);
      }
    }
  });
});

describe.skipIf(!haveOriginals)('each original (skipped without ../shared)', () => {
  const dialect = (name: string): 'markdown' | 'plain' => (name.endsWith('.txt') ? 'plain' : 'markdown');

  it.each(originals('seeds').map((o) => [o.name, o] as const))('%s: 100 prefixes', (name, { source }) => {
    for (let i = 0; i < 100; i += 1) {
      const end = Math.floor((source.text.length * (i + 1)) / 100);
      const text = source.text.slice(Math.max(0, end - 4000), end);
      expect(troubles(text, dialect(name)), `prefix window ending at ${String(end)}`).toEqual([]);
    }
  });

  it.each(originals('seeds').map((o) => [o.name, o] as const))('%s: 200 seeded splices', (name, { source }) => {
    for (let seed = 0; seed < 200; seed += 1) {
      const next = random(seed);
      const piece = windowOf(source.text, Math.floor(next() * source.text.length), 2500);
      let text = piece;
      for (let n = 0; n < 3; n += 1) text = splice(text, next);
      expect(troubles(text, seed % 2 === 0 ? dialect(name) : 'markdown'), `seed ${String(seed)}`).toEqual([]);
    }
  });
});
