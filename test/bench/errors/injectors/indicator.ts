import { marksOf, textOf, type Draft, type MarkOf } from '../draft';
import { pickMark, replaced, replacing, withNumber, wrongValue } from './support';
import type { Injector } from './types';

const own = (cell: MarkOf<'cell'>): boolean => !cell.tags?.includes('review');

const other = (draft: Draft, cell: MarkOf<'cell'>, column: MarkOf<'cell'>['column']): MarkOf<'cell'> | undefined =>
  marksOf(draft, 'cell').find((each) => each.table === cell.table && each.fact === cell.fact && each.column === column);

const isShare = (draft: Draft, cell: MarkOf<'cell'>): boolean => {
  const unit = other(draft, cell, 'unit');
  return unit !== undefined && textOf(draft, unit).includes('%');
};

const pipes = (draft: Draft): boolean => draft.extension !== '.txt';

export const targetDirection: readonly Injector[] = [
  {
    kind: 'target behind the baseline',
    rules: ['indicator/target-direction'],
    inject: (draft, random) => {
      const cell = pickMark(draft, random, 'cell', (each) => {
        const base = other(draft, each, 'baseline')?.figure?.value;
        // Without a known direction nothing can be said: rates in %, and amounts told as rising or falling, have one.
        return (
          own(each) &&
          each.column === 'target' &&
          each.figure !== undefined &&
          base !== undefined &&
          isShare(draft, each) &&
          !other(draft, each, 'middle')
        );
      });
      const base = cell && other(draft, cell, 'baseline')?.figure?.value;
      if (!cell?.figure || base === undefined) return undefined;
      const { value, decimals } = cell.figure;
      const step = Math.max(10 ** -decimals * random.int(2, 30), 0.2);
      const worse = value > base ? base - step : base + step;
      return replaced(draft, cell, withNumber(textOf(draft, cell), worse.toFixed(decimals)), { facts: [cell.fact] });
    },
  },
  {
    kind: 'baseline beyond the target',
    rules: ['indicator/target-direction'],
    inject: (draft, random) => {
      const cell = pickMark(
        draft,
        random,
        'cell',
        (each) =>
          own(each) && each.column === 'baseline' && each.figure !== undefined && isShare(draft, each) && !other(draft, each, 'middle'),
      );
      const target = cell && other(draft, cell, 'target')?.figure?.value;
      if (!cell?.figure || target === undefined) return undefined;
      const { value, decimals } = cell.figure;
      const step = Math.max(10 ** -decimals * 2, 0.3);
      const beyond = target > value ? Math.min(target + step, 99.99) : target - step;
      if (Math.abs(beyond - target) < 10 ** -decimals) return undefined;
      return replaced(draft, cell, withNumber(textOf(draft, cell), beyond.toFixed(decimals)), { facts: [cell.fact] });
    },
  },
];

export const percentRange: readonly Injector[] = [
  replacing(
    'share above 100',
    ['indicator/percent-range'],
    'cell',
    ({ figure }, text, random) => figure && withNumber(text, (100 + random.int(1, 40)).toFixed(figure.decimals)),
    (cell, draft) =>
      own(cell) && (cell.column === 'target' || cell.column === 'baseline') && isShare(draft, cell) && !/毛入/.test(cell.fact),
  ),
  replacing(
    'decimal point lost',
    ['indicator/percent-range'],
    'cell',
    ({ figure }, text) => (figure && figure.decimals > 0 && figure.value > 10 ? text.replace('.', '') : undefined),
    (cell, draft) =>
      own(cell) && (cell.column === 'target' || cell.column === 'baseline') && isShare(draft, cell) && !/毛入/.test(cell.fact),
  ),
];

export const growth: readonly Injector[] = [
  replacing(
    'growth cell',
    ['indicator/growth'],
    'cell',
    ({ figure }, text, random) => {
      // Half a unit of the values it is computed from moves a growth: a wrong one is further away.
      const value = figure && wrongValue(random, { ...figure, value: Math.abs(figure.value) });
      const far = value !== undefined && figure && Math.abs(value - Math.abs(figure.value)) > Math.max(1, Math.abs(figure.value) * 0.3);
      return far ? withNumber(text, value.toFixed(figure.decimals)) : undefined;
    },
    ({ column }) => column === 'growth',
  ),
];

