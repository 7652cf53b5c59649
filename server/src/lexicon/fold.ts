import { simplified, traditional } from './variants';

/** Traditional characters that the generated pairs leave out because simplified text has them too; in traditional text they stand for these. */
const more = new Map([
  ['於', '于'],
  ['著', '着'],
  ['乾', '干'],
  ['徵', '征'],
  ['夥', '伙'],
  ['鍾', '钟'],
  ['昇', '升'],
]);
const fold = new Map([...[...traditional].map((c, i) => [c, simplified[i] ?? c] as const), ...more]);

/** A traditional text in simplified characters, for looking words up: one unit for one, so that places stay the same. Not for showing. */
export const toSimplified = (text: string): string => {
  let out = '';
  for (const character of text) out += fold.get(character) ?? character;
  return out;
};

const wideMarks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** A text with full-width marks for half-width ones, for looking phrases up: one unit for one. */
export const withWideMarks = (text: string): string => text.replace(/[,;:()]/g, (mark) => wideMarks[mark] ?? mark);
