import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, runIn, type Ran } from './memory-terminal';

const parent = `# 某省供水“十五五”规划

## 一、主要指标

| 指标 | 2025年 | 2030年 | 属性 |
|---|---|---|---|
| 城市供水普及率（%） | 97.5 | ≥98 | 约束性 |
`;
const child = (front: string): string => `${front}# 某市供水“十五五”规划

## 一、主要指标

| 指标 | 2025年 | 2030年 | 属性 |
|---|---|---|---|
| 城市供水普及率（%） | 96.6 | ≥97 | 约束性 |
`;
const named = '---\ntitle: 某市供水“十五五”规划\nparents: [../省.plan.md]\n---\n\n';

let cwd = '';
const planlint = (argv: string): Promise<Ran> => runIn(cwd, argv.split(' '));
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly related: readonly { readonly filePath?: string; readonly line: number; readonly column: number }[];
}
const messages = (out: string, rule = 'consistency/parent'): readonly Message[] =>
  (JSON.parse(out) as { messages: Message[] }[]).flatMap((file) => file.messages.filter((m) => m.ruleId === rule));

describe('plans above', () => {
  it('--parent holds targets against another plan and points into it', async () => {
    cwd = folderWith({ '市.plan.md': child(''), '省.plan.md': parent });
    const { code, out } = await planlint('check 市.plan.md --parent 省.plan.md -f json');
    expect(code).toBe(1);
    const [found, ...more] = messages(out);
    expect(more).toEqual([]);
    expect(found?.message).toContain('目标 ≥97 弱于上级规划');
    expect(found?.related).toEqual([expect.objectContaining({ line: 7, column: 23 })]);
    expect(found?.related[0]?.filePath).toMatch(/省\.plan\.md$/);
    expect((await planlint('check 市.plan.md -f json')).code).toBe(0);
  });

  it('the front matter names parents from the folder of the plan; --fix and --stats see them too', async () => {
    cwd = folderWith({ 'a/市.plan.md': child(named), '省.plan.md': parent });
    for (const more of ['', ' --stats', ' --fix-dry-run']) {
      const { out, code } = await planlint(`check a/市.plan.md -f json${more}`);
      expect(code, more).toBe(1);
      expect(messages(out).length, more).toBe(1);
    }
  });

  it('a parent of the front matter that cannot be read is an error at its place, one of --parent an input error', async () => {
    cwd = folderWith({ 'a/市.plan.md': child(named) });
    const { out } = await planlint('check a/市.plan.md -f json');
    expect(messages(out).map((m) => m.message)).toEqual([expect.stringMatching(/上级规划 .*省\.plan\.md 读不了/)]);
    const missing = await planlint('check a/市.plan.md --parent 无.md');
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('planlint: 无.md: ');
  });

  it('is never answered from a cache: the parent may have changed', async () => {
    cwd = folderWith({ 'a/市.plan.md': child(named), '省.plan.md': parent });
    for (const round of [1, 2]) {
      const { out } = await planlint('check a/市.plan.md -f json --cache');
      expect(messages(out).length, String(round)).toBe(1);
    }
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${cwd}/省.plan.md`, parent.replace('≥98', '≥97'));
    expect(messages((await planlint('check a/市.plan.md -f json --cache')).out)).toEqual([]);
  });
});
