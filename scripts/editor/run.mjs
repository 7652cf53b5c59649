// The editor tests as `npm test` runs them: the suite inside VS Code, then what only a person at the screen would see.
import { runSuite } from './suite.mjs';

const log = (line) => console.log(`[editor] ${line}`);

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export const runEditorTests = async ({ mode }) => {
  const suite = await runSuite({ log, mode });
  return { passed: suite.passed, failed: suite.failed, skipped: suite.skipped.length };
};
