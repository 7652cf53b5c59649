import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'docs/**', 'seeds/**', 'server/src/rules/index.ts', 'server/src/rules/pages.ts'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // A pattern whose cost grows faster than the text would let one line stall a check: none may be super-linear, alone or moved along the text.
  {
    files: ['server/src/**', 'client/src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { ignoreSticky: false, ignorePartial: false, report: 'certain' }],
      'regexp/no-potentially-useless-backreference': 'error',
    },
  },
  { files: ['scripts/**', 'server/src/cli/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
);
