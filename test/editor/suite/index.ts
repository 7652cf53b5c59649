import { runTests } from '../support/runner';
import './activation';
import './findings';
import './features';
import './commands';
import './server-death';

/** What VS Code calls in its extension host, the same in every kind of VS Code. */
export const run = async (): Promise<void> => {
  const file = process.env['PLANLINT_EDITOR_RESULTS'];
  if (!file) throw new Error('PLANLINT_EDITOR_RESULTS does not say where the results go');
  // eslint-disable-next-line no-console -- the runner outside reads it
  const results = await runTests(file, (line) => console.log(`[suite] ${line}`));
  if (results.failed.length > 0) throw new Error(`${String(results.failed.length)} failed`);
};
