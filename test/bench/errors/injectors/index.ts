import { parent, tableTable, textTable, textText, titleAndTerm, wording } from './consistency';
import { attribute, duplicate, growth, headerYear, missingValue, noteMark, percentRange, rowNumber, tableShape, targetDirection, tasks, totals, units } from './indicator';
import { approximate, change, countClaim, decreaseMultiple, format, pairing, percent, percentPoint, range, sums } from './number';
import { captions, empty, enumerations, headings, levels, references, syntaxErrors, toc, years } from './structure';
import { leftovers, punctuation, repeated, typos } from './text';
import type { Injector } from './types';

/** All kinds of errors the benchmark knows. */
export const injectors: readonly Injector[] = [
  ...textTable,
  ...textText,
  ...tableTable,
  ...wording,
  ...parent,
  ...titleAndTerm,
  ...repeated,
  ...change,
  ...sums,
  ...pairing,
  ...countClaim,
  ...percent,
  ...percentPoint,
  ...range,
  ...approximate,
  ...decreaseMultiple,
  ...format,
  ...targetDirection,
  ...percentRange,
  ...growth,
  ...totals,
  ...units,
  ...headerYear,
  ...attribute,
  ...rowNumber,
  ...duplicate,
  ...missingValue,
  ...noteMark,
  ...tableShape,
  ...tasks,
  ...years,
  ...headings,
  ...levels,
  ...toc,
  ...captions,
  ...enumerations,
  ...references,
  ...empty,
  ...syntaxErrors,
  ...punctuation,
  ...typos,
  ...leftovers,
];
