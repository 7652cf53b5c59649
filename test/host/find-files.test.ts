import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../server/src/host/find-files';
import { folderWith } from '../cli/memory-terminal';

let cwd = '';
beforeAll(() => {
  cwd = folderWith({
    '.gitignore': 'build/\n*.tmp.plan.md\n',
    'b.plan.md': '',
    'a.plan.md': '',
    'notes.md': '',
    'draft.docx': '',
    'x.tmp.plan.md': '',
    '规划（征求意见稿）.txt': '',
    '报告[1].md': '',
    'build/out.plan.md': '',
    'drafts/.gitignore': 'old/*\n!old/keep.plan.md\n!shown.tmp.plan.md\n',
    'drafts/c.plan.md': '',
    'drafts/d.txt': '',
    'drafts/shown.tmp.plan.md': '',
    'drafts/old/e.plan.md': '',
    'drafts/old/keep.plan.md': '',
    'drafts/deep/er/f.plan.md': '',
    'drafts/deep/er/g.tmp.plan.md': '',
    'node_modules/p/g.plan.md': '',
    '.git/h.plan.md': '',
    '.git/info/exclude': 'secret.plan.md\n',
    'secret.plan.md': '',
    '.hidden/i.plan.md': '',
    'empty/readme.md': '',
  });
  symlinkSync(cwd, join(cwd, 'drafts/loop'));
  symlinkSync(join(cwd, 'nowhere'), join(cwd, 'drafts/broken.plan.md'));
  symlinkSync('self.plan.md', join(cwd, 'drafts/self.plan.md'));
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const paths = async (...operands: string[]): Promise<string[]> =>
  (await findFiles(operands, { cwd, windows: false })).files.map((f) => f.path);
const links = ['drafts/broken.plan.md', 'drafts/self.plan.md'];
const inDrafts = [
  'drafts/broken.plan.md',
  'drafts/c.plan.md',
  'drafts/deep/er/f.plan.md',
  'drafts/old/keep.plan.md',
  'drafts/self.plan.md',
  'drafts/shown.tmp.plan.md',
];

describe('finding files', () => {
  it('without operands: *.plan.md below, but what git ignores; links to folders are not followed, links to nowhere come up', async () => {
    expect(await paths()).toEqual(['a.plan.md', 'b.plan.md', ...inDrafts]);
  });

  it('folders and globs, once each, sorted, with the folder as it was named', async () => {
    expect(await paths('drafts')).toEqual(inDrafts);
    expect(await paths('./drafts/', 'drafts')).toEqual(inDrafts);
    expect(await paths('drafts/*.{txt,plan.md}')).toEqual([
      'drafts/broken.plan.md',
      'drafts/c.plan.md',
      'drafts/d.txt',
      ...links.slice(1),
      'drafts/shown.tmp.plan.md',
    ]);
    expect(await paths('*.md', 'a.plan.md')).toEqual(['a.plan.md', 'b.plan.md', 'notes.md', '报告[1].md']);
    expect(await paths(join(cwd, 'drafts/deep'))).toEqual([join(cwd, 'drafts/deep/er/f.plan.md')]);
    expect(await paths('drafts/deep/**', '*')).toEqual([
      'a.plan.md',
      'b.plan.md',
      'drafts/deep/er/f.plan.md',
      'notes.md',
      '报告[1].md',
      '规划（征求意见稿）.txt',
    ]);
    expect(await paths('*.docx')).toEqual(['draft.docx']);
    expect(await paths('**/*.plan.md', '!drafts')).toEqual(['a.plan.md', 'b.plan.md']);
    expect(await paths('!drafts/**')).toEqual(['a.plan.md', 'b.plan.md']);
    expect((await findFiles(['../er/*.md'], { cwd: join(cwd, 'drafts/deep/er'), windows: false })).files.map((f) => f.path)).toEqual([
      '../er/f.plan.md',
    ]);
  });

  it('ignore files above the current folder count, and an ignored folder holds nothing', async () => {
    const found = async (folder: string): Promise<string[]> =>
      (await findFiles([], { cwd: join(cwd, folder), windows: false })).files.map((f) => f.path);
    expect(await found('drafts/deep')).toEqual(['er/f.plan.md']);
    expect(await found('build')).toEqual([]);
  });

  it('a named file is taken whatever it is called and whoever ignores it', async () => {
    const found = await findFiles(
      ['x.tmp.plan.md', 'build/out.plan.md', '报告[1].md', 'missing.md', '规划（征求意见稿）.txt', 'secret.plan.md'],
      { cwd, windows: false },
    );
    expect(found.files.map((f) => f.path)).toEqual([
      'build/out.plan.md',
      'missing.md',
      'secret.plan.md',
      'x.tmp.plan.md',
      '报告[1].md',
      '规划（征求意见稿）.txt',
    ]);
    expect(found.files.every((f) => f.named)).toBe(true);
    expect(found.empty).toEqual([]);
  });

  it('what brings nothing is said, each by its name', async () => {
    const found = await findFiles(['empty', 'nothing/*.md', 'build', 'node_modules/**/*.md', 'a.plan.md'], { cwd, windows: false });
    expect(found.files.map((f) => f.path)).toEqual(['a.plan.md']);
    expect(found.empty.map((e) => e.filePath)).toEqual(['empty', 'nothing/*.md', 'build', 'node_modules/**/*.md']);
    expect(found.empty[0]?.problem.zh).toContain('empty/**/*.md');
  });

  it('reads Windows paths, reports them with /', async () => {
    const found = await findFiles(['drafts\\c.plan.md', '.\\drafts\\C.PLAN.md', 'drafts\\deep', '.\\drafts\\*.TXT'], {
      cwd,
      windows: true,
    });
    expect(found.files.map((f) => f.path)).toEqual(['drafts/c.plan.md', 'drafts/d.txt', 'drafts/deep/er/f.plan.md']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that cannot be read is named', async () => {
    mkdirSync(join(cwd, 'locked'));
    writeFileSync(join(cwd, 'locked/j.plan.md'), '');
    chmodSync(join(cwd, 'locked'), 0);
    const found = await findFiles(['locked'], { cwd, windows: false });
    chmodSync(join(cwd, 'locked'), 0o700);
    expect(found.problems.map((p) => p.filePath)).toEqual(['locked/']);
  });
});
