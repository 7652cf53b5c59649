import { contains, shiftSpan, type Span } from '../text/span';
import type { Change } from '../text/change';
import type { Fix } from '../rules/rule';
import type { Hit } from './settle';

type Move = (span: Span) => Span;

const movedFix = (fix: Fix, move: Move): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({ ...edit, span: move(edit.span) })),
});

const placed = (hit: Hit, move: Move): Hit => {
  const { raw } = hit;
  return {
    ...hit,
    raw: {
      ...raw,
      span: move(raw.span),
      ...(raw.related ? { related: raw.related.map((place) => (place.elsewhere ? place : { ...place, span: move(place.span) })) } : {}),
      ...(raw.fix ? { fix: movedFix(raw.fix, move) } : {}),
      ...(raw.suggestions ? { suggestions: raw.suggestions.map((fix) => movedFix(fix, move)) } : {}),
    },
  };
};

/** A hit all of whose places stand so many characters further on now. */
export const movedHit = (hit: Hit, by: number): Hit => (by === 0 ? hit : placed(hit, (span) => shiftSpan(span, by)));

/** Every place of a hit in its own source. */
const placesOf = ({ raw }: Hit): readonly Span[] => [
  raw.span,
  ...(raw.related ?? []).flatMap(({ span, elsewhere }) => (elsewhere ? [] : [span])),
  ...[...(raw.fix ? [raw.fix] : []), ...(raw.suggestions ?? [])].flatMap(({ edits }) => edits.map(({ span }) => span)),
];

/** The hits of a text after an edit that lies in none of their places and touches none; undefined where it does. */
export const hitsAfter = (hits: readonly Hit[], { head, tail, shift }: Change): readonly Hit[] | undefined => {
  const moved: Hit[] = [];
  for (const hit of hits) {
    const places = placesOf(hit);
    if (places.some(({ start, end }) => end >= head && start <= tail - shift)) return undefined;
    const behind = shift !== 0 && places.some(({ start }) => start > head);
    moved.push(behind ? placed(hit, (span) => (span.start > head ? shiftSpan(span, shift) : span)) : hit);
  }
  return moved;
};

/** Do all places of a hit lie in a stretch of its own source? */
export const liesIn = ({ raw }: Hit, stretch: Span): boolean =>
  contains(stretch, raw.span) &&
  (raw.related ?? []).every(({ span, elsewhere }) => elsewhere === undefined && contains(stretch, span)) &&
  [...(raw.fix ? [raw.fix] : []), ...(raw.suggestions ?? [])].every(({ edits }) => edits.every(({ span }) => contains(stretch, span)));