export const totals: readonly Injector[] = [
  replacing('total cell', ['indicator/total', 'consistency/table-table'], 'total', ({ value }, text, random) => {
    const wrong = wrongValue(random, { value, decimals: 0, comparator: 'exact' });
    return wrong === undefined ? undefined : withNumber(text, String(wrong));
  }),
  replacing('addend cell', ['indicator/total'], 'addend', ({ value }, text, random) => {
    const wrong = wrongValue(random, { value, decimals: 0, comparator: 'exact' });
    return wrong === undefined ? undefined : withNumber(text, String(wrong));
  }),
  {
    kind: 'a row of the sum lost',
    rules: ['indicator/total', 'consistency/table-table'],
    inject: (draft, random) => {
      const tables = new Set(marksOf(draft, 'addend').map(({ table }) => table));
      const row = pickMark(
        draft,
        random,
        'row',
        ({ table, start, end }) =>
          tables.has(table) && /^\|\s*\|/.test(draft.text.slice(start, end)) && !/计/.test(draft.text.slice(start, end)),
      );
      if (!row) return undefined;
      const places = marksOf(draft, 'total').filter(({ table }) => table === row.table);
      return replaced(draft, row, '', { places });
    },
  },
];

export const units: readonly Injector[] = [
  {
    kind: 'unit of a row lost',
    rules: ['indicator/unit', 'indicator/name'],
    inject: (draft, random) => {
      const cells = marksOf(draft, 'cell').filter(({ column, table }) => column === 'unit' && table > 0);
      const cell = pickMark(draft, random, 'cell', (each) => each.column === 'unit' && own(each) && /^（/.test(textOf(draft, each)));
      return cell && cells.length > 4 ? replaced(draft, cell, '', { facts: [cell.fact] }) : undefined;
    },
  },
  replacing(
    '% in one cell',
    ['indicator/unit'],
    'cell',
    (_, text) => `${text}%`,
    (cell, draft) =>
      own(cell) && (cell.column === 'target' || cell.column === 'baseline') && cell.figure !== undefined && isShare(draft, cell),
  ),
  replacing(
    'other unit in one cell',
    ['indicator/unit'],
    'cell',
    (_, text) => `${text}%`,
    (cell, draft) =>
      own(cell) &&
      cell.column === 'target' &&
      cell.figure !== undefined &&
      !isShare(draft, cell) &&
      other(draft, cell, 'unit') !== undefined &&
      !/率|比/.test(cell.fact),
  ),
];

/** What a header says holds for every row below it: other statements of their indicators may disagree with it now. */
const withWholeTable = (injector: Injector): Injector => ({
  ...injector,
  inject: (draft, random) => {
    const injection = injector.inject(draft, random);
    const edit = injection?.edits[0];
    const header = edit && marksOf(draft, 'header').find(({ start, end }) => start === edit.start && end === edit.end);
    return (
      injection && { ...injection, facts: marksOf(draft, 'row').flatMap(({ table, fact }) => (table === header?.table ? [fact] : [])) }
    );
  },
});

export const headerYear: readonly Injector[] = [
  replacing(
    'target year past the period',
    ['indicator/year'],
    'header',
    (_, text) => text.replace('2030', '2031'),
    ({ column }) => column === 'target',
  ),
  replacing(
    'baseline of no plan',
    ['indicator/year'],
    'header',
    (_, text, random) => text.replace('2025', random.pick(['2022', '2023', '2018'])),
    ({ column, start, end }, draft) => column === 'baseline' && draft.text.slice(start, end) === '2025年',
  ),
  replacing(
    'one year twice',
    ['indicator/year'],
    'header',
    (_, text) => text.replace('2028', '2030'),
    ({ column }) => column === 'middle',
  ),
].map(withWholeTable);

export const attribute: readonly Injector[] = [
  replacing(
    'another word',
    ['indicator/attribute'],
    'cell',
    (_, text, random) => random.pick(text === '约束性' ? ['约束型', '约束', '约朿性'] : ['预期型', '预期', '预计性']),
    ({ column }) => column === 'attribute',
  ),
  replacing(
    'nothing',
    ['indicator/attribute', 'indicator/missing-value'],
    'cell',
    () => '',
    ({ column }, draft) => column === 'attribute' && draft.extension !== '.txt',
  ),
];

