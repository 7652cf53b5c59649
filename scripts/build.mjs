// Bundles dist/cli.js and writes dist/rules.json (the documentation that `planlint explain` reads on demand).
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readPage, root } from './rule-files.mjs';
import { loadRules } from './load-rules.mjs';

const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await build({
  entryPoints: { cli: join(root, 'server/src/cli/main.ts') },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outdir: dist,
  minifySyntax: true,
  charset: 'utf8',
  logLevel: 'warning',
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
chmodSync(join(dist, 'cli.js'), 0o755);
const { rules } = await loadRules();
const pages = Object.fromEntries(
  rules.map((rule) => {
    const { title, sections, examples } = readPage(rule.id);
    return [
      rule.id,
      {
        title,
        sections,
        examples,
        severity: rule.severity,
        fix: rule.fix,
        preset: rule.preset,
        options: rule.options ?? {},
        messages: rule.messages,
      },
    ];
  }),
);
writeFileSync(join(dist, 'rules.json'), JSON.stringify(pages));
