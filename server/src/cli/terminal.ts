/** Where a command writes and how it may look; main.ts binds it to the process, tests to strings. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  readonly environmentLocale: string;
}

const codes = { bold: '1', dim: '2', red: '31', yellow: '33', blue: '36', underline: '4' } as const;

/** A painter that writes ANSI styles, or leaves the text alone when colours are off. */
export const painter =
  (on: boolean) =>
  (style: keyof typeof codes, text: string): string =>
    on ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;

export type Paint = ReturnType<typeof painter>;
