import type { Claim } from '../model/claims';
import { readFactName } from '../model/fact-names';
import { comparableName } from '../model/indicators';
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
}

const shortest = 6;
/** What tells two things of one kind apart: 初中入学率 and 高中入学率, 国道 and 省道. */
const telling =
  /[一二三四五六七八九十两\dA-Za-zⅠ-Ⅴ东西南北中上下左右大小高低初老幼男女公民国省市县区乡镇村城农新旧内外前后早晚进出不未非无水旱林草人户]/u;

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

/** 100% and figures of one digit are those of many things. */
const tells = ({ quantity }: Claim): boolean => quantity.value !== 100 && quantity.value !== 0 && quantity.raw.replace('.', '').length >= 2;

/** Statements that no row is linked to, with the figure that a row of almost the same name gives for their year. */
export const misnamedRowsOf = (plan: PlanDocument, { claims, rows, ofClaims }: Links): readonly MisnamedRow[] =>
  claims.flatMap((claim): MisnamedRow[] => {
    const { kind, year } = claim;
    if ((kind !== 'level' && kind !== 'start') || !tells(claim) || (ofClaims.get(claim)?.length ?? 0) > 0) return [];
    const measure = measureOf(claim.quantity);
    const found = rows.flatMap((row): MisnamedRow[] => {
      const cell = row.cells.find(
        (each) =>
          each.quantity.value === claim.quantity.value &&
          comparable(each.measure, measure) &&
          differ(measure, each.measure, false) === 'same' &&
          (year === undefined || yearOfCell(each, plan) === year),
      );
      return cell && slipped(comparableName(claim.name.text), comparableName(row.indicator.name)) ? [{ claim, row, cell }] : [];
    });
    return found.length === 1 ? found : [];
  });
