import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, dialectOf } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { reportOf } from '../../server/src/engine/report';
import { haveOriginals, originals } from '../support/originals';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared');
let dir = '';

const score = (...options: string[]): { status: number | null; stdout: string } => {
  const run = spawnSync(
    process.execPath,
    [join(shared, 'tools/score.mjs'), join(dir, 'report.json'), join(shared, 'labels/problems.jsonl'), ...options],
    { encoding: 'utf8' },
  );
  return { status: run.status, stdout: run.stdout };
};

describe.skipIf(!haveOriginals)('the labelled plans (skipped without ../shared)', () => {
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'planlint-labels-'));
    const reports = originals('seeds').map((o) => reportOf(o.path, o.source, check(o.source, dialectOf(o.name), defaultConfig).findings));
    writeFileSync(join(dir, 'report.json'), JSON.stringify(reports));
  });
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('at least 70% of the general labels are found and at most 2 traps sprung', () => {
    const { status, stdout } = score(
      '--except',
      'typo,term-consistency,prose-table-conflict,prose-prose-conflict,prose-arithmetic',
      '--traps',
      join(shared, 'labels/traps.jsonl'),
      '--min-recall',
      '0.7',
      '--max-traps',
      '2',
    );
    expect(status, stdout).toBe(0);
  });

  it('at least 30% of the labels of language are found', () => {
    const { status, stdout } = score('--only', 'typo,term-consistency', '--min-recall', '0.3');
    expect(status, stdout).toBe(0);
  });

  it('well-edited texts get at most 1 error or warning per 10,000 characters', () => {
    let found = 0;
    let characters = 0;
    const lines: string[] = [];
    for (const { name, source } of originals('corpus/clean')) {
      const loud = check(source, dialectOf(name), defaultConfig).findings.filter((f) => f.severity !== 'info');
      found += loud.length;
      characters += source.text.length;
      lines.push(...loud.map((f) => `${name} ${f.ruleId} ${f.message}`));
    }
    expect((found / characters) * 10_000, lines.join('\n')).toBeLessThanOrEqual(1);
  });
});
