import { sentencesOf } from '../../server/src/model/document/prose';
import type { Prose, ProseKind } from '../../server/src/model/types';
import { keptText } from '../../server/src/text/keep';
import { read } from '../../server/src/text/reading';

/** A prose of its own, whose source is the text itself: position in the reading = offset in the source. */
export const proseOf = (text: string, kind: ProseKind = 'paragraph'): Prose => {
  const span = { start: 0, end: text.length };
  return {
    kind,
    index: 0,
    reading: read(text, span, []),
    kept: keptText(text),
    written: undefined,
    span,
    section: undefined,
    box: undefined,
    cell: undefined,
    sentences: sentencesOf(text),
  };
};
