import type { ComparisonReporter } from './comparison-reporter';

/** The names `planlint compare --format` takes. */
export const comparisonFormats = ['pretty', 'markdown', 'json'] as const;

export type ComparisonFormat = (typeof comparisonFormats)[number];

/** Loads the reporter of a format. */
export const loadComparisonReporter = async (format: ComparisonFormat): Promise<ComparisonReporter> => {
  switch (format) {
    case 'pretty':
      return (await import('./pretty')).prettyComparison;
    case 'markdown':
      return (await import('./markdown')).markdownComparison;
    case 'json':
      return (run) => `${JSON.stringify(run, null, 2)}\n`;
  }
};
