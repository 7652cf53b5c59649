import type { Claim } from '../model/claims/claims';
import { readFactName } from '../model/claims/fact-names';
import { comparableName } from '../model/document/indicators';
import { distance } from '../text/likeness';
import type { PlanDocument } from '../model/types';
import type { CellFact, RowFact } from './facts';
import type { Links } from './links';
import { comparable, differ, measureOf } from './measures';
import { yearOfCell } from './years';

/** A statement with the figure of a row for its year, whose name is that of the row but for a character. */
export interface MisnamedRow {
  readonly claim: Claim;
  readonly row: RowFact;
  readonly cell: CellFact;
  /** Not only words of one meaning, 智慧化 and 数字化, which may also be two things. */
  readonly sure: boolean;
}

const shortest = 6;
/** What tells two things of one kind apart: 初中入学率 and 高中入学率, 国道 and 省道. */
const telling =
  /[一二三四五六七八九十两\dA-Za-zⅠ-Ⅴ东西南北中上下左右大小高低初老幼男女公民国省市县区乡镇村城农新旧内外前后早晚进出不未非无水旱林草人户的]/u;

/** What one text has where the other has something else, their common beginning and end left out. */
const apart = (a: string, b: string): string => {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return a.slice(from, a.length - end) + b.slice(from, b.length - end);
};

const sameQualifiers = (a: string, b: string): boolean => {
  const [mine, theirs] = [readFactName(a).qualifiers, readFactName(b).qualifiers];
  return mine.size === theirs.size && [...mine].every(([dimension, values]) => values.join() === theirs.get(dimension)?.join());
};

/** Is one name the other, or its end, but for one character that does not tell them apart? */
const slipped = (claimed: string, listed: string): boolean => {
  if (claimed.length < shortest || listed.includes(claimed) || claimed.includes(listed)) return false;
  return [claimed.length, claimed.length + 1, claimed.length - 1].some((length) => {
    const end = listed.slice(-length);
    return end.length === length && distance(claimed, end, 1) === 1 && !telling.test(apart(claimed, end)) && sameQualifiers(claimed, end);
  });
};

const shortestOfTwo = 8;
const measuredBy = /[率比数量度]$/u;

/** …流量保证率 for …流量达标率: the names are one but for the two characters before the measure. The same figure must be no round one: others have it, too. */
const otherMeasure = (claimed: string, listed: string, { raw }: Claim['quantity']): boolean => {
  const end = listed.slice(-claimed.length);
  const head = claimed.length - 3;
  return (
    claimed.length >= shortestOfTwo &&
    end.length === claimed.length &&
    end !== claimed &&
    measuredBy.test(claimed) &&
    raw.replace('.', '').length >= 3 &&
    // 农村厕所普及率…，污水治理率…: the end of the row's name, its beginning shared with the clause before.
    claimed !== end &&
    claimed.slice(0, head) === end.slice(0, head) &&
    claimed.at(-1) === end.at(-1) &&
    !telling.test(apart(claimed, end)) &&
    sameQualifiers(claimed, end)
  );
};

