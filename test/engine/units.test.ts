// The units of a version that goes on from the last are those made anew, and what is said to have gone on has.
import { describe, expect, it } from 'vitest';
import { isSameTable, surroundingsOf } from '../../server/src/engine/local-edit';
import { sameUnit, unitsAfter, unitsOf } from '../../server/src/engine/units';
import { commonWithLast } from '../../server/src/model/kept/lineage';
import { buildPlan } from '../../server/src/model/document/build';
import { parse } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';
import { turningEdits, typedEdits } from '../support/edited';

describe('the units of a version', () => {
  it('are those made anew, whatever was edited', () => {
    let goneOn = 0;
    let parts = 0;
    for (const [n, { text }] of seeds.entries())
      for (const edits of [typedEdits(text, n), turningEdits(text, n)]) {
        let tree = parse(sourceOf(text), 'markdown');
        let plan = buildPlan(tree);
        let last = unitsOf(plan);
        let before = surroundingsOf(plan);
        for (let i = 0; i < cases(12, 300); i += 1) {
          tree = parse(sourceOf(edits.next().value ?? text), 'markdown', tree);
          plan = buildPlan(tree, plan);
          const now = surroundingsOf(plan);
          const units = unitsOf(plan);
          const common = commonWithLast(plan);
          const after =
            last && common?.outline
              ? unitsAfter(last, plan, common, (table) => isSameTable(now.tables[table], before.tables[table]))
              : undefined;
          if (after) {
            goneOn += 1;
            expect(after.units.length).toBe(units?.length);
            for (const [at, unit] of after.units.entries()) {
              const anew = units?.[at];
              expect(anew && sameUnit(unit, anew) && { ...unit, facts: 0 }).toEqual({ ...anew, facts: 0 });
              const old = at < after.head ? last?.[at] : last?.[at - after.units.length + last.length];
              if (at < after.head || at >= after.units.length - after.tail) parts += Number(old?.facts === unit.facts);
            }
            expect(after.head + after.tail).toBeLessThanOrEqual(after.units.length);
          }
          last = units;
          before = now;
        }
      }
    expect(goneOn).toBeGreaterThan(seeds.length * 5);
    expect(parts).toBeGreaterThan(goneOn * 50);
  });
});
