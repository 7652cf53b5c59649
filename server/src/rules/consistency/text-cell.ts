import { timesApart, written, writtenInFull } from '../../link/measures';
import { otherFiguresOf } from '../../link/places-in-turn';
import { retoldWorksOf } from '../../link/works-of-rows';
import { tableFiguresOf, type TableFigure } from '../../link/table-figures';
import { formatNumber } from '../../model/figures/format-number';
import { statingText } from '../../model/document/read-of';
import { spanIn } from '../../text/reading';
import { rule, type RawFinding } from '../rule';

const inCell = ({ quantity, measure, name, cell, given, givenMeasure, unit }: TableFigure): RawFinding<'cell' | 'unit'> => {
  const apart = timesApart(measure, givenMeasure);
  return {
    messageId: apart ? 'unit' : 'cell',
    span: quantity.full,
    data: { name, text: written(quantity), cell: writtenInFull(given, unit), ...(apart ? { times: formatNumber(apart) } : {}) },
    related: [{ span: cell.span, message: { zh: `表中“${name}”`, en: `“${name}” in the table` } }],
  };
};

/** What the text says of a project, an industry or a place, the table that lists them says too. */
export const consistencyTextCell = rule({
  id: 'consistency/text-cell',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    cell: {
      zh: '正文作 {text}，表中“{name}”为 {cell}；请核对后改正一处',
      en: 'the text says {text}, the table gives {cell} for “{name}”; correct one of them',
    },
    named: {
      zh: '这里作“{text}”，表中作“{name}”，规模同为 {sizes}，像是同一项目；请核对名称',
      en: 'here it is “{text}”, in the table “{name}”, both with {sizes}: it looks like one work; check the name',
    },
    unit: {
      zh: '正文作 {text}，表中“{name}”为 {cell}，相差 {times} 倍；请核对单位',
      en: 'the text says {text}, the table gives {cell} for “{name}”, {times} times apart; check the unit',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ plan }) {
    const figures = tableFiguresOf(plan);
    for (const figure of figures) yield inCell(figure);
    const { resized, renamed } = retoldWorksOf(plan);
    for (const { quantity, name, cell, given } of [...resized, ...otherFiguresOf(plan)]) {
      if (figures.some((figure) => figure.quantity === quantity)) continue;
      const data = { name, text: written(quantity), cell: written(given) };
      yield { messageId: 'cell', span: quantity.full, data, related: [{ span: cell.span, message: { zh: '表中', en: 'in the table' } }] };
    }
    for (const { prose, from, to, label, ...data } of renamed)
      yield {
        messageId: 'named',
        span: spanIn(prose.reading, from, to),
        data,
        related: [{ span: label.span, message: { zh: '表中的名称', en: 'the name in the table' } }],
      };
  },
});
