import { contains, shiftSpan, type Span } from '../text/span';
import type { Change, Untouched } from '../text/change';
import type { FindingData, Fix } from '../rules/rule';
import { withRaw, type CheckMark, type Hit } from './hit';

type Move = (span: Span) => Span;

const movedFix = (fix: Fix, move: Move): Fix => ({
  title: fix.title,
  edits: fix.edits.map(({ span, text }) => ({ span: move(span), text })),
});

const placed = (hit: Hit, move: Move): Hit => {
  const { messageId, span, data, related, fix, suggestions, severity, massKey } = hit.raw;
  return withRaw(hit, {
    messageId,
    span: move(span),
    data,
    related: related?.map((place) => (place.elsewhere ? place : { ...place, span: move(place.span) })),
    fix: fix && movedFix(fix, move),
    suggestions: suggestions?.map((each) => movedFix(each, move)),
    severity,
    massKey,
  });
};

/** A hit all of whose places stand so many characters further on now. */
export const movedHit = (hit: Hit, by: number): Hit => (by === 0 ? hit : placed(hit, (span) => shiftSpan(span, by)));

/** Every place of a hit in its own source. */
const placesOf = ({ raw }: Hit): readonly Span[] => [
  raw.span,
  ...(raw.related ?? []).flatMap(({ span, elsewhere }) => (elsewhere ? [] : [span])),
  ...[...(raw.fix ? [raw.fix] : []), ...(raw.suggestions ?? [])].flatMap(({ edits }) => edits.map(({ span }) => span)),
];

/** From the first to the last of the places of a hit. */
const reachOf = (hit: Hit): Span => {
  if (hit.reach?.raw === hit.raw) return hit.reach;
  let { start, end } = hit.raw.span;
  for (const place of placesOf(hit)) {
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  }
  hit.reach = { raw: hit.raw, start, end };
  return hit.reach;
};

/** The hits of a text after an edit that lies in none of their places and touches none; undefined where it does. */
export const hitsAfter = (hits: readonly Hit[], { head, tail, shift }: Change): readonly Hit[] | undefined => {
  const moved: Hit[] = [];
  for (const hit of hits) {
    const { start: from, end: to } = reachOf(hit);
    if (to < head || (shift === 0 && from > tail)) moved.push(hit);
    else if (from > tail - shift) {
      const now = movedHit(hit, shift);
      now.reach = { raw: now.raw, start: from + shift, end: to + shift };
      moved.push(now);
    } else if (placesOf(hit).some(({ start, end }) => end >= head && start <= tail - shift)) return undefined;
    else moved.push(shift === 0 ? hit : placed(hit, (span) => (span.start > head ? shiftSpan(span, shift) : span)));
  }
  return moved;
};

/**
 * Says of hits that have gone on which stand on lines that the change left alone: what they are known by is what it was. Of the others it is forgotten: one that
 * is not shown in this version is not hashed anew, and may be shown in the next.
 */
export const onSameLines = (hits: readonly Hit[], { before, behind }: Untouched, check: CheckMark): void => {
  for (const hit of hits) {
    const { start } = hit.raw.span;
    if (start < before || start >= behind) hit.hashedIn = check;
    else hit.hashed = undefined;
  }
};

const sameData = (a: FindingData = {}, b: FindingData = {}): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/** Hits found anew by a rule that had found `known` in the last version: one that says what it said, on a line that was left alone, need not be worded and hashed again. */
export const recall = (hits: readonly Hit[], known: readonly Hit[], { moveOf }: Untouched, check: CheckMark): void => {
  if (hits.length === 0 || known.length === 0) return;
  const byStart = new Map<number, Hit>();
  for (const hit of known) {
    const by = moveOf(hit.raw.span);
    if (by !== undefined) byStart.set(hit.raw.span.start + by, hit);
  }
  for (const hit of hits) {
    const { span, messageId, data } = hit.raw;
    const before = byStart.get(span.start);
    if (before?.raw.messageId !== messageId || before.raw.span.end - before.raw.span.start !== span.end - span.start) continue;
    if (before.hashed) {
      hit.hashed = before.hashed;
      hit.hashedIn = check;
    }
    if (before.said && sameData(before.raw.data, data)) hit.said = before.said;
  }
};

/** Do all places of a hit lie in a stretch of its own source? */
export const liesIn = ({ raw }: Hit, stretch: Span): boolean =>
  contains(stretch, raw.span) &&
  (raw.related ?? []).every(({ span, elsewhere }) => elsewhere === undefined && contains(stretch, span)) &&
  [...(raw.fix ? [raw.fix] : []), ...(raw.suggestions ?? [])].every(({ edits }) => edits.every(({ span }) => contains(stretch, span)));
