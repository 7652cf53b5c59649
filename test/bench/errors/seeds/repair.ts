/** What makes a seed a plan without errors. Every entry must apply, or the seed has changed and its repairs must follow. */
export interface Repairs {
  readonly file: string;
  /** Pinyin in brackets behind characters is taken out first. */
  readonly glossed?: boolean;
  /** The half-width marks of the whole text become full-width first. */
  readonly halfWidth?: boolean;
  /** Stretches to be deleted: from a text to right before another; `$` is the end. */
  readonly lost: readonly (readonly [from: string, before: string])[];
  /** Texts and what stands for them, everywhere. */
  readonly changed: readonly (readonly [text: string, right: string])[];
}

const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };

/** Front matter and box directives keep their marks. */
const widened = (text: string): string => {
  const end = text.indexOf('\n---\n', 4) + 5;
  const body = text
    .slice(end)
    .replace(/(?<!\d)[,:](?!:)|[,:](?![\d:])|[;()]/g, (mark, at: number, whole: string) => (whole[at - 1] === ':' || whole[at + 1] === ':' ? mark : (wide[mark] ?? mark)));
  return text.slice(0, end) + body;
};

/** The seed with its errors mended; throws where a repair finds nothing. */
export const repaired = (seed: string, { file, glossed, halfWidth, lost, changed }: Repairs): string => {
  let text = glossed ? seed.replace(/(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/gu, '') : seed;
  if (halfWidth) text = widened(text);
  for (const [from, before] of lost) {
    const start = text.indexOf(from);
    const end = before === '$' ? text.length : text.indexOf(before, start);
    if (start < 0 || end < 0) throw new Error(`${file}: nothing to take out from “${from}” to “${before}”`);
    text = text.slice(0, start) + text.slice(end);
  }
  for (const [wrong, right] of changed) {
    if (!text.includes(wrong)) throw new Error(`${file}: nothing to mend at “${wrong}”`);
    text = text.replaceAll(wrong, right);
  }
  return text;
};
