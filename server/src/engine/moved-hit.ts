import { contains, shiftSpan, type Span } from '../text/span';
import type { Fix } from '../rules/rule';
import type { Hit } from './settle';

const movedFix = (fix: Fix, by: number): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })),
});

/** A hit all of whose places stand so many characters further on now. */
export const movedHit = (hit: Hit, by: number): Hit => {
  if (by === 0) return hit;
  const { raw } = hit;
  return {
    ...hit,
    raw: {
      ...raw,
      span: shiftSpan(raw.span, by),
      ...(raw.related ? { related: raw.related.map((place) => ({ ...place, span: shiftSpan(place.span, by) })) } : {}),
      ...(raw.fix ? { fix: movedFix(raw.fix, by) } : {}),
      ...(raw.suggestions ? { suggestions: raw.suggestions.map((fix) => movedFix(fix, by)) } : {}),
    },
  };
};

/** Do all places of a hit lie in a stretch of its own source? */
export const liesIn = ({ raw }: Hit, stretch: Span): boolean =>
  contains(stretch, raw.span) &&
  (raw.related ?? []).every(({ span, elsewhere }) => elsewhere === undefined && contains(stretch, span)) &&
  [...(raw.fix ? [raw.fix] : []), ...(raw.suggestions ?? [])].every(({ edits }) => edits.every(({ span }) => contains(stretch, span)));
