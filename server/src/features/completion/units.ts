import { isMeasure } from '../../lexicon/units';
import { oncePerPlan } from '../../model/kept/once-per-plan';
import { around, type Caret, type CompletionItem } from './item';

/** Units that plans use most, for one that has none of its own yet. */
const usual = [
  '%',
  '个百分点',
  '万人',
  '人',
  '所',
  '个',
  '家',
  '项',
  '万元',
  '亿元',
  '公里',
  '万平方米',
  '平方米',
  '亩',
  '公顷',
  '万吨',
  '吨',
  '件',
  '张',
  '‰',
];

/** The units of the plan, the commonest first. */
const ownUnits = oncePerPlan((plan) => {
  const counts = new Map<string, number>();
  for (const unit of [...plan.indicators.map((i) => i.unit), ...plan.quantities.map((q) => q.unit)])
    if (unit !== '' && unit.length <= 8 && isMeasure(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
});

const unitsOf = (caret: Caret): string[] => [...new Set([...ownUnits(caret.plan).slice(0, 20), ...usual])];

/** Units behind the last digit of a number; with one begun (5个, 3万), those that go on from it. */
export const unitItems = (caret: Caret): CompletionItem[] => {
  const typed = /\d([个万亿平百千立公]?)$/u.exec(caret.before)?.[1];
  if (typed === undefined) return [];
  return unitsOf(caret)
    .filter((unit) => unit.startsWith(typed))
    .map((unit) => ({ label: unit, kind: 'unit', detail: '', insert: unit, snippet: false, span: around(caret, typed.length) }));
};

/** Units in the bracket behind an indicator's name. */
export const bracketUnitItems = (caret: Caret): CompletionItem[] => {
  const open = /([（(])([^（()）|]{0,8})$/u.exec(caret.before);
  if (!open) return [];
  const close = /^[）)]/u.test(caret.after) ? '' : open[1] === '（' ? '）' : ')';
  return unitsOf(caret).map((unit) => ({
    label: unit,
    kind: 'unit',
    detail: '',
    insert: unit + close,
    snippet: false,
    span: around(caret, open[2]?.length ?? 0),
  }));
};

/** Units of a cell in the column 单位. */
export const cellUnitItems = (caret: Caret, typed: string): CompletionItem[] =>
  unitsOf(caret).map((unit) => ({
    label: unit,
    kind: 'unit',
    detail: '',
    insert: unit,
    snippet: false,
    span: around(caret, typed.length),
  }));
