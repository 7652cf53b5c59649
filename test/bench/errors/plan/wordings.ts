import { marked, type Comparator, type Figure, type Piece, type When } from '../draft';
import type { Random } from '../random';
import { digits, figureOf, period, rounded, type Fact } from './facts';

/** A figure in running text: `95.2%以上`, `不低于95.2%`, `控制在8%以内`. */
export const spoken = ({ value, decimals, comparator }: Figure, unit: string, prefix = ''): string => {
  const number = `${digits(value, decimals)}${unit}`;
  if (prefix !== '') return `${prefix}${number}`;
  return comparator === 'at-least' ? `${number}以上` : comparator === 'at-most' ? `${number}以内` : number;
};

const prefixes: Readonly<Record<Comparator, readonly string[]>> = {
  'at-least': ['不低于'],
  'at-most': ['不超过', '不高于'],
  exact: [],
};

/** What is said of a fact: the figure as a marked claim. */
const claim = (fact: Fact, when: When, wording: string, prefix = ''): Piece =>
  marked(spoken(figureOf(fact, when), fact.unit, prefix), {
    kind: 'claim',
    fact: fact.id,
    when,
    figure: figureOf(fact, when),
    wording,
  });

const verb = (text: string, fact: Fact, when: When): Piece => marked(text, { kind: 'claim-verb', fact: fact.id, when });

const change = (text: string, value: number, decimals: number, fact: Fact, what: 'difference' | 'growth' | 'yearly'): Piece =>
  marked(text, { kind: 'change', fact: fact.id, what, figure: { value, decimals, comparator: 'exact' } });

const isRate = (fact: Fact): boolean => fact.nature === 'share' || fact.nature === 'gross';
const isAmount = (fact: Fact): boolean => fact.nature === 'count' || fact.nature === 'amount';

/** 提高到, 增加到, 下降到 …, by what kind of figure it is. */
const rise = (random: Random, fact: Fact): string => {
  if (fact.better === 'down') return random.pick(['下降到', '降至', '降低到']);
  if (fact.nature === 'count') return random.pick(['增加到', '增至', '扩大到']);
  return fact.nature === 'amount' ? random.pick(['增加到', '提高到', '增长到']) : random.pick(['提高到', '提升至', '提高至', '上升到']);
};

/** The growth of a fact over the period in %, and its yearly average (compound), to one decimal. */
export const growthOf = (from: number, to: number): number => rounded((to / from - 1) * 100, 1);
export const yearlyOf = (from: number, to: number, years = 5): number => rounded(((to / from) ** (1 / years) - 1) * 100, 1);

/** A clause for the target of a fact, without the words of time at its start. */
export const goalClause = (random: Random, fact: Fact, name: Piece = fact.name): Piece => {
  const down = fact.better === 'down';
  const difference = rounded(Math.abs(fact.target - fact.base), fact.decimals);
  const shown = digits(difference, fact.decimals);
  const options: (() => Piece)[] = [];
  const add = (weight: number, option: () => Piece): void => {
    for (let i = 0; i < weight; i += 1) options.push(option);
  };
  const prefix = random.pick(prefixes[fact.comparator].length > 0 ? prefixes[fact.comparator] : ['']);
  if (fact.comparator === 'exact' || fact.comparator === 'at-least')
    add(3, () =>
      down
        ? [name, verb('下降到', fact, 'target'), claim(fact, 'target', 'plain')]
        : [name, verb(random.pick(['达到', '达', '达到']), fact, 'target'), claim(fact, 'target', 'plain')],
    );
  if (down) add(2, () => [name, verb('控制在', fact, 'target'), claim({ ...fact, comparator: 'at-most' }, 'target', 'ceiling')]);
  if (prefix !== '') add(2, () => [name, claim(fact, 'target', 'bound', prefix)]);
  add(2, () => [name, verb(rise(random, fact), fact, 'target'), claim(fact, 'target', 'rise')]);
  add(2, () => [
    name,
    random.pick(['由', '从']),
    random.pick(['2025年的', '2025年的', '']),
    claim(fact, 'base', 'from'),
    verb(rise(random, fact), fact, 'target'),
    claim(fact, 'target', 'from-to'),
  ]);
  if (isRate(fact) && fact.comparator === 'exact') {
    const word = down ? '下降' : '提高';
    add(2, () => [
      name,
      random.pick(['比', '较']),
      `2025年${word}`,
      marked(change(shown, difference, fact.decimals, fact, 'difference'), { kind: 'points', fact: fact.id }),
      '个百分点，',
      verb(down ? '降至' : '达到', fact, 'target'),
      claim(fact, 'target', 'points'),
    ]);
    add(1, () => [
      name,
      '由',
      claim(fact, 'base', 'from'),
      verb(rise(random, fact), fact, 'target'),
      claim(fact, 'target', 'from-to'),
      `，${word}`,
      change(shown, difference, fact.decimals, fact, 'difference'),
      '个百分点',
    ]);
  }
  if (isAmount(fact) && !down) {
    const growth = growthOf(fact.base, fact.target);
    const yearly = yearlyOf(fact.base, fact.target);
    if (fact.target === fact.base * 2)
      add(6, () => [
        name,
        '比2025年',
        change('翻一番', 100, 0, fact, 'growth'),
        '，',
        verb('达到', fact, 'target'),
        claim(fact, 'target', 'double'),
      ]);
    add(2, () => [
      name,
      '比2025年增长',
      marked(change(digits(growth, 1), growth, 1, fact, 'growth'), { kind: 'percent-change', fact: fact.id }),
      '%，',
      verb('达到', fact, 'target'),
      claim(fact, 'target', 'growth'),
    ]);
    add(2, () => [
      name,
      '由',
      claim(fact, 'base', 'from'),
      verb(rise(random, fact), fact, 'target'),
      claim(fact, 'target', 'from-to'),
      '，年均增长',
      change(digits(yearly, 1), yearly, 1, fact, 'yearly'),
      '%',
    ]);
    if (fact.nature === 'count')
      add(2, () => [
        name,
        '较2025年增加',
        change(shown, difference, fact.decimals, fact, 'difference'),
        `${fact.unit}，`,
        verb('达到', fact, 'target'),
        claim(fact, 'target', 'difference'),
      ]);
  }
  if (isAmount(fact) && down) {
    const fall = rounded((1 - fact.target / fact.base) * 100, 1);
    if (fact.comparator === 'exact')
      add(2, () => [
        name,
        '比2025年下降',
        marked(change(digits(fall, 1), fall, 1, fact, 'growth'), { kind: 'percent-change', fact: fact.id }),
        '%，',
        verb('降至', fact, 'target'),
        claim(fact, 'target', 'growth'),
      ]);
  }
  return random.pick(options)();
};

