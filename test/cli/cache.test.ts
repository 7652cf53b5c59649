import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../server/src/cli/cache';
import { cacheLocation, defaultCacheLocation } from '../../server/src/cli/cache-location';
import { checkCached } from '../../server/src/cli/check-cached';
import type { FileOutcome, FileTask } from '../../server/src/cli/check-file';
import { checkHere, type RunTasks } from '../../server/src/cli/run-tasks';
import { defaultConfig } from '../../server/src/engine/config';
import { outcomesOf, taskOf } from '../support/tasks';

let dir = '';
let location = '';
const names = ['a.plan.md', 'b.txt', 'c.md', 'd.plan.md'];
const file = (name: string): string => join(dir, name);
const textOf = (name: string): string => `# 某市供水“十四五”规划\n\n## 一、目标\n\n供水普及率达到98%%。。${name}\u2028管网。\n`;
const tasks = (rest: Partial<FileTask> = {}): FileTask[] => names.map((name) => taskOf(file(name), rest));

/** Sets a file's mtime so far back that it counts as lying still. */
const settle = (name: string, secondsAgo = 60): void => {
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(file(name), then, then);
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'planlint-cache-'));
  location = join(dir, 'kept/.planlintcache');
  for (const name of names) {
    writeFileSync(file(name), textOf(name));
    settle(name);
  }
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

interface Ran {
  readonly outcomes: readonly FileOutcome[];
  readonly checked: readonly string[];
  readonly note: { readonly zh: string } | undefined;
}

/** One run through the cache; says which files were really checked. */
const run = async (given: readonly FileTask[], build = 'build 1', at = location): Promise<Ran> => {
  const checked: string[] = [];
  const spied: RunTasks = async function* (wanted) {
    const counted = function* (): Generator<FileTask> {
      for (const task of wanted) {
        checked.push(task.path.slice(dir.length + 1));
        yield task;
      }
    };
    yield* checkHere(counted());
  };
  const cache = openCache(at, { version: '1.0.0', build });
  const outcomes = await outcomesOf(checkCached(cache, spied), given);
  return { outcomes, checked, note: cache.save() };
};

