import { agrees, isUnitSlip, judgedOf } from '../../link/differences';
import type { CellFact, RowFact } from '../../link/facts';
import type { TextTableLink } from '../../link/text-table';
import { countedOtherwise, timesApart, written, writtenInFull } from '../../link/measures';
import { unitPlaces } from '../../link/unit-places';
import { formatNumber } from '../../model/figures/format-number';
import { statingText } from '../../model/document/read-of';
import { rule, type RawFinding, type RelatedPlace } from '../rule';

type Finding = RawFinding<'size' | 'counter'>;

const inTable = ({ indicator: { name } }: RowFact, { quantity }: CellFact): RelatedPlace => ({
  span: quantity.full,
  message: { zh: `表中“${name}”`, en: `“${name}” in the table` },
});

/** 398万元 in the text, 398 亿元 in the table. */
const ofOtherSize = ({ claim, row, cell, measure }: TextTableLink): Finding | undefined => {
  const times = cell && timesApart(measure, cell.measure);
  if (!cell || times === undefined) return undefined;
  return {
    messageId: 'size',
    span: claim.quantity.full,
    data: {
      name: row.indicator.name,
      text: written(claim.quantity),
      cell: writtenInFull(cell.quantity, cell.unit),
      year: cell.value.year ?? claim.year ?? '',
      times: formatNumber(times),
    },
    related: [inTable(row, cell), ...unitPlaces(row, cell)],
  };
};

/** 120个 in the text, 张 in the table. */
const countedAs = ({ claim: { quantity }, row, cell }: TextTableLink): Finding | undefined => {
  const unit = cell && (cell.quantity.unit === '' ? cell.unit : cell.quantity.unit);
  if (!cell || unit === undefined || !countedOtherwise(row.indicator.name, quantity.unit, unit)) return undefined;
  return {
    messageId: 'counter',
    span: quantity.full,
    data: { name: row.indicator.name, text: written(quantity), unit },
    related: [inTable(row, cell), ...unitPlaces(row, cell)],
  };
};

/** An indicator has one unit, in the text and in the table. */
export const consistencyTextUnit = rule({
  id: 'consistency/text-unit',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    size: {
      zh: '正文作 {text}，表中“{name}”{year} 年为 {cell}，相差 {times} 倍；请核对单位',
      en: 'the text says {text}, the table gives {cell} for “{name}” in {year}, {times} times apart; check the unit',
    },
    counter: {
      zh: '正文作 {text}，表中“{name}”的单位是“{unit}”；请核对单位',
      en: 'the text says {text}, the table counts “{name}” in {unit}; check the unit',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ links }): Iterable<Finding> {
    const told = new Set<RowFact>();
    for (const linked of links.ofClaims.values()) {
      const judged = judgedOf(linked);
      const [apart] = judged.flatMap((each) => (isUnitSlip(each) ? (ofOtherSize(each.link) ?? []) : []));
      if (apart) yield apart;
      for (const { link, difference } of judged) {
        const other = agrees(difference) && !told.has(link.row) ? countedAs(link) : undefined;
        if (!other) continue;
        told.add(link.row);
        yield other;
      }
    }
  },
});
