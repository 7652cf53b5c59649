// The JSON schema of a configuration file, from the table of its keys and from the rules.

const both = ({ zh, en }) => `${zh}\n${en}`;
const text = { type: 'string', pattern: '\\S' };
const texts = { anyOf: [text, { type: 'array', items: text }] };
const ref = (name) => ({ $ref: `#/definitions/${name}` });

const optionType = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  strings: { type: 'array', items: { type: 'string' } },
};

/** What stands behind a rule id: a severity, or an object with severity and options. */
const ruleSchema = (rule, title) => {
  const options = Object.entries(rule.options ?? {});
  const setting =
    options.length === 0
      ? ref('setting')
      : {
          anyOf: [
            ref('severity'),
            {
              type: 'object',
              additionalProperties: false,
              properties: {
                severity: ref('severity'),
                ...Object.fromEntries(
                  options.map(([name, spec]) => [
                    name,
                    { ...optionType[spec.type], default: spec.default, description: both(spec.description) },
                  ]),
                ),
              },
            },
          ],
        };
  return { allOf: [setting], default: rule.severity, description: `${title.zh} / ${title.en}` };
};

/** A JSON schema (draft 7, which editors read best). */
export const configSchema = ({ rules, titles, configKeys, overrideKeys, presets, severities, locales }) => {
  const families = [...new Set(rules.map((rule) => `${rule.id.split('/')[0]}/*`))];
  const shapes = {
    $schema: text,
    preset: { enum: presets, default: 'recommended' },
    extends: texts,
    rules: ref('rules'),
    locale: { enum: locales, default: 'zh' },
    overrides: { type: 'array', items: ref('override') },
    ignore: texts,
    baseline: text,
    maxWarnings: { type: 'integer', minimum: 0 },
  };
  const described = (key) => {
    const { example, ...words } = configKeys[key];
    const shape = shapes[key];
    return { ...(shape.$ref ? { allOf: [shape] } : shape), description: both(words), examples: [example] };
  };
  const files = {
    ...texts,
    description: both({
      zh: '对哪些文件生效：通配符，一个或多个；以 / 结尾的指整个文件夹。',
      en: 'Which files: one or more globs; one that ends in / stands for a whole folder.',
    }),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'planlint',
    description: both({ zh: 'planlint 规划校核的配置文件', en: 'Configuration of planlint, the checker for government plans' }),
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.keys(configKeys).map((key) => [key, described(key)])),
    definitions: {
      severity: { enum: severities, description: both({ zh: '级别；off 为关闭', en: 'Severity; off switches the rule off' }) },
      setting: {
        anyOf: [ref('severity'), { type: 'object', additionalProperties: false, properties: { severity: ref('severity') } }],
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...Object.fromEntries(
            families.map((family) => [family, { allOf: [ref('setting')], description: `${family} 全族 / the whole family` }]),
          ),
          ...Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, titles[rule.id])])),
        },
      },
      override: {
        type: 'object',
        additionalProperties: false,
        required: ['files'],
        properties: Object.fromEntries(overrideKeys.map((key) => [key, key === 'files' ? files : described(key)])),
      },
    },
  };
};

/** The table of keys in the guide, one language. */
export const keysMarkdown = (configKeys, locale) => {
  const head = locale === 'zh' ? '| 配置项 | 说明 | 例 |' : '| key | what it does | example |';
  const cell = (words) => words.replaceAll('|', '\\|');
  return [
    head,
    '|---|---|---|',
    ...Object.entries(configKeys).map(
      ([key, words]) => `| \`${key}\` | ${cell(words[locale])} | \`${cell(JSON.stringify(words.example))}\` |`,
    ),
  ].join('\n');
};
