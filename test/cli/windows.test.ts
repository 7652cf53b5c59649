// What of Windows can be tried anywhere: names as they are typed there. That a file is renamed over an open one, drive letters, and shells only a machine shows.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readDiff } from '../../server/src/cli/changed-lines';
import { findFiles } from '../../server/src/host/find-files';
import { reportPath, reportUri } from '../../server/src/reporters/paths';
import { baseOf } from '../../server/src/cli/watch';
import { folderWith, right, runIn, wrong } from './memory-terminal';

let cwd = '';
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('Windows', () => {
  it('finds what backslashes name, in any case, each file once', async () => {
    cwd = folderWith({ 'plans/a.plan.md': right, 'plans/old/b.plan.md': right, 'plans/C.PLAN.MD': right });
    const found = async (...operands: string[]): Promise<string[]> =>
      (await findFiles(operands, { cwd, windows: true })).files.map(({ path }) => path);
    expect(await found('plans\\a.plan.md')).toEqual(['plans/a.plan.md']);
    expect(await found('.\\plans\\a.plan.md', 'plans/a.plan.md')).toHaveLength(1);
    expect(await found('plans')).toEqual(['plans/C.PLAN.MD', 'plans/a.plan.md', 'plans/old/b.plan.md']);
    expect(await found('plans\\**\\*.plan.md', '!plans\\OLD\\**')).toEqual(['plans/C.PLAN.MD', 'plans/a.plan.md']);
    expect(await found('plans\\old\\')).toEqual(['plans/old/b.plan.md']);
  });

  it('commands take backslashes; reports give slashes', async () => {
    cwd = folderWith({ 'plans/a.plan.md': wrong });
    const ran = await runIn(cwd, ['check', 'plans\\a.plan.md', '-f', 'github'], { windows: true });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('file=plans/a.plan.md,');
    expect((await runIn(cwd, ['outline', 'plans\\a.plan.md'], { windows: true })).code).toBe(0);
    expect((await runIn(cwd, ['print-config', 'plans\\a.plan.md'], { windows: true })).code).toBe(0);
    expect(reportPath('C:\\repo', 'C:\\repo\\plans\\甲.plan.md')).toBe('plans/甲.plan.md');
    expect(reportUri('C:\\repo', 'D:\\x y.md')).toBe('file:///D:/x%20y.md');
  });

  it('watches the folder that a glob searches', () => {
    expect(baseOf('plans\\**\\*.md', true)).toBe('plans/');
    expect(baseOf('C:\\plans\\*.md', true)).toBe('C:/plans/');
    expect(baseOf('plans\\\\[a].md', false)).toBe('.');
    expect(baseOf('plans/a.md', false)).toBe('plans/a.md');
  });

  it('CRLF in what git says and in configurations is no part of a name or a value', async () => {
    expect([...readDiff('--- a/x.md\n+++ b/x.md\n@@ -1 +1 @@\n-甲\r\n+乙\r\n').entries()]).toEqual([['x.md', [[1, 1]]]]);
    cwd = folderWith({
      'a.plan.md': wrong.replaceAll('\n', '\r\n'),
      '.gitignore': 'ignored/\r\n*.tmp.plan.md\r\n',
      'ignored/b.plan.md': wrong,
      'c.tmp.plan.md': wrong,
      'planlint.config.yaml': 'rules:\r\n  number/*: off\r\n  punctuation/*: off\r\n',
    });
    expect(await runIn(cwd, ['check'])).toMatchObject({ code: 0, out: '1 个文件，没有发现问题\n' });
    rmSync(join(cwd, 'planlint.config.yaml'));
    expect((await runIn(cwd, ['check', '--fix'])).code).toBe(0);
  });
});
