// npm run test:editor: the editor tests alone. --server skips the search for a VS Code with a window.
import { runEditorTests } from './run.mjs';

const started = Date.now();
const { passed, failed, skipped } = await runEditorTests({
  mode: process.argv.includes('--server') ? 'server' : undefined,
  pictures: process.argv.includes('--pictures'),
});
console.log(
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} after ${String(Math.round((Date.now() - started) / 1000))} s`,
);
process.exit(failed > 0 ? 1 : 0);
