import { FoldingRangeKind, type FoldingRange, type SelectionRange } from 'vscode-languageserver/node';
import { foldingRanges } from '../../features/folding-range';
import { selectionRangesAt } from '../../features/selection-range';
import type { Handler } from '../server';

/** Folding of sections, tables, boxes and comments, and selections that grow from a figure to its section. */
export const folding: Handler = {
  capabilities: () => ({ foldingRangeProvider: true, selectionRangeProvider: true }),
  listen: ({ askChecked, connection }) => {
    connection.onFoldingRanges(({ textDocument }, token) =>
      askChecked<FoldingRange[] | null>(textDocument, token, null, ({ plan }, { places }) =>
        foldingRanges(plan).map(({ span, kind }) => ({
          startLine: places.position(span.start).line,
          endLine: places.position(span.end).line,
          ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
        })),
      ),
    );
    connection.onSelectionRanges(({ textDocument, positions }, token) =>
      askChecked<SelectionRange[] | null>(textDocument, token, null, ({ plan }, { places }) =>
        positions.map((position) => {
          const chain = selectionRangesAt(plan, places.offset(position)).map(places.range);
          const whole = chain.reduceRight<SelectionRange | undefined>(
            (parent, range) => (parent ? { range, parent } : { range }),
            undefined,
          );
          return whole ?? { range: { start: position, end: position } };
        }),
      ),
    );
  },
};
