import { writeNumber } from '../model/marks/numbering';
import { matchToc } from '../model/structure/toc-match';
import type { PlanDocument, Section, Toc, TocEntry } from '../model/types';
import type { Edit } from '../rules/rule';
import { squeeze } from '../text/characters';
import { likeness } from '../text/likeness';
import { lineSpan, positionAt } from '../text/source';
import type { Span } from '../text/span';

/** What updating the table of contents changes, or why it cannot be done. */
export type TocUpdate = { readonly edits: readonly Edit[] } | { readonly problem: 'no-toc' | 'no-headings' };

interface Pair {
  readonly entry: TocEntry;
  readonly section: Section;
  readonly sameTitle: boolean;
}

/** Where the table of contents agrees with too few headings to be matched by place: equal titles of one style. */
const pairsByTitle = (toc: Toc, sections: readonly Section[]): Pair[] => {
  const taken = new Set<Section>();
  return toc.entries.flatMap((entry) => {
    const section = sections.find(
      (s) => !taken.has(s) && s.label?.style === entry.label?.style && squeeze(s.title) === squeeze(entry.title),
    );
    if (!section) return [];
    taken.add(section);
    return [{ entry, section, sameTitle: true }];
  });
};

/** Entries whose heading got another number and another wording at once: their page stays with them. */
const reworded = (missing: readonly TocEntry[], extra: readonly Section[]): Pair[] => {
  const free = new Set(extra);
  return missing.flatMap((entry) => {
    const alike = [...free].filter((s) => s.label?.style === entry.label?.style);
    const best = alike
      .map((section) => ({ section, score: likeness(section.title, entry.title, 80) }))
      .sort((a, b) => b.score - a.score)[0];
    if (!best || best.score < 0.5) return [];
    free.delete(best.section);
    return [{ entry, section: best.section, sameTitle: false }];
  });
};

/** The headings that the table of contents shall list, with the entries that do. */
const wantedHeadings = (plan: PlanDocument, toc: Toc): { readonly pairs: readonly Pair[]; readonly sections: readonly Section[] } => {
  const match = matchToc(plan);
  if (match) {
    const sections = [...match.pairs.map((p) => p.section), ...match.extra].sort((a, b) => a.index - b.index);
    return { pairs: [...match.pairs, ...reworded(match.missing, match.extra)], sections };
  }
  const styles = new Set(toc.entries.map((e) => e.label?.style));
  const sections = plan.sections.filter(
    (s) => s.label && styles.has(s.label.style) && !s.runIn && !s.box && !s.annex && s.span.start > toc.span.end,
  );
  return { pairs: pairsByTitle(toc, sections), sections };
};

const lineOf = (plan: PlanDocument, entry: TocEntry): Span => {
  const { source } = plan;
  return {
    start: lineSpan(source, positionAt(source, entry.prose.reading.span.start).line).start,
    end: lineSpan(source, positionAt(source, entry.prose.reading.span.end).line).end,
  };
};

const titleOf = (plan: PlanDocument, { titleSpan, title }: Section): string => {
  const written = plan.source.text.slice(titleSpan.start, titleSpan.end).trim();
  return /[\n\r*<]/u.test(written) ? title : written;
};

/** The number of a heading in the writing of an entry. */
const numberEdits = (plan: PlanDocument, { label: own }: TocEntry, { label }: Section): Edit[] => {
  if (!own || !label || own.style !== label.style) return [];
  const like = plan.source.text.slice(own.valueSpan.start, own.valueSpan.end);
  const text = writeNumber(own.style, label.value, like);
  return text === like ? [] : [{ span: own.valueSpan, text }];
};

const entryEdits = (plan: PlanDocument, { entry, section, sameTitle }: Pair): Edit[] => [
  ...numberEdits(plan, entry, section),
  ...(sameTitle ? [] : [{ span: entry.titleSpan, text: titleOf(plan, section) }]),
];

/** The line of an entry with edits of places inside it. */
const applied = (plan: PlanDocument, line: Span, edits: readonly Edit[]): string => {
  let out = '';
  let at = line.start;
  for (const { span, text } of edits) {
    out += plan.source.text.slice(at, span.start) + text;
    at = span.end;
  }
  return out + plan.source.text.slice(at, line.end);
};

