import { misplacedIn, type OddCell, type SwappedCells } from '../../model/tables/swapped-cells';
import { cover } from '../../text/span';
import { rule, type RawFinding } from '../rule';

type Messages = 'swapped' | 'odd';

const ofPair = ({ cells: [a, b], columns: [left, right] }: SwappedCells): RawFinding<Messages> => {
  const written = ({ prose, text }: typeof a): string => prose[0]?.reading.text ?? text;
  const beside = b.column === a.column + 1;
  return {
    messageId: 'swapped',
    span: beside ? cover(a.span, b.span) : a.span,
    data: { left: left.header, first: a.text, right: right.header, second: b.text },
    related: (beside ? [] : [b]).map(({ span }) => ({ span, message: { zh: '与之对调的一格', en: 'the cell to change places with' } })),
    suggestions: [
      {
        title: { zh: '对调两格', en: 'Let the two cells change places' },
        edits: [
          { span: a.span, text: written(b) },
          { span: b.span, text: written(a) },
        ],
      },
    ],
  };
};

const ofOne = ({ cell, column, sample }: OddCell): RawFinding<Messages> => ({
  messageId: 'odd',
  span: cell.span,
  data: { header: column.header, value: cell.text, sample: sample.text },
  related: [{ span: sample.span, message: { zh: '同列的另一格', en: 'another cell of the column' } }],
});

/** Every cell stands in its own column. */
export const tableSwapped = rule({
  id: 'table/swapped',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    swapped: {
      zh: '“{left}”一格是“{first}”，“{right}”一格是“{second}”，与各自的列不合，对调则都合；请核对两格是否写反',
      en: '“{first}” under “{left}” and “{second}” under “{right}” are of the wrong kind for their columns, and right the other way round; check whether they were swapped',
    },
    odd: {
      zh: '“{header}”一列都写“{sample}”一类的内容，这一格却是“{value}”；请核对是否错列',
      en: '“{header}” holds the like of “{sample}” throughout, but this cell is “{value}”; check whether it stands in the wrong column',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      const { swapped, odd } = misplacedIn(table);
      for (const pair of swapped) yield ofPair(pair);
      for (const cell of odd) yield ofOne(cell);
    }
  },
});
