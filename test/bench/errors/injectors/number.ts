import { marksOf, textOf, type Draft, type MarkOf } from '../draft';
import { pickMark, replaced, replacing, withNumber, wrongValue } from './support';
import type { Random } from '../random';
import type { Injector } from './types';

const isPercentClaim = (text: string): boolean => /\d%/.test(text);

const shareFacts = (draft: Draft): Set<string> =>
  new Set(
    marksOf(draft, 'claim')
      .filter((claim) => isPercentClaim(textOf(draft, claim)) && !/毛入/.test(claim.fact))
      .map(({ fact }) => fact),
  );

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八'];

/** A change can be checked where its start is told: in its sentence, or in a table (that of the years before where it looks back). */
const startsSomewhere = (draft: Draft, { fact, start }: MarkOf<'change'>): boolean => {
  if (marksOf(draft, 'claim').some((claim) => claim.fact === fact && claim.end <= start && start - claim.end < 24)) return true;
  const looksBack = draft.text.slice(Math.max(0, start - 8), start).includes('累计');
  return marksOf(draft, 'cell').some((cell) => {
    const review = cell.tags?.includes('review') === true;
    return cell.fact === fact && (looksBack ? review && cell.column === 'baseline' : cell.column === (review ? 'target' : 'baseline'));
  });
};

export const change: readonly Injector[] = [
  ...(['growth', 'yearly', 'difference'] as const).map((what) =>
    replacing(
      `sentence: ${{ growth: 'growth in %', yearly: 'yearly average', difference: 'difference' }[what]}`,
      ['number/change'],
      'change',
      ({ figure }, text, random) => {
        if (text === '翻一番') return '翻两番';
        const value = wrongValue(random, figure);
        const far = value !== undefined && (what === 'difference' || Math.abs(value - figure.value) > Math.max(0.5, figure.value * 0.12));
        return far ? withNumber(text, value.toFixed(figure.decimals)) : undefined;
      },
      (mark, draft) => mark.what === what && startsSomewhere(draft, mark),
    ),
  ),
];

export const sums: readonly Injector[] = [
  {
    kind: 'sentence: total',
    rules: ['number/sum'],
    inject: (draft, random) => {
      const total = pickMark(draft, random, 'sum-total');
      if (!total) return undefined;
      // 其中 need not list everything: below it only too much is wrong.
      const including = draft.text.slice(total.end, total.end + 4).includes('其中');
      const value = wrongValue(random, { value: total.value, decimals: 0, comparator: 'exact' }, including ? { high: total.value } : {});
      return value === undefined ? undefined : replaced(draft, total, withNumber(textOf(draft, total), String(value)));
    },
  },
  {
    kind: 'sentence: part',
    rules: ['number/sum'],
    inject: (draft, random) => {
      const part = pickMark(draft, random, 'sum-part');
      const total = part && marksOf(draft, 'sum-total').find(({ sum }) => sum === part.sum);
      if (!part || !total) return undefined;
      const including = draft.text.slice(total.end, total.end + 4).includes('其中');
      const value = wrongValue(random, { value: part.value, decimals: 0, comparator: 'exact' }, including ? { low: part.value } : {});
      return value === undefined ? undefined : replaced(draft, part, withNumber(textOf(draft, part), String(value)));
    },
  },
];

export const shares: readonly Injector[] = [
  {
    kind: 'a share that does not come out',
    rules: ['number/share'],
    inject: (draft, random) => {
      const paragraphs = marksOf(draft, 'paragraph').filter(({ end }) => draft.text.charAt(end - 1) === '。');
      if (paragraphs.length === 0) return undefined;
      const { end } = random.pick(paragraphs);
      const whole = random.int(40, 900);
      const part = random.int(5, whole - 5);
      const stated = ((part / whole) * 100 + random.pick([-1, 1]) * random.int(3, 15)).toFixed(random.int(0, 1));
      if (Number(stated) <= 0 || Number(stated) >= 100) return undefined;
      const [w, p] = [String(whole), String(part)];
      const text = random.pick([
        `梳理问题${w}个，其中已解决${p}个，占${stated}%。`,
        `梳理问题${w}个，其中已解决${p}个，占比${stated}%。`,
        `解决问题${p}个，占问题总数${w}个的${stated}%。`,
        `梳理问题${w}个，其中已解决${p}个（占总数的${stated}%）。`,
      ]);
      return replaced(draft, { start: end, end }, text);
    },
  },
];

