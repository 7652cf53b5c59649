import type { ChangeReport, Counts, FigureReport, IndicatorReport } from '../../compare/report';
import type { Aspect, Reason, SectionChange, Verdict } from '../../compare/types';
import type { Locale } from '../../rules/rule';
import { oneLine } from '../texts';

interface Words {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly aspects: Readonly<Record<Exclude<Aspect, 'value' | 'name'>, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly sections: Readonly<Record<SectionChange['kind'], string>>;
  readonly findings: Readonly<Record<'new' | 'gone', string>>;
  readonly directions: Readonly<Record<string, string>>;
}

const zh: Words = {
  verdicts: { weakened: '弱化', strengthened: '强化', changed: '改动', renamed: '更名', removed: '删去', added: '新增' },
  aspects: { growth: '增幅', year: '年份', unit: '单位', attribute: '属性', direction: '期望方向' },
  reasons: {
    'floor-lowered': '下限降低',
    'floor-raised': '下限提高',
    'ceiling-raised': '上限放宽',
    'ceiling-lowered': '上限收紧',
    'target-lowered': '目标值降低',
    'target-raised': '目标值提高',
    'bound-dropped': '去掉了上下限',
    'bound-added': '加上了上下限',
    'bound-turned': '下限与上限互换',
    'bound-looser': '由“大于、小于”放宽到含本数',
    'bound-tighter': '由含本数收紧到“大于、小于”',
    'hedge-added': '加了约数说法',
    'hedge-dropped': '去掉了约数说法',
    precision: '只是小数位数不同',
    'put-off': '时限推迟',
    'brought-forward': '时限提前',
    period: '随规划期改动',
    'binding-dropped': '不再是约束性',
    'binding-added': '改为约束性',
  },
  sections: { added: '新增', removed: '删去', renamed: '更名', renumbered: '改号' },
  findings: { new: '新出现', gone: '已消失' },
  directions: { up: '越高越好', down: '越低越好', steady: '保持不变' },
};

const en: Words = {
  verdicts: {
    weakened: 'weakened',
    strengthened: 'strengthened',
    changed: 'changed',
    renamed: 'renamed',
    removed: 'removed',
    added: 'added',
  },
  aspects: { growth: 'growth', year: 'year', unit: 'unit', attribute: 'attribute', direction: 'direction' },
  reasons: {
    'floor-lowered': 'floor lowered',
    'floor-raised': 'floor raised',
    'ceiling-raised': 'ceiling raised',
    'ceiling-lowered': 'ceiling lowered',
    'target-lowered': 'target lowered',
    'target-raised': 'target raised',
    'bound-dropped': 'no longer a bound',
    'bound-added': 'now a bound',
    'bound-turned': 'floor and ceiling exchanged',
    'bound-looser': 'the bound itself is now enough',
    'bound-tighter': 'the bound itself is no longer enough',
    'hedge-added': 'now approximate',
    'hedge-dropped': 'no longer approximate',
    precision: 'other number of decimals only',
    'put-off': 'put off',
    'brought-forward': 'brought forward',
    period: 'moved with the period of the plan',
    'binding-dropped': 'no longer binding',
    'binding-added': 'now binding',
  },
  sections: { added: 'added', removed: 'removed', renamed: 'renamed', renumbered: 'renumbered' },
  findings: { new: 'new', gone: 'gone' },
  directions: { up: 'higher is better', down: 'lower is better', steady: 'to be kept' },
};

/** What a comparison is told in. */
export const wordsOf = (locale: Locale): Words => (locale === 'zh' ? zh : en);

/** `弱化 2，新增 1` / `2 weakened, 1 added`, kinds without any left out; `无` / `none` where there are none. */
export const countsText = <Kind extends string>(counts: Counts<Kind>, names: Readonly<Record<Kind, string>>, locale: Locale): string => {
  const parts = (Object.keys(counts) as Kind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => (locale === 'zh' ? `${names[kind]} ${String(counts[kind])}` : `${String(counts[kind])} ${names[kind]}`));
  return parts.length === 0 ? (locale === 'zh' ? '无' : 'none') : parts.join(locale === 'zh' ? '，' : ', ');
};

/** What a change is about: 属性, 2025年, … '' where nothing more is known. */
export const aspectText = ({ aspect, year }: Pick<ChangeReport, 'aspect' | 'year'>, locale: Locale): string => {
  if (aspect === 'value') return year === null ? '' : locale === 'zh' ? `${String(year)}年` : String(year);
  return aspect === 'name' ? '' : wordsOf(locale).aspects[aspect];
};

/** A value in words: directions are kept as `up`, `down`, an empty attribute or unit as nothing. */
export const valueText = ({ aspect }: Pick<ChangeReport, 'aspect'>, text: string | undefined, locale: Locale): string => {
  const none = locale === 'zh' ? '（无）' : '(none)';
  if (text === undefined || text === '') return none;
  return aspect === 'direction' ? (wordsOf(locale).directions[text] ?? text) : oneLine(text);
};

/** `98 → 95`; what was added or removed alone. */
export const stepText = (change: ChangeReport, locale: Locale): string => {
  const sides =
    change.aspect === 'attribute' || change.aspect === 'unit' || change.aspect === 'direction'
      ? [change.old, change.new]
      : [change.old, change.new].filter(Boolean);
  return sides.map((side) => valueText(change, side?.text, locale)).join(' → ');
};

export const reasonText = ({ reason }: Pick<ChangeReport, 'reason'>, locale: Locale): string =>
  reason === null ? '' : wordsOf(locale).reasons[reason];

/** The name of an indicator with its unit, both names where it was renamed. */
export const indicatorText = ({ old, new: now }: Pick<IndicatorReport, 'old' | 'new'>): string => {
  const unit = (now ?? old)?.unit ?? '';
  const names = [...new Set([old, now].flatMap((side) => (side ? [oneLine(side.name)] : [])))];
  return `${names.join(' → ')}${unit === '' ? '' : `（${oneLine(unit)}）`}`;
};

/** The figures of an indicator that came or went: `2020年 95，2025年 ≥98`. */
export const figuresText = ({ changes }: Pick<IndicatorReport, 'changes'>, locale: Locale): string =>
  changes.map((change) => `${aspectText(change, locale)} ${stepText(change, locale)}`.trim()).join(locale === 'zh' ? '，' : ', ');

/** What a figure in prose is said of: the name of its statement, else nothing. */
export const subjectText = ({ name }: Pick<FigureReport, 'name'>): string => oneLine(name ?? '');