const wholeChange =
  /^(?:以[上内])?，?(?:[（(])?(?:比|较)20\d\d年(?:分别)?(?:提高|提升|增加|上升|增长|下降|降低|减少)(\d{1,4}(?:\.\d{1,2})?)/u;
const mostApart = 2;

/** …仲裁成功率达到75.0%，比2025年提高2.6个百分点 for …调解成功率, 72.4 → 75.0: but for two characters side by side the names are one, and so are both figures. */
const sameMove = (claimed: string, listed: string, { quantity }: Claim, { cells }: RowFact): boolean => {
  const end = listed.slice(-claimed.length);
  if (claimed.length < shortestOfTwo || end.length < claimed.length || claimed === end) return false;
  const other = apart(claimed, end);
  if (other.length > 2 * mostApart || telling.test(other) || !sameQualifiers(claimed, end)) return false;
  const { reading } = quantity.prose;
  const change = wholeChange.exec(reading.text.slice(quantity.fullTo, quantity.fullTo + 30))?.[1];
  return change !== undefined && cells.some((cell) => Math.abs(Math.abs(quantity.value - cell.quantity.value) - Number(change)) < 1e-6);
};

/** So many digits tell a figure from those of other things. */
const tellingDigits = 4;
const sharedPart = 4;
/** What a share is called. */
const anyShare = /(?:占比|比例|比重|率)$/u;
/** What is counted of the same thing: 幼儿园|在园人数|占比, 在园幼儿|占比. */
const counted = /^(?:(?:总)?(?:人数|人次|人口数?|数量?|幼儿数?|儿童数?|学生数?|在校生数?|老年人数?))?$/u;

const isPartOf = (short: string, long: string): boolean => {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
};

/** How many characters two names have in common at their ends. */
const sharedEnd = (a: string, b: string): number => {
  let end = 0;
  while (end < Math.min(a.length, b.length) && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return end;
};

/** Is the one name the end of the other, or the other way round, but for words of what is counted before the same measure? 主要农作物|机械化率 and 水稻|机械化率 are of two things. */
const sameThing = (a: string, b: string): boolean => {
  const end = sharedEnd(a, b);
  const [mine, theirs] = [a.slice(0, a.length - end), b.slice(0, b.length - end)];
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  for (let length = short.length; length >= sharedPart && end >= 2; length -= 1) {
    const at = long.lastIndexOf(short.slice(0, length));
    if (at >= 0) return counted.test(short.slice(length)) && counted.test(long.slice(at + length));
  }
  return false;
};

/** Has neither name a qualifier that rules out those of the other? 公办和普惠性 takes in 普惠性. */
const qualifiersAgree = (a: string, b: string): boolean => {
  const [mine, theirs] = [readFactName(a).qualifiers, readFactName(b).qualifiers];
  return [...mine].every(([dimension, values]) => {
    const others = theirs.get(dimension);
    return !others || values.some((value) => others.includes(value));
  });
};

/** 普惠性幼儿园在园人数占比达87.96% for …在园幼儿占比 87.96: a figure of four digits, of two shares that differ in the word for what is counted. A text may shorten the table's name. */
const sameFigure = (claimed: string, listed: string, { raw }: Claim['quantity']): boolean =>
  raw.replace('.', '').length >= tellingDigits &&
  // 接受义务教育的入学率: told in words, no name.
  !claimed.includes('的') &&
  anyShare.test(claimed) &&
  anyShare.test(listed) &&
  sameThing(claimed, listed) &&
  !isPartOf(claimed, listed) &&
  !isPartOf(listed, claimed) &&
  qualifiersAgree(claimed, listed);

/** 智慧化|覆盖率, 数字化管控|覆盖率: one thing under words of one meaning. */
const digital = /(?:实现)?(智慧化|数字化|智能化|信息化)(?:管控|管理|监管|监测)?(覆盖率|普及率|比例|占比|率)$/u;
/** 全省|易涝区域. */
const whole = /^全[国省市县区]/u;
/** 易涝片区, 易涝区域. */
const kindOfPlace = /(?:区域|片区|地区|地段|区块)$/u;

/** The names are one but for a word that has another of the same meaning. */
const sameMeaning = (claimed: string, listed: string, { raw, value }: Claim['quantity']): boolean => {
  const [mine, theirs] = [digital.exec(claimed), digital.exec(listed)];
  if (mine && theirs) {
    const [a, b] = [claimed.slice(0, mine.index).replace(whole, ''), listed.slice(0, theirs.index).replace(whole, '')];
    return mine[1] !== theirs[1] && mine[2] === theirs[2] && Math.min(a.length, b.length) >= 2 && (isPartOf(a, b) || isPartOf(b, a));
  }
  if (!kindOfPlace.test(claimed) || !kindOfPlace.test(listed) || claimed.slice(-2) === listed.slice(-2)) return false;
  const [stem, other] = [claimed.slice(0, -2), listed.slice(0, -2)];
  return (
    raw.length >= 3 &&
    value % 100 !== 0 &&
    Math.min(stem.length, other.length) >= sharedPart &&
    (stem.endsWith(other) || other.endsWith(stem))
  );
};

/** 高技能人才…，占技能人才的比重…: a name without its subject, which stands before it. */
const elliptic = ({ name }: Claim): boolean => name.text.startsWith('占');

/** 100% and figures of one digit are those of many things. */
const tells = (claim: Claim): boolean => {
  const { value, raw } = claim.quantity;
  return value !== 100 && value !== 0 && raw.replace('.', '').length >= 2 && !elliptic(claim);
};

const isOther = (claimed: string, listed: string, quantity: Claim['quantity']): boolean =>
  slipped(claimed, listed) ||
  (claimed !== listed &&
    (otherMeasure(claimed, listed, quantity) || sameFigure(claimed, listed, quantity) || sameMeaning(claimed, listed, quantity)));

/** A figure that more cells have tells none of them apart, and would cost too much to compare. */
const mostAlike = 60;

/** The cells of all rows by their number: few claims share theirs with one. */
const byValue = (rows: readonly RowFact[]): ReadonlyMap<number, readonly (readonly [RowFact, CellFact])[]> => {
  const cells = new Map<number, (readonly [RowFact, CellFact])[]>();
  for (const row of rows)
    for (const cell of row.cells) {
      const { value } = cell.quantity;
      const known = cells.get(value);
      if (known) known.push([row, cell]);
      else cells.set(value, [[row, cell]]);
    }
  return cells;
};

/** Statements that no row is linked to, with the figure that a row of almost the same name gives for their year. */
export const misnamedRowsOf = (plan: PlanDocument, { claims, rows, ofClaims }: Links): readonly MisnamedRow[] => {
  if (rows.length === 0) return [];
  const unlinked = claims.filter(
    (claim) => (claim.kind === 'level' || claim.kind === 'start') && tells(claim) && (ofClaims.get(claim)?.length ?? 0) === 0,
  );
  if (unlinked.length === 0) return [];
  const cells = byValue(rows);
  return unlinked.flatMap((claim): MisnamedRow[] => {
    const { year, quantity } = claim;
    const alike = cells.get(quantity.value);
    if (!alike || alike.length > mostAlike) return [];
    const measure = measureOf(quantity);
    const name = comparableName(claim.name.text);
    const found = alike.filter(
      ([row, cell]) =>
        (year === undefined || yearOfCell(cell, plan) === year) &&
        comparable(cell.measure, measure) &&
        // 98%以上, where the table has 98: another matter.
        ['same', 'bound'].includes(differ(measure, cell.measure, false)) &&
        (isOther(name, comparableName(row.indicator.name), quantity) || sameMove(name, comparableName(row.indicator.name), claim, row)),
    );
    const [only] = found;
    if (!only || new Set(found.map(([row]) => row)).size > 1) return [];
    return [{ claim, row: only[0], cell: only[1], sure: !(digital.test(name) && digital.test(comparableName(only[0].indicator.name))) }];
  });
};
