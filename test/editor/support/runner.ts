import { renameSync, writeFileSync } from 'node:fs';

/** What a run leaves behind: the proof that tests ran, and after a crash or a hang the name of the one that did it. */
export interface Results {
  done: boolean;
  current: string;
  readonly passed: string[];
  readonly failed: { readonly title: string; readonly error: string }[];
  readonly skipped: { readonly title: string; readonly why: string }[];
}

interface Test {
  readonly title: string;
  readonly body: () => Promise<void> | void;
  readonly limit: number;
}
const tests: Test[] = [];

/** Declares a test; `limit` in milliseconds is generous, the machine may be busy. */
export const test = (title: string, body: Test['body'], limit = 60_000): void => {
  tests.push({ title, body, limit });
};

class Skipped extends Error {}
/** Ends a test that cannot be run here. */
export const skip = (why: string): never => {
  throw new Skipped(why);
};

const inTime = async ({ body, limit }: Test): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not done after ${String(limit)} ms`));
    }, limit);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Runs the tests in their order, one after the other, and keeps `file` up to date. */
export const runTests = async (file: string, say: (line: string) => void): Promise<Results> => {
  const results: Results = { done: false, current: '', passed: [], failed: [], skipped: [] };
  const save = (): void => {
    writeFileSync(`${file}.new`, JSON.stringify(results, null, 1));
    renameSync(`${file}.new`, file);
  };
  for (const each of tests) {
    results.current = each.title;
    save();
    const started = performance.now();
    try {
      await inTime(each);
      results.passed.push(each.title);
      say(`  ✓ ${each.title} (${String(Math.round(performance.now() - started))} ms)`);
    } catch (error) {
      if (error instanceof Skipped) {
        results.skipped.push({ title: each.title, why: error.message });
        say(`  - ${each.title}: ${error.message}`);
      } else {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        results.failed.push({ title: each.title, error: text });
        say(`  ✗ ${each.title}\n${text}`);
      }
    }
  }
  results.done = true;
  save();
  return results;
};

/** Asks again until the answer is something, for what happens sooner or later. */
export const until = async <T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limit = 30_000,
): Promise<T> => {
  const started = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() - started > limit) throw new Error(`waited ${String(limit)} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