export const rowNumber: readonly Injector[] = [
  {
    kind: 'a row lost',
    rules: ['indicator/row-number'],
    inject: (draft, random) => {
      const row = pickMark(
        draft,
        random,
        'row',
        ({ number, last, start, end }) =>
          number !== undefined && number > 1 && !last && (!pipes(draft) || !/质量效益|服务能力/.test(draft.text.slice(start, end))),
      );
      if (!row) return undefined;
      if (marksOf(draft, 'row').filter(({ table }) => table === row.table).length < 4) return undefined;
      const next = marksOf(draft, 'row').find(({ table, number }) => table === row.table && number === (row.number ?? 0) + 1);
      return replaced(draft, row, '', { facts: [row.fact], ...(next ? { places: [next] } : {}) });
    },
  },
  {
    kind: 'a number again',
    rules: ['indicator/row-number'],
    inject: (draft, random) => {
      const row = pickMark(draft, random, 'row', ({ number, last }) => number !== undefined && number > 1 && !last);
      if (row?.number === undefined || marksOf(draft, 'row').filter(({ table }) => table === row.table).length < 4) return undefined;
      const at = draft.text.slice(row.start, row.end).search(new RegExp(`(?<!\\d)${String(row.number)}(?=\\.\\D| \\||\\n)`));
      if (at < 0) return undefined;
      const start = row.start + at;
      return replaced(draft, { start, end: start + String(row.number).length }, String(row.number - 1), {
        places: marksOf(draft, 'row').filter(({ table, number }) => table === row.table && number === (row.number ?? 0) + 1),
      });
    },
  },
];

export const duplicate: readonly Injector[] = [
  {
    kind: 'a row again with another value',
    rules: ['indicator/duplicate'],
    inject: (draft, random) => {
      const cell = pickMark(draft, random, 'cell', (each) => own(each) && each.column === 'target' && each.figure !== undefined);
      const row = cell && marksOf(draft, 'row').find(({ table, fact }) => table === cell.table && fact === cell.fact);
      const rows = marksOf(draft, 'row').filter(({ table }) => table === cell?.table);
      if (!cell?.figure || row?.number !== undefined || !row) return undefined;
      const value = wrongValue(random, cell.figure);
      // Under another category it would be another indicator.
      const categories = marksOf(draft, 'header').some(({ table, column }) => table === cell.table && column === 'category');
      const place = categories ? row : random.pick(rows);
      if (value === undefined) return undefined;
      const text =
        draft.text.slice(row.start, cell.start) +
        withNumber(textOf(draft, cell), value.toFixed(cell.figure.decimals)) +
        draft.text.slice(cell.end, row.end);
      return {
        edits: [{ start: place.end, end: place.end, text }],
        note: `again: ${text.trim().slice(0, 60)}`,
        facts: [cell.fact],
        places: [row],
      };
    },
  },
];

export const missingValue: readonly Injector[] = [
  replacing(
    'empty cell',
    ['indicator/missing-value'],
    'cell',
    () => '',
    (cell, draft) =>
      own(cell) && (cell.column === 'target' || cell.column === 'baseline') && cell.figure !== undefined && draft.extension !== '.txt',
  ),
];

export const noteMark: readonly Injector[] = [
  replacing(
    'mark without a note',
    ['indicator/note-mark'],
    'cell',
    (_, text, random) => text + random.pick(['*', '★', '①']),
    (cell, draft) => own(cell) && cell.column === 'name' && pipes(draft),
  ),
];

const shapes: readonly Injector[] = [
  {
    kind: 'a cell lost',
    rules: ['table/shape', 'indicator/missing-value', 'indicator/attribute'],
    inject: (draft, random) => {
      const row = pickMark(draft, random, 'row', ({ start, end }) => pipes(draft) && draft.text.slice(start, end).split('|').length > 4);
      if (!row) return undefined;
      const text = textOf(draft, row);
      const places = marksOf(draft, 'total').filter(({ table }) => table === row.table);
      return replaced(draft, row, text.replace(/ [^|]*\|\n$/, '\n'), { facts: [row.fact], places });
    },
  },
  {
    kind: 'a header lost',
    rules: ['table/shape', 'indicator/year', 'indicator/missing-value'],
    inject: (draft, random) => {
      const header = pickMark(
        draft,
        random,
        'header',
        ({ column }) => pipes(draft) && ['target', 'baseline', 'attribute'].includes(column),
      );
      return header && replaced(draft, header, '');
    },
  },
];

export const tableShape: readonly Injector[] = shapes.map((injector) =>
  injector.kind === 'a header lost' ? withWholeTable(injector) : injector,
);

export const tasks: readonly Injector[] = [
  replacing(
    'owner lost',
    ['task/owner'],
    'owner',
    () => '',
    (_, draft) => pipes(draft) && marksOf(draft, 'owner').length > 2,
  ),
  replacing('deadline outside the plan', ['task/deadline'], 'deadline', (_, text, random) =>
    text.replace(/\d+/, String(random.pick([2032, 2033, 2019, 2020, 2023]))),
  ),
];
