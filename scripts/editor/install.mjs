// npm run editor:install: brings the environment of the editor tests into the cache, and says where it is.
import { vscodeServer } from './environment.mjs';

const started = Date.now();
const log = (line) => console.log(`[editor] ${line}`);
try {
  const { node, server, chromium } = vscodeServer(log);
  log(`node      ${node}`);
  log(`server    ${server}`);
  log(`chromium  ${chromium}`);
  log(`ready after ${String(Math.round((Date.now() - started) / 1000))} s`);
} catch (error) {
  console.error(`[editor] ${error.message}`);
  process.exit(1);
}
