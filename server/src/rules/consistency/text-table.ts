import { statingText } from '../../model/read-of';
import { differenceOf, differsFromUndated, mayBeStep, type Differs } from '../../link/differences';
import type { TextTableLink } from '../../link/links';
import { written } from '../../link/measures';
import { offerFigure } from '../../link/offers';
import { rule, type RawFinding } from '../rule';

type Finding = RawFinding<'value' | 'opposite' | 'against' | 'year' | 'precision' | 'cut' | 'undated'>;

/** 60 is what the table gives for another year. */
const otherYear = ({ row, cell, measure }: TextTableLink): number | undefined =>
  row.cells.find(
    (c) =>
      c !== cell && c.value.year !== undefined && Math.abs(c.measure.low - measure.low) <= Math.max(c.measure.tolerance, measure.tolerance),
  )?.value.year;

/** 创建30所: so many more where some stand already, nobody can tell. */
const mayBeMore = ({ claim, baseline }: TextTableLink): boolean => claim.kind === 'build' && (baseline?.measure.low ?? 0) > 0;

/** A floor without a year, below the target: it may be a line to hold meanwhile. */
const mayBeFloor = ({ claim, measure, cell }: TextTableLink): boolean =>
  claim.yearFrom === 'section' && measure.comparator?.startsWith('>') === true && cell !== undefined && measure.low < cell.measure.low;

const find = (link: TextTableLink, difference: Differs): Finding | undefined => {
  const { claim, row, cell } = link;
  if (!cell || difference === 'same' || difference === 'bound' || mayBeMore(link)) return undefined;
  const elsewhere = difference === 'value' ? otherYear(link) : undefined;
  const data = {
    name: row.indicator.name,
    text: written(claim.quantity),
    cell: cell.value.cell.text,
    year: cell.value.year ?? claim.year ?? '',
    other: elsewhere ?? '',
  };
  const suggestions = offerFigure(claim.quantity, cell.quantity, { zh: '正文改从表格', en: 'Take the table’s figure' }).concat(
    offerFigure(cell.quantity, claim.quantity, { zh: '表格改从正文', en: 'Put the text’s figure into the table' }),
  );
  return {
    messageId: difference === 'value' && elsewhere !== undefined ? 'year' : difference,
    ...(difference === 'precision' || difference === 'cut' || mayBeFloor(link) ? { severity: 'info' as const } : {}),
    span: claim.quantity.full,
    data,
    related: [{ span: cell.quantity.full, message: { zh: `表中“${row.indicator.name}”`, en: `“${row.indicator.name}” in the table` } }],
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
};

/** A level without a year that is neither the target nor any other figure of its row. */
const undatedOf = (link: TextTableLink): Finding | undefined => {
  const { claim, row, undated } = link;
  if (!undated || !differsFromUndated(link, undated)) return undefined;
  return {
    messageId: 'undated',
    ...(mayBeStep(link, undated) ? { severity: 'info' as const } : {}),
    span: claim.quantity.full,
    data: {
      name: row.indicator.name,
      text: written(claim.quantity),
      cell: undated.value.cell.text,
      year: undated.value.year ?? '',
    },
    related: [{ span: undated.quantity.full, message: { zh: `表中“${row.indicator.name}”`, en: `“${row.indicator.name}” in the table` } }],
  };
};

/** What the text says of an indicator and a year, the table says too. */
export const consistencyTextTable = rule({
  id: 'consistency/text-table',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    value: {
      zh: '正文作 {text}，表中“{name}”{year} 年为 {cell}；同一指标同一年只有一个数，请核对后改正一处',
      en: 'the text says {text}, the table gives {cell} for “{name}” in {year}; one indicator has one value a year, correct one of them',
    },
    opposite: {
      zh: '正文作 {text}，表中“{name}”{year} 年为 {cell}，一处是下限、一处是上限；请核对',
      en: 'the text says {text}, the table gives {cell} for “{name}” in {year}: a floor here, a ceiling there; check them',
    },
    against: {
      zh: '正文作 {text}，表中“{name}”{year} 年为 {cell}；界限的方向与这项指标的好坏方向相反，请核对“以上”“以下”',
      en: 'the text says {text}, the table gives {cell} for “{name}” in {year}; the bound points against what is good for it, check 以上 and 以下',
    },
    year: {
      zh: '正文作 {text}，表中“{name}”{year} 年为 {cell}，{text} 是 {other} 年的数；请核对年份或数值',
      en: 'the text says {text}, the table gives {cell} for “{name}” in {year} and {text} for {other}; check year and value',
    },
    precision: {
      zh: '正文作 {text}，表中“{name}”{year} 年为 {cell}，位数不同；同一个数请写到同样的位数',
      en: 'the text says {text}, the table gives {cell} for “{name}” in {year}: the same value with other digits; write it alike',
    },
    cut: {
      zh: '正文的 {text} 是把表中“{name}”{year} 年的 {cell} 截断得来，按四舍五入应进位；请核对',
      en: 'the text’s {text} cuts off the {cell} that the table gives for “{name}” in {year}; rounded it is higher',
    },
    undated: {
      zh: '正文作 {text}，没有写年份，而表中“{name}”{year} 年的目标为 {cell}，也不是其他年份的数；请核对数值，或写明年份',
      en: 'the text says {text} without a year, the target for “{name}” in {year} is {cell}; check the figure or give its year',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ links }): Iterable<Finding> {
    for (const linked of links.ofClaims.values()) {
      const judged = linked.filter((link) => link.cell && !link.countedOnly).map((link) => ({ link, difference: differenceOf(link) }));
      // Where one table agrees and another does not, the tables disagree: consistency/table-table.
      if (judged.some(({ difference }) => difference === 'same' || difference === 'bound')) continue;
      const [first] = judged.flatMap(({ link, difference }) => find(link, difference) ?? []);
      if (first) yield first;
      if (judged.length > 0) continue;
      const [undated] = linked.flatMap((link) => undatedOf(link) ?? []);
      if (undated) yield undated;
    }
  },
});
