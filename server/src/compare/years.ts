import type { Claim } from '../model/claims/claims';
import type { Prose, TimeExpression } from '../model/types';
import type { Span } from '../text/span';
import { isTarget, type ClaimPair } from './claim-facts';
import { contextAt } from './context';
import { grouped } from '../text/grouped';
import type { Drafts } from './row-changes';
import { judgeYears } from './strength';
import type { StatementChange } from './types';

const isWritten = (claim: Claim): claim is Claim & { readonly year: number; readonly yearSpan: Span } =>
  (claim.yearFrom === 'stated' || claim.yearFrom === 'carried') && claim.year !== undefined && claim.yearSpan !== undefined;

/** Names listed where one expression of time governs several statements. */
const shownNames = 3;

const sectionOf = (prose: Prose): string => prose.section?.title ?? '';

/** Statements whose year was changed: one change for each expression of time, however many statements it governs. */
export const claimYearChanges = (pairs: readonly ClaimPair[], drafts: Drafts): StatementChange[] => {
  const moved = pairs
    .flatMap(([a, b]) => (isWritten(a) && isWritten(b) && a.year !== b.year ? [[a, b] as const] : []))
    .sort(([, a], [, b]) => a.quantity.full.start - b.quantity.full.start);
  return [...grouped(moved, ([a, b]) => `${String(a.yearSpan.start)}|${String(b.yearSpan.start)}`).values()].flatMap(
    (group): StatementChange[] => {
      const [first] = group;
      if (!first) return [];
      const [a, b] = first;
      const judged = judgeYears(
        a.year,
        b.year,
        group.some(([, now]) => isTarget(now, drafts.new)),
        drafts.shift,
      );
      if (!judged) return [];
      const names = [...new Set(group.map(([, now]) => now.name.text))];
      const at = (plan: Drafts['old'], span: Span): string => plan.source.text.slice(span.start, span.end);
      return [
        {
          aspect: 'year',
          ...judged,
          year: b.year,
          old: { span: a.yearSpan, text: at(drafts.old, a.yearSpan) },
          new: { span: b.yearSpan, text: at(drafts.new, b.yearSpan) },
          name: names.slice(0, shownNames).join('、') + (names.length > shownNames ? '…' : ''),
          section: sectionOf(b.prose),
          context: { old: undefined, new: contextAt(b.prose.reading.text, b.quantity.fullFrom, b.quantity.fullTo) },
        },
      ];
    },
  );
};

const timeKey = (time: TimeExpression): string => [time.start, time.end, time.month, time.day].join('|');
const textOf = ({ prose, from, to }: TimeExpression): string => prose.reading.text.slice(from, to);
const contextOf = ({ prose, from, to }: TimeExpression): string => contextAt(prose.reading.text, from, to);

/** 到2025年, 2023年6月底前: a time by which something is to be done. */
const isDeadline = (time: TimeExpression): boolean =>
  time.prose.section?.tense !== 'review' &&
  (/[到至]/u.test(time.lead) ||
    /^(?:年?底|年?末|[上中下]旬)?(?:之?前|以前)/u.test(time.prose.reading.text.slice(time.to, time.to + 6)) ||
    /前$/u.test(textOf(time)));

/** Days from no particular day, to compare times by. */
const ordinalOf = (time: TimeExpression): number | undefined => {
  const year = time.end ?? time.start;
  return year === undefined ? undefined : year * 372 + (time.month ?? 12) * 31 + (time.day ?? 31);
};

const timeChange = (a: TimeExpression | undefined, b: TimeExpression | undefined, drafts: Drafts): StatementChange[] => {
  const some = b ?? a;
  if (!some) return [];
  const change = {
    aspect: 'year' as const,
    year: some.end ?? some.start,
    old: a && { span: a.span, text: textOf(a) },
    new: b && { span: b.span, text: textOf(b) },
    name: undefined,
    section: sectionOf(some.prose),
    context: { old: a && contextOf(a), new: b && contextOf(b) },
  };
  if (!a || !b) return [{ ...change, verdict: b ? 'added' : 'removed', reason: undefined }];
  const [was, is] = [ordinalOf(a), ordinalOf(b)];
  if (was === undefined || is === undefined) return [{ ...change, verdict: 'changed', reason: undefined }];
  const judged = judgeYears(was, is, isDeadline(a) && isDeadline(b), drafts.shift * 372);
  return judged ? [{ ...change, ...judged }] : [];
};

/** The times of two versions of a sentence that differ, in their order. */
export const timeChanges = (old: readonly TimeExpression[], now: readonly TimeExpression[], drafts: Drafts): StatementChange[] => {
  const known = (times: readonly TimeExpression[]): TimeExpression[] => times.filter((t) => t.kind !== 'now' && !t.quoted);
  const byKey = grouped(known(now).toReversed(), timeKey);
  const left = known(old).filter((a) => !byKey.get(timeKey(a))?.pop());
  const rest = [...byKey.values()].flat().sort((a, b) => a.from - b.from);
  return Array.from({ length: Math.max(left.length, rest.length) }, (_, i) => timeChange(left[i], rest[i], drafts)).flat();
};
