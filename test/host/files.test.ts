import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  fstatSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  readSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostBytes, openFile, openPlan, readWhole, type FileReading } from '../../server/src/host/files';
import { escapedPath } from '../../server/src/host/escaped-path';
import { writeBack } from '../../server/src/cli/write-back';

let dir = '';
const at = (name: string): string => join(dir, name);
const problemOf = (path: string): { zh: string; en: string } | undefined => {
  const opened = openPlan(path);
  return 'problem' in opened ? opened.problem : undefined;
};
const posix = process.platform !== 'win32';
const root = process.getuid?.() === 0;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'planlint-files-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('bad input has its reason in words', () => {
  it('missing, a folder, a path through a file', () => {
    mkdirSync(at('folder'));
    writeFileSync(at('file.md'), '甲');
    expect(problemOf(at('none.md'))?.zh).toContain('文件不存在');
    expect(problemOf(at('folder'))?.en).toContain('is a folder');
    expect(problemOf(at('file.md/x.md'))?.zh).toContain('不是文件夹');
    expect(problemOf(at('a\0b.md'))?.zh).toContain('NUL');
    expect(problemOf(at(`${'x'.repeat(300)}.md`))?.zh).toContain('过长');
    expect(problemOf(at('a\ufffd.md'))?.zh).toContain('UTF-8');
  });

  it('empty: no byte, a BOM alone, blanks alone', () => {
    for (const text of ['', '\ufeff', ' \t\r\n\n　\u00a0', `${' '.repeat(10_000)}\n`]) {
      writeFileSync(at('empty.md'), text);
      expect(problemOf(at('empty.md'))?.zh).toContain('空的');
    }
    writeFileSync(at('empty.md'), `${' \n'.repeat(1000)}甲`);
    expect(problemOf(at('empty.md'))).toBeUndefined();
  });

  it('binary and wrongly encoded, with the byte', () => {
    writeFileSync(at('word.md'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]));
    expect(problemOf(at('word.md'))?.zh).toContain('第 5 个字节');
    writeFileSync(at('nul.md'), '一段正常的文字\0后面还有');
    expect(problemOf(at('nul.md'))?.en).toContain('byte 22');
    writeFileSync(at('odd.md'), Buffer.from([0xe4, 0xb8, 0x80, 0xff, 0xff, 0x0a]));
    expect(problemOf(at('odd.md'))?.zh).toContain('编码');
    writeFileSync(at('half.md'), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]));
    expect(problemOf(at('half.md'))?.zh).toContain('编码');
  });

  it('too large: said with both sizes, without reading it', () => {
    writeFileSync(at('large.md'), '');
    truncateSync(at('large.md'), 50 * 1_048_576);
    expect(problemOf(at('large.md'))?.zh).toContain('50 MB，上限 20 MB');
    truncateSync(at('large.md'), mostBytes + 1);
    expect(problemOf(at('large.md'))?.zh).toContain('过大');
  });

  it.skipIf(!posix)('links to nothing and in a circle, pipes, devices', () => {
    symlinkSync(at('gone.md'), at('broken.md'));
    expect(problemOf(at('broken.md'))?.zh).toContain('断开的符号链接');
    symlinkSync(at('two.md'), at('one.md'));
    symlinkSync(at('one.md'), at('two.md'));
    expect(problemOf(at('one.md'))?.zh).toContain('成环');
    execFileSync('mkfifo', [at('pipe.md')]);
    expect(problemOf(at('pipe.md'))?.zh).toContain('管道');
    expect(problemOf('/dev/zero')?.zh).toContain('设备');
  });

  it.skipIf(!posix || root)('unreadable', () => {
    writeFileSync(at('secret.md'), '甲', { mode: 0o000 });
    expect(problemOf(at('secret.md'))?.zh).toContain('权限');
  });

  it('unreadable, as the system says it', () => {
    const denied: FileReading = {
      ...real,
      open: () => {
        throw Object.assign(new Error('denied'), { code: 'EACCES' });
      },
    };
    writeFileSync(at('file.md'), '甲');
    expect(readWhole(at('file.md'), denied)).toMatchObject({ problem: { zh: expect.stringContaining('权限') as string } });
  });
});

const real: FileReading = {
  stat: (path) => statSync(path),
  open: (path) => openSync(path, 'r'),
  fstat: (handle) => fstatSync(handle),
  read: (handle, into, from) => readSync(handle, into, from, Math.min(1000, into.length - from), from),
  close: closeSync,
  wait: () => undefined,
};

/** A file system whose file is written anew while it is read, the first `times` times. */
const changing = (path: string, times: number, write: (turn: number) => void): FileReading & { readonly turns: () => number } => {
  let turn = 0;
  return {
    ...real,
    turns: () => turn,
    open: (name) => {
      turn += 1;
      return real.open(name);
    },
    read: (handle, into, from) => {
      const read = real.read(handle, into, from);
      if (from === 0 && turn <= times) write(turn);
      return read;
    },
    stat: () => statSync(path),
  };
};

