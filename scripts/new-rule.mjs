// npm run new-rule family/name — scaffolds a rule, its page and nothing else; then `npm run gen`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { families, rulesDir } from './rule-files.mjs';

const id = process.argv[2] ?? '';
const [family, name] = id.split('/');
if (!name || !/^[a-z][a-z-]*$/.test(name) || !families.includes(family)) {
  console.error(`usage: npm run new-rule family/name   (family: ${families.join(', ')}; name: lower case, hyphens)`);
  process.exit(2);
}
const ts = join(rulesDir, `${id}.ts`);
if (existsSync(ts)) {
  console.error(`${id} exists already`);
  process.exit(2);
}
const variable = id.replace(/[/-](\w)/g, (_, c) => c.toUpperCase());
mkdirSync(dirname(ts), { recursive: true });
writeFileSync(
  ts,
  `import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** TODO: the sentence of the style guide that this rule enforces. */
export const ${variable} = rule({
  id: '${id}',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    found: { zh: '“{text}”：说明错在何处、为什么、怎么改', en: '“{text}”: what is wrong, why, what to do' },
  },
  *check({ plan }) {
    for (const prose of plan.prose) {
      const at = prose.reading.text.indexOf('错误示例');
      if (at >= 0) yield { messageId: 'found', span: spanIn(prose.reading, at, at + 4), data: { text: '错误示例' } };
    }
  },
});
`,
);
writeFileSync(
  join(rulesDir, `${id}.md`),
  `# 中文标题 / English title

## 说明 / What

错在何处、为什么。

What is wrong and why.

## 依据 / Basis

- 标准与条款

## 局限 / Limits

什么情况下保持沉默。

When it stays silent.

## 正确 / Good

\`\`\`plan
正确的一句话。
\`\`\`

## 错误 / Bad

\`\`\`plan
这里有一个⟦错误示例⟧。
\`\`\`
`,
);
console.log(`server/src/rules/${id}.ts and .md — write them, then: npm run gen && npx vitest run test/rules`);
