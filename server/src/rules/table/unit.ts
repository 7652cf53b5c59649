import { scaledCells, type ScaledCell } from '../../model/tables/cell-scales';
import { formatNumber } from '../../model/figures/format-number';
import { smallAreasOf } from '../../link/small-areas';
import { spanIn } from '../../text/reading';
import { rule, type RawFinding } from '../rule';

const found = ({ cell, quantity, unit, says, meant, kind }: ScaledCell): RawFinding<ScaledCell['kind']> => {
  const right = formatNumber(meant);
  return {
    messageId: kind,
    ...(kind === 'repeated' ? { severity: 'info' as const } : {}),
    span: cell.span,
    data: { unit, value: cell.text, right, scale: unit.charAt(0) },
    related: says ? [{ span: says.span, message: { zh: '这里写明单位', en: 'the unit is given here' } }] : [],
    suggestions: [{ title: { zh: `改为“${right}”`, en: `Write “${right}”` }, edits: [{ span: quantity.span, text: right }] }],
  };
};

/** The unit that a header or a row gives holds for its cells: 万 and 亿 are not written again. */
export const tableUnit = rule({
  id: 'table/unit',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    doubled: {
      zh: '单位已写明“{unit}”，格内又写“{value}”，“{scale}”重复了，读起来大了若干倍；应写“{right}”',
      en: 'The unit is {unit} already; “{value}” says {scale} once more and reads far too large. Write “{right}”',
    },
    repeated: {
      zh: '单位已写明“{unit}”，其他格只写数，这里又写“{value}”；统一写“{right}”',
      en: 'The unit is {unit} already and the other cells give figures alone; write “{right}” for “{value}”',
    },
    other: {
      zh: '单位写明是“{unit}”，这里却写“{value}”，与其他格单位不一；按“{unit}”应写“{right}”，请核对',
      en: 'The unit is {unit}, but this cell says “{value}”; in {unit} that is “{right}”. Check it',
    },
    lost: {
      zh: '{name} {value}小得不可能，同列各项都以“万{unit}”计，多半漏了“万”；请核对',
      en: '{name} {value} is smaller than it can be, all others of the column are in 万{unit}: 万 seems to be lost. Check it',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      for (const cell of scaledCells(table)) yield found(cell);
      for (const { quantity, word } of smallAreasOf(table)) {
        const { text } = quantity.prose.reading;
        const value = text.slice(quantity.from, quantity.to);
        const at = quantity.from + quantity.raw.length;
        const add = { span: spanIn(quantity.prose.reading, at, at), text: '万' };
        yield {
          messageId: 'lost',
          span: quantity.full,
          data: { name: word, value, unit: quantity.unit },
          suggestions: [{ title: { zh: '补“万”', en: 'Add 万' }, edits: [add] }],
        };
      }
    }
  },
});
