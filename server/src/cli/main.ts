import { run } from './run';
import { colorsWanted, progressWanted } from './terminal';

// A reader that has seen enough (`| head`) is no error of ours.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });

/** Standard input to its end. */
const stdin = async (): Promise<Uint8Array> => {
  if (process.stdin.isTTY) process.stderr.write('planlint: 请输入文稿，Ctrl-D 结束 / type the text, end with Ctrl-D\n');
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const onInterrupt = (stop: () => void): (() => void) => {
  let asked = false;
  const handle = (): void => {
    // Who asks twice does not want to wait.
    if (asked) process.exit(130);
    asked = true;
    stop();
  };
  process.on('SIGINT', handle);
  return () => {
    process.off('SIGINT', handle);
  };
};

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  color: colorsWanted(process.env, process.stdout.isTTY),
  width: process.stdout.columns ?? 100,
  env: process.env,
  cwd: process.cwd(),
  windows: process.platform === 'win32',
  stdin,
  onInterrupt,
  ...(progressWanted(process.env, process.stderr.isTTY) ? { progress: process.stderr } : {}),
}).then((code) => {
  // Not process.exit: what is still in a pipe must get through.
  process.exitCode = code;
});
