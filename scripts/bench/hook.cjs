/* eslint-disable @typescript-eslint/no-require-imports -- preloaded with --require, which takes CommonJS */
// Required into every measured process: at its end it writes its peak memory (MB), and which files of a folder it loaded, to the file named in BENCH_REPORT.
const { isMainThread } = require('node:worker_threads');
const fs = require('node:fs');
if (isMainThread && process.env.BENCH_REPORT) {
  const report = process.env.BENCH_REPORT;
  const loaded = new Set();
  const read = fs.readFileSync;
  fs.readFileSync = (path, ...rest) => {
    if (typeof path === 'string' && path.startsWith(process.env.BENCH_LOADED ?? '\0') && !path.includes('/code-cache/')) loaded.add(path);
    return read(path, ...rest);
  };
  process.on('exit', () => fs.writeFileSync(report, JSON.stringify({ rss: process.resourceUsage().maxRSS / 1024, loaded: [...loaded] })));
}
