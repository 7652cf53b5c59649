// The bundle walks arrays by their indices: each program must do what it did, whatever it walks.
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { indexLoops } from '../../scripts/index-loops.mjs';
import { root } from '../../scripts/rule-files.mjs';

const helpers = pathToFileURL(join(root, 'scripts/index-loops-helpers.mjs')).href;

/** What a module exports as `result`. */
const run = async (text: string): Promise<unknown> => {
  const { code } = transformSync(text, { loader: 'ts', format: 'esm' });
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as { result: unknown };
  return module.result;
};

const programs: readonly (readonly [what: string, text: string])[] = [
  ['an array', 'let sum = 0; for (const x of [1, 2, 3]) sum += x; export const result = sum;'],
  [
    'an array that grows',
    'const list = [1]; const seen: number[] = []; for (const x of list) { seen.push(x); if (x < 5) list.push(x + 1); } export const result = seen;',
  ],
  ['an array with holes', 'const seen: unknown[] = []; for (const x of [1, , 3]) seen.push(x); export const result = seen;'],
  [
    'characters beyond the first plane',
    "const seen: string[] = []; for (const c of '甲𠮷乙') seen.push(c); const [, second] = '甲𠮷乙'; export const result = [seen, second];",
  ],
  [
    'a set that changes',
    'const set = new Set([1, 2]); const seen: number[] = []; for (const x of set) { seen.push(x); if (x < 5) set.add(x + 2); set.delete(2); } export const result = seen;',
  ],
  [
    'the entries of a map',
    "const seen: string[] = []; for (const [key, value] of new Map([['a', 1], ['b', 2]])) seen.push(key + value); export const result = seen;",
  ],
  [
    'part of an endless row',
    'const made: number[] = []; function* count() { for (let i = 0; ; i += 1) { made.push(i); yield i; } } for (const x of count()) if (x === 3) break; const [a, b] = count(); export const result = [made, a, b];',
  ],
  [
    'closures over what is walked',
    'const asked: (() => number)[] = []; for (const x of [1, 2, 3]) asked.push(() => x); export const result = asked.map((ask) => ask());',
  ],
  ['a variable that is set', 'const seen: number[] = []; for (let x of [1, 2]) { x += 1; seen.push(x); } export const result = seen;'],
  [
    'labels, continue and break',
    'const seen: number[] = []; outer: for (const x of [1, 2, 3]) for (const y of [1, 2, 3]) { if (y === 2) continue; if (x === 2) continue outer; if (x === 3) break outer; seen.push(x * 10 + y); } export const result = seen;',
  ],
  [
    'objects taken apart',
    'const seen: number[] = []; for (const { a, b: [c] } of [{ a: 1, b: [2] }, { a: 3, b: [4] }]) seen.push(a, c); export const result = seen;',
  ],
  [
    'defaults and rests',
    'const [a = 7, ...rest] = [undefined, 2, 3] as number[]; const seen: unknown[] = []; for (const [x = 1, ...y] of [[undefined, 2]] as number[][]) seen.push(x, y); export const result = [a, rest, seen];',
  ],
  [
    'pairs',
    'const f = (x: number) => x * 2; const [a, b] = [f(1), [1, 2].map((x) => { for (const y of [x]) return y + 1; return 0; })]; export const result = [a, b];',
  ],
  ['too short a list', 'const [a, b]: readonly (number | undefined)[] = [1]; export const result = [a, b];'],
  ['several at once', 'const [a, b] = [1, 2].map(String), c = 3, [d] = new Set([4]); export const result = [a, b, c, d];'],
  [
    'all matches of a pattern',
    "const seen: unknown[] = []; for (const { index, 0: all, 1: digit } of 'a1b2𠮷3'.matchAll(/.(\\d)/gu)) seen.push(index, all, digit); export const result = seen;",
  ],
  [
    'matches of nothing at all',
    "const at = [...'a𠮷b'.matchAll(/x*/gu)].map((m) => m.index); const plain = Array.from('a𠮷b'.matchAll(/x*/g), (m) => m.index); export const result = [at, plain, [...'abc'.matchAll(/x/g)].length];",
  ],
  [
    'matches inside matches of the same pattern, which keeps its place',
    "const word = /[a-z]/g; word.lastIndex = 1; const seen: string[] = []; for (const [a] of 'xyz'.matchAll(word)) for (const [b] of 'pqr'.matchAll(word)) seen.push(a + b); export const result = [seen, word.lastIndex];",
  ],
  [
    'what a function gives',
    'const read = function* (n: number) { for (const x of [1, 2, 3]) if (x < n) yield x; }; export const result = [...read(3)];',
  ],
];

describe('loops by index', () => {
  it.each(programs)('walk %s as before', async (_, text) => {
    const rewritten = indexLoops(text, helpers);
    expect(rewritten).not.toBe(text);
    expect(
      await run(
        rewritten.replace(/import \{[^}]*\} from "[^"]*";\n/, `${readFileSync(join(root, 'scripts/index-loops-helpers.mjs'), 'utf8')}\n`),
      ),
    ).toEqual(await run(text));
  });

  it('leave loops without a variable of their own, and those that wait', () => {
    for (const text of ['let x; for (x of [1]) f(x);', 'async () => { for await (const x of xs) f(x); };', 'for (var x of [1]) f(x);'])
      expect(indexLoops(text)).toBe(text);
  });
});
