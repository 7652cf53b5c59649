// The editor tests as `npm test` runs them: the suite inside VS Code, then what only a person at the screen would see.
import { join } from 'node:path';
import { root } from '../rule-files.mjs';
import { vscodeServer } from './environment.mjs';
import { runScreen } from './screen.mjs';
import { runSuite, vscodeWithWindow } from './suite.mjs';

const log = (line) => console.log(`[editor] ${line}`);

/**
 * Runs what this machine can run.
 * @param {{ mode?: 'server', only?: 'suite' | 'screen', pictures?: boolean }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number, notRun: string[] }>} `notRun` says what could not be run, and why
 */
export const runEditorTests = async ({ mode, only, pictures = false } = {}) => {
  const counts = { passed: 0, failed: 0, skipped: 0, notRun: [] };
  const add = ({ passed, failed, skipped }) => {
    counts.passed += passed;
    counts.failed += failed;
    counts.skipped += skipped.length;
    for (const { title, why } of skipped) counts.notRun.push(`${title}: ${why}`);
  };
  let server;
  let missing;
  try {
    server = vscodeServer(log);
  } catch (error) {
    missing = error.message;
  }
  const executable = mode === 'server' || only === 'screen' ? undefined : await vscodeWithWindow(log);
  if (only !== 'screen') {
    if (executable ?? server) add(await runSuite({ executable, server, log }));
    else counts.notRun.push(`the suite in VS Code: ${missing}`);
  }
  if (only !== 'suite') {
    if (server) add(await runScreen({ paths: server, log, ...(pictures ? { pictures: join(root, 'docs/images') } : {}) }));
    else counts.notRun.push(`the tests at the screen: ${missing}`);
  }
  return counts;
};
