import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkstyleReporter } from '../../../server/src/reporters/checkstyle';
import { githubReporter } from '../../../server/src/reporters/github';
import { gitlabReporter } from '../../../server/src/reporters/gitlab';
import { jsonReporter } from '../../../server/src/reporters/json';
import { junitReporter } from '../../../server/src/reporters/junit';
import { markdownReporter } from '../../../server/src/reporters/markdown';
import { prettyReporter } from '../../../server/src/reporters/pretty';
import type { MakeReporter } from '../../../server/src/reporters/reporter';
import { sarifReporter } from '../../../server/src/reporters/sarif';
import { contextOf, output, sampleFiles, sampleTotals } from './sample-run';

const pages = {
  'indicator/growth': {
    title: { zh: '增幅与完成率', en: 'Growth and completion' },
    sections: { what: '核算增幅。\n\nRecomputes growth.', basis: 'GB/T 1.1', limits: '只看表。\n\nTables only.' },
    examples: [{ kind: 'bad' as const, text: '| 2157 | 3512 | ⟦56.56%⟧ |' }],
    severity: 'error',
    fix: 'suggestion',
    preset: 'recommended',
  },
};

const formats: Readonly<Record<string, MakeReporter>> = {
  'pretty.txt': prettyReporter,
  'json.json': jsonReporter,
  'sarif.json': sarifReporter(pages),
  'github.txt': githubReporter,
  'gitlab.json': gitlabReporter,
  'junit.xml': junitReporter,
  'checkstyle.xml': checkstyleReporter,
  'markdown.md': markdownReporter,
};

const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'snapshots');

describe('the sample run in every format', () => {
  for (const [name, make] of Object.entries(formats)) {
    it(name, async () => {
      await expect(output(make)).toMatchFileSnapshot(join(folder, name));
    });
  }

  it('in English', async () => {
    const context = contextOf({ locale: 'en' });
    const english = ['pretty.txt', 'markdown.md', 'junit.xml'].map((name) =>
      output(formats[name] ?? prettyReporter, sampleFiles.slice(0, 1), sampleTotals, context),
    );
    await expect(english.join('\n')).toMatchFileSnapshot(join(folder, 'english.txt'));
  });
});
