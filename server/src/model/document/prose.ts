import { isWhole, read as readStretch, type Reading } from '../../text/reading';
import { closingMarks } from '../../text/marks';
import { keptByText, keptSlice, keptText, type KeptText } from '../../text/keep';
import { nextOf } from '../../text/scan';
import type { Span } from '../../text/span';
import { isBlank, isLineEnd, skipBlanks, trimEnd } from '../../text/characters';
import { asRead, type Read } from './as-read';
import type { Box, PlanCell, Prose, ProseKind, Section } from '../types';

/** A prose while the model is being built; the finished document shows it read-only, as a `Prose`. */
export interface ProseDraft {
  kind: ProseKind;
  index: number;
  reading: Reading;
  readonly kept: KeptText;
  written: Read | undefined;
  span: Span;
  section: Section | undefined;
  box: Box | undefined;
  cell: PlanCell | undefined;
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  placed?: NonNullable<Prose['placed']>;
}

const sentenceMark = /[。！？《（(“》）)”]/g;
const innerEnd = /[。！？；]/g;

/** Sentences of a text: each ends after 。！？ and the closing quotes or brackets that follow; the rest is a last one. */
export const sentencesOf = keptByText((text: string): readonly { readonly from: number; readonly to: number }[] => {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  let depth = 0;
  for (let i = nextOf(sentenceMark, text, 0); i >= 0; i = nextOf(sentenceMark, text, i + 1)) {
    const character = text[i] ?? '';
    if ('《（(“'.includes(character)) depth += 1;
    else if ('》）)”'.includes(character)) depth = Math.max(0, depth - 1);
    if (character !== '。' && character !== '！' && character !== '？') continue;
    let to = i + 1;
    while (to < text.length && closingMarks.includes(text[to] ?? ' ')) to += 1;
    if (depth > 0 && to === i + 1 && i - from < 400) continue; // 。inside a bracket that goes on
    sentences.push({ from, to });
    from = to;
    depth = 0;
    i = to - 1;
  }
  if (from < text.length && text.slice(from).trim() !== '') sentences.push({ from, to: text.length });
  return sentences;
});

/** A stretch that is read whole, without the blanks at its ends. */
const trimmed = (text: string, stretch: Span): Read => {
  const start = skipBlanks(text, stretch.start, stretch.end);
  const end = trimEnd(text, stretch.end, start);
  const kept = keptSlice(text, start, end);
  return { kept, reading: { text: kept.text, span: { start, end } } };
};

/** A reading without the blanks at its ends. */
const trimmedReading = (whole: Reading): Read => {
  const lead = skipBlanks(whole.text, 0);
  const tail = trimEnd(whole.text, whole.text.length, lead);
  const kept = keptText(whole.text.slice(lead, tail));
  if (lead === 0 && tail === whole.text.length) return { kept, reading: { ...whole, text: kept.text } };
  const offsets = whole.offsets ?? [];
  const start = offsets[lead] ?? whole.span.end;
  const end = tail > lead ? (offsets[tail - 1] ?? whole.span.end - 1) + 1 : start;
  return { kept, reading: { text: kept.text, span: { start, end }, offsets: offsets.slice(lead, tail) } };
};

/** Makes a prose of a stretch of the source; its reading is trimmed, its span runs over the blanks beside it on the same line. */
export const draftProse = (text: string, stretch: Span, ignorable: readonly Span[], kind: ProseKind): ProseDraft => {
  const whole = isWhole(stretch, ignorable) ? trimmed(text, stretch) : trimmedReading(readStretch(text, stretch, ignorable));
  const read = asRead(whole);
  const { kept, reading } = read ?? whole;
  let start = stretch.start;
  let end = stretch.end;
  while (start > 0 && isBlank(text[start - 1]) && !isLineEnd(text[start - 1])) start -= 1;
  while (end < text.length && isBlank(text[end]) && !isLineEnd(text[end])) end += 1;
  return {
    kind,
    index: 0,
    reading,
    kept,
    written: read && whole,
    span: { start, end },
    section: undefined,
    box: undefined,
    cell: undefined,
    sentences: sentencesOf(kept),
  };
};

/** True when the text ends a sentence (closing quotes or brackets may follow the mark). */
export const endsSentence = (text: string): boolean => {
  let i = text.length - 1;
  while (i >= 0 && closingMarks.includes(text[i] ?? ' ')) i -= 1;
  return '。！？；：…!?;:'.includes(text[i] ?? ' ');
};

/** True when the text holds a 。！？； before its end: running text, not a title. */
export const hasInnerSentence = (text: string): boolean => {
  const first = nextOf(innerEnd, text, 0);
  return first >= 0 && first < text.length - 1;
};

/** The sentence that holds an index of a prose's text (binary search); the whole text where none does. */
export const sentenceAround = (
  prose: Pick<Prose, 'sentences' | 'reading'>,
  at: number,
): { readonly from: number; readonly to: number; readonly text: string } => {
  let low = 0;
  let high = prose.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose.sentences[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const { text } = prose.reading;
  const { from, to } = prose.sentences[low] ?? { from: 0, to: text.length };
  return { from, to, text: text.slice(from, to) };
};