/** A sentence of our own behind a paragraph, with an error in it. */
const saying = (kind: string, rule: string, sentence: (random: Random) => string): Injector => ({
  kind,
  rules: [rule],
  inject: (draft, random) => {
    const paragraphs = marksOf(draft, 'paragraph').filter(({ end }) => draft.text.charAt(end - 1) === '。');
    if (paragraphs.length === 0) return undefined;
    const { end } = random.pick(paragraphs);
    return replaced(draft, { start: end, end }, sentence(random));
  },
});

/** What leads from one value to another, told in other ways than “由X增加到Y”. */
export const moves: readonly Injector[] = [
  saying('sentence: growth over a year that is compared with', 'number/change', (random) => {
    const base = random.int(40, 900);
    const level = base + random.int(5, base);
    const stated = (((level - base) / base) * 100 + random.int(4, 20)).toFixed(1);
    return `2025年，办件量${String(level)}万件，比2020年的${String(base)}万件增长${stated}%。`;
  }),
  saying('sentence: a verb that goes the other way', 'number/change', (random) => {
    const base = random.int(4, 40);
    const worse = base + random.int(1, 9);
    return random.pick([
      `办件平均用时由${String(base)}小时压缩到${String(worse)}小时以内。`,
      `服务窗口由${String(worse)}个增加到${String(base)}个。`,
    ]);
  }),
  saying('sentence: what is added does not lead to the total', 'number/change', (random) => {
    const [from, added] = [random.int(10, 90), random.int(5, 40)];
    return `新增服务窗口${String(added)}个，总数由${String(from)}个增加到${String(from + added + random.pick([-3, -2, 1, 2, 4]))}个。`;
  }),
];

export const averages: readonly Injector[] = [
  saying('a yearly figure that does not come out', 'number/average', (random) => {
    const yearly = random.int(20, 400);
    const wrong = yearly + random.pick([-1, 1]) * random.int(Math.ceil(yearly * 0.05), Math.ceil(yearly * 0.6));
    return random.pick([
      `五年累计组织巡查${String(yearly * 5)}次，年均${String(wrong)}次。`,
      `每年组织巡查${String(wrong)}次，五年累计${String(yearly * 5)}次。`,
    ]);
  }),
];

/** Parts that make up their whole by their kinds, one of them wrong. */
export const divisions: readonly Injector[] = [
  saying('sentence: all kinds of a whole', 'number/sum', (random) => {
    const [a, b] = [random.int(3, 40), random.int(50, 200)];
    return `省级以上示范点达到${String(a + b)}个，其中国家级${String(a)}个、省级${String(b - random.int(2, 20))}个。`;
  }),
  saying('sentence: digits that changed places', 'number/sum', (random) => {
    const [a, b, c] = [random.int(11, 90), random.int(100, 400), random.int(11, 90)];
    const tens = random.int(5, 9);
    const ones = random.int(0, 3);
    const [right, wrong] = [100 + tens * 10 + ones, 100 + ones * 10 + tens];
    return `梳理问题${String(a + b + c + right)}个，其中窗口类${String(a)}个、流程类${String(b)}个、系统类${String(c)}个、其他${String(wrong)}个。`;
  }),
];

export const pairing: readonly Injector[] = [
  replacing('分别: a value lost', ['number/pairing'], 'pairing', ({ values }, text) => {
    const last = values.at(-1) ?? '';
    return values.length > 2 ? text.replace(new RegExp(`[和、]${last.replace('.', '\\.')}(?:以上)?`), '') : undefined;
  }),
  replacing('分别: a value too many', ['number/pairing'], 'pairing', ({ values, subjects }, text, random) => {
    const first = values[0] ?? '';
    const more = (Number.parseFloat(first) - random.int(1, 3) * 1.3).toFixed(1) + '%';
    return subjects > 1 ? text.replace(first, `${more}、${first}`) : undefined;
  }),
];

export const countClaim: readonly Injector[] = [
  replacing('count of tasks or measures', ['number/count-claim'], 'count-claim', ({ count, noun }, _, random) => {
    const other = random.pick([count - 1, count + 1, count + 2].filter((each) => each > 2));
    return `${numerals[other] ?? ''}${noun}`;
  }),
];