/** 到2030年，…: words of time for the target year. */
export const goalLead = (random: Random): Piece => [
  random.pick(['到', '到', '力争到', '至']),
  marked(`${String(period.end)}年`, { kind: 'goal-year', year: period.end }),
  random.pick(['，', '，', '末，', '底，']),
];

/** A whole sentence for the target of one fact. */
export const goalSentence = (random: Random, fact: Fact): Piece => [goalLead(random), goalClause(random, fact), '。'];

/** Several clauses after one year. */
export const goalsSentence = (random: Random, facts: readonly Fact[]): Piece => {
  const mark = random.pick(['，', '，', '；']);
  return [goalLead(random), facts.map((fact, i) => [i > 0 ? mark : '', goalClause(random, fact)]), '。'];
};

/** 小学、初中专任教师本科以上学历比例分别达到95%和98%。 */
export const pairedSentence = (random: Random, facts: readonly Fact[], when: 'base' | 'target'): Piece => {
  const subjects = facts.map((fact) => fact.sibling?.subject ?? fact.name);
  const values = facts.map((fact) => digits(fact[when], fact.decimals) + fact.unit);
  const floor = when === 'target' && facts[0]?.comparator === 'at-least';
  const lead = when === 'target' ? goalLead(random) : random.pick(['截至2025年底，', '2025年，', '目前，']);
  const joined: Piece[] = facts.map((fact, i) => [
    i === 0 ? '' : i === facts.length - 1 ? random.pick(['和', '、']) : '、',
    marked(values[i] + (floor ? '以上' : ''), {
      kind: 'claim',
      fact: fact.id,
      when,
      figure: figureOf(fact, when),
      wording: 'paired',
    }),
  ]);
  return [
    lead,
    subjects.map((subject, i) => [i === 0 ? '' : i === subjects.length - 1 ? random.pick(['、', '和']) : '、', subject]),
    facts[0]?.sibling?.rest ?? '',
    marked([when === 'target' ? random.pick(['分别达到', '分别提高到']) : random.pick(['分别达到', '分别为']), joined], {
      kind: 'pairing',
      values,
      subjects: facts.length,
    }),
    '。',
  ];
};

/** A sentence about where things stand at the baseline. */
export const reviewSentence = (random: Random, fact: Fact): Piece => {
  const down = fact.better === 'down';
  const difference = rounded(Math.abs(fact.base - fact.before), fact.decimals);
  const options: (() => Piece)[] = [
    () => [
      random.pick(['截至2025年底，', '2025年，', '到2025年底，']),
      fact.name,
      random.pick(down ? ['为', '降至'] : ['达到', '为']),
      claim(fact, 'base', 'state'),
      '。',
    ],
    () => [fact.name, '由2020年的', claim(fact, 'before', 'from'), rise(random, fact), '2025年的', claim(fact, 'base', 'from-to'), '。'],
  ];
  if (isRate(fact) && difference > 0)
    options.push(() => [
      '“十四五”期间，',
      fact.name,
      down ? '累计下降' : '累计提高',
      change(digits(difference, fact.decimals), difference, fact.decimals, fact, 'difference'),
      '个百分点，2025年',
      down ? '降至' : '达到',
      claim(fact, 'base', 'points'),
      '。',
    ]);
  if (isAmount(fact) && !down) {
    const growth = growthOf(fact.before, fact.base);
    if (growth > 0)
      options.push(() => [
        fact.name,
        '从2020年的',
        claim(fact, 'before', 'from'),
        rise(random, fact),
        '2025年的',
        claim(fact, 'base', 'from-to'),
        '，增长',
        change(digits(growth, 1), growth, 1, fact, 'growth'),
        '%。',
      ]);
  }
  return random.pick(options)();
};

/** A whole and its parts. */
export const wholeSentence = (
  random: Random,
  whole: { readonly name: string; readonly unit: string; readonly parts: readonly string[]; readonly size: readonly [number, number] },
  sum: number,
): Piece => {
  const values = whole.parts.map(() => random.int(...whole.size));
  const total = values.reduce((a, b) => a + b, 0);
  const parts: Piece[] = whole.parts.map((part, i) => [
    i > 0 ? '、' : '',
    part,
    marked(`${String(values[i])}${whole.unit}`, { kind: 'sum-part', sum, value: values[i] ?? 0 }),
  ]);
  const closing = marked(`${String(total)}${whole.unit}`, { kind: 'sum-total', sum, value: total });
  return random.pick<() => Piece>([
    () => ['截至2025年底，全市共有', whole.name, closing, '，其中', parts, '。'],
    () => ['全市现有', parts, '，', random.pick(['合计', '共计', '共']), closing, '。'],
    () => [whole.name, '总数达到', closing, '，其中', parts, '。'],
  ])();
};
