import { writeNumber } from '../marks/numbering';
import type { NumberingLabel } from '../types';

/** The missing number stands in the middle of a line: its line end was lost. */
export const isHidden = (text: string, label: NumberingLabel, like: string, expected: number): boolean => {
  const number = writeNumber(label.style, expected, like);
  const forms =
    label.style === '（一）'
      ? [`（${number}）`, `(${number})`]
      : label.style.startsWith('1')
        ? [`${number}.`, `${number}．`, `${number}、`]
        : [label.text.replace(like, number)];
  return forms.some((form) => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      if ('。；：;:！？”）)\n \t\u3000\u00a0'.includes(text[at - 1] ?? 'x')) return true;
    return false;
  });
};
