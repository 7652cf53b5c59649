import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules';
import { readPage } from '../../scripts/rule-files.mjs';
import { troubles } from '../support/fuzz';

describe('every prefix of every rule example', () => {
  it.each(rules.map((r) => [r.id, r] as const))('%s', (id, rule) => {
    let count = 0;
    for (const example of readPage(id).examples) {
      const text = example.text.replaceAll('⟦', '').replaceAll('⟧', '');
      const dialect = example.dialect === 'plain' ? 'plain' : 'markdown';
      for (let end = 0; end <= text.length; end += 1) {
        // The rule itself on every prefix; all rules together on every fortieth, which bounds the cost.
        const all = (count += 1) % 40 === 0;
        expect(troubles(text.slice(0, end), dialect, all ? undefined : rule), text.slice(0, end)).toEqual([]);
      }
    }
  });
});
