import { indicatorsOf } from '../../model/document/by-table';
import { breaksIn } from '../../model/structure/sequences';
import type { Indicator, PlanTable } from '../../model/types';
import type { Span } from '../../text/span';
import { rule } from '../rule';

interface Numbered {
  readonly value: number;
  readonly span: Span;
  readonly text: string;
}

const chinese = /^[（(]?[一二三四五六七八九十]/u;
const plain = /^\d{1,3}$/u;

/** Runs of row numbers: the 序号 column of any table, else the numbers before the names; a section row, a total and a return to 1 begin a new run. */
const runsOf = (table: PlanTable, indicators: readonly Indicator[]): Numbered[][] => {
  const runs: Numbered[][] = [[]];
  const push = (item: Numbered): void => {
    if (item.value === 1 && (runs.at(-1)?.length ?? 0) > 0) runs.push([]);
    runs.at(-1)?.push(item);
  };
  const column = table.columns.find((c) => c.role === 'number');
  if (!column) {
    const numbered = indicators.flatMap(({ number, nameCell }) => (number ? [{ number, outer: chinese.test(nameCell.text) }] : []));
    const mixed = numbered.some(({ outer }) => !outer);
    for (const { number, outer } of numbered)
      // 三、盈亏 behind 10. is the next group.
      if (outer && mixed) runs.push([]);
      else push({ ...number, text: String(number.value) });
    return runs;
  }
  for (const row of table.rows.slice(table.headerRows)) {
    const cell = row[column.index];
    if (!cell || cell.merged) continue;
    if (plain.test(cell.text)) push({ value: Number(cell.text), span: cell.span, text: cell.text });
    else if (row.filter((c) => c.text !== '' && !c.merged).length === 1) runs.push([]);
  }
  return runs;
};

/** Do titles of groups bear all numbers from one to before another: 9.城镇化率： over two rows of its own? */
const headsGroups = (table: PlanTable, from: number, to: number): boolean => {
  const heads = table.rows.flatMap((row) =>
    row.flatMap(({ text, merged }) => (merged ? [] : [/^(\d{1,3})[.．、]/u.exec(text)?.[1] ?? ''])),
  );
  for (let number = from; number < to; number += 1) if (!heads.includes(String(number))) return false;
  return true;
};

/** Row numbers count on by one. */
export const indicatorRowNumber = rule({
  id: 'indicator/row-number',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    gap: {
      zh: '序号从 {previous} 跳到 {value}，缺 {expected}；请核对是否漏行，或重新编号',
      en: 'Row {value} follows {previous}: {expected} is missing. Check for a lost row, or renumber',
    },
    repeat: { zh: '序号 {value} 重复，应为 {expected}', en: 'Row number {value} is repeated; it should be {expected}' },
    disorder: { zh: '序号 {value} 次序颠倒，应为 {expected}', en: 'Row number {value} is out of order; it should be {expected}' },
    start: { zh: '序号从 {value} 开始，应为 {expected}', en: 'The row numbers begin with {value}; they should begin with {expected}' },
  },
  reads: () => undefined,
  readsTables: true,
  *check({ plan }) {
    let carried = 0;
    for (const table of plan.tables) {
      if (table.kind === 'box') continue;
      const runs = runsOf(table, indicatorsOf(plan, table));
      for (const run of runs) {
        if (run.length < 3) {
          carried = run.at(-1)?.value ?? carried;
          continue;
        }
        // A table may count on from the one before it, and sections may go on counting.
        const first = run[0]?.value === carried + 1 ? carried + 1 : 1;
        const breaks = breaksIn(run, first).filter((b) => b.kind !== 'restart' && b.kind !== 'nested');
        carried = run.at(-1)?.value ?? 0;
        if (breaks.length > 3 || breaks.length > run.length / 3) continue; // numbers of another kind
        for (const { kind, item, previous, expected, index, alone } of breaks) {
          if (kind === 'restart' || kind === 'nested' || (kind === 'start' && (run[1]?.value !== 2 || item.value > 9))) continue;
          if (kind === 'gap' && headsGroups(table, expected, item.value)) continue;
          const rest = alone || kind === 'start' ? [item] : run.slice(index);
          const shift = expected - item.value;
          const sure = breaks.length === 1;
          yield {
            messageId: kind,
            span: item.span,
            data: { value: item.value, expected, previous: previous?.value ?? 0 },
            ...(sure
              ? {
                  fix: {
                    title: { zh: '重新编号', en: 'Renumber' },
                    edits: rest.map((n) => ({ span: n.span, text: String(n.value + shift) })),
                  },
                }
              : {}),
          };
        }
      }
    }
  },
});
