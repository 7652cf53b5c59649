/** `1 file`, `2 files`. @param word in the singular, one that takes an s */
export const counted = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? '' : 's'}`;
