import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules';
import { readPage } from '../../scripts/rule-files.mjs';
import { alone, troubles } from '../support/fuzz';

/** All rules together run on every so many-th prefix, which bounds the cost: reading a prefix costs little, a hundred rules do not. */
const every = 60;

describe('every prefix of every rule example', () => {
  it.each(rules.map((r) => [r.id, r] as const))('%s', (id, rule) => {
    const own = alone(rule);
    // A wrong example and its right one begin alike: what both have is checked once.
    const done = new Set<string>();
    for (const example of readPage(id).examples) {
      const text = example.text.replaceAll('⟦', '').replaceAll('⟧', '');
      const dialect = example.dialect === 'plain' ? 'plain' : 'markdown';
      for (let end = 0; end <= text.length; end += 1) {
        const prefix = text.slice(0, end);
        const name = `${dialect} ${prefix}`;
        if (done.has(name)) continue;
        done.add(name);
        const found = troubles(prefix, dialect, done.size % every === 0 ? undefined : own);
        // An assertion that holds has its price too, and there are 26,000.
        if (found.length > 0) expect(found, prefix).toEqual([]);
      }
    }
  });
});
