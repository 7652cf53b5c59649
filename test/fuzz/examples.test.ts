import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules';
import { readPage } from '../../scripts/rule-files.mjs';
import { cases } from '../support/cases';
import { alone, troubles } from '../support/fuzz';

/** How many characters further the next prefix ends: `npm run fuzz` takes every prefix. Where the first one ends differs from rule to rule. */
const step = cases(6, 1);
/** All rules together run on every so many-th prefix, which bounds the cost: reading a prefix costs little, a hundred rules do not. */
const every = cases(15, 60);

describe(
  step === 1 ? 'every prefix of every rule example' : `every ${String(step)}th prefix of every rule example (npm run fuzz: every one)`,
  () => {
    it.each(rules.map((r, i) => [r.id, r, i % step] as const))('%s', (id, rule, first) => {
      const own = alone(rule);
      // A wrong example and its right one begin alike: what both have is checked once.
      const done = new Set<string>();
      for (const example of readPage(id).examples) {
        const text = example.text.replaceAll('⟦', '').replaceAll('⟧', '');
        const dialect = example.dialect === 'plain' ? 'plain' : 'markdown';
        for (let end = first; end <= text.length; end += step) {
          const prefix = text.slice(0, end);
          const name = `${dialect} ${prefix}`;
          if (done.has(name)) continue;
          done.add(name);
          const found = troubles(prefix, dialect, done.size % every === 0 ? undefined : own);
          // An assertion that holds has its price too, and there are thousands.
          if (found.length > 0) expect(found, prefix).toEqual([]);
        }
      }
    });
  },
);
