import type { Locale } from '../rules/rule';
import { commands, optionsOfCommand, type CommandName, type CommandSpec, type OptionSpec } from './options';

export type Shell = 'bash' | 'zsh' | 'fish';

interface Words {
  readonly rules: readonly string[];
  readonly families: readonly string[];
  readonly locale: Locale;
}

const names = Object.keys(commands) as CommandName[];
const specOf = (name: CommandName): CommandSpec => commands[name];
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The words an option's value may be; `files` where it is a path; nothing where anything goes. */
const valueWords = (name: string, spec: OptionSpec, words: Words): readonly string[] | 'files' => {
  if (spec.kind === 'choice') return spec.choices;
  if (name === 'family') return words.families;
  if (spec.kind !== 'text' && spec.kind !== 'texts') return [];
  if (spec.completes === 'files') return 'files';
  if (spec.completes === 'rules') return [...words.rules, ...words.families.map((f) => `${f}/*`)].map((id) => `${id}=`);
  return [];
};

const operandWords = (name: CommandName, words: Words): readonly string[] | 'files' => {
  const { completes = [] } = specOf(name);
  if (completes === 'files') return 'files';
  if (completes === 'rules') return words.rules;
  if (completes === 'commands') return names;
  return name === 'rules' ? words.families : completes;
};

const flagsOf = (name: string, spec: OptionSpec): string[] => [`--${name}`, ...(spec.short ? [`-${spec.short}`] : [])];

const bash = (words: Words): string => {
  const cases = names.map((name) => {
    const options = Object.entries(optionsOfCommand(name));
    const values = options
      .filter(([, spec]) => spec.kind !== 'flag')
      .map(([option, spec]) => {
        const found = valueWords(option, spec, words);
        const reply =
          found === 'files'
            ? 'compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur"))'
            : `COMPREPLY=($(compgen -W ${quoted(found.join(' '))} -- "$cur"))`;
        const noSpace = spec.kind === 'texts' && spec.completes === 'rules' ? '; compopt -o nospace' : '';
        return `        ${flagsOf(option, spec).join('|')}) ${reply}${noSpace}; return ;;`;
      });
    const operands = operandWords(name, words);
    const rest =
      operands === 'files'
        ? 'compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur"))'
        : `COMPREPLY=($(compgen -W ${quoted(operands.join(' '))} -- "$cur"))`;
    const flags = options.map(([option]) => `--${option}`).join(' ');
    return `    ${name})
      case "$prev" in
${values.join('\n')}
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W ${quoted(flags)} -- "$cur")); else ${rest}; fi
      ;;`;
  });
  return `# planlint completion for bash
_planlint() {
  local cur prev command word i
  COMPREPLY=()
  # "=" and ":" break words in bash; a rule's setting and --option=value are one word to planlint.
  if declare -F _get_comp_words_by_ref >/dev/null; then
    local words cword
    _get_comp_words_by_ref -n =: cur prev words cword
  else
    cur=\${COMP_WORDS[COMP_CWORD]}
    prev=\${COMP_WORDS[COMP_CWORD-1]}
  fi
  command=
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$word" in ${names.join('|')}) command=$word; break ;; esac
  done
  case "$command" in
${cases.join('\n')}
    *) COMPREPLY=($(compgen -W ${quoted([...names, '--help', '--version'].join(' '))} -- "$cur")) ;;
  esac
}
complete -F _planlint planlint
`;
};

/** Text inside zsh's '…[…]:…:…' specifications. */
const zshText = (text: string): string => text.replaceAll(/[[\]:\\]/g, '\\$&');

const zshAction = (found: readonly string[] | 'files'): string =>
  found === 'files' ? '_files' : found.length === 0 ? ' ' : `(${found.map((w) => w.replaceAll(/[*()]/g, '\\$&')).join(' ')})`;

const zsh = (words: Words): string => {
  const { locale } = words;
  const functions = names.map((name) => {
    const options = Object.entries(optionsOfCommand(name)).flatMap(([option, spec]) => {
      const value = spec.kind === 'flag' ? '' : `:${zshText(option)}:${zshAction(valueWords(option, spec, words))}`;
      const repeat = spec.kind === 'texts' ? '*' : '';
      return flagsOf(option, spec).map((flag) => `    ${quoted(`${repeat}${flag}[${zshText(spec.about[locale])}]${value}`)}`);
    });
    return `  ${name})
    _arguments -s \\
${options.join(' \\\n')} \\
    ${quoted(`*:${zshText(name)}:${zshAction(operandWords(name, words))}`)}
    ;;`;
  });
  return `#compdef planlint
# planlint completion for zsh
_planlint() {
  local -a commands
  commands=(
${names.map((name) => `    ${quoted(`${name}:${specOf(name).about[locale].replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${functions.join('\n')}
  esac
}
if [ "$funcstack[1]" = _planlint ]; then _planlint "$@"; else compdef _planlint planlint; fi
`;
};

const fish = (words: Words): string => {
  const { locale } = words;
  const lines = [`# planlint completion for fish`, `set -l commands ${names.join(' ')}`, 'complete -c planlint -f'];
  for (const name of names)
    lines.push(`complete -c planlint -n "not __fish_seen_subcommand_from $commands" -a ${name} -d ${quoted(specOf(name).about[locale])}`);
  for (const name of names) {
    const when = `-n "__fish_seen_subcommand_from ${name}"`;
    const operands = operandWords(name, words);
    if (operands === 'files') lines.push(`complete -c planlint ${when} -F`);
    else if (operands.length > 0) lines.push(`complete -c planlint ${when} -a ${quoted(operands.join(' '))}`);
    for (const [option, spec] of Object.entries(optionsOfCommand(name))) {
      const found = valueWords(option, spec, words);
      const value =
        spec.kind === 'flag' ? '' : found === 'files' ? ' -r -F' : ` -x${found.length > 0 ? ` -a ${quoted(found.join(' '))}` : ''}`;
      lines.push(
        `complete -c planlint ${when} -l ${option}${spec.short ? ` -s ${spec.short}` : ''}${value} -d ${quoted(spec.about[locale])}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
};

/** The completion script of a shell, derived from the table of options; rule ids and families complete where rules are named. */
export const completionScript = (shell: Shell, rules: readonly string[], families: readonly string[], locale: Locale): string =>
  ({ bash, zsh, fish })[shell]({ rules, families, locale });
