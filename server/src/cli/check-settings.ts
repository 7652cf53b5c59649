import { familyOrder } from '../engine/settle';
import { rules } from '../rules';
import type { Severity } from '../rules/rule';
import { didYouMean } from './arguments';
import type { Bilingual, Invocation } from './options';

type Values = Invocation<'check'>['values'];
type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

const severities: readonly string[] = ['error', 'warning', 'info', 'off'];
const isSeverity = (word: string): word is Severity | 'off' => severities.includes(word);

/** Reads `--rule` settings; later ones win. Gives what is wrong with the first that is wrong. */
export const ruleSettings = (settings: readonly string[]): RuleSettings | { readonly usage: Bilingual } => {
  const chosen: Record<string, Severity | 'off'> = {};
  const ids = [...rules.map((r) => r.id), ...familyOrder.map((f) => `${f}/*`)];
  for (const setting of settings) {
    const at = setting.indexOf('=');
    const id = at < 0 ? setting : setting.slice(0, at);
    const severity = at < 0 ? '' : setting.slice(at + 1);
    if (!ids.includes(id)) {
      const near = didYouMean(id, ids);
      return {
        usage: {
          zh: `--rule：没有规则 ${id}${near.zh || '；planlint rules 列出全部规则'}`,
          en: `--rule: no rule ${id}${near.en || '; planlint rules lists them all'}`,
        },
      };
    }
    if (!isSeverity(severity)) {
      const near = didYouMean(severity, severities);
      return {
        usage: {
          zh: `--rule ${id}：请写 ${id}=级别，级别只能是 ${severities.join('、')}${severity === '' ? '' : `，不能是“${severity}”${near.zh}`}`,
          en: `--rule ${id}: write ${id}=SEVERITY with one of ${severities.join(', ')}${severity === '' ? '' : `, not “${severity}”${near.en}`}`,
        },
      };
    }
    chosen[id] = severity;
  }
  return chosen;
};

/** Options that contradict each other, and why. */
const conflicts: readonly (readonly [one: keyof Values, other: keyof Values, zh: string, en: string])[] = [
  ['color', 'no-color', '请选其一', 'choose one'],
  ['fix', 'fix-dry-run', '请选其一', 'choose one'],
  ['stdin', 'changed-since', '标准输入不在 git 中', 'standard input is not in git'],
  ['stdin', 'write-baseline', '基线按文件记', 'a baseline goes by files'],
  ['stdin', 'prune', '基线按文件记', 'a baseline goes by files'],
  ['stdin', 'shard', '标准输入只有一份', 'standard input is one file'],
  ['write-baseline', 'shard', '各份会互相覆盖', 'the parts would overwrite each other'],
  ['prune', 'shard', '各份会互相覆盖', 'the parts would overwrite each other'],
  ['write-baseline', 'prune', '写入时本来就会清理', 'writing cleans up anyway'],
  ['write-baseline', 'changed-since', '基线须含全部问题', 'a baseline holds all findings'],
  ['write-baseline', 'fix-dry-run', '试运行不写文件', 'a dry run writes nothing'],
  ['prune', 'changed-since', '只看改动的文件无从清理', 'unchanged files are not checked'],
  ['prune', 'fix-dry-run', '试运行不写文件', 'a dry run writes nothing'],
];

const isGiven = (value: Values[keyof Values]): boolean => value !== undefined && value !== false;

/** What is wrong with a combination of options, if anything. */
export const conflictIn = (values: Values, operands: readonly string[]): Bilingual | undefined => {
  for (const [one, other, zh, en] of conflicts) {
    if (isGiven(values[one]) && isGiven(values[other]))
      return { zh: `--${one} 与 --${other} 不能同用：${zh}`, en: `--${one} and --${other} do not go together: ${en}` };
  }
  if (values.stdin && operands.length > 0)
    return { zh: `--stdin 与文件不能同用：${operands.join(' ')}`, en: `--stdin does not go together with files: ${operands.join(' ')}` };
  if (!values.stdin && values['stdin-filename'] !== undefined)
    return { zh: '--stdin-filename 须与 --stdin 同用', en: '--stdin-filename goes together with --stdin' };
  return undefined;
};
