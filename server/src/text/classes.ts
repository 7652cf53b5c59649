/** The insides of character classes for native scans: what text/characters tells of one character, by UTF-16 unit. */

/** Han characters (`isHan`) but the extensions beyond one unit. */
export const hanUnits = '\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** The same without some characters of the main block. */
export const hanUnitsExcept = (characters: string): string => {
  const codes = [...new Set(characters)].map((c) => c.charCodeAt(0)).sort((a, b) => a - b);
  let inside = '\\u3005\\u3007\\u3400-\\u4dbf\\uf900-\\ufaff';
  let from = 0x4e00;
  for (const code of codes) {
    if (code > from) inside += `${escaped(from)}-${escaped(code - 1)}`;
    from = code + 1;
  }
  return `${inside}${escaped(from)}-\\u9fff`;
};

/** Blanks inside a line (`isBlank`). */
export const blankUnits = ' \\t\\f\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';
