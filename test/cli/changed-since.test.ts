import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOnChangedLines, readDiff } from '../../server/src/cli/changed-lines';
import type { ReportMessage } from '../../server/src/engine/report';
import { folderWith, runIn } from './memory-terminal';

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly line: number; readonly message: string }[];
}
let cwd = '';
const git = (...args: string[]): void => {
  execFileSync('git', ['-C', cwd, '-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgsign=false', ...args], {
    stdio: 'ignore',
  });
};
const line = (n: number, end = '。'): string => `第${String(n)}项普及率达到9${String(n)}%${end}\n\n`;
const plan = (...lines: string[]): string => `# 某市供水“十四五”规划\n\n## 一、目标\n\n${lines.join('')}`;

beforeAll(() => {
  cwd = folderWith({
    'a.plan.md': plan(line(1, '。。'), line(2), line(3, '。。')),
    '规 划"x.plan.md': plan(line(1)),
    'same.plan.md': plan(line(1, '。。')),
    '.gitignore': 'mine.plan.md\n',
  });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  writeFileSync(join(cwd, 'a.plan.md'), plan(line(1, '。。'), line(2, '，，'), line(3, '。。')));
  writeFileSync(join(cwd, '规 划"x.plan.md'), plan(line(1), line(2, '。。')));
  writeFileSync(join(cwd, 'new.plan.md'), plan(line(1, '。。')));
  writeFileSync(join(cwd, 'mine.plan.md'), plan(line(1, '。。')));
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const env = { PATH: process.env['PATH'], GIT_DIR: '/nowhere', GIT_CONFIG_NOSYSTEM: '1' };

describe('--changed-since', () => {
  it('only findings on changed lines; untracked files whole; unchanged files not at all', async () => {
    const run = await runIn(cwd, ['check', '--changed-since', 'HEAD', '-f', 'json', '**/*.plan.md', 'mine.plan.md'], { env });
    expect(run.err).toBe('');
    const found = new Map((JSON.parse(run.out) as Report[]).map((r) => [r.filePath, [...new Set(r.messages.map((m) => m.line))]]));
    expect([...found.keys()]).toEqual(['a.plan.md', 'mine.plan.md', 'new.plan.md', '规 划"x.plan.md']);
    expect(found.get('a.plan.md')).toEqual([7]);
    expect(found.get('new.plan.md')).toContain(5);
    expect(found.get('规 划"x.plan.md')).toEqual([7]);
    expect(run.code).toBe(1);
  });

  it('works from a subfolder, and each file in its own repository', async () => {
    mkdirSync(join(cwd, 'sub'), { recursive: true });
    writeFileSync(join(cwd, 'sub/s.plan.md'), plan(line(1, '。。')));
    const run = await runIn(join(cwd, 'sub'), ['check', '--changed-since', 'HEAD', '../same.plan.md', 's.plan.md', '-f', 'json'], { env });
    expect((JSON.parse(run.out) as Report[]).map((r) => r.filePath)).toEqual(['s.plan.md']);
  });

  it('says what is missing: the revision, git, the repository', async () => {
    expect(await runIn(cwd, ['check', '--changed-since', 'nope'], { env })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('nope') as string,
    });
    expect(await runIn(cwd, ['check', '--changed-since=--output=x'], { env })).toMatchObject({ code: 2, out: '' });
    expect((await runIn(cwd, ['check', '--changed-since', 'HEAD'], { env: { PATH: '/nowhere' } })).err).toContain('git');
    const outside = folderWith({ 'a.plan.md': plan(line(1)) });
    expect(await runIn(outside, ['check', '--changed-since', 'HEAD'], { env })).toMatchObject({
      code: 2,
      err: expect.stringContaining('git') as string,
    });
    rmSync(outside, { recursive: true });
  });
});

describe('reading a diff', () => {
  it('added and changed lines, not deleted ones; text that looks like a header is text', () => {
    const diff = [
      'diff --git a/a.md b/a.md',
      '--- a/a.md',
      '+++ b/a.md',
      '@@ -1,2 +1,2 @@ 一',
      '-x',
      '--- a/y',
      '+x',
      '+++ b/fake.md',
      '@@ -9,3 +8,0 @@',
      '-a',
      '-b',
      '-c',
      '@@ -20 +17 @@',
      '-a',
      '\\ No newline at end of file',
      '+b',
      '\\ No newline at end of file',
      'diff --git a/b.md b/b.md',
      'Binary files a/b.md and b/b.md differ',
      '--- "a/tab\\there.md"',
      '+++ "b/tab\\there.md"',
      '@@ -0,0 +1,3 @@',
      '+1',
      '+2',
      '+3',
    ].join('\n');
    expect([...readDiff(diff)]).toEqual([
      [
        'a.md',
        [
          [1, 2],
          [17, 17],
        ],
      ],
      ['b.md', 'all'],
      ['tab\there.md', [[1, 3]]],
    ]);
  });

  it('a finding counts by its span, to the end, and by its related places', () => {
    const at = (first: number, last: number, endColumn = 5): ReportMessage => ({
      id: '0',
      ruleId: 'number/sum',
      severity: 'error',
      message: '',
      line: first,
      column: 1,
      endLine: last,
      endColumn,
      related: [],
    });
    expect(isOnChangedLines(at(3, 3), [[4, 6]])).toBe(false);
    expect(isOnChangedLines(at(3, 4), [[4, 6]])).toBe(true);
    expect(isOnChangedLines(at(3, 4, 1), [[4, 6]])).toBe(false);
    expect(isOnChangedLines(at(6, 9), [[4, 6]])).toBe(true);
    expect(isOnChangedLines(at(7, 9), [[4, 6]])).toBe(false);
    expect(isOnChangedLines({ ...at(1, 1), related: [at(5, 5)] }, [[4, 6]])).toBe(true);
    expect(isOnChangedLines(at(1, 1), 'all')).toBe(true);
  });
});
