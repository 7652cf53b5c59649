import { marksOf, textOf, type Draft, type MarkOf, type When } from '../draft';
import type { Random } from '../random';
import { pickMark, replaced, replacing, together, withNumber, wrongValue } from './support';
import type { Edit, Injector } from './types';

const cellOf = (draft: Draft, fact: string, column: 'baseline' | 'target' | 'middle'): MarkOf<'cell'> | undefined =>
  marksOf(draft, 'cell').find((cell) => cell.fact === fact && cell.column === column && !cell.tags?.includes('review'));

const claimsOf = (draft: Draft, fact: string, when: When): MarkOf<'claim'>[] =>
  marksOf(draft, 'claim').filter((claim) => claim.fact === fact && claim.when === when);

const isShare = (text: string): boolean => text.includes('%');

/** Bounds that keep a wrong figure plausible: a share below 100, and on the good side of its baseline. */
const plausible = (draft: Draft, fact: string, text: string, when: When): { low?: number; high?: number } => {
  const base = cellOf(draft, fact, 'baseline')?.figure?.value;
  const target = cellOf(draft, fact, 'target')?.figure?.value;
  const top = isShare(text) ? { high: 99.99 } : {};
  if (base === undefined || target === undefined) return top;
  if (when === 'target') return target > base ? { low: base, ...top } : { high: base };
  return target > base ? { high: target } : { low: target };
};

const inTable = (draft: Draft, claim: MarkOf<'claim'>): boolean =>
  cellOf(draft, claim.fact, claim.when === 'target' ? 'target' : 'baseline') !== undefined && claim.when !== 'before';

const wrongClaim = (claim: MarkOf<'claim'>, text: string, random: Random, draft: Draft): string | undefined => {
  const value = wrongValue(random, claim.figure, plausible(draft, claim.fact, text, claim.when));
  return value === undefined ? undefined : withNumber(text, value.toFixed(claim.figure.decimals));
};

const flipped: Readonly<Record<string, string>> = { 以上: '以下', 以内: '以上', 不低于: '不超过', 不超过: '不低于', 不高于: '不低于' };

const otherUnits: Readonly<Record<string, string>> = {
  万人: '亿人',
  万吨: '亿吨',
  亿元: '万元',
  万亩: '亩',
  公里: '米',
  亿立方米: '万立方米',
  亿千瓦时: '万千瓦时',
  万千瓦: '千瓦',
  万人次: '人次',
  万件: '亿件',
  万平方米: '平方米',
};

export const textTable: readonly Injector[] = [
  replacing(
    'sentence: value',
    ['consistency/text-table', 'consistency/text-text', 'number/change'],
    'claim',
    wrongClaim,
    (claim, draft) => inTable(draft, claim) && claim.wording !== 'paired',
  ),
  replacing(
    'sentence with 分别: value',
    ['consistency/text-table', 'consistency/text-text'],
    'claim',
    wrongClaim,
    (claim, draft) => inTable(draft, claim) && claim.wording === 'paired',
  ),
  {
    kind: 'cell: value',
    rules: ['consistency/text-table', 'consistency/table-table'],
    inject: (draft, random) => {
      const told = new Set(
        marksOf(draft, 'claim')
          .filter(({ when }) => when === 'target')
          .map(({ fact }) => fact),
      );
      const cell = pickMark(draft, random, 'cell', ({ column, fact, tags }) => column === 'target' && told.has(fact) && !tags);
      if (!cell?.figure) return undefined;
      const text = textOf(draft, cell);
      const unit = isShare(draft.text.slice(cell.start - 60, cell.start)) ? '%' : '';
      const value = wrongValue(random, cell.figure, plausible(draft, cell.fact, unit, 'target'));
      return value === undefined
        ? undefined
        : replaced(draft, cell, withNumber(text, value.toFixed(cell.figure.decimals)), { facts: [cell.fact] });
    },
  },
  replacing(
    'sentence: comparator',
    ['consistency/text-table', 'consistency/text-text', 'consistency/wording'],
    'claim',
    (_, text) => {
      const word = Object.keys(flipped).find((each) => text.includes(each));
      return word === undefined ? undefined : text.replace(word, flipped[word] ?? '');
    },
    (claim, draft) => inTable(draft, claim),
  ),
  replacing(
    'sentence: unit',
    ['consistency/text-table', 'consistency/text-unit', 'consistency/text-text', 'number/change'],
    'claim',
    (_, text) => {
      const unit = /[^\d.～]+$/.exec(text.replace(/以上|以内/, ''))?.[0] ?? '';
      const other = otherUnits[unit];
      return other === undefined ? undefined : text.replace(unit, other);
    },
    (claim, draft) => inTable(draft, claim),
  ),
  {
    kind: 'sentence: year',
    rules: ['consistency/text-table', 'consistency/text-text'],
    inject: (draft, random) => {
      const year = pickMark(draft, random, 'goal-year', ({ end }) => {
        const rest = draft.text.slice(end, draft.text.indexOf('。', end));
        return marksOf(draft, 'claim').some(
          (claim) =>
            claim.start > end &&
            claim.start < end + rest.length &&
            claim.when === 'target' &&
            cellOf(draft, claim.fact, 'middle') !== undefined,
        );
      });
      if (!year) return undefined;
      const stop = draft.text.indexOf('。', year.end);
      const facts = marksOf(draft, 'claim')
        .filter(({ start }) => start > year.end && start < stop)
        .map(({ fact }) => fact);
      return replaced(draft, year, '2028年', { facts });
    },
  },
];

