import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../server/src/engine/check';
import { haveOriginals, originals } from '../support/originals';
import { outlineText, planOf } from '../support/plan';

const texts = (['seeds', 'corpus/plans', 'corpus/clean'] as const).flatMap((folder) => originals(folder));

describe.skipIf(!haveOriginals)('outlines of the real texts (skipped without ../shared)', () => {
  it.each(texts.map((t) => [t.name, t] as const))(
    '%s reads as a person reads it (look at every changed line)',
    async (name, { source }) => {
      const plan = planOf(source.text, dialectOf(name));
      await expect(`${outlineText(plan)}\n`).toMatchFileSnapshot(`snapshots/outlines/${name}.txt`);
    },
  );
});
