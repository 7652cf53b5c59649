import { oncePerPlan } from '../model/kept/once-per-plan';
import { local } from '../model/kept/local';
import { sentenceAround } from '../model/document/prose';
import { wholeRowOf } from '../model/tables/whole-rows';
import type { PlanCell, PlanDocument, PlanTable, Prose } from '../model/types';
import { squeeze } from '../text/characters';
import { chineseNumerals, numeralValue } from '../text/numerals';

/** How many places are said to lie below (or above) the whole, and the rows of the table that do. */
export interface PlacesApart {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly found: number;
  readonly rows: readonly PlanCell[];
}

interface Told {
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly some: number;
  readonly below: boolean;
}

const number = `(?:\\d{1,2}|[${chineseNumerals}]{1,2})`;
/** 8个县（市、区）中有4个低于全市平均水平. */
const apart = new RegExp(
  `(?<![\\d${chineseNumerals}.．])(${number})个(?:县（市、区）|县（区）|县市区|区县|县区|市州|设区市|乡镇（街道）|乡镇)中，?(?:仍)?(有(${number})个(低于|高于|超过))全[省市州县区]平均`,
  'gu',
);

const toldIn = local((text): readonly Told[] =>
  text.includes('平均')
    ? Array.from(text.matchAll(apart), ({ 0: whole, 1: all = '', 2: claim = '', 3: some = '', 4: side, index }) => {
        const from = index + whole.indexOf(claim);
        return { from, to: from + claim.length, all: numeralValue(all), some: numeralValue(some), below: side === '低于' };
      })
    : [],
);

/** Does a prose say how many places lie below the whole? */
export const tellsOfPlaces = (prose: Prose): boolean => toldIn.somethingIn(prose);

const valueOf = (cell: PlanCell | undefined): number | undefined => (cell?.merged ? undefined : cell?.value?.quantity?.value);

/** The rows of a column that lie below its whole; undefined unless the sentence gives figures of two of its places. */
const rowsApart = (table: PlanTable, column: number, sentence: string, { all, below }: Told): readonly PlanCell[] | undefined => {
  const whole = wholeRowOf(table);
  const limit = valueOf(whole?.[column]);
  const places = table.rows.slice(table.headerRows).filter((row) => row !== whole);
  if (limit === undefined || places.length !== all) return undefined;
  const values = places.map((row) => valueOf(row[column]));
  const known = places.filter((row) => {
    const name = squeeze(row.find(({ value }) => value?.kind === 'word')?.text ?? '');
    const text = row[column]?.text ?? '';
    const at = name.length < 2 || text === '' ? -1 : sentence.indexOf(name);
    const behind = at < 0 ? '' : sentence.slice(at + name.length).replace(/^(?:为|仅为?|只有|是|达到?|的)/u, '');
    return behind.startsWith(text) && !/[\d.]/u.test(behind.charAt(text.length)) && text !== '';
  });
  if (known.length < 2 || values.includes(undefined)) return undefined;
  return places.flatMap((row, i) => {
    const value = values[i] ?? limit;
    return (below ? value < limit : value > limit) ? (row[column] ?? []) : [];
  });
};

/** Counts of the places below or above the whole that the table of their figures does not bear out. */
export const placesApartOf = oncePerPlan((plan: PlanDocument): readonly PlacesApart[] =>
  toldIn(plan).flatMap(({ place: prose, hits }) =>
    prose.cell || prose.kind === 'toc'
      ? []
      : hits.flatMap((told): PlacesApart[] => {
          const sentence = sentenceAround(prose, told.from).text;
          const all = plan.tables.flatMap((table) => table.columns.flatMap(({ index }) => [rowsApart(table, index, sentence, told) ?? []]));
          const known = all.filter(({ length }) => length > 0);
          const [rows] = known;
          if (!rows || known.length > 1 || rows.length === told.some) return [];
          const { from, to } = told;
          return [{ prose, from, to, what: prose.reading.text.slice(from, to), found: rows.length, rows }];
        }),
  ),
);
