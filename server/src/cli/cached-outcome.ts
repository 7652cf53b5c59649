import type { ReportMessage } from '../engine/report';
import type { FileOutcome } from './check-file';

/** Of outcomes in the cache file: what is mostly Han is smaller and read faster than in UTF-8, and broken surrogates survive. */
const encoding = 'utf16le';

/** Longer lists of edits stand apart: one mass fix may hold most of an outcome's bytes, and most reports show none of it. */
const fewEdits = 4;

type Fix = NonNullable<ReportMessage['fix']>;

/** An outcome as bytes: its JSON, a line end, and the JSON of the long lists of edits, each of which its place refers to by number. */
export const packOutcome = (outcome: FileOutcome): Buffer => {
  const apart: unknown[] = [];
  const short = (fix: Fix): Fix =>
    fix.edits.length <= fewEdits ? fix : { ...fix, edits: (apart.push(fix.edits) - 1) as unknown as Fix['edits'] };
  const { checked } = outcome;
  const packed: FileOutcome = checked
    ? {
        ...outcome,
        checked: {
          ...checked,
          report: {
            ...checked.report,
            messages: checked.report.messages.map((message) => ({
              ...message,
              ...(message.fix ? { fix: short(message.fix) } : {}),
              ...(message.suggestions ? { suggestions: message.suggestions.map(short) } : {}),
            })),
          },
        },
      }
    : outcome;
  const main = JSON.stringify(packed);
  return Buffer.from(`${main}\n${apart.length === 0 ? '' : JSON.stringify(apart)}`, encoding);
};

/** The outcome that was packed, equal to it in every byte of its JSON; long lists of edits are read when they are asked for. Undefined for bytes that hold none. */
export const unpackOutcome = (bytes: Buffer): FileOutcome | undefined => {
  const text = bytes.toString(encoding);
  const end = text.indexOf('\n');
  let lists: readonly Fix['edits'][] | undefined;
  const listAt = (place: number): Fix['edits'] => {
    lists ??= JSON.parse(text.slice(end + 1)) as readonly Fix['edits'][];
    return lists[place] ?? [];
  };
  const whole = (fix: Fix): void => {
    const place: unknown = fix.edits;
    if (typeof place === 'number') Object.defineProperty(fix, 'edits', { enumerable: true, configurable: true, get: () => listAt(place) });
  };
  try {
    // The end of what stands apart is looked at now, so that a cut entry is never half believed.
    if (end < 0 || (end + 1 < text.length && !text.endsWith(']'))) return undefined;
    const outcome = JSON.parse(text.slice(0, end)) as FileOutcome;
    const messages = outcome.checked?.report.messages;
    if (!Array.isArray(messages)) return undefined;
    for (const { fix, suggestions } of messages as readonly ReportMessage[]) {
      if (fix) whole(fix);
      suggestions?.forEach(whole);
    }
    return outcome;
  } catch {
    return undefined;
  }
};
