import type { MakeReporter } from './reporter';

/** A value as it stands in an array: what lies between its `[` and `]`. */
const indented = (value: unknown): string => JSON.stringify([value], null, 2).slice(2, -2);

/** An array of file reports, written file by file; byte for byte what `JSON.stringify(reports, null, 2)` would give. Paths stay as they were named. */
export const jsonReporter: MakeReporter = () => {
  let files = 0;
  return {
    file: ({ report }) => {
      files += 1;
      return `${files === 1 ? '[\n' : ',\n'}${indented(report)}`;
    },
    end: () => (files === 0 ? '[]\n' : '\n]\n'),
  };
};
