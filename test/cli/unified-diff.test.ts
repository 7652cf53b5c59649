import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/unified-diff';
import { folderWith } from './memory-terminal';

const before = '一\n二\n三\n';
const after = '一\n贰\n三\n';
let folder = '';
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

describe('unifiedDiff', () => {
  it('is empty where nothing changes', () => {
    expect(unifiedDiff('a.md', before, before)).toBe('');
  });

  it('names a plan as people write it, and escapes only what a terminal or a patch could mistake', () => {
    const head = (path: string): string | undefined => unifiedDiff(path, before, after).split('\n')[0];
    expect(head('./docs/某市规划.plan.md')).toBe('--- a/docs/某市规划.plan.md');
    expect(head('某市 规划.plan.md')).toBe('--- a/某市 规划.plan.md\t');
    expect(head('a"b\u001b[2J.md')).toBe('--- "a/a\\"b\\033[2J.md"');
    expect(head('规\u202e划.md')).not.toContain('\u202e');
  });

  it('is taken by git, whatever the name', () => {
    const names = ['某市规划.plan.md', '县区/某 县.plan.md', 'plain.md', ...(process.platform === 'win32' ? [] : ['引"号.md'])];
    folder = folderWith({});
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), before);
    }
    execFileSync('git', ['apply'], { cwd: folder, input: names.map((name) => unifiedDiff(name, before, after)).join('') });
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(names.map(() => after));
  });
});
