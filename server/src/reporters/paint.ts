const codes = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', blue: '36', underline: '4' } as const;

/** A painter that writes ANSI styles, or leaves the text alone when colours are off. */
export const painter =
  (on: boolean) =>
  (style: keyof typeof codes, text: string): string =>
    on ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;

export type Paint = ReturnType<typeof painter>;
