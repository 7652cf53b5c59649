// npm run test:editor: the editor tests alone. --server: in the VS Code server, whatever else is there;
// --suite or --screen: one half of them; --pictures: also makes those of the documentation.
import { runEditorTests } from './run.mjs';

const started = Date.now();
const { passed, failed, skipped } = await runEditorTests({
  mode: process.argv.includes('--server') ? 'server' : undefined,
  only: ['suite', 'screen'].find((half) => process.argv.includes(`--${half}`)),
  pictures: process.argv.includes('--pictures'),
});
console.log(
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} after ${String(Math.round((Date.now() - started) / 1000))} s`,
);
process.exit(failed > 0 ? 1 : 0);
