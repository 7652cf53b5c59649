// npm run test:editor: the editor tests alone. --server: in the VS Code server, whatever else is there;
// --suite or --screen: one half of them; --pictures: also makes those of the documentation.
import { runEditorTests } from './run.mjs';

const started = Date.now();
const asked = (name) => process.argv.includes(`--${name}`);
const { passed, failed, skipped, notRun } = await runEditorTests({
  mode: asked('server') ? 'server' : undefined,
  only: ['suite', 'screen'].find(asked),
  pictures: asked('pictures'),
});
for (const line of notRun) console.log(`not run: ${line}`);
console.log(`after ${String(Math.round((Date.now() - started) / 1000))} s`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