/** A line for a heading without one, set as a brother of it is; its page nobody knows yet. */
const newLine = (plan: PlanDocument, brother: TocEntry, section: Section): string => {
  const line = lineOf(plan, brother);
  const rest: Edit = { span: { start: brother.titleSpan.start, end: line.end }, text: titleOf(plan, section) };
  return applied(plan, line, [...numberEdits(plan, brother, section), rest]);
};

/** Replaces what differs between the old lines and the new ones, as one edit of whole lines. */
const lineEdits = (plan: PlanDocument, old: readonly Span[], lines: readonly string[], separator: string): Edit[] => {
  const { text } = plan.source;
  const written = old.map((line) => text.slice(line.start, line.end));
  const [first, last] = [old[0], old.at(-1)];
  if (!first || !last) return [];
  let head = 0;
  while (head < lines.length && head < written.length && lines[head] === written[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(lines.length, written.length) - head && lines.at(-1 - tail) === written.at(-1 - tail)) tail += 1;
  const fresh = lines.slice(head, lines.length - tail);
  const gone = old.slice(head, old.length - tail);
  if (fresh.length === 0 && gone.length === 0) return [];
  if (gone.length > 0 && fresh.length > 0)
    return [{ span: { start: gone[0]?.start ?? first.start, end: gone.at(-1)?.end ?? last.end }, text: fresh.join(separator) }];
  if (fresh.length > 0) {
    const before = old[head - 1];
    return before
      ? [{ span: { start: before.end, end: before.end }, text: separator + fresh.join(separator) }]
      : [{ span: { start: first.start, end: first.start }, text: fresh.join(separator) + separator }];
  }
  const start = old[head - 1]?.end ?? gone[0]?.start ?? first.start;
  const end = head > 0 ? (gone.at(-1)?.end ?? last.end) : (old[gone.length]?.start ?? last.end);
  return [{ span: { start, end }, text: '' }];
};

/**
 * Rewrites the table of contents from the headings: numbers and titles as they stand, in their order, new headings put in, entries without a heading
 * taken out. Page numbers, the way its lines are set and entries without a number (附件, 后记) stay.
 */
export const updateToc = (plan: PlanDocument): TocUpdate => {
  const { toc } = plan;
  if (!toc) return { problem: 'no-toc' };
  const { pairs, sections } = wantedHeadings(plan, toc);
  if (sections.length === 0) return { problem: 'no-headings' };
  const pairOf = new Map(pairs.map((pair) => [pair.section, pair]));
  const kept = toc.entries.filter((entry) => entry.label !== undefined);
  const listed = sections.flatMap((s) => pairOf.get(s)?.entry ?? []);
  const sameLines = listed.length === sections.length && listed.length === kept.length && listed.every((entry, i) => entry === kept[i]);
  if (sameLines) return { edits: pairs.flatMap((pair) => entryEdits(plan, pair)).sort((a, b) => a.span.start - b.span.start) };

  const lines: string[] = [];
  const lineOfEntry = (entry: TocEntry): string => applied(plan, lineOf(plan, entry), []);
  const unnumbered = new Map<TocEntry | undefined, TocEntry[]>();
  let above: TocEntry | undefined;
  for (const entry of toc.entries) {
    if (entry.label) above = entry;
    else unnumbered.set(above, [...(unnumbered.get(above) ?? []), entry]);
  }
  const last = kept.at(-1);
  const addUnnumbered = (after: TocEntry | undefined): void => {
    for (const entry of unnumbered.get(after) ?? []) lines.push(lineOfEntry(entry));
    unnumbered.delete(after);
  };
  addUnnumbered(undefined);
  for (const section of sections) {
    const pair = pairOf.get(section);
    const brother =
      pair?.entry ??
      listed.find((e) => e.label?.style === section.label?.style) ??
      kept.find((e) => e.label?.style === section.label?.style);
    if (pair) lines.push(applied(plan, lineOf(plan, pair.entry), entryEdits(plan, pair)));
    else if (brother) lines.push(newLine(plan, brother, section));
    if (pair && pair.entry !== last) addUnnumbered(pair.entry);
  }
  for (const rest of [...unnumbered.keys()]) addUnnumbered(rest);
  const old = toc.entries.map((entry) => lineOf(plan, entry));
  const [first, second] = old;
  const separator = first && second ? plan.source.text.slice(first.end, second.start) : '\n';
  return { edits: lineEdits(plan, old, lines, separator) };
};
