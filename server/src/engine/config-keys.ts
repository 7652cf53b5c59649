/** The keys of a configuration file, in the order in which they are documented; schema, validation and guide follow from this table. */
export const configKeys = {
  $schema: {
    zh: '本文件的 JSON Schema，供编辑器补全和校验；不影响检查。',
    en: 'The JSON schema of this file, for completion in editors; it does not affect checking.',
    example: './node_modules/planlint/docs/planlint.schema.json',
  },
  preset: {
    zh: '规则预设：recommended（默认）；strict 另开严格规则；imported 用于从旧文档导入的文稿，不报针对全文的提示。',
    en: 'Set of rules: recommended (default); strict adds the strict rules; imported is for old documents and leaves out infos about the document as a whole.',
    example: 'strict',
  },
  extends: {
    zh: '先采用的其他配置：相对路径（以 ./ 或 ../ 开头）或 npm 包名，一个或多个；后者优先，本文件最优先。',
    en: 'Configurations to start from: relative paths (with ./ or ../) or npm packages, one or several; later ones win, this file wins over all.',
    example: ['planlint-config-province', './base.yaml'],
  },
  rules: {
    zh: '各规则的级别和选项。键为规则 id 或 family/*（一族）；值为级别（off、info、warning、error），或 {"severity": 级别, 选项: 值…}。',
    en: 'Severity and options of rules. The key is a rule id or family/*; the value a severity (off, info, warning, error) or {"severity": …, option: value …}.',
    example: { 'punctuation/*': 'info', 'number/percent': 'error', 'typo/variant-character': { severity: 'off' } },
  },
  locale: {
    zh: '信息的语言：zh（默认）或 en。',
    en: 'Language of the messages: zh (default) or en.',
    example: 'zh',
  },
  overrides: {
    zh: '只对部分文件生效的设置；files 是相对于本文件所在文件夹的通配符；排在后面的优先。',
    en: 'Settings for some files only; files holds globs relative to the folder of this file; later entries win.',
    example: [{ files: 'archive/**', preset: 'imported', rules: { 'numbering/*': 'off' } }],
  },
  ignore: {
    zh: '不检查的文件或文件夹（通配符，相对于本文件所在文件夹；不含 / 的匹配任何一层；以 ! 开头的重新纳入）。',
    en: 'Files and folders not to check (globs relative to the folder of this file; without a / they match at any depth; with ! they take back in).',
    example: ['drafts/', '*.tmp.md'],
  },
  baseline: {
    zh: '基线文件的路径（相对于本文件所在文件夹）：其中记下的旧问题不再报告。',
    en: 'Path of the baseline file, relative to the folder of this file: the old findings it holds are not reported.',
    example: './planlint-baseline.json',
  },
  maxWarnings: {
    zh: '允许的警告数：不超过时退出码为 0。',
    en: 'How many warnings are allowed before the exit code is 1.',
    example: 20,
  },
} as const;

export type ConfigKey = keyof typeof configKeys;

/** Keys of one entry of `overrides`. */
export const overrideKeys = ['files', 'preset', 'rules', 'locale'] as const;

export const severities = ['off', 'info', 'warning', 'error'] as const;
export const locales = ['zh', 'en'] as const;
export { presets } from './config';
