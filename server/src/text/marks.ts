import { isHan } from './characters';

/** Half-width marks and their full-width twins (GB/T 15834-2011, 5.1: marks of Chinese text take one character's place). */
export const wideTwin: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '!': '！', '?': '？' };

/** The full-width form of a mark, itself where it has none. */
export const widened = (mark: string): string => wideTwin[mark] ?? mark;

/** A Han character or a mark that stands beside Chinese text: quotes, title marks, full-width brackets and stops. */
export const isChinese = (character: string | undefined): boolean =>
  isHan(character) || (character !== undefined && character !== '' && '“”‘’《》〈〉「」『』（）〔〕【】，。、；：！？'.includes(character));

/** Every mark that opens a bracket, quotation or title, with the mark that closes it. Straight quotes are not here: they do not say which end they are. */
export const closerOf: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};

/** Marks that close: after the stop of a sentence they still belong to it. */
export const closingMarks = '”’」』）)】〕》〉"';

/** Index after the last character of `text` before its closing marks: `……达标。”` → the place after 。 */
export const beforeClosers = (text: string): number => {
  let end = text.length;
  while (end > 0 && closingMarks.includes(text[end - 1] ?? ' ')) end -= 1;
  return end;
};