describe('cache', () => {
  it('gives what a run without it gives, byte for byte, and checks nothing twice', async () => {
    const bare = JSON.stringify(await outcomesOf(checkHere, tasks()));
    const first = await run(tasks());
    expect(first.checked).toEqual(names);
    expect(JSON.stringify(first.outcomes)).toBe(bare);
    expect(first.outcomes[0]?.checked?.report.messages.length).toBeGreaterThan(0);
    const second = await run(tasks());
    expect(second.checked).toEqual([]);
    expect(JSON.stringify(second.outcomes)).toBe(bare);
  });

  it('keeps long lists of edits apart and loses none of them', async () => {
    // Pinyin glosses: a mass fix of many edits beside single ones.
    writeFileSync(file('c.md'), `${textOf('c')}\n${'供(gōng)水(shuǐ)安(ān)全(quán)到2025年达标。\n\n'.repeat(30)}`);
    settle('c.md');
    const [bare] = await outcomesOf(checkHere, [taskOf(file('c.md'))]);
    expect(
      Math.max(...(bare?.checked?.report.messages.map((m) => (m.fix ?? m.suggestions?.[0])?.edits.length ?? 0) ?? [])),
    ).toBeGreaterThan(20);
    await run(tasks());
    const { outcomes, checked } = await run([taskOf(file('c.md'))]);
    expect(checked).toEqual([]);
    expect(JSON.stringify(outcomes[0])).toBe(JSON.stringify(bare));
    expect(outcomes[0]).toEqual(bare);
  });

  it('checks again what has changed, and keeps the order', async () => {
    await run(tasks());
    writeFileSync(file('b.txt'), textOf('又改'));
    writeFileSync(file('d.plan.md'), textOf('d.plan.mX'));
    settle('d.plan.md', 50);
    const again = await run(tasks());
    expect(again.checked).toEqual(['b.txt', 'd.plan.md']);
    expect(JSON.stringify(again.outcomes)).toBe(JSON.stringify(await outcomesOf(checkHere, tasks())));
    expect((await run(tasks())).checked).toEqual([]);
  });

  it('goes by content where mtimes differ: a fresh checkout of the same files is not checked again', async () => {
    await run(tasks());
    for (const name of names) settle(name, 10);
    expect((await run(tasks())).checked).toEqual([]);
    // The same size and mtime as when it was checked is believed only of a file that had lain still by then.
    writeFileSync(file('a.plan.md'), textOf('a.plan.md'));
    const { mtime } = statSync(file('a.plan.md'));
    await run(tasks());
    writeFileSync(file('a.plan.md'), textOf('a.plan.mX'));
    utimesSync(file('a.plan.md'), mtime, mtime);
    expect((await run(tasks())).checked).toEqual(['a.plan.md']);
  });

  it('counts another configuration, build, version or name as unknown', async () => {
    await run(tasks());
    expect((await run(tasks({ config: { ...defaultConfig, preset: 'strict' } }))).checked).toEqual(names);
    expect((await run(tasks({ config: { ...defaultConfig, preset: 'strict' } }))).checked).toEqual([]);
    expect((await run(tasks(), 'build 2')).checked).toEqual(names);
    expect((await run(tasks(), 'build 2')).checked).toEqual([]);
    const renamed = [taskOf(`${dir}/./a.plan.md`)];
    expect((await run(renamed, 'build 2')).outcomes[0]?.checked?.report.filePath).toBe(`${dir}/./a.plan.md`);
  });

  it('keeps no problems, no fixes, no statistics, no standard input', async () => {
    const others = [taskOf(file('missing.md')), taskOf('stdin.md', { text: textOf('') }), taskOf(file('a.plan.md'), { stats: true })];
    await run(others);
    expect(existsSync(location)).toBe(false);
    const dry = await run([taskOf(file('a.plan.md'), { fix: 'dry-run' })]);
    expect(dry.outcomes[0]?.diff).toContain('98%');
    expect((await run([taskOf(file('a.plan.md'))])).checked).toEqual(['a.plan.md']);
  });

  it('takes a damaged, cut or foreign cache for none and writes it anew', async () => {
    await run(tasks());
    const whole = readFileSync(location);
    const damages: (() => void)[] = [
      () => {
        truncateSync(location, Math.floor(whole.length / 2));
      },
      () => {
        writeFileSync(location, 'not a cache at all');
      },
      () => {
        writeFileSync(location, '');
      },
      () => {
        appendFileSync(location, 'x');
      },
      () => {
        // An outcome with a byte changed: no JSON any more.
        const bytes = Buffer.from(whole);
        bytes[bytes.indexOf('{"checked"', 0, 'utf16le') + 2] = 0;
        writeFileSync(location, bytes);
      },
    ];
    const bare = JSON.stringify(await outcomesOf(checkHere, tasks()));
    for (const damage of damages) {
      writeFileSync(location, whole);
      damage();
      const { outcomes, checked, note } = await run(tasks());
      expect(note).toBeUndefined();
      expect(checked.length).toBeGreaterThan(0);
      expect(JSON.stringify(outcomes)).toBe(bare);
    }
  });

  it('drops entries of vanished files and keeps those of files not asked for', async () => {
    await run(tasks());
    rmSync(file('b.txt'));
    writeFileSync(file('a.plan.md'), textOf('changed'));
    await run([taskOf(file('a.plan.md'))]);
    const kept = readFileSync(location, 'utf8');
    expect(kept).not.toContain('b.txt');
    expect((await run([taskOf(file('c.md')), taskOf(file('d.plan.md'))])).checked).toEqual([]);
  });

  it('lets runs at the same time keep what each has learnt, and leaves no temporary files', async () => {
    const one = openCache(location, { version: '1.0.0', build: 'build 1' });
    const two = openCache(location, { version: '1.0.0', build: 'build 1' });
    const [left, right] = [tasks().slice(0, 2), tasks().slice(2)];
    await Promise.all([outcomesOf(checkCached(one, checkHere), left), outcomesOf(checkCached(two, checkHere), right)]);
    expect(one.save()).toBeUndefined();
    expect(two.save()).toBeUndefined();
    expect((await run(tasks())).checked).toEqual([]);
    expect(readdirSync(join(dir, 'kept'))).toEqual(['.planlintcache']);
  });

  it('says so when it cannot be written, and never overwrites a document', async () => {
    mkdirSync(location, { recursive: true });
    const { outcomes, note } = await run(tasks());
    expect(outcomes.length).toBe(names.length);
    expect(note?.zh).toContain('缓存未写入');
    const before = readFileSync(file('c.md'), 'utf8');
    const wrong = await run(tasks(), 'build 1', file('c.md'));
    expect(wrong.note?.zh).toContain('--cache-location');
    expect(readFileSync(file('c.md'), 'utf8')).toBe(before);
  });

  it('is kept with the installed packages, else in the current folder', () => {
    expect(defaultCacheLocation(dir)).toBe(join(dir, '.planlintcache'));
    mkdirSync(join(dir, 'node_modules'));
    writeFileSync(join(dir, 'package.json'), '{}');
    mkdirSync(join(dir, 'plans/2026'), { recursive: true });
    expect(defaultCacheLocation(join(dir, 'plans/2026'))).toBe(join(dir, 'node_modules/.cache/planlint/planlintcache'));
    expect(cacheLocation('plans', dir)).toBe(join(dir, 'plans/.planlintcache'));
    expect(cacheLocation('new/', dir)).toBe(join(dir, 'new/.planlintcache'));
    expect(cacheLocation('new', dir)).toBe(join(dir, 'new'));
  });
});
