// The editor tests as `npm test` runs them: the suite inside VS Code, then what only a person at the screen would see.
import { join } from 'node:path';
import { root } from '../rule-files.mjs';
import { vscodeServer } from './environment.mjs';
import { runScreen } from './screen.mjs';
import { runSuite } from './suite.mjs';

const log = (line) => console.log(`[editor] ${line}`);

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export const runEditorTests = async ({ mode, pictures, only }) => {
  const none = { passed: 0, failed: 0, skipped: [] };
  const suite = only === 'screen' ? none : await runSuite({ log, mode });
  log('at the screen');
  const screen =
    only === 'suite'
      ? none
      : await runScreen({ paths: vscodeServer(log), log, ...(pictures ? { pictures: join(root, 'docs/images') } : {}) });
  return {
    passed: suite.passed + screen.passed,
    failed: suite.failed + screen.failed,
    skipped: suite.skipped.length + screen.skipped.length,
  };
};
