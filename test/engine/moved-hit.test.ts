import { describe, expect, it } from 'vitest';
import { hitOf } from '../../server/src/engine/hit';
import { onSameLines } from '../../server/src/engine/moved-hit';
import { rules } from '../../server/src/rules';
import { keptText } from '../../server/src/text/keep';

describe('what a finding is known by, after an edit', () => {
  it('goes on where its line was left alone, and is forgotten where it was not: it may not be shown, nor hashed, before its line is left alone again', () => {
    const [rule] = rules;
    if (!rule) throw new Error('no rule');
    const at = (start: number) => {
      const hit = hitOf(rule, 'info', { messageId: 'x', span: { start, end: start + 1 } });
      hit.hashed = { line: keptText('甲乙丙'), from: 0, hash: 'known' };
      return hit;
    };
    const [above, touched, below] = [at(3), at(12), at(30)] as const;
    const check = {};
    onSameLines([above, touched, below], { before: 10, behind: 20, moveOf: () => undefined }, check);
    expect([above, touched, below].map(({ hashed }) => hashed?.hash)).toEqual(['known', undefined, 'known']);
    expect([above, touched, below].map(({ hashedIn }) => hashedIn === check)).toEqual([true, false, true]);
  });
});
