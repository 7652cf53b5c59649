import type { KeptText } from '../text/keep';
import type { Span } from '../text/span';
import type { Locale, RawFinding, Rule, Severity } from '../rules/rule';
import type { Finding } from './finding';

/** Tells one check from another; holds nothing. */
export type CheckMark = object;

/** A raw finding with the rule that made it and the severity it has. */
export interface Hit {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly raw: RawFinding;
  /** Stands for all hits of this kind in the document. */
  readonly mass?: string | undefined;
  /** Its message, once it has been said: it goes on with a hit that goes on. */
  said?: { readonly locale: Locale; readonly message: string } | undefined;
  /** The same of its hash, which is right as long as it stands where it stood on the same line. */
  hashed?: { readonly line: KeptText; readonly from: number; readonly hash: string } | undefined;
  /** The check in which its hash is known to be right. */
  hashedIn?: CheckMark | undefined;
  /** From the first to the last of its places. */
  reach?: (Span & { readonly raw: RawFinding }) | undefined;
  /** The finding it was, which it is as long as it stands where it stood. */
  finding?: { readonly raw: RawFinding; readonly locale: Locale; readonly finding: Finding } | undefined;
}

/**
 * A hit and its raw finding, each of one shape whatever the rule gave: all rules' hits are read by the same few functions, and V8 reads objects that look
 * alike several times as fast as others.
 */
export const hitOf = (
  rule: Rule,
  severity: Severity,
  { messageId, span, data, related, fix, suggestions, severity: own, massKey }: RawFinding,
  mass?: string,
): Hit => ({
  rule,
  severity,
  raw: { messageId, span, data, related, fix, suggestions, severity: own, massKey },
  mass,
  said: undefined,
  hashed: undefined,
  hashedIn: undefined,
  reach: undefined,
  finding: undefined,
});

/** A hit with another raw finding that says the same: its places have moved, or its fixes are withheld. */
export const withRaw = (hit: Hit, raw: RawFinding): Hit => {
  const other: Hit = hitOf(hit.rule, hit.severity, raw, hit.mass);
  other.said = hit.said;
  other.hashed = hit.hashed;
  other.hashedIn = hit.hashedIn;
  return other;
};