export const percent: readonly Injector[] = [
  replacing(
    'share above 100',
    ['number/percent'],
    'claim',
    ({ figure }, text, random) => withNumber(text, (100 + random.int(2, 60)).toFixed(figure.decimals)),
    (claim, draft) => shareFacts(draft).has(claim.fact) && claim.when === 'target',
  ),
  replacing(
    '%%',
    ['number/percent'],
    'claim',
    (_, text) => text.replace('%', '%%'),
    (claim, draft) => isPercentClaim(textOf(draft, claim)),
  ),
  replacing(
    '百分之…%',
    ['number/percent'],
    'claim',
    (_, text) => text.replace(/[\d.]+%/, '百分之$&'),
    (claim, draft) => isPercentClaim(textOf(draft, claim)) && /^\d/.test(textOf(draft, claim)),
  ),
];

export const percentPoint: readonly Injector[] = [
  {
    kind: 'points as per cent',
    rules: ['number/percent-point', 'number/change'],
    inject: (draft, random) => {
      const points = pickMark(draft, random, 'points');
      if (!points) return undefined;
      const word = '个百分点';
      return draft.text.startsWith(word, points.end)
        ? replaced(draft, { start: points.end, end: points.end + word.length }, '%')
        : undefined;
    },
  },
  {
    kind: 'per cent as points',
    rules: ['number/percent-point', 'number/change'],
    inject: (draft, random) => {
      const percent = pickMark(draft, random, 'percent-change');
      return percent && replaced(draft, { start: percent.end, end: percent.end + 1 }, '个百分点');
    },
  },
];

export const range: readonly Injector[] = [
  replacing('high before low', ['number/range'], 'range', ({ low, high, unit }) =>
    unit === '%' ? `${high}%～${low}%` : `${high}～${low}${unit}`,
  ),
  replacing('% lost', ['number/range'], 'range', ({ low, high, unit }) => (unit === '%' ? `${low}～${high}%` : undefined)),
];

const bare = (claim: MarkOf<'claim'>): boolean => claim.figure.comparator === 'exact' && claim.wording !== 'paired';

export const approximate: readonly Injector[] = [
  replacing(
    'doubled hedge',
    ['number/approximate'],
    'claim',
    (_, text, random) => random.pick([`约${text}左右`, `至少${text}以上`, `超过${text}以上`, `不少于${text}以上`]),
    (claim, draft) => bare(claim) && /^[\d.]+[^\d.]*$/.test(textOf(draft, claim)) && !/以/.test(textOf(draft, claim)),
  ),
  replacing(
    'doubled bound',
    ['number/approximate'],
    'claim',
    (_, text) => (text.startsWith('不低于') ? `${text}以上` : text.endsWith('以上') ? `不低于${text}` : undefined),
    (claim) => claim.wording !== 'paired',
  ),
];

export const decreaseMultiple: readonly Injector[] = [
  {
    kind: '下降…倍',
    rules: ['number/decrease-multiple'],
    inject: (draft, random) => {
      const change = pickMark(
        draft,
        random,
        'change',
        ({ start, what }) => what !== 'yearly' && /(?:下降|降低|减少)$/.test(draft.text.slice(start - 2, start)),
      );
      if (!change) return undefined;
      const unit = /^(?:个百分点|%)/.exec(draft.text.slice(change.end))?.[0] ?? '';
      return replaced(draft, { start: change.start, end: change.end + unit.length }, `${String(random.int(2, 4))}倍`, {
        facts: [change.fact],
      });
    },
  },
];

export const format: readonly Injector[] = [
  replacing(
    'blank before %',
    ['number/format'],
    'claim',
    (_, text) => text.replace('%', ' %'),
    (claim, draft) => isPercentClaim(textOf(draft, claim)),
  ),
  replacing('mixed digits', ['number/format'], 'claim', (_, text) => {
    const digits = /\d{2,}/.exec(text);
    if (!digits) return undefined;
    const wide = String.fromCodePoint(digits[0].charCodeAt(digits[0].length - 1) - 0x30 + 0xff10);
    return text.slice(0, digits.index + digits[0].length - 1) + wide + text.slice(digits.index + digits[0].length);
  }),
];
