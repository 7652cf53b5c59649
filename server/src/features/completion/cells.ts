import { indicatorsOf } from '../../model/document/by-table';
import type { PlanCell } from '../../model/types';
import { cellAt } from '../at';
import { say } from '../checked-plan';
import { indicatorNameItems } from './indicator-names';
import { around, type Caret, type CompletionItem } from './item';
import { bracketUnitItems, cellUnitItems, unitItems } from './units';

/** The text of a cell before the caret. */
const typedIn = ({ before }: Caret): string => before.slice(before.lastIndexOf('|') + 1).trimStart();

const attributes = [
  ['约束性', '政府必须完成', 'binding: must be met'],
  ['预期性', '主要靠市场主体实现', 'anticipatory: expected'],
] as const;

const attributeItems = (caret: Caret, cell: PlanCell): CompletionItem[] => {
  const typed = typedIn(caret);
  const behind = Math.max(0, cell.span.end - caret.offset);
  return attributes.map(([value, zh, en]) => ({
    label: value,
    kind: 'value',
    detail: say(caret.checked.locale, zh, en),
    insert: value,
    snippet: false,
    span: around(caret, typed.length, behind),
  }));
};

const headerItems = (caret: Caret): CompletionItem[] => {
  const { period, baseline } = caret.plan.meta;
  const years = [
    ...(baseline === undefined ? [] : [`${String(baseline)}年`]),
    ...(period ? [`${String(period.end)}年`, `${String(period.end)}年目标`] : []),
  ];
  const typed = typedIn(caret);
  return ['类别', '指标', '单位', ...years, '年均增长（%）', '属性', '责任单位'].map((header) => ({
    label: header,
    kind: 'value',
    detail: '',
    insert: header,
    snippet: false,
    span: around(caret, typed.length),
  }));
};

/** What may stand in the cell at the caret, by what its column holds; undefined outside tables. */
export const cellItems = (caret: Caret): CompletionItem[] | undefined => {
  const { plan, offset, before } = caret;
  const cell = cellAt(plan, offset, true);
  if (!cell || cell.table.origin !== 'gfm') return undefined;
  if (cell.header) return headerItems(caret);
  switch (cell.table.columns[cell.column]?.role) {
    case 'attribute':
      return attributeItems(caret, cell);
    case 'unit':
      return cellUnitItems(caret, typedIn(caret));
    case 'name': {
      if (/[（(][^（()）|]{0,8}$/u.test(before)) return bracketUnitItems(caret);
      const here = new Set(indicatorsOf(plan, cell.table).flatMap((i) => (i.row === cell.row ? [] : [i.name])));
      return indicatorNameItems(caret, typedIn(caret), 0, here);
    }
    case 'value':
    case 'growth':
      return unitItems(caret);
    default:
      return undefined;
  }
};
