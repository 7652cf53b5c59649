import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { FileOutcome, FileTask } from '../../server/src/cli/check-file';
import { eachOutcome } from '../../server/src/cli/each-outcome';
import { startProgress } from '../../server/src/cli/progress';
import { defaultConfig } from '../../server/src/engine/config';
import type { Terminal } from '../../server/src/cli/terminal';

/** A terminal to draw on that keeps what is drawn. */
const screen = (): { readonly stream: NodeJS.WriteStream; readonly drawn: () => string } => {
  const chunks: string[] = [];
  const through = new PassThrough();
  through.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const move = (): boolean => true;
  const stream = Object.assign(through, { isTTY: true, columns: 80, cursorTo: move, moveCursor: move, clearLine: move });
  return { stream: stream as unknown as NodeJS.WriteStream, drawn: () => chunks.join('') };
};

const terminal = (progress?: NodeJS.WriteStream): Terminal => ({
  out: () => undefined,
  err: () => undefined,
  color: false,
  width: 80,
  env: {},
  cwd: '/',
  windows: false,
  stdin: () => new Uint8Array(),
  onInterrupt: () => () => undefined,
  ...(progress ? { progress } : {}),
});

const tasks = Array.from({ length: 12 }, (_, i): FileTask => ({ path: String(i), config: defaultConfig, fix: 'none', stats: false }));
const run = async function* (given: Iterable<FileTask>): AsyncGenerator<FileOutcome> {
  for (const task of given) yield await Promise.resolve({ fixed: Number(task.path) });
};

/** A clock that moves on by so many ms whenever it is looked at. */
const clock = (step: number): (() => number) => {
  let now = 0;
  return () => (now += step);
};

describe('progress', () => {
  it('a bar says how many files are done of how many, and can be cleared', () => {
    const { stream, drawn } = screen();
    const bar = startProgress(40, 3, stream, '个文件');
    bar.update(20);
    bar.clear();
    bar.stop();
    expect(drawn()).toContain('3/40 个文件');
    expect(drawn()).toContain('\r\u001b[K');
  });

  it('appears in long runs of many files where people look; outcomes come in order', async () => {
    const { stream, drawn } = screen();
    const seen: number[] = [];
    expect(await eachOutcome(run, tasks, terminal(stream), 'zh', (outcome) => seen.push(outcome.fixed), clock(400))).toBe(false);
    expect(seen).toEqual(tasks.map((_, i) => i));
    expect(drawn()).toContain('3/12 个文件');
  });

  it('does not appear in short runs, in runs of few files, or where nobody looks', async () => {
    const { stream, drawn } = screen();
    await eachOutcome(run, tasks, terminal(stream), 'zh', () => undefined, clock(10));
    await eachOutcome(run, tasks.slice(0, 10), terminal(stream), 'zh', () => undefined, clock(5000));
    await eachOutcome(run, tasks, terminal(), 'zh', () => undefined, clock(5000));
    expect(drawn()).toBe('');
  });
});
