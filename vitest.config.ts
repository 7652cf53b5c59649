import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
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
  },
});
