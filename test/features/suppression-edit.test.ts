import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan, readPlan } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { applyEdits, shifter } from '../../server/src/engine/edits';
import type { Finding } from '../../server/src/engine/finding';
import { KeptHits } from '../../server/src/engine/kept-hits';
import { isSuppressible, speaksOfDocument, suppressionEdits } from '../../server/src/features/suppression-edit';
import { rules } from '../../server/src/rules';
import { sourceOf } from '../../server/src/text/source';
import { cases } from '../support/cases';
import { seeds } from '../support/checked';

const original = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
/** Texts with their tables flattened: only ../shared has real ones. */
const flattened = existsSync(original) ? readdirSync(original).filter((name) => /^00[03].*\.txt$/.test(name)) : [];
const texts = [
  ...seeds.map(({ name, text }) => ({ name, text, dialect: 'markdown' as const })),
  ...seeds.slice(0, 1).map(({ name, text }) => ({ name, text, dialect: 'plain' as const })),
  ...flattened.map((name) => ({ name, text: readFileSync(join(original, name), 'utf8'), dialect: 'plain' as const })),
];
const config = { ...defaultConfig, preset: 'strict' as const };

/** One of each rule and kind of place is enough: of all texts, in `npm run fuzz` of each. */
const seen = new Set<string>();

describe('a suppression put in by the editor', () => {
  it.each(texts)('silences its finding and changes nothing else: $name as $dialect', ({ name, text, dialect }) => {
    let plan = readPlan(sourceOf(text), dialect);
    const kept = new KeptHits();
    const findingsOf = (): Finding[] => checkPlan(plan, config, undefined, undefined, undefined, kept);
    const findings = findingsOf();
    const put = findings.filter(isSuppressible).flatMap((finding) => {
      const inTable = plan.tree.blocks.find((b) => b.span.start <= finding.span.start && finding.span.start <= b.span.end)?.type;
      const kind = `${cases('', name)} ${dialect} ${finding.ruleId} ${inTable ?? ''}`;
      if (seen.has(kind)) return [];
      seen.add(kind);
      return (speaksOfDocument(finding) ? (['document'] as const) : (['here', 'document'] as const)).map((reach) => ({
        finding,
        inTable,
        reach,
        edits: suppressionEdits(plan, finding, reach, '理由', 'zh'),
      }));
    });
    const wrong: unknown[] = [];
    for (const { finding, inTable, reach, edits } of put) {
      // Each text is read on the one before it, as an editor reads what is typed: most of a plan is checked once.
      plan = readPlan(sourceOf(applyEdits(text, edits)), dialect, plan);
      if (reach === 'document') {
        // Asked of the one rule: no other may hide what it finds.
        const own = rules.filter((rule) => rule.id === finding.ruleId);
        expect(own).toHaveLength(1);
        if (checkPlan(plan, config, own).length > 0) wrong.push({ ruleId: finding.ruleId, reach });
        continue;
      }
      const after = findingsOf();
      const shift = shifter(edits);
      const [start, end] = [shift(finding.span.start), shift(finding.span.end)];
      const left = after.filter((f) => f.ruleId === finding.ruleId && f.span.start === start);
      const known = new Set(findings.flatMap((f) => [f.id, `${f.ruleId} ${String(shift(f.span.start))}`]));
      // On one spot one rule speaks: when it is silenced, another may speak there.
      const more = after.filter(
        (f) => !known.has(f.id) && !known.has(`${f.ruleId} ${String(f.span.start)}`) && (f.span.end < start || f.span.start > end),
      );
      if (left.length > 0 || more.length > 0) wrong.push({ ruleId: finding.ruleId, reach, inTable, left, more, message: finding.message });
    }
    expect(wrong).toEqual([]);
  });
});
