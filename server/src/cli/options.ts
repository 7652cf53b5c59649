import { presets } from '../engine/config';
import { reporterNames } from '../reporters';

/** Words in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What an option takes. `flag` nothing; `text` a value (`texts`: may be given again); `choice` one of a few; `count` a whole number from `least` on. */
export type OptionSpec = { readonly short?: string; readonly about: Bilingual } & (
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' | 'texts'; readonly value: Bilingual; readonly completes?: 'files' | 'rules' }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default?: string }
  | { readonly kind: 'count'; readonly least: number; readonly default?: number }
);

export interface CommandSpec {
  readonly about: Bilingual;
  /** How the operands are written in the help. */
  readonly operands: Bilingual;
  /** How many operands there must be, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  readonly completes?: 'files' | 'rules' | 'commands' | readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What the help of the command ends with. */
  readonly notes?: Bilingual;
}

/** The options every command takes. */
export const commonOptions = {
  lang: {
    kind: 'choice',
    choices: ['zh', 'en'],
    about: { zh: '信息的语言（默认 zh；环境变量 PLANLINT_LANG）', en: 'language of the messages (default zh; environment PLANLINT_LANG)' },
  },
  color: { kind: 'flag', about: { zh: '总用颜色（环境变量 FORCE_COLOR）', en: 'always use colours (environment FORCE_COLOR)' } },
  'no-color': { kind: 'flag', about: { zh: '不用颜色（环境变量 NO_COLOR）', en: 'no colours (environment NO_COLOR)' } },
  help: { kind: 'flag', short: 'h', about: { zh: '显示帮助', en: 'show this help' } },
  version: { kind: 'flag', short: 'v', about: { zh: '显示版本', en: 'show the version' } },
} as const satisfies Readonly<Record<string, OptionSpec>>;

const file = { zh: '文件', en: 'FILE' } as const;
const family = { zh: '族', en: 'FAMILY' } as const;
const many = Number.POSITIVE_INFINITY;

