import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Times of a long text by those of a short one: eight times the text may take eight times as long, some more for luck; a square would take sixty-four. */
const growth = 8;
const most = 3 * growth;
/** Below so many milliseconds the clock says nothing. */
const unmeasurable = 15;
/** A short text that seems to take less takes this long: of a millisecond a pause of the collector is half. */
const leastTime = 3;

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
 * Expects that reading a text takes time in proportion to its length. It compares two lengths in one run and tries again where they seem to differ too much:
 * a slow or busy machine does not fail it.
 * @param textOf makes a text of about so many characters (UTF-16 units)
 */
export const expectLinear = (read: (text: string) => void, textOf: (length: number) => string, length = 24_000): void => {
  const [short, long] = [textOf(length / growth), textOf(length)];
  let runs = 0;
  // A text read before would be known: each run has one of its own.
  const readAnew = (text: string): void => {
    runs += 1;
    read(`${text}。${String(runs)}`);
  };
  readAnew(short);
  let ratio = Infinity;
  for (let attempt = 1; attempt <= 4 && ratio > most; attempt += 1) {
    const whole = shortest(attempt, () => {
      readAnew(long);
    });
    if (whole < unmeasurable) return;
    ratio =
      whole /
      Math.max(
        leastTime,
        shortest(2 * attempt, () => {
          readAnew(short);
        }),
      );
  }
  expect(ratio, `${String(growth)} times ${JSON.stringify(short.slice(0, 20))}… takes so many times as long`).toBeLessThan(most);
};

/** The same for pieces repeated. */
export const expectLinearOn = (read: (text: string) => void, pieces: readonly string[], length?: number): void => {
  for (const piece of pieces) expectLinear(read, (size) => piece.repeat(Math.ceil(size / piece.length)), length);
};
