import { numeralUses, type MissedNumeral, type NumeralUse } from '../engine/coverage';
import type { FileStats } from '../engine/stats';
import type { Locale } from '../rules/rule';

/** Adds up the statistics of a run, file by file. */
export interface StatsSum {
  add(path: string, stats: FileStats): void;
  /** The lines that `--stats` prints after the report. */
  text(locale: Locale): string;
}

const shownRules = 15;
/** Listed of each use. */
const shownNumerals = 5;

const words = {
  zh: {
    time: '用时（毫秒；各线程相加）',
    stages: { open: '读取', parse: '分析标记', build: '建立模型', rules: '全部规则', settle: '汇总' },
    rules: (n: number) => `最慢的 ${String(n)} 条规则（模型惰性推导的时间记在先用到它的规则上）`,
    coverage: '识别率',
    files: (n: number, size: string) => `${String(n)} 个文件，${size} 个字符`,
    numerals: (known: number, all: number, share: string) => `阿拉伯数字 ${String(all)} 个，已识别 ${String(known)} 个（${share}）`,
    uses: {
      quantity: '带单位的数量',
      cell: '表格中的数值',
      time: '时间',
      numbering: '编号',
      reference: '引用',
      name: '名称、文号',
      bare: '无单位，含义不明',
      none: '完全未识别',
    },
    missed: '未识别的前几个',
    values: (all: number, linked: number, linkedShare: string, checked: number, checkedShare: string) =>
      `其中数值 ${String(all)} 个：与别处相关联 ${String(linked)} 个（${linkedShare}），经比对或验算 ${String(checked)} 个（${checkedShare}）；其余只是读懂，未经核实`,
    unchecked: '未经核实的前几个',
  },
  en: {
    time: 'Time (ms; threads added up)',
    stages: { open: 'open', parse: 'parse', build: 'build', rules: 'all rules', settle: 'settle' },
    rules: (n: number) => `The ${String(n)} slowest rules (what the model derives lazily is charged to the rule that asks first)`,
    coverage: 'Coverage',
    files: (n: number, size: string) => `${String(n)} files, ${size} characters`,
    numerals: (known: number, all: number, share: string) =>
      `${String(all)} numerals in Arabic digits, ${String(known)} understood (${share})`,
    uses: {
      quantity: 'quantities with a unit',
      cell: 'values in tables',
      time: 'times',
      numbering: 'numbering',
      reference: 'references',
      name: 'names, document numbers',
      bare: 'no unit, meaning unknown',
      none: 'not read at all',
    },
    missed: 'The first ones not understood',
    values: (all: number, linked: number, linkedShare: string, checked: number, checkedShare: string) =>
      `${String(all)} of them state values: ${String(linked)} linked to another place (${linkedShare}), ${String(checked)} compared or recomputed (${checkedShare}); the others were read, not verified`,
    unchecked: 'The first ones not verified',
  },
} as const;

const share = (part: number, all: number): string => (all === 0 ? '—' : `${((100 * part) / all).toFixed(1)}%`);
const row = (label: string, figure: string): string => `  ${figure.padStart(10)}  ${label}\n`;

/** A numeral to be listed, with its file. */
type ListedNumeral = MissedNumeral & { readonly path: string };

/** Adds the first few to a list, as many of each use as there are. */
const addFirst = (list: ListedNumeral[], more: readonly MissedNumeral[], path: string): void => {
  for (const one of more) if (list.filter(({ use }) => use === one.use).length < shownNumerals) list.push({ ...one, path });
};

/** Starts a sum. */
export const sumStats = (): StatsSum => {
  const rules = new Map<string, number>();
  const times = { open: 0, parse: 0, build: 0, settle: 0 };
  const tables = { found: 0, indicator: 0, task: 0, box: 0, rebuilt: 0, givenUp: 0, indicators: 0 };
  const uses = new Map<NumeralUse, number>();
  const values = { total: 0, linked: 0, checked: 0 };
  const missed: ListedNumeral[] = [];
  const unchecked: ListedNumeral[] = [];
  let files = 0;
  let size = 0;
  let total = 0;
  let understood = 0;

  const tableLine = (locale: Locale): string => {
    const n = (key: keyof typeof tables): string => String(tables[key]);
    return locale === 'zh'
      ? `表格 ${n('found')} 个：指标表 ${n('indicator')}（指标 ${n('indicators')} 行），任务表 ${n('task')}，专栏 ${n('box')}；由散行重建 ${n('rebuilt')}；未能识别 ${n('givenUp')}（有“表N”题名而无表，或表格标记有误）`
      : `${n('found')} tables: ${n('indicator')} of indicators (${n('indicators')} rows), ${n('task')} of tasks, ${n('box')} boxes; ${n('rebuilt')} rebuilt from flattened text; ${n('givenUp')} given up (a caption 表N without a table, or malformed markup)`;
  };

  return {
    add: (path, stats) => {
      files += 1;
      size += stats.size;
      for (const stage of ['open', 'parse', 'build', 'settle'] as const) times[stage] += stats.times[stage];
      for (const [id, ms] of Object.entries(stats.times.rules)) rules.set(id, (rules.get(id) ?? 0) + ms);
      for (const key of Object.keys(tables) as (keyof typeof tables)[]) tables[key] += stats.coverage.tables[key];
      for (const use of numeralUses) uses.set(use, (uses.get(use) ?? 0) + stats.coverage.numerals.uses[use]);
      total += stats.coverage.numerals.total;
      understood += stats.coverage.numerals.understood;
      for (const key of Object.keys(values) as (keyof typeof values)[]) values[key] += stats.coverage.values[key];
      addFirst(missed, stats.coverage.numerals.missed, path);
      addFirst(unchecked, stats.coverage.values.unchecked, path);
    },
    text: (locale) => {
      const w = words[locale];
      const slowest = [...rules].sort((a, b) => b[1] - a[1]).slice(0, shownRules);
      const inRules = [...rules.values()].reduce((sum, ms) => sum + ms, 0);
      const all = { open: times.open, parse: times.parse, build: times.build, rules: inRules, settle: times.settle };
      const whole = Object.values(all).reduce((sum, ms) => sum + ms, 0);
      const stages = (['open', 'parse', 'build', 'rules', 'settle'] as const).map((stage) =>
        row(`${w.stages[stage]}  ${share(all[stage], whole)}`, all[stage].toFixed(1)),
      );
      const kinds = numeralUses.flatMap((use) => ((uses.get(use) ?? 0) > 0 ? [row(w.uses[use], String(uses.get(use) ?? 0))] : []));
      const listOf = (title: string, list: readonly ListedNumeral[]): string[] =>
        list.length === 0
          ? []
          : [`  ${title}\n`, ...list.map((m) => `    ${m.path}:${String(m.line)}:${String(m.column)}  ${m.text}  …${m.around}…\n`)];
      return [
        `${w.time}\n`,
        ...stages,
        `${w.rules(slowest.length)}\n`,
        ...slowest.map(([id, ms]) => row(id, ms.toFixed(1))),
        `${w.coverage}\n`,
        `  ${w.files(files, String(size))}\n`,
        `  ${tableLine(locale)}\n`,
        `  ${w.numerals(understood, total, share(understood, total))}\n`,
        ...kinds,
        `  ${w.values(values.total, values.linked, share(values.linked, values.total), values.checked, share(values.checked, values.total))}\n`,
        ...listOf(w.missed, missed),
        ...listOf(w.unchecked, unchecked),
      ].join('');
    },
  };
};
