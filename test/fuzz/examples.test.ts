import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules';
import { readPage } from '../../scripts/rule-files.mjs';
import { cases } from '../support/cases';
import { alone, troubles } from '../support/fuzz';

/** So many prefixes of each rule's examples, however many it has: they would make up half of the suite. `npm run fuzz` takes every one. */
const most = cases(60, Infinity);
/** All rules together run on every so many-th prefix, which bounds the cost: reading a prefix costs little, a hundred rules do not. */
const every = cases(15, 60);

describe(
  most === Infinity
    ? 'every prefix of every rule example'
    : `${String(most)} prefixes of the examples of each rule (npm run fuzz: every one)`,
  () => {
    it.each(rules.map((r, i) => [r.id, r, i] as const))('%s', (id, rule, first) => {
      const own = alone(rule);
      const examples = readPage(id).examples.map(({ text, dialect }) => ({
        text: text.replaceAll('⟦', '').replaceAll('⟧', ''),
        dialect: dialect === 'plain' ? ('plain' as const) : ('markdown' as const),
      }));
      const length = examples.reduce((sum, { text }) => sum + text.length + 1, 0);
      const step = Math.max(1, Math.round(length / most));
      // A wrong example and its right one begin alike: what both have is checked once.
      const done = new Set<string>();
      let next = first % step;
      for (const { text, dialect } of examples) {
        for (; next <= text.length; next += step) {
          const prefix = text.slice(0, next);
          const name = `${dialect} ${prefix}`;
          if (done.has(name)) continue;
          done.add(name);
          const found = troubles(prefix, dialect, done.size % every === 0 ? undefined : own);
          // An assertion that holds has its price too, and there are thousands.
          if (found.length > 0) expect(found, prefix).toEqual([]);
        }
        next -= text.length + 1;
      }
      expect(done.size > 0).toBe(examples.length > 0);
    });
  },
);
