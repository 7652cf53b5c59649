import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A long text is so many times as long as a short one … */
const growth = 8;
/** … and may take so many times as long as that many short ones, for luck; of a square it would be eight times. */
const most = 3;
/** Below so many milliseconds the clock says nothing. */
const unmeasurable = 15;
/** Short texts that seem to take less together take this long: of less the clock says nothing. */
const leastTime = growth;

/** Linux says how long the thread that asks has run, in ns (proc(5)). */
const scheduled = '/proc/thread-self/schedstat';

/** The time in ms that this thread has used, where the system tells it: a thread that waits for its turn on a busy machine uses none. Else the clock. */
const used: () => number = existsSync(scheduled)
  ? () => Number(readFileSync(scheduled, 'latin1').split(' ', 1)[0]) / 1e6
  : () => performance.now();

/** The shortest of some runs in ms: what else runs on the machine only ever adds. */
const shortest = (runs: number, run: () => void): number => {
  let best = Infinity;
  for (let i = 0; i < runs; i += 1) {
    const start = used();
    run();
    best = Math.min(best, used() - start);
  }
  return best;
};

/**
 * Expects that reading a text takes time in proportion to its length. It compares a long text with as much in short ones, what is read of them kept together as
 * that of the long one is, so that the collector has as much to do; and tries again where they seem to differ too much: a slow or busy machine does not fail it.
 * @param textOf makes a text of about so many characters (UTF-16 units)
 */
export const expectLinear = (read: (text: string) => unknown, textOf: (length: number) => string, length = 24_000): void => {
  const [short, long] = [textOf(length / growth), textOf(length)];
  let runs = 0;
  // A text read before would be known: each run has one of its own.
  const readAnew = (text: string): unknown => {
    runs += 1;
    return read(`${text}。${String(runs)}`);
  };
  readAnew(short);
  let ratio = Infinity;
  for (let attempt = 1; attempt <= 4 && ratio > most; attempt += 1) {
    const whole = shortest(attempt, () => {
      readAnew(long);
    });
    if (whole < unmeasurable) return;
    const inShort = shortest(attempt, () => {
      Array.from({ length: growth }, () => readAnew(short));
    });
    ratio = whole / Math.max(leastTime, inShort);
  }
  expect(
    ratio,
    `${JSON.stringify(short.slice(0, 20))}…, ${String(growth)} times as long, takes so many times as ${String(growth)} of it`,
  ).toBeLessThan(most);
};

/** The same for pieces repeated. */
export const expectLinearOn = (read: (text: string) => unknown, pieces: readonly string[], length?: number): void => {
  for (const piece of pieces) expectLinear(read, (size) => piece.repeat(Math.ceil(size / piece.length)), length);
};
