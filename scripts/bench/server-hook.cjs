/* eslint-disable @typescript-eslint/no-require-imports -- preloaded with --require, which takes CommonJS */
// Loaded into the language server by the bench (--require): tells on file descriptor 3 what each answer cost, from the message that asked for it.
const { writeSync } = require('node:fs');
const { performance } = require('node:perf_hooks');

let since;
const start = () => {
  since ??= { cpu: process.cpuUsage(), wall: performance.now() };
};
const emit = process.stdin.emit.bind(process.stdin);
process.stdin.emit = (event, ...given) => {
  if (event === 'data' || event === 'readable') start();
  return emit(event, ...given);
};
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk, ...rest) => {
  const done = write(chunk, ...rest);
  const text =
    typeof chunk === 'string' ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, 300)).toString('utf8');
  const answer = /^\{"jsonrpc":"2\.0","id":(\d+),"(?:result|error)"/.exec(text)?.[1];
  const published = text.includes('"method":"textDocument/publishDiagnostics"') ? /"version":(\d+)/.exec(text)?.[1] : undefined;
  if (since && (answer !== undefined || published !== undefined)) {
    const { user, system } = process.cpuUsage(since.cpu);
    const cost = { answer, published, cpu: (user + system) / 1000, wall: performance.now() - since.wall };
    since = undefined;
    writeSync(3, `${JSON.stringify(cost)}\n`);
  }
  return done;
};
// Asked by a signal: what memory is in use when the garbage is gone.
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  writeSync(3, `${JSON.stringify({ memory: { rss, used: heapUsed + external } })}\n`);
});
