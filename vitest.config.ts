import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { nativeModules } from './scripts/native-modules.mjs';

/** The files that take longest, first: at the end both workers are to be done at once. */
const longest = [
  'cli/recipes',
  'engine/local-edits',
  'link/kept-links',
  'rules/scopes',
  'rules/examples',
  'fuzz/examples',
  'fuzz/prefixes',
  'model/taken-over',
  'cli/package',
  'syntax/versions',
  'cli/cli',
  'engine/kept-results',
  'fuzz/splices',
  'engine/kept-hits',
  'lsp/typing',
  'syntax/flattened-properties',
  'bench/errors',
  'engine/hostile',
  'lsp/robust',
  'model/document/tables',
  'cli/kill',
  'syntax/chunks',
  'model/document/outline',
  'features/suppression-edit',
].map((name) => `/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  plugins: [
    nativeModules(),
    {
      // micromark as it ships: no user runs its development build, which checks itself at every step.
      name: 'no-development-builds',
      configResolved: ({ ssr: { resolve } }) => {
        if (resolve?.conditions) resolve.conditions = resolve.conditions.filter((condition) => !condition.startsWith('development'));
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fuzz/long.test.ts', 'test/editor/**', 'node_modules/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
