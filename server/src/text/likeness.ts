/** Edits between two words (Levenshtein), up to `limit`; more counts as `limit + 1`. */
export const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1);
};

/** In a document a wrong guess becomes a fix: a third of the candidate may differ, at least one character, at most three. */
export const cautious = (_word: string, candidate: string): number => Math.max(1, Math.min(3, Math.floor(candidate.length / 3)));

/** On a command line a wrong guess costs little: two characters may differ, a third of what was typed where that is more — never all of it — or the rest of a word begun. */
export const generous = (word: string, candidate: string): number => {
  const edits = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  const begun = word.length >= 3 && candidate.toLowerCase().startsWith(word);
  return begun ? Math.max(edits, candidate.length - word.length) : edits;
};

/** The word somebody meant: the candidate that is nearest and near enough (case counts for nothing). Undefined where none is. */
export const nearest = (
  word: string,
  candidates: readonly string[],
  reach: (word: string, candidate: string) => number = cautious,
): string | undefined => {
  const typed = word.slice(0, 64).toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const limit = reach(typed, candidate);
    const edits = distance(typed, candidate.toLowerCase(), limit);
    if (edits <= limit && edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
};

/** Share of the longer text's characters that the two have in common, in order (longest common subsequence); 0 where one is empty or longer than `longest`. */
export const likeness = (a: string, b: string, longest: number): number => {
  if (a === '' || b === '' || a.length > longest || b.length > longest) return 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1)
      next.push(character === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length);
};
