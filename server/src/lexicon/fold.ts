import { keptByText } from '../text/keep';
import { onFirstUse } from '../text/on-first-use';
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
const fold = onFirstUse(() => {
  const pairs = new Map<string, string>();
  for (let i = 0; i < traditional.length; i += 1) pairs.set(traditional.charAt(i), simplified.charAt(i));
  for (const [character, folded] of more) pairs.set(character, folded);
  return pairs;
});

/** A traditional text in simplified characters, for looking words up: one unit for one, so that places stay the same. Not for showing. */
export const toSimplified = keptByText((text: string): string => {
  const pairs = fold();
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += pairs.get(text.charAt(i)) ?? text.charAt(i);
  return out;
});

const wideMarks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** A text with full-width marks for half-width ones, for looking phrases up: one unit for one. */
export const withWideMarks = keptByText((text: string): string => text.replace(/[,;:()]/g, (mark) => wideMarks[mark] ?? mark));
