import { statingText } from '../../model/document/read-of';
import {
  differsFromUndated,
  disagreeing,
  judgedOf,
  mayBeFloor,
  mayBeMore,
  mayBeOfOtherYear,
  mayBeStep,
  otherYear,
  type Differs,
} from '../../link/differences';
import type { CellFact } from '../../link/facts';
import type { TextTableLink } from '../../link/text-table';
import { written } from '../../link/measures';
import { offerFigure } from '../../link/offers';
import { wholeChangesOf } from '../../link/whole-changes';
import { rule, type RawFinding, type RelatedPlace } from '../rule';

type Finding = RawFinding<'value' | 'opposite' | 'against' | 'year' | 'precision' | 'cut' | 'undated'>;

const inTable = (name: string, { quantity }: CellFact): RelatedPlace => ({
  span: quantity.full,
  message: { zh: `表中“${name}”`, en: `“${name}” in the table` },
});

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
  const related = [inTable(row.indicator.name, cell)];
  const suggestions = offerFigure(
    claim.quantity,
    cell.quantity,
    { zh: '正文改从表格', en: 'Take the table’s figure' },
    { from: cell.unit },
  ).concat(
    offerFigure(cell.quantity, claim.quantity, { zh: '表格改从正文', en: 'Put the text’s figure into the table' }, { at: cell.unit }),
  );
  return {
    messageId: difference === 'value' && elsewhere !== undefined ? 'year' : difference,
    ...(difference === 'precision' || difference === 'cut' || mayBeFloor(link) ? { severity: 'info' as const } : {}),
    span: claim.quantity.full,
    data,
    related,
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
    related: [inTable(row.indicator.name, undated)],
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
  *check({ plan, links }): Iterable<Finding> {
    for (const { claim, row, cell } of wholeChangesOf(plan, links)) {
      yield {
        messageId: 'value',
        span: claim.quantity.full,
        data: {
          name: row.indicator.name,
          text: written(claim.quantity),
          cell: cell.value.cell.text,
          year: cell.value.year ?? '',
          other: '',
        },
        related: [inTable(row.indicator.name, cell)],
      };
    }
    for (const linked of links.ofClaims.values()) {
      const judged = judgedOf(linked);
      if (mayBeOfOtherYear(linked)) continue;
      const [first] = disagreeing(judged).flatMap(({ link, difference }) => find(link, difference) ?? []);
      const [undated] = judged.length > 0 ? [] : linked.flatMap((link) => undatedOf(link) ?? []);
      if (first) yield first;
      if (undated) yield undated;
    }
  },
});