export const textText: readonly Injector[] = [
  replacing(
    'second sentence: value',
    ['consistency/text-text', 'number/change'],
    'claim',
    wrongClaim,
    (claim, draft) => !inTable(draft, claim) && claim.when !== 'before' && claimsOf(draft, claim.fact, claim.when).length > 1,
  ),
  replacing(
    'second sentence: deadline',
    ['consistency/text-text'],
    'due',
    ({ date }, _, random) => {
      const year = Number(date.slice(0, 4));
      const other = random.pick([2026, 2027, 2028, 2029, 2030].filter((each) => each !== year));
      return random.pick([`${String(other)}年底`, `${String(year)}年6月底`, `${String(other)}年9月`]);
    },
    // Due twice: what is said once contradicts nothing.
    ({ start }, draft) => {
      const name = /[^。，、\n]{2,30}$/u.exec(draft.text.slice(Math.max(0, start - 32), start))?.[0].replace(/^确保/u, '') ?? '';
      return name.length > 3 && draft.text.split(name).length > 2;
    },
  ),
];

export const tableTable: readonly Injector[] = [
  {
    kind: 'two tables: baseline',
    rules: ['consistency/table-table'],
    inject: (draft, random) => {
      const cell = pickMark(
        draft,
        random,
        'cell',
        ({ column, tags, fact, figure }) =>
          column === 'baseline' &&
          figure !== undefined &&
          tags?.includes('review') === true &&
          cellOf(draft, fact, 'baseline') !== undefined,
      );
      const target = cell && random.chance(0.5) ? cellOf(draft, cell.fact, 'baseline') : cell;
      if (!target?.figure) return undefined;
      const value = wrongValue(random, target.figure, plausible(draft, target.fact, '%', 'base'));
      return value === undefined
        ? undefined
        : replaced(draft, target, withNumber(textOf(draft, target), value.toFixed(target.figure.decimals)), { facts: [target.fact] });
    },
  },
  {
    kind: 'annex total and indicator',
    rules: ['consistency/table-table'],
    inject: (draft, random) => {
      const total = pickMark(draft, random, 'total', ({ fact }) => fact !== undefined);
      const cell = total?.fact === undefined ? undefined : cellOf(draft, total.fact, 'target');
      if (!total?.fact || !cell?.figure) return undefined;
      const value = wrongValue(random, cell.figure);
      if (value === undefined) return undefined;
      const edits = [cell, ...claimsOf(draft, total.fact, 'target')].map((mark): Edit => ({
        start: mark.start,
        end: mark.end,
        text: withNumber(textOf(draft, mark), String(value)),
      }));
      return together(draft, edits, { facts: [total.fact], places: [total] });
    },
  },
];

/** A fact whose target is told in words that only state it, so that the figure can change everywhere at once. */
const plainlyTold = (
  draft: Draft,
  random: Random,
  rising: boolean,
): { cell: MarkOf<'cell'>; base: number; claims: MarkOf<'claim'>[] } | undefined => {
  const found = marksOf(draft, 'cell').flatMap((cell) => {
    const base = cellOf(draft, cell.fact, 'baseline')?.figure?.value;
    const claims = claimsOf(draft, cell.fact, 'target');
    const fits =
      cell.column === 'target' &&
      cell.figure !== undefined &&
      base !== undefined &&
      cell.figure.value > base === rising &&
      claims.length > 0 &&
      claims.every(({ wording }) => ['plain', 'rise'].includes(wording)) &&
      cellOf(draft, cell.fact, 'middle') === undefined;
    return fits ? [{ cell, base, claims }] : [];
  });
  return found.length > 0 ? random.pick(found) : undefined;
};

const verbsOf = (draft: Draft, fact: string): MarkOf<'claim-verb'>[] =>
  marksOf(draft, 'claim-verb').filter((verb) => verb.fact === fact && verb.when === 'target');

