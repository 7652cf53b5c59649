import { countClaimsIn } from '../model/claims/announced-counts';
import type { CountClaim } from '../model/claims/count-claims';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { sentenceAround } from '../model/document/prose';
import type { PlanCell, PlanDocument, PlanTable, Prose, Reference } from '../model/types';
import { squeeze } from '../text/characters';
import { grouped } from '../text/grouped';
import { firstNumberFrom } from '../text/span';
import { annexTables } from './annex-totals';

/** A count of works or tasks, and the table that its sentence points to, which lists another number of them: 六大工程（见附件1）. */
export interface MiscountedRows {
  readonly prose: Prose;
  readonly claim: CountClaim;
  readonly found: number;
  readonly rows: readonly PlanCell[];
}

const counted = ['工程', '项目', '任务', '行动'];
const fewest = 3;
/** A paragraph of a plan is no longer. */
const longestText = 4000;
/** One row stands for several of them: 项目数, 数量. */
const severalEach = /数量|个数|[目程]数|类别|类型|领域/u;

/** The names in the rows of a table that lists one thing of a kind in each: numbered on from 1, none of them a total. */
const namesIn = ({ columns, rows, headerRows, kind }: PlanTable, noun: string): readonly PlanCell[] => {
  const name = columns.find(({ header }) => header.startsWith(noun) || header.endsWith(`${noun}名称`));
  const number = columns.find(({ role }) => role === 'number');
  if (kind === 'indicator' || !name || !number || columns.some(({ header }) => severalEach.test(header))) return [];
  const body = rows.slice(headerRows).filter((row) => !row.some(({ text }) => /^(?:合计|总计|小计|共计)/u.test(squeeze(text))));
  const whole = body.every((row, i) => Number(row[number.index]?.text) === i + 1 && row[name.index]?.merged === undefined);
  return whole ? body.flatMap((row) => row[name.index] ?? []) : [];
};

/** The one table that a reference to a table or annex leads to. */
export const tableReferredTo = (plan: PlanDocument, { kind, number }: Reference): PlanTable | undefined => {
  const tables =
    kind === '附件'
      ? (annexTables(plan).get(number) ?? [])
      : plan.tables.filter(({ caption }) => caption?.kind === kind && caption.number === number && caption.chapter === undefined);
  return tables.length === 1 ? tables[0] : undefined;
};

/** 附件1所列|, 表3中的|: what the text says of things that stand there, without 见. */
const holding = /^(?:中|内)?(?:所列|列出|列明|列示|列入|收录|明确|确定|安排|载明)?(?:的|了)?(?=[\d一二三四五六七八九十])/u;

/** Does a reference lead to a table, by 见 or by what it says stands there? */
const leads = ({ explicit, prose, span }: Reference): boolean => {
  if (explicit) return true;
  const { text, offsets, span: whole } = prose.reading;
  const to = offsets ? firstNumberFrom(offsets, span.end) : span.end - whole.start;
  return (holding.exec(text.slice(to, to + 8))?.[0].length ?? 0) > 0;
};

/** Counts of works that are not those of the table the sentence points to. */
export const miscountedRowsOf = oncePerPlan((plan): readonly MiscountedRows[] => {
  const pointers = grouped(
    plan.references.filter((reference) => (reference.kind === '附件' || reference.kind === '表') && leads(reference)),
    ({ prose }) => prose,
  );
  return countClaimsIn(plan).flatMap(({ place: prose, hits }): MiscountedRows[] => {
    if (prose.cell || prose.kind === 'toc' || prose.reading.text.length > longestText || prose.section?.tense === 'review') return [];
    return hits.flatMap((claim): MiscountedRows[] => {
      if (!counted.includes(claim.noun)) return [];
      const sentence = sentenceAround(prose, claim.from);
      const start = prose.reading.offsets?.[sentence.from] ?? prose.reading.span.start + sentence.from;
      const end = prose.reading.offsets?.[sentence.to - 1] ?? prose.reading.span.start + sentence.to;
      const own = (pointers.get(prose) ?? []).filter(({ span }) => span.start >= start && span.end <= end + 1);
      const [pointer] = own;
      const table = own.length === 1 && pointer ? tableReferredTo(plan, pointer) : undefined;
      const rows = table ? namesIn(table, claim.noun) : [];
      const apart = Math.abs(rows.length - claim.count);
      return rows.length >= fewest && apart > 0 && apart <= 3 ? [{ prose, claim, found: rows.length, rows }] : [];
    });
  });
});
