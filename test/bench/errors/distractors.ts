import { marksOf, textOf, type Draft, type MarkOf } from './draft';
import { parentEdit, parentOf, shareRow } from './injectors/consistency';
import { pickMark, replaced, together, withNumber } from './injectors/support';
import type { Distractor, Edit, Injection } from './injectors/types';
import type { Random } from './random';

/** An indicator of the table with its figures, for sentences that look like conflicts and are none. */
interface Row {
  readonly fact: string;
  readonly unit: string;
  readonly base: number;
  readonly target: number;
  readonly decimals: number;
}

const rowsOf = (draft: Draft): Row[] => {
  const cells = marksOf(draft, 'cell').filter(({ tags }) => !tags);
  return cells.flatMap((cell) => {
    const base = cells.find(({ fact, column }) => fact === cell.fact && column === 'baseline')?.figure;
    const unit = cells.find(({ fact, column }) => fact === cell.fact && column === 'unit');
    return cell.column === 'target' && cell.figure && base && unit
      ? [
          {
            fact: cell.fact,
            unit: textOf(draft, unit).replace(/[（）]/g, ''),
            base: base.value,
            target: cell.figure.value,
            decimals: cell.figure.decimals,
          },
        ]
      : [];
  });
};

const isShare = ({ unit }: Row): boolean => unit === '%';

/** A sentence about a row of the table, put at the end of a paragraph of the right kind. */
const saying = (
  kind: string,
  rules: Distractor['rules'],
  sentence: (row: Row, random: Random) => string | undefined,
  where: 'review' | 'tasks' = 'tasks',
): Distractor => ({
  kind,
  rules,
  apply: (draft, random): Injection | undefined => {
    // The sentences name the years of the generated plans.
    if (draft.extension === '') return undefined;
    const rows = rowsOf(draft).filter((row) => sentence(row, random) !== undefined);
    const section = marksOf(draft, 'section').find(({ path }) => path === (where === 'review' ? '/1' : '/3'));
    const paragraphs = marksOf(draft, 'paragraph').filter(
      ({ start, end }) => section && start >= section.start && end <= section.end && draft.text.charAt(end - 1) === '。',
    );
    if (rows.length === 0 || paragraphs.length === 0) return undefined;
    const row = random.pick(rows);
    const text = sentence(row, random) ?? '';
    const { end } = random.pick(paragraphs);
    return { edits: [{ start: end, end, text }], note: text };
  },
});

const shown = (value: number, { decimals, unit }: Row): string => `${value.toFixed(decimals)}${unit}`;
const shares = (make: (row: Row, random: Random) => string) => (row: Row, random: Random) => (isShare(row) ? make(row, random) : undefined);
const amounts = (make: (row: Row, random: Random) => string) => (row: Row, random: Random) =>
  !isShare(row) && row.base > 20 && /^[^/‰]+$/.test(row.unit) && row.unit !== '岁' ? make(row, random) : undefined;
const nudge = (row: Row, random: Random): number => {
  const step = isShare(row) ? random.int(8, 25) / 10 : row.target * (random.int(4, 12) / 100);
  const value = row.target > row.base ? row.target - step : row.target + step;
  return isShare(row) ? Math.min(value, 99) : value;
};

/** A claim that states a figure to two decimals or more; said to one decimal it is the same fact. */
const rounding: Distractor = {
  kind: 'fewer decimals',
  mayHint: true,
  rules: ['consistency/text-table'],
  apply: (draft, random) => {
    const cells = new Set(marksOf(draft, 'cell').map(({ fact }) => fact));
    const claim = pickMark(
      draft,
      random,
      'claim',
      ({ fact, figure, wording }) =>
        cells.has(fact) && figure.decimals === 2 && figure.comparator === 'exact' && ['plain', 'state'].includes(wording),
    );
    return claim && replaced(draft, claim, withNumber(textOf(draft, claim), claim.figure.value.toFixed(1)), { facts: [claim.fact] });
  },
};

const moreDecimals: Distractor = {
  kind: 'one decimal more in the table',
  mayHint: true,
  rules: ['consistency/text-table'],
  apply: (draft, random) => {
    const told = new Set(
      marksOf(draft, 'claim')
        .filter(({ when, wording }) => when === 'base' && wording === 'state')
        .map(({ fact }) => fact),
    );
    const cell = pickMark(
      draft,
      random,
      'cell',
      ({ fact, column, figure, tags }) => !tags && told.has(fact) && column === 'baseline' && figure?.decimals === 1,
    );
    if (!cell?.figure) return undefined;
    const claims = marksOf(draft, 'claim').filter(({ fact, when }) => fact === cell.fact && when === 'base');
    const changes = marksOf(draft, 'change').filter(({ fact }) => fact === cell.fact);
    const review = marksOf(draft, 'cell').some(({ fact, tags }) => fact === cell.fact && tags);
    if (claims.some(({ wording }) => wording !== 'state') || changes.length > 0 || review) return undefined;
    const exact = (cell.figure.value + random.pick([-0.04, -0.03, -0.02, 0.02, 0.03, 0.04])).toFixed(2);
    return replaced(draft, cell, withNumber(textOf(draft, cell), exact), { facts: [cell.fact] });
  },
};