describe('a file that changes while it is read', () => {
  const path = (): string => at('changing.md');
  const texts = (turn: number): string => String(turn).repeat(5000 + turn);

  it.each([
    ['grows', (turn: number) => writeFileSync(path(), texts(turn))],
    ['shrinks', (turn: number) => truncateSync(path(), 3000 - turn)],
  ])('that %s is read again, and whole', (_, write) => {
    writeFileSync(path(), texts(0));
    const io = changing(path(), 2, write);
    const read = readWhole(path(), io);
    expect(read).toBeInstanceOf(Uint8Array);
    expect(Buffer.compare(read as Uint8Array, readFileSync(path()))).toBe(0);
    expect(io.turns()).toBe(3);
  });

  it('is a problem after the third time', () => {
    writeFileSync(path(), texts(0));
    const io = changing(path(), 9, (turn) => {
      writeFileSync(path(), texts(turn));
    });
    expect(readWhole(path(), io)).toMatchObject({ problem: { zh: expect.stringContaining('变动') as string } });
    expect(io.turns()).toBe(3);
  });
});

const opened = (path: string): Exclude<ReturnType<typeof openFile>, { problem: unknown }> => {
  const file = openFile(path);
  if ('problem' in file) throw new Error(file.problem.en);
  return file;
};
const leftovers = (): string[] => readdirSync(dir).filter((name) => name.endsWith('.tmp'));

describe('writing back', () => {
  it('keeps encoding, BOM, line ends and mode', () => {
    const encodings: readonly [string, (text: string) => Buffer][] = [
      ['utf-8', (text) => Buffer.from(text)],
      ['utf-8 with BOM', (text) => Buffer.from(`\ufeff${text}`)],
      ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['utf-16be', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ];
    for (const [name, encode] of encodings) {
      writeFileSync(at('kept.md'), encode('规划。。\r\n下一行\n又一行\r'));
      chmodSync(at('kept.md'), 0o640);
      const { source, bytes } = opened(at('kept.md'));
      expect(writeBack(at('kept.md'), source.text.replace('。。', '。'), source, bytes), name).toBeUndefined();
      expect(readFileSync(at('kept.md')), name).toEqual(encode('规划。\r\n下一行\n又一行\r'));
      if (posix) expect(statSync(at('kept.md')).mode & 0o7777).toBe(0o640);
    }
    expect(leftovers()).toEqual([]);
  });

  it.skipIf(!posix)('follows a link, and leaves it a link', () => {
    mkdirSync(at('below'));
    writeFileSync(at('below/target.md'), '甲。。');
    symlinkSync('below/target.md', at('link.md'));
    const { source, bytes } = opened(at('link.md'));
    expect(writeBack(at('link.md'), '甲。', source, bytes)).toBeUndefined();
    expect(readlinkSync(at('link.md'))).toBe('below/target.md');
    expect(readFileSync(at('below/target.md'), 'utf8')).toBe('甲。');
    expect(readdirSync(at('below'))).toEqual(['target.md']);
  });

  it.skipIf(!posix || !root)('keeps the owner', () => {
    writeFileSync(at('owned.md'), '甲。。');
    chownSync(at('owned.md'), 1234, 4321);
    const { source, bytes } = opened(at('owned.md'));
    expect(writeBack(at('owned.md'), '甲。', source, bytes)).toBeUndefined();
    expect(statSync(at('owned.md'))).toMatchObject({ uid: 1234, gid: 4321 });
  });

  it('refuses when the text is another by now, or gone; nothing is written and nothing left', () => {
    writeFileSync(at('moved.md'), '甲。。');
    const { source, bytes } = opened(at('moved.md'));
    writeFileSync(at('moved.md'), '乙。。');
    expect(writeBack(at('moved.md'), '甲。', source, bytes)?.zh).toContain('已被改动');
    expect(readFileSync(at('moved.md'), 'utf8')).toBe('乙。。');
    rmSync(at('moved.md'));
    expect(writeBack(at('moved.md'), '甲。', source, bytes)?.zh).toContain('不存在');
    expect(leftovers()).toEqual([]);
  });

  it('refuses where GB18030 would not come out as it was', () => {
    // 0x80 and A2E3 are both read as €: the first would become the second
    const bytes = Buffer.from([0xb9, 0xe6, 0xbb, 0xae, 0x80, 0xa1, 0xa3, 0xa1, 0xa3]);
    writeFileSync(at('gb.txt'), bytes);
    const file = opened(at('gb.txt'));
    expect(file.source.encoding).toBe('gb18030');
    expect(writeBack(at('gb.txt'), file.source.text.replace('。。', '。'), file.source, file.bytes)?.zh).toContain('未写入');
    expect(readFileSync(at('gb.txt'))).toEqual(bytes);
  });

  it.skipIf(!posix || root)('refuses a read-only file', () => {
    writeFileSync(at('fixed.md'), '甲。。', { mode: 0o444 });
    const { source, bytes } = opened(at('fixed.md'));
    expect(writeBack(at('fixed.md'), '甲。', source, bytes)?.zh).toContain('只读');
  });

  it('takes names as long as the system has, and leaves other names of the file the old text', () => {
    const name = at(`${'长'.repeat(80)}.md`);
    writeFileSync(name, '甲。。');
    linkSync(name, at('other.md'));
    const { source, bytes } = opened(name);
    expect(writeBack(name, '甲。', source, bytes)).toBeUndefined();
    expect(readFileSync(at('other.md'), 'utf8')).toBe('甲。。');
  });
});

describe('paths in messages', () => {
  it('stay on one line and move nothing', () => {
    expect(escapedPath('规划/草案 1.plan.md')).toBe('规划/草案 1.plan.md');
    expect(escapedPath('a\nb\u001b[31m\u202e\ud800𠀀\t.md')).toBe('a\\nb\\u001b[31m\\u202e\\ud800𠀀\\t.md');
  });
});
