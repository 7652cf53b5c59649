import { checkedFileOf, type CheckedFile } from '../../../server/src/engine/report';
import type { Finding } from '../../../server/src/engine/finding';
import type { MakeReporter, ReportContext, RunTotals } from '../../../server/src/reporters/reporter';
import { painter } from '../../../server/src/reporters/paint';
import { sourceOf } from '../../../server/src/text/source';
import type { Severity } from '../../../server/src/rules/rule';

const severityOf = (id: string): Severity => (id === 'indicator/growth' ? 'error' : id === 'leftover/comment' ? 'info' : 'warning');

/** A context as the command line makes it, without colours. */
export const contextOf = (changes: Partial<ReportContext> = {}): ReportContext => ({
  locale: 'zh',
  paint: painter(false),
  width: 100,
  version: '1.2.3',
  rules: [
    { id: 'indicator/growth', severity: 'error', title: { zh: '增幅与完成率', en: 'Growth and completion' } },
    { id: 'punctuation/pause-mark', severity: 'warning', title: { zh: '顿号', en: 'Pause marks' } },
    { id: 'leftover/comment', severity: 'info', title: { zh: '留下的批注', en: 'Comments left behind' } },
  ],
  cwd: '/work/plans',
  ...changes,
});

interface Place {
  readonly ruleId: string;
  readonly at: string;
  readonly message: string;
  readonly related?: readonly string[];
  readonly fix?: string;
  readonly suggestion?: string;
}

/** A checked file from its text and what is found in it; places are named by their words (the first occurrence). */
export const checkedFrom = (path: string, text: string, places: readonly Place[]): CheckedFile => {
  const source = sourceOf(text);
  const spanOf = (words: string): { start: number; end: number } => {
    const start = source.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const findings = places.map(({ ruleId, at, message, related, fix, suggestion }, i): Finding => {
    const mend = (to: string): NonNullable<Finding['fix']> => ({ title: `改为“${to}”`, edits: [{ span: spanOf(at), text: to }] });
    return {
      id: `id${String(i + 1)}`,
      ruleId,
      severity: severityOf(ruleId),
      message,
      span: spanOf(at),
      related: (related ?? []).map((words) => ({ span: spanOf(words), message: `由此计算：${words}` })),
      ...(fix === undefined ? {} : { fix: mend(fix) }),
      ...(suggestion === undefined ? {} : { suggestions: [mend(suggestion)] }),
    };
  });
  return checkedFileOf(path, source, findings);
};

/** Four files: one with all kinds of findings, one whose path and text are full of marks, a clean one, one that could not be read. */
export const sampleFiles: readonly CheckedFile[] = [
  checkedFrom(
    'docs/某市“十五五”规划.plan.md',
    '# 某市规划\n\n| 指标 | 2025 | 2030 | 增幅 |\n|---|---|---|---|\n| 学生总数（人） | 2157 | 3512 | 56.56% |\n\n<!-- 此处待核 -->\n建设“甲”、“乙”两园。\n',
    [
      {
        ruleId: 'indicator/growth',
        at: '56.56%',
        message: '学生总数：由 2157 到 3512，应为 62.82%，表中写作 56.56%；请核对三个数',
        related: ['2157', '3512'],
        suggestion: '62.82%',
      },
      { ruleId: 'leftover/comment', at: '<!-- 此处待核 -->', message: '正文里留有批注；请处理后删去' },
      { ruleId: 'punctuation/pause-mark', at: '、', message: '引号之间不用顿号；请删去', fix: '' },
    ],
  ),
  checkedFrom('./drafts/a b,100%:[x].txt', '前文\t`码` *星* |竖| <b>甲</b> @某 #12\n“一”、“二”\n', [
    {
      ruleId: 'punctuation/pause-mark',
      at: '*星* |竖| <b>甲</b> @user #12'.slice(0, 3),
      message: '`*_|<b>\u0001 50%: a,b ]]> [点](http://x)\r\n第二行 & @user #12',
      suggestion: '|`',
    },
  ]),
  checkedFrom('/work/plans/clean.plan.md', '# 干净\n', []),
];

export const sampleTotals: RunTotals = {
  files: 3,
  error: 1,
  warning: 2,
  info: 1,
  fixable: 1,
  fixed: 0,
  baselined: 2,
  problems: [{ filePath: 'drafts/缺.plan.md', problem: { zh: '找不到这个文件；请检查路径', en: 'no such file; check the path' } }],
};

/** The whole output of a reporter. */
export const output = (
  make: MakeReporter,
  files: readonly CheckedFile[] = sampleFiles,
  totals: RunTotals = sampleTotals,
  context: ReportContext = contextOf(),
): string => {
  const reporter = make(context);
  return files.map((f) => reporter.file(f)).join('') + reporter.end(totals);
};

/** Totals of a run in which nothing went wrong. */
export const plainTotals: RunTotals = { files: 1, error: 0, warning: 0, info: 0, fixable: 0, fixed: 0, baselined: 0, problems: [] };