/** A figure and all that follows from it changed alike: another clean plan. */
const elsewhere: Distractor = {
  kind: 'a sum changed on both sides',
  rules: ['number/sum'],
  apply: (draft, random) => {
    const part = pickMark(draft, random, 'sum-part');
    const total = part && marksOf(draft, 'sum-total').find(({ sum }) => sum === part.sum);
    if (!part || !total) return undefined;
    const more = random.int(2, 9);
    const edit = (mark: MarkOf<'sum-part'> | MarkOf<'sum-total'>): Edit => ({
      start: mark.start,
      end: mark.end,
      text: withNumber(textOf(draft, mark), String(mark.value + more)),
    });
    return together(draft, [edit(part), edit(total)]);
  },
};

const weakerParent: Distractor = {
  kind: 'a parent that asks less',
  rules: ['consistency/parent'],
  apply: (draft, random) => {
    const edit = parentEdit(draft);
    const row = shareRow(draft, random);
    if (!edit || !row) return undefined;
    const up = row.value > row.base;
    const target = `${up ? '≥' : '≤'}${(up ? row.value - 0.5 : row.value + 0.5).toFixed(row.decimals)}`;
    return {
      edits: [edit],
      note: `parent: ${row.fact} ${target}`,
      parent: parentOf(draft, [{ name: row.fact, unit: '%', base: row.base, target }]),
    };
  },
};

const rule = 'consistency/text-table';

