import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run';
import { partOf, readShard, type SizedFile } from '../../server/src/cli/shard';
import type { Terminal } from '../../server/src/cli/terminal';

const partsOf = (files: readonly SizedFile[], total: number) =>
  Array.from({ length: total }, (_, i) => partOf(files, { index: i + 1, total }));

describe('shards', () => {
  it('are together exactly the whole, each in the order of the run', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 8 }), { maxLength: 40 }),
        fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (paths, sizes, total) => {
          const files = paths.map((path, i) => ({ path, size: sizes[i] ?? 0 }));
          const parts = partsOf(files, total);
          const placed = parts.flatMap((part) => part.files.map((path) => [part.places.get(path), path] as const));
          expect(placed.sort(([a = 0], [b = 0]) => a - b).map(([, path]) => path)).toEqual(paths);
          for (const part of parts) {
            const places = part.files.map((path) => part.places.get(path) ?? -1);
            expect(places).toEqual([...places].sort((a, b) => a - b));
            expect(part.whole).toEqual(parts[0]?.whole);
          }
        },
      ),
    );
  });

  it('are balanced by size', () => {
    const files = Array.from({ length: 90 }, (_, i) => ({ path: `p${String(i)}`, size: 1000 + ((i * 7919) % 9000) }));
    const loads = partsOf(files, 4).map((part) =>
      part.files.reduce((sum, path) => sum + (files.find((f) => f.path === path)?.size ?? 0), 0),
    );
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(10_000);
    expect(
      partsOf(
        [
          { path: 'a', size: 0 },
          { path: 'b', size: 0 },
        ],
        2,
      ).map((p) => p.files.length),
    ).toEqual([1, 1]);
  });

  it('tell runs over other files apart', () => {
    const digest = (files: readonly SizedFile[]): string => partOf(files, { index: 1, total: 2 }).whole.digest;
    const a = { path: 'a', size: 1 };
    const b = { path: 'b', size: 2 };
    expect(new Set([digest([a, b]), digest([b, a]), digest([a]), digest([a, { ...b, size: 3 }])]).size).toBe(4);
  });

  it('are counted from 1', () => {
    expect(readShard('1/3')).toEqual({ index: 1, total: 3 });
    expect(readShard('3/3')).toEqual({ index: 3, total: 3 });
    for (const wrong of ['0/3', '4/3', 'x', '1', '1/0', '-1/3', '1.5/3', '1/3/5', '']) expect(readShard(wrong)).toHaveProperty('problem');
  });
});

describe('planlint merge-reports', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'planlint-shard-'));
    for (let i = 0; i < 7; i += 1) {
      const wrong = i % 3 === 0 ? '供水普及率达到98%%。。' : '水质\u2028稳定达标，，管网改造。';
      writeFileSync(join(dir, `p${String(i)}.plan.md`), `# 某市供水“十四五”规划\n\n## 一、目标\n\n${wrong.repeat(1 + (i % 2))}\n`);
    }
    writeFileSync(join(dir, 'fine.plan.md'), '# 某市供水“十四五”规划\n\n## 一、目标\n\n到2025年，水质稳定达标。\n');
  });
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  const planlint = async (...argv: string[]): Promise<{ code: number; out: string; err: string }> => {
    let out = '';
    let err = '';
    const terminal: Terminal = {
      out: (text) => (out += text),
      err: (text) => (err += text),
      color: false,
      width: 100,
      env: {},
      cwd: dir,
      windows: false,
      stdin: () => new Uint8Array(),
      onInterrupt: () => () => undefined,
    };
    const code = await run(argv, terminal);
    return { code, out, err };
  };

  const shards = async (total: number, ...more: string[]): Promise<string[]> => {
    const names: string[] = [];
    for (let i = 1; i <= total; i += 1) {
      const name = `s${String(i)}.ndjson`;
      await planlint('check', '--shard', `${String(i)}/${String(total)}`, '--format', 'blob', '-o', name, ...more);
      names.push(name);
    }
    return names;
  };

  it.each(['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown'])(
    'gives the %s report and the exit code of one whole run',
    async (format) => {
      const whole = await planlint('check', '--format', format);
      const names = await shards(3);
      const merged = await planlint('merge-reports', ...names.reverse(), '--format', format);
      const untimed = (text: string): string => text.replace(/(timestamp|startTimeUtc|endTimeUtc)="?:? ?"[^"]*"/g, '');
      expect(untimed(merged.out)).toBe(untimed(whole.out));
      expect(merged.out).not.toBe('');
      expect(merged.code).toBe(whole.code);
      expect(whole.code).toBe(1);
    },
  );

  it('carries problems, thresholds and the file named by -o', async () => {
    const operands = ['.', 'missing.plan.md'];
    const whole = await planlint('check', ...operands);
    expect(whole.code).toBe(2);
    const merged = await planlint('merge-reports', ...(await shards(2, ...operands)));
    expect(merged.code).toBe(2);
    expect(merged.err.match(/missing\.plan\.md/g)?.length).toBe(1);
    expect(merged.out).toBe(whole.out);

    const quiet = ['--rule', 'punctuation/*=warning', '--rule', 'number/*=warning'];
    const lenient = await shards(2, ...quiet, '--max-warnings', '1000');
    expect((await planlint('check', ...quiet, '--max-warnings', '1000')).code).toBe(0);
    expect((await planlint('merge-reports', ...lenient)).code).toBe(0);
    expect((await planlint('merge-reports', ...lenient, '--max-warnings', '1')).code).toBe(1);
    await planlint('merge-reports', ...lenient, '-f', 'json', '-o', 'merged.json');
    expect(JSON.parse(readFileSync(join(dir, 'merged.json'), 'utf8'))).toHaveLength(8);
  });

  it('refuses what is not all shards of one run', async () => {
    const [one = '', two = '', three = ''] = await shards(3);
    const refused = async (why: RegExp, ...names: string[]): Promise<void> => {
      const { code, out, err } = await planlint('merge-reports', ...names);
      expect(err).toMatch(why);
      expect(out).toBe('');
      expect(code).toBe(2);
    };
    await refused(/缺少分片 2\/3/, one, three);
    await refused(/第 1\/3 份有两个报告/, one, one, two, three);
    await refused(/文件不存在/, one, two, 'gone.ndjson');
    const whole = readFileSync(join(dir, three), 'utf8');
    writeFileSync(join(dir, 'cut.ndjson'), whole.slice(0, -40));
    await refused(/不完整/, one, two, 'cut.ndjson');
    await planlint('check', '-f', 'json', '-o', 'report.json');
    await refused(/--format blob/, 'report.json');
    writeFileSync(join(dir, 'other.ndjson'), whole.replace(/"digest":"[^"]*"/, '"digest":"0"'));
    await refused(/不是同一批文件/, one, two, 'other.ndjson');
    writeFileSync(join(dir, 'four.ndjson'), whole.replace('"total":3', '"total":4'));
    await refused(/共 4 份/, one, two, 'four.ndjson');
    expect((await planlint('check', '--shard', '0/3')).err).toContain('--shard 0/3');
  });

  it('warns where versions differ', async () => {
    const [one = '', two = ''] = await shards(2);
    const text = readFileSync(join(dir, two), 'utf8');
    writeFileSync(join(dir, two), text.replace(/"version":"[^"]*"/, '"version":"9.9.9"'));
    const { code, err } = await planlint('merge-reports', one, two);
    expect(err).toContain('9.9.9');
    expect(code).toBe(1);
  });
});
