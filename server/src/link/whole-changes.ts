import type { Claim } from '../model/claims/claims';
import { contentKey, matchNames, readFactName, type FactName } from '../model/claims/fact-names';
import { onceFor } from '../text/kept-with';
import { grouped } from '../text/grouped';
import type { PlanDocument } from '../model/types';
import type { CellFact, RowFact } from './facts';
import type { Links } from './links';
import { differ, measureOf } from './measures';
import { linkThreshold } from './thresholds';
import { yearOfCell } from './years';

/** “十五五”期间单位产值能耗累计降低13%, where the row 单位产值能耗降低 gives another figure for these years. */
export interface WholeChange {
  readonly claim: Claim;
  readonly row: RowFact;
  readonly cell: CellFact;
}

const changeEnd = /(?:累计)?(降低|下降|减少|削减|提高|提升|增长|增加)(?:率|幅度|比例)?$/u;
const falls = /降低|下降|减少|削减/u;

/** A row that gives by how much a thing changes over the years of a plan. */
interface ChangeRow {
  readonly row: RowFact;
  /** What changes. */
  readonly name: FactName;
  readonly falling: boolean;
}

const changeRow = onceFor((row: RowFact): { readonly of: ChangeRow | undefined } => {
  const name = row.indicator.name.replace(/[（(](?:累计|五年累计|%|％)[)）]/gu, '').trim();
  const end = changeEnd.exec(name);
  // 年均增长 is another figure.
  if (!end || end.index < 4 || row.indicator.total || /年均|每年|年度|同比/u.test(name)) return { of: undefined };
  return { of: { row, name: readFactName(name.slice(0, end.index)), falling: falls.test(end[0]) } };
});

const farthest = 60;
const marks = '。；！？';
/** What tells that a change is that of the whole period, and what that it is another one. */
const ofPeriod = /累计|期间|时期|五年|以来/u;
const ofOtherTimes = /年均|每年|逐年|年度|同比|上年|去年|再|其中|比|较|与|达到|高于|快于|左右|约|近/u;

/** From the beginning of the sentence, or of what follows another figure, to the figure. */
const leadOf = ({ prose, quantity }: Claim): string => {
  const { text } = prose.reading;
  let from = quantity.fullFrom;
  while (from > 0 && quantity.fullFrom - from < farthest && !marks.includes(text.charAt(from - 1))) from -= 1;
  return text.slice(from, quantity.fullFrom);
};

const isOfPeriod = (claim: Claim): boolean => {
  const lead = leadOf(claim);
  const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('、')) + 1);
  return (claim.span || ofPeriod.test(clause)) && !ofOtherTimes.test(clause);
};

/** Changes over a whole period that the text gives otherwise than the row that is about them. */
export const wholeChangesOf = (plan: PlanDocument, { claims, rows }: Links): readonly WholeChange[] => {
  const changing = rows.flatMap((row) => changeRow(row).of ?? []);
  if (changing.length === 0) return [];
  const byContent = grouped(changing, ({ name }) => contentKey(name));
  return claims.flatMap((claim): WholeChange[] => {
    const { kind, verb, year, quantity } = claim;
    if (kind !== 'change' || (verb !== 'down' && verb !== 'up') || quantity.unit !== '%' || year === undefined) return [];
    const alike = (byContent.get(contentKey(claim.name)) ?? []).filter(
      ({ row, name, falling }) =>
        falling === (verb === 'down') && (matchNames(claim.name, name, claim.context, row.context)?.score ?? 0) >= linkThreshold,
    );
    const [only, ...others] = alike;
    if (!only || others.length > 0 || !isOfPeriod(claim)) return [];
    const { row } = only;
    const cell = [...row.sums, ...row.cells].find((each) => yearOfCell(each, plan) === year && each.measure.dimension === 'percent');
    return cell && differ(measureOf(quantity), cell.measure, cell.value.role === 'baseline') === 'value' ? [{ claim, row, cell }] : [];
  });
};
