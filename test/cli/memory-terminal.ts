import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run';
import type { Terminal } from '../../server/src/cli/terminal';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a folder, with a terminal made of strings. */
export const runIn = async (cwd: string, argv: readonly string[], over: Partial<Terminal> = {}): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    color: false,
    width: 100,
    env: {},
    cwd,
    windows: false,
    stdin: () => new Uint8Array(),
    onInterrupt: () => () => undefined,
    ...over,
  });
  return { code, out: out.join(''), err: err.join('') };
};

/** A temporary folder with files, by relative path. */
export const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

/** A plan with errors that --fix mends. */
export const wrong = ['# 某市供水“十四五”规划', '', '## 一、目标', '', '供水普及率达到98%%。。', ''].join('\n');

/** A plan without findings. */
export const right = '# 某市供水“十四五”规划\n\n## 一、目标\n\n到2025年，供水普及率达到98%，管网漏损率控制在9%以内，水质稳定达标。\n';