export const distractors: readonly Distractor[] = [
  rounding,
  moreDecimals,
  elsewhere,
  weakerParent,
  saying('a part of the city', [rule, 'consistency/text-text'], (row, random) => {
    const scope = random.pick(['城区', '中心城区', '滨江区', '山区县', '农村地区', '高新区']);
    return /^(?:城|县|乡|农|国|省|中心|建制|村|大中型|小型)/.test(row.fact)
      ? undefined
      : `其中，${scope}${row.fact}达到${shown(nudge(row, random), row)}。`;
  }),
  saying('a share of another whole, and one that follows', ['number/share', 'number/sum'], (_, random) => {
    const whole = random.int(40, 900);
    const part = random.int(5, whole - 5);
    const [w, p, right] = [String(whole), String(part), ((part / whole) * 100).toFixed(1)];
    return random.pick([
      `梳理问题${w}个，其中已解决${p}个，占群众反映问题的${String(random.int(3, 30))}%。`,
      `梳理问题${w}个，其中已解决${p}个，占比${right}%。`,
      `解决问题${p}个，占问题总数${w}个的${right}%。`,
    ]);
  }),
  saying('yearly figures, moves and kinds that come out', ['number/average', 'number/change', 'number/sum'], (_, random) => {
    const [yearly, a, b] = [random.int(20, 400), random.int(3, 40), random.int(50, 200)];
    return random.pick([
      `五年累计组织巡查${String(yearly * 5)}次，年均${String(yearly)}次，每次发现问题${String(a)}个左右。`,
      `省级以上示范点达到${String(a + b)}个，其中国家级${String(a)}个、省级${String(b)}个。`,
      `新增服务窗口${String(a)}个，总数由${String(b)}个增加到${String(a + b)}个；办件平均用时由${String(b)}小时压缩到${String(a)}小时以内。`,
    ]);
  }),
  saying(
    'districts that must do better',
    [rule, 'consistency/text-text'],
    shares(
      (row, random) =>
        `有条件的县（市、区）${row.fact}力争${row.target > row.base ? '提高到' : '下降到'}${shown(row.target > row.base ? Math.min(row.target + 0.4, 99.9) : row.target - random.int(3, 8) / 10, row)}。`,
    ),
  ),
  saying(
    'the national average',
    [rule, 'indicator/target-direction'],
    shares((row, random) => `全国${row.fact}平均为${shown(nudge({ ...row, target: row.base }, random), row)}。`),
    'review',
  ),
  saying(
    'above the province',
    [rule],
    shares((row, random) => `${row.fact}高于全省平均水平${(random.int(5, 29) / 10).toFixed(1)}个百分点。`),
    'review',
  ),
  saying(
    'another city',
    [rule, 'consistency/text-text'],
    (row, random) => `同类城市中，望海市${row.fact}已达到${shown(nudge(row, random), row)}，经验值得借鉴。`,
    'review',
  ),
  saying(
    'the year before',
    [rule, 'number/change'],
    shares((row, random) => `2024年，${row.fact}为${shown(row.base + (row.target > row.base ? -1 : 1) * (random.int(3, 9) / 10), row)}。`),
    'review',
  ),
  saying(
    'better than last year',
    ['number/change', rule],
    shares(
      (row, random) =>
        `2025年，${row.fact}较上年${row.target > row.base ? '提高' : '下降'}${(random.int(2, 12) / 10).toFixed(1)}个百分点。`,
    ),
    'review',
  ),
  saying(
    'growth over the year before',
    ['number/change', rule],
    amounts(
      (row, random) => `2025年，${row.fact}比上年${row.target > row.base ? '增长' : '下降'}${(random.int(10, 80) / 10).toFixed(1)}%。`,
    ),
    'review',
  ),
  saying(
    'the end of the last but one plan',
    [rule, 'year/period'],
    (row, random) =>
      `“十三五”末，${row.fact}仅为${shown(row.target > row.base ? row.base * 0.9 : row.base * 1.08, { ...row, decimals: random.int(row.decimals, row.decimals) })}。`,
    'review',
  ),
  saying(
    'the goal of the plan before',
    [rule, 'year/tense'],
    shares(
      (row, random) =>
        `“十四五”规划确定的${row.fact}目标为${shown(row.target > row.base ? row.base - random.int(4, 9) / 10 : row.base + 0.5, row)}，已提前完成。`,
    ),
    'review',
  ),
  saying(
    'a vision for 2035',
    [rule, 'year/target'],
    shares(
      (row) =>
        `到2035年，${row.fact}${row.target > row.base ? '力争达到' : '力争降至'}${shown(row.target > row.base ? Math.min(row.target + 0.9, 99.9) : row.target - 0.9, row)}。`,
    ),
  ),
  saying(
    'completion above 100',
    ['number/percent'],
    (_, random) => `重点项目年度投资完成率达到${(100 + random.int(20, 260) / 10).toFixed(1)}%。`,
    'review',
  ),
  saying(
    'a gross rate above 100',
    ['number/percent', 'indicator/percent-range'],
    (_, random) => `高等教育毛入学率的统计口径包含往届生，个别年份达到${(101 + random.int(2, 40) / 10).toFixed(1)}%。`,
    'review',
  ),
  saying(
    'by another sex, age or kind',
    [rule],
    shares((row, random) => `其中女性、青年等群体的${row.fact}更低，为${shown(nudge(row, random), row)}。`),
    'review',
  ),
  saying(
    'a yearly amount beside the whole',
    [rule, 'number/sum', 'consistency/text-text'],
    (_, random) => `每年组织业务培训${String(random.int(2, 9) * 20)}人次，五年累计培训不少于${String(random.int(10, 18) * 100)}人次。`,
  ),
  saying(
    'capacity and what is used',
    [rule],
    amounts((row, random) => `${row.fact}的设计上限为${shown(row.target * (1 + random.int(8, 30) / 100), row)}，留有发展余量。`),
  ),
  saying(
    'what is new, beside what there is',
    [rule, 'consistency/text-text', 'number/sum'],
    (_, random) => `新增示范点${String(random.int(12, 40))}个，示范点总数达到${String(random.int(60, 120))}个。`,
  ),
  saying(
    'share of the places and share of the people',
    [rule, 'consistency/wording'],
    (_, random) => `普惠性机构数量占${String(random.int(70, 79))}%，服务人数占${String(random.int(82, 90))}%。`,
    'review',
  ),
  saying('times of growth', ['number/decrease-multiple'], (_, random) => `线上办理量比2020年增长${String(random.int(2, 5))}倍。`, 'review'),
  saying(
    'growth in per cent, share in points',
    ['number/percent-point'],
    (_, random) =>
      `服务收入增长${(random.int(40, 120) / 10).toFixed(1)}%，线上办理占比提高${(random.int(20, 60) / 10).toFixed(1)}个百分点。`,
    'review',
  ),
  saying('a set number of things', ['number/count-claim'], (_, random) =>
    random.pick(['坚持“两手抓、两手都要硬”。', '落实“三个必须”要求。', '用好“四下基层”制度。', '统筹发展和安全两件大事。']),
  ),
  saying(
    'an incomplete 其中',
    ['number/sum'],
    (_, random) => {
      const total = random.int(60, 140);
      return `建成示范点${String(total)}个，其中省级示范点${String(random.int(8, Math.floor(total * 0.4)))}个。`;
    },
    'review',
  ),
  saying(
    '分别 with as many',
    ['number/pairing'],
    (_, random) =>
      `东部、中部、西部片区站点覆盖率分别达到${[1, 2, 3].map(() => `${(random.int(700, 980) / 10).toFixed(1)}%`).join('、')}。`,
    'review',
  ),
  saying('分别 without figures', ['number/pairing'], () => '分别与省内两所高校签署合作协议，分别设立三个实训基地。', 'review'),
];
