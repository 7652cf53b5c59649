import type { Locale } from '../rules/rule';

const zh = `planlint — 规划文稿校核：指标、数字、编号、引用、标点

用法
  planlint check 文件…                 校核（.plan.md、.md、.txt）
  planlint explain 规则                讲解一条规则：依据、例子、局限
  planlint rules                       列出全部规则
  planlint outline 文件                显示识别出的标题层级、专栏、表格
  planlint tables 文件                 显示识别出的表格（--format csv|json|markdown）

check 的选项
  -f, --format pretty|json             输出格式（默认 pretty）
      --fix                            自动修正有唯一正确答案的问题
      --preset recommended|strict|imported
      --rule 规则=级别                 error|warning|info|off，可重复；family/*=off 关闭一族
  -q, --quiet                          不显示提示（info）
      --lang zh|en                     信息的语言（默认 zh；环境变量 PLANLINT_LANG）

退出码  0 没有错误和警告；1 有；2 用法或输入有误
`;

const en = `planlint — checks Chinese government plans: indicators, numbers, numbering, references, punctuation

Usage
  planlint check FILES…                check .plan.md, .md, .txt
  planlint explain RULE                a rule explained: basis, examples, limits
  planlint rules                       list the rules
  planlint outline FILE                the headings, boxes and tables as they were read
  planlint tables FILE                 the tables as they were read (--format csv|json|markdown)

Options of check
  -f, --format pretty|json             output (default pretty)
      --fix                            mend what has one right answer
      --preset recommended|strict|imported
      --rule ID=SEVERITY               error|warning|info|off, repeatable; family/*=off for a family
  -q, --quiet                          no infos
      --lang zh|en                     language of the messages (default zh; environment PLANLINT_LANG)

Exit codes  0 no errors or warnings; 1 some; 2 usage or input error
`;

/** The help text of the command line. */
export const helpText = (locale: Locale): string => (locale === 'zh' ? zh : en);
