import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { rangeOf } from '../../server/src/engine/report';
import { tablesText } from '../../server/src/cli/views';
import { isSource, openBytes } from '../../server/src/text/source';
import { originals } from '../support/originals';

const seeds = join(dirname(fileURLToPath(import.meta.url)), '../../seeds');
const names = readdirSync(seeds).filter((f) => f.endsWith('.plan.md'));

const openSeed = (name: string) => {
  const opened = openBytes(readFileSync(join(seeds, name)));
  if (!isSource(opened)) throw new Error(`${name}: ${opened.reason}`);
  return opened;
};

describe.each(names)('%s', (name) => {
  const source = openSeed(name);
  const { plan, findings } = check(source, 'markdown', defaultConfig);

  it('has these findings (read every changed line before accepting it)', async () => {
    const lines = findings.map((f) => {
      const { line, column } = rangeOf(source, f.span);
      const related = f.related.length > 0 ? ` ↳ ${f.related.map((r) => String(rangeOf(source, r.span).line)).join(' ')}` : '';
      return `${String(line)}:${String(column)} ${f.severity} ${f.ruleId} ${f.message}${related}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`snapshots/findings/${name}.txt`);
  });

  it('has these tables', async () => {
    await expect(tablesText(plan, 'markdown', 'zh')).toMatchFileSnapshot(`snapshots/seed-tables/${name}.txt`);
  });
});

/** Han characters and digits alone: what copying is judged by. */
const bare = (text: string): string => text.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/g, '').replace(/[^\u4e00-\u9fff0-9]/g, '');

describe.skipIf(originals('seeds').length === 0)('the seeds are re-told (skipped without ../shared)', () => {
  it.each(names)('%s shares no sentence with its original', (name) => {
    const original = originals('seeds').find((o) => o.name.startsWith(name.slice(0, 3)));
    const grams = new Set<string>();
    const whole = bare(original?.source.text ?? '');
    const size = 24;
    for (let i = 0; i + size <= whole.length; i += 1) grams.add(whole.slice(i, i + size));
    const shared: string[] = [];
    for (const line of openSeed(name).text.split('\n')) {
      // Headings (run-in ones too), tables, captions, titles of documents and registration numbers are facts.
      if (/^(#|\||表|:::|title:)|公网安备/.test(line)) continue;
      const text = bare(
        line
          .replace(/^\d{1,2}[.．][^。]*。/, '')
          .replace(/《[^》]*》/g, '')
          .replace(/“[^”]*”/g, ''),
      );
      if (text.length < 40) continue;
      for (let i = 0; i + size <= text.length; i += 1) if (grams.has(text.slice(i, i + size))) shared.push(text.slice(i, i + size));
    }
    expect(shared).toEqual([]);
  });
});
