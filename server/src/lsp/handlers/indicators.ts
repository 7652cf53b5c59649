import { indicatorRows } from '../indicator-rows';
import { indicatorsRequest, type IndicatorsResult } from '../protocol';
import type { Handler } from '../server';

/** The indicators of a plan, for a panel. */
export const indicators: Handler = {
  capabilities: () => ({}),
  listen: ({ connection, askChecked }) => {
    connection.onRequest(indicatorsRequest, ({ textDocument }, token) =>
      askChecked<IndicatorsResult | null>(textDocument, token, null, (checked, { version, places }) => ({
        version,
        indicators: indicatorRows(checked, places),
      })),
    );
  },
};