export const wording: readonly Injector[] = [
  {
    kind: '提高到 what is below the baseline',
    rules: ['consistency/wording'],
    inject: (draft, random) => {
      const told = plainlyTold(draft, random, true);
      if (!told?.cell.figure) return undefined;
      const { cell, base, claims } = told;
      const decimals = cell.figure?.decimals ?? 0;
      const value = (base * (1 - random.int(2, 6) / 100)).toFixed(decimals);
      const edits: Edit[] = [cell, ...claims].map((mark) => ({
        start: mark.start,
        end: mark.end,
        text: withNumber(textOf(draft, mark), value),
      }));
      for (const verb of verbsOf(draft, cell.fact))
        edits.push({ start: verb.start, end: verb.end, text: random.pick(['提高到', '提升至']) });
      return together(draft, edits, { facts: [cell.fact], places: claims });
    },
  },
  {
    kind: '保持在 what must still rise',
    rules: ['consistency/wording'],
    inject: (draft, random) => {
      const told = plainlyTold(draft, random, true);
      const verb = told && verbsOf(draft, told.cell.fact)[0];
      return verb && replaced(draft, verb, random.pick(['保持在', '稳定在', '继续保持在']), { facts: [told.cell.fact] });
    },
  },
  {
    kind: '下降到 what rises',
    rules: ['consistency/wording', 'number/change'],
    inject: (draft, random) => {
      const rising = new Set(
        marksOf(draft, 'cell').flatMap(({ column, fact, figure }) => {
          const base = cellOf(draft, fact, 'baseline')?.figure?.value;
          return column === 'target' && figure && base !== undefined && figure.value > base ? [fact] : [];
        }),
      );
      const verb = pickMark(draft, random, 'claim-verb', ({ fact }) => rising.has(fact));
      return verb && replaced(draft, verb, random.pick(['下降到', '降至']), { facts: [verb.fact] });
    },
  },
];

const parentName = 'parent.plan.md';

/** A parent plan with a table of its own; `stronger`: by how much its target goes beyond the child's, in %. */
export const parentOf = (draft: Draft, cells: readonly { name: string; unit: string; base: number; target: string }[]): string => {
  const [, first = '2026', end = '2030'] = /^period: (\d{4})-(\d{4})/m.exec(draft.text) ?? [];
  const base = String(Number(first) - 1);
  return [
    `---\ntitle: 江源省发展规划\nperiod: ${first}-${end}\nbaseline: ${base}\n---\n`,
    '# 江源省发展规划\n',
    '## 一、主要目标\n',
    '主要指标见表1。\n',
    '表1 主要指标\n',
    `| 指标 | ${base}年 | ${end}年 |`,
    '| --- | --- | --- |',
    ...cells.map(({ name, unit, base, target }) => `| ${name}${unit === '' ? '' : `（${unit}）`} | ${String(base)} | ${target} |`),
    '',
  ].join('\n');
};

/** The line of the front matter that names the parent, to be inserted. */
export const parentEdit = (draft: Draft): Edit | undefined => {
  // A * says that the indicator comes from above: the parent made here holds one indicator only.
  const at = draft.text.startsWith('---\n') && !draft.text.includes('.*') ? draft.text.indexOf('baseline:') : -1;
  return at < 0 ? undefined : { start: at, end: at, text: `parents: [./${parentName}]\n` };
};

/** A share of the table with all its figures. */
export const shareRow = (
  draft: Draft,
  random: Random,
): { fact: string; base: number; target: MarkOf<'cell'>; value: number; decimals: number } | undefined => {
  const rows = marksOf(draft, 'cell').flatMap((target) => {
    const base = cellOf(draft, target.fact, 'baseline')?.figure?.value;
    const unit = marksOf(draft, 'cell').find(({ fact, column }) => fact === target.fact && column === 'unit');
    return target.column === 'target' && target.figure && base !== undefined && unit && textOf(draft, unit).includes('%')
      ? [{ fact: target.fact, base, target, value: target.figure.value, decimals: target.figure.decimals }]
      : [];
  });
  return rows.length > 0 ? random.pick(rows) : undefined;
};

export const parent: readonly Injector[] = [
  {
    kind: 'weaker than the parent',
    rules: ['consistency/parent'],
    inject: (draft, random) => {
      const edit = parentEdit(draft);
      const row = shareRow(draft, random);
      if (!edit || !row) return undefined;
      const up = row.value > row.base;
      const step = Math.max(0.6, Math.abs(row.value - row.base) * 0.5);
      const stronger = up ? Math.min(row.value + step, 99.99) : row.value - step;
      if (Math.abs(stronger - row.value) < 0.3) return undefined;
      const target = `${up ? '≥' : '≤'}${stronger.toFixed(row.decimals)}`;
      return {
        edits: [edit],
        note: `parent: ${row.fact} ${target}, here ${textOf(draft, row.target)}`,
        facts: [row.fact],
        places: [row.target],
        parent: parentOf(draft, [{ name: row.fact, unit: '%', base: row.base, target }]),
      };
    },
  },
];

export const titleAndTerm: readonly Injector[] = [
  replacing(
    'title: a character lost',
    ['consistency/title'],
    'title',
    (_, text, random) => {
      const at = random.int(3, text.indexOf('“') - 1);
      return text.slice(0, at) + text.slice(at + 1);
    },
    (_, draft) => marksOf(draft, 'title').length > 1,
  ),
  replacing(
    'title: another period',
    ['consistency/title', 'year/period', 'year/target'],
    'title',
    (_, text) => text.replace('十五五', '十四五'),
    (mark, draft) => marksOf(draft, 'title').length > 1 && mark.where === 'notice',
  ),
  replacing('term: a word lost', ['consistency/term'], 'term', ({ term }, text, random) => {
    const at = random.int(2, term.length - 4);
    return text.replace(term, term.slice(0, at) + term.slice(at + 1));
  }),
];
