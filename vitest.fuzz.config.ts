import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

const folder = join(import.meta.dirname, 'test');
/** The tests that try few cases in `npm test` (test/support/cases.ts). */
const few = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts') && readFileSync(join(folder, name), 'utf8').includes("/support/cases'"));

/** `npm run fuzz`: 10,000 splices of real texts, and what tries few cases in `npm test`, with many. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['test/fuzz/long.test.ts', ...few.map((name) => `test/${name}`)],
    exclude: [],
    env: { PLANLINT_FUZZ: '1' },
    testTimeout: 3_600_000,
  },
});
