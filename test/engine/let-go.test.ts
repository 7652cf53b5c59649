// A day's edits must not pile up: what is kept from version to version holds none of the versions before.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { checkPlan, readPlan } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { KeptHits } from '../../server/src/engine/kept-hits';
import type { PlanDocument, Prose, Section } from '../../server/src/model/types';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const versions = cases(60, 300);

it(`of ${String(versions)} versions what is left are the outlines and the lists of the last few`, async () => {
  const text = seeds[3]?.text ?? '';
  const outlines: WeakRef<Section>[] = [];
  const lists: WeakRef<readonly Prose[]>[] = [];
  const kept = new KeptHits();
  let plan: PlanDocument | undefined;
  let count = 0;
  for (const edit of editsOf(text, 13)) {
    plan = readPlan(sourceOf(edit.text), 'markdown', plan);
    checkPlan(plan, defaultConfig, undefined, undefined, undefined, kept);
    const last = plan.sections.at(-1);
    if (last) outlines.push(new WeakRef(last));
    lists.push(new WeakRef(plan.prose));
    if ((count += 1) === versions) break;
  }
  expect(outlines).toHaveLength(versions);
  // Weak references hold on to what they name until the turn is over.
  await new Promise((done) => setImmediate(done));
  collect();
  // An outline goes on for as long as nothing in it changes.
  const left = new Set(outlines.map((outline) => outline.deref()));
  left.delete(undefined);
  expect(left.size).toBeLessThanOrEqual(2);
  expect(lists.filter((list) => list.deref() !== undefined).length).toBeLessThanOrEqual(3);
});
