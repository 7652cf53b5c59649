import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../../server/src/reporters';

describe('the documentation of the reports', () => {
  it.each(['reports.md', 'reports.en.md'])('%s has a section for every format, in the order of the help', (name) => {
    const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    expect([...text.matchAll(/^## (.+)$/gm)].map((m) => m[1])).toEqual(reporterNames);
  });
});