const checkOptions = {
  format: {
    kind: 'choice',
    short: 'f',
    choices: reporterNames,
    default: 'pretty',
    about: { zh: '报告格式', en: 'format of the report' },
  },
  output: {
    kind: 'text',
    short: 'o',
    value: file,
    completes: 'files',
    about: { zh: '报告写入文件，不写到标准输出', en: 'write the report to a file instead of standard output' },
  },
  config: {
    kind: 'text',
    short: 'c',
    value: file,
    completes: 'files',
    about: { zh: '用这份配置，不再按文件逐级查找', en: 'use this configuration instead of the nearest one' },
  },
  preset: { kind: 'choice', choices: presets, about: { zh: '规则预设（默认 recommended）', en: 'preset of rules (default recommended)' } },
  rule: {
    kind: 'texts',
    value: { zh: '规则=级别', en: 'ID=SEVERITY' },
    completes: 'rules',
    about: {
      zh: '级别为 error、warning、info 或 off，可重复；“族/*=off”关闭一族',
      en: 'error, warning, info or off, repeatable; "family/*=off" for a family',
    },
  },
  parent: {
    kind: 'texts',
    value: file,
    completes: 'files',
    about: {
      zh: '上级规划，目标不得弱于它；可重复，与文首 parents 所列一并对照',
      en: 'a plan above, whose targets bind; repeatable, beside the parents of the front matter',
    },
  },
  fix: { kind: 'flag', about: { zh: '自动修正有唯一正确答案的问题', en: 'mend what has one right answer' } },
  'fix-dry-run': {
    kind: 'flag',
    about: {
      zh: '只显示 --fix 会作的改动（diff），不写文件；退出码同修正之后',
      en: 'show what --fix would change (a diff), write nothing; exit code as after the fix',
    },
  },
  'max-warnings': {
    kind: 'count',
    least: 0,
    about: {
      zh: '没有错误时容许的警告数（默认 0）；不超过即退出码 0',
      en: 'warnings let pass when there are no errors (default 0): up to that many the exit code is 0',
    },
  },
  quiet: { kind: 'flag', short: 'q', about: { zh: '只显示错误和警告', en: 'errors and warnings only' } },
  baseline: {
    kind: 'text',
    value: file,
    completes: 'files',
    about: { zh: '放过基线文件中记下的老问题', en: 'let pass the old findings that a baseline file holds' },
  },
  'write-baseline': {
    kind: 'flag',
    about: {
      zh: '把现有问题记入基线（默认 planlint-baseline.json），退出码 0',
      en: 'write all findings to the baseline (default planlint-baseline.json), exit code 0',
    },
  },
  prune: { kind: 'flag', about: { zh: '从基线中清理已不存在的问题', en: 'clean the baseline of findings that are gone' } },
  'changed-since': {
    kind: 'text',
    value: { zh: '版本', en: 'REV' },
    about: {
      zh: '只看 git 某版本以来改动的行上的问题（未纳入版本的文件看全文；--fix 仍修正整个文件）',
      en: 'only findings on lines changed since a git revision (untracked files whole; --fix still mends whole files)',
    },
  },
  stdin: { kind: 'flag', about: { zh: '校核标准输入', en: 'check standard input' } },
  'stdin-filename': {
    kind: 'text',
    value: { zh: '文件名', en: 'NAME' },
    completes: 'files',
    about: {
      zh: '标准输入的文件名：报告中显示，据以查找配置，.txt 按纯文本读（默认 stdin.plan.md）',
      en: 'name of standard input: shown in reports, looked up in the configuration, .txt is read as plain text (default stdin.plan.md)',
    },
  },
  'pass-with-no-files': {
    kind: 'flag',
    about: { zh: '没有匹配的文件也算通过', en: 'pass when no file matches' },
  },
  stats: {
    kind: 'flag',
    about: {
      zh: '统计各阶段、各规则用时和识别率（写到标准错误）',
      en: 'time by stage and rule, and what was understood (to standard error)',
    },
  },
  concurrency: {
    kind: 'count',
    least: 1,
    about: { zh: '同时校核的线程数（默认按文件总量定）', en: 'worker threads (default: by the size of the run)' },
  },
  shard: {
    kind: 'text',
    value: { zh: '第几份/共几份', en: 'I/N' },
    about: { zh: '只校核全部文件的一份，如 1/3', en: 'check one part of all files only, e.g. 1/3' },
  },
  cache: { kind: 'flag', about: { zh: '没有改动的文件用上次的结果', en: 'take the last results for files that have not changed' } },
  'cache-location': {
    kind: 'text',
    value: file,
    completes: 'files',
    about: { zh: '缓存文件或文件夹（同时启用 --cache）', en: 'file or folder of the cache (turns --cache on)' },
  },
  watch: {
    kind: 'flag',
    about: { zh: '一直监视，有改动就再校核改动的文件', en: 'keep watching and check again what changes' },
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** The commands in the order of the help; arguments, help and completion derive from this table. */
export const commands = {
  check: {
    about: { zh: '校核规划文稿', en: 'check plans' },
    operands: { zh: '[文件|文件夹|通配符…]', en: '[FILES|FOLDERS|GLOBS…]' },
    takes: [0, many],
    completes: 'files',
    options: checkOptions,
    notes: {
      zh: `不给文件时校核当前文件夹下的 **/*.plan.md；给文件夹同此。点名的文件和通配符也可以是 .md、.txt。
文件夹和通配符跳过 .gitignore 忽略的文件、node_modules 和 .git；点名的文件总会校核；“!通配符”表示排除。

退出码  0 没有错误，警告不超过 --max-warnings（默认 0）；1 有错误或警告超出；2 用法、配置或输入有误；130 被中断`,
      en: `Without files: **/*.plan.md below the current folder; a folder means the same below it. Named files and globs may be .md or .txt too.
Folders and globs skip what .gitignore ignores, node_modules and .git; a named file is always checked; "!glob" leaves out.

Exit codes  0 no errors and no more warnings than --max-warnings (default 0); 1 errors or more warnings; 2 usage, configuration or input error; 130 interrupted`,
    },
  },
  'merge-reports': {
    about: { zh: '把各分片的报告合成一份', en: 'merge the reports of shards into one' },
    operands: { zh: '报告…', en: 'REPORTS…' },
    takes: [1, many],
    completes: 'files',
    options: { format: checkOptions.format, output: checkOptions.output, 'max-warnings': checkOptions['max-warnings'] },
    notes: {
      zh: `报告由 planlint check --shard i/n --format blob -o 文件 写成；须各份齐全，且校核的是同一批文件。
退出码同一次校核全部文件。`,
      en: `The reports are written by planlint check --shard i/n --format blob -o FILE; all must be there, and of the same files.
The exit code is that of one check of all files.`,
    },
  },
  explain: {
    about: { zh: '讲解一条规则：依据、例子、局限', en: 'a rule explained: basis, examples, limits' },
    operands: { zh: '规则', en: 'RULE' },
    takes: [1, 1],
    completes: 'rules',
    options: {},
  },
  rules: {
    about: { zh: '列出规则', en: 'list the rules' },
    operands: { zh: '[族…]', en: '[FAMILIES…]' },
    takes: [0, many],
    options: {
      format: {
        kind: 'choice',
        short: 'f',
        choices: ['pretty', 'json'],
        default: 'pretty',
        about: { zh: '输出格式', en: 'output format' },
      },
      family: { kind: 'texts', value: family, about: { zh: '只列这一族，可重复', en: 'this family only, repeatable' } },
    },
  },
  outline: {
    about: { zh: '显示识别出的标题层级、专栏、表格', en: 'the headings, boxes and tables as they were read' },
    operands: file,
    takes: [1, 1],
    completes: 'files',
    options: {},
  },
  tables: {
    about: { zh: '显示识别出的表格', en: 'the tables as they were read' },
    operands: file,
    takes: [1, 1],
    completes: 'files',
    options: {
      format: {
        kind: 'choice',
        short: 'f',
        choices: ['markdown', 'csv', 'json'],
        default: 'markdown',
        about: { zh: '输出格式', en: 'output format' },
      },
    },
  },
  'print-config': {
    about: { zh: '显示对某个文件生效的配置及其来源', en: 'the configuration that holds for a file, and where it comes from' },
    operands: file,
    takes: [1, 1],
    completes: 'files',
    options: { config: checkOptions.config, preset: checkOptions.preset, rule: checkOptions.rule },
  },
  init: {
    about: { zh: '建立配置、规划模板和 CI 流水线', en: 'write a configuration, a template of a plan and a CI recipe' },
    operands: { zh: '[文件夹]', en: '[FOLDER]' },
    takes: [0, 1],
    completes: 'files',
    options: {
      ci: {
        kind: 'choice',
        choices: ['github', 'gitlab', 'gitee', 'jenkins', 'none'],
        about: { zh: 'CI 流水线（默认看仓库用的是哪一家）', en: 'recipe for CI (default: by what the repository uses)' },
      },
      template: {
        kind: 'choice',
        choices: ['plan', 'none'],
        default: 'plan',
        about: { zh: '“十五五”规划的模板', en: 'template of a plan for 2026–2030' },
      },
      force: { kind: 'flag', about: { zh: '覆盖已有的文件', en: 'replace files that are there' } },
    },
    notes: {
      zh: '已有的文件一律保留，除非 --force；--force 也不动写着别的内容的 .gitlab-ci.yml 和 Jenkinsfile。',
      en: 'Files that are there are kept unless --force says otherwise, and a .gitlab-ci.yml or Jenkinsfile that holds other things even then.',
    },
  },
  lsp: {
    about: { zh: '启动语言服务器，供编辑器使用', en: 'start the language server, for editors' },
    operands: { zh: '', en: '' },
    takes: [0, 0],
    options: {
      stdio: { kind: 'flag', about: { zh: '经标准输入输出通信（默认）', en: 'talk over standard input and output (default)' } },
      'node-ipc': { kind: 'flag', about: { zh: '经 Node 的进程间通道通信', en: "talk over Node's channel between processes" } },
      socket: { kind: 'count', least: 1, about: { zh: '连接本机的这个端口', en: 'connect to this port of the machine' } },
      pipe: {
        kind: 'text',
        value: { zh: '名称', en: 'NAME' },
        about: { zh: '连接这个命名管道', en: 'connect to this named pipe' },
      },
      clientProcessId: {
        kind: 'count',
        least: 1,
        about: { zh: '编辑器的进程号：它没有了，服务器随之结束', en: 'process id of the editor: the server ends when it is gone' },
      },
    },
    notes: {
      zh: 'Neovim、Helix 等编辑器的配置见 docs/editors.md。由编辑器启动；单独运行时在等编辑器的消息，Ctrl-C 结束。',
      en: 'For Neovim, Helix and other editors see docs/editors.en.md. Editors start it; run by itself it waits for an editor, Ctrl-C ends it.',
    },
  },
  completion: {
    about: { zh: '输出命令行补全脚本', en: 'print a shell completion script' },
    operands: { zh: 'bash|zsh|fish', en: 'bash|zsh|fish' },
    takes: [1, 1],
    completes: ['bash', 'zsh', 'fish'],
    options: {},
    notes: {
      zh: `bash  把 eval "$(planlint completion bash)" 加进 ~/.bashrc
zsh   把 eval "$(planlint completion zsh)" 加进 ~/.zshrc（在 compinit 之后）
fish  planlint completion fish > ~/.config/fish/completions/planlint.fish`,
      en: `bash  add eval "$(planlint completion bash)" to ~/.bashrc
zsh   add eval "$(planlint completion zsh)" to ~/.zshrc, after compinit
fish  planlint completion fish > ~/.config/fish/completions/planlint.fish`,
    },
  },
  help: {
    about: { zh: '显示帮助', en: 'show help' },
    operands: { zh: '[命令]', en: '[COMMAND]' },
    takes: [0, 1],
    completes: 'commands',
    options: {},
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;

/** True when a word is a command. */
export const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

/** The options a command takes, its own first. */
export const optionsOfCommand = (name: CommandName): Readonly<Record<string, OptionSpec>> => ({
  ...commands[name].options,
  ...commonOptions,
});

type ValueOf<Spec> = Spec extends { kind: 'flag' }
  ? boolean
  : Spec extends { kind: 'texts' }
    ? readonly string[]
    : Spec extends { kind: 'count' }
      ? number | undefined
      : Spec extends { kind: 'choice'; choices: readonly (infer Choice)[]; default: string }
        ? Choice
        : Spec extends { kind: 'choice'; choices: readonly (infer Choice)[] }
          ? Choice | undefined
          : string | undefined;

type ValuesOf<Options> = { readonly [Name in keyof Options]: ValueOf<Options[Name]> };

/** A command line understood: the command, its operands and the values of its options, defaults filled in. */
export type Invocation<Name extends CommandName = CommandName> = {
  readonly [Each in Name]: {
    readonly name: Each;
    readonly operands: readonly string[];
    readonly values: ValuesOf<(typeof commands)[Each]['options'] & typeof commonOptions>;
  };
}[Name];
