import { contains, type Span } from '../text/span';
import { lineAt, lineSpan, positionAt, type Source } from '../text/source';
import { squeeze } from '../text/characters';
import { keptByText, keptSlice } from '../text/keep';
import type { Mark } from '../syntax/types';
import type { Edit, Locale, RawFinding, Rule, Severity } from '../rules/rule';
import { hash, nestedQuotes, render, type Finding } from './finding';
import { hitOf, type CheckMark, type Hit } from './hit';

/** Where two rules speak of one spot, the earlier family speaks (design: rules.md). */
export const familyOrder = [
  'engine',
  'syntax',
  'leftover',
  'number',
  'indicator',
  'table',
  'task',
  'year',
  'consistency',
  'numbering',
  'reference',
  'typo',
  'punctuation',
  'format',
  'suppression',
] as const;

const familyRank = (ruleId: string): number => {
  const rank = (familyOrder as readonly string[]).indexOf(ruleId.split('/')[0] ?? '');
  return rank < 0 ? familyOrder.length : rank;
};

const inText = (span: Span, length: number): boolean =>
  Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.start <= span.end && span.end <= length;

/** Do the edits, each in the text, follow one another without overlapping? */
const follow = (edits: readonly Edit[]): boolean => {
  let end = 0;
  for (const { span } of edits) {
    if (span.start < end) return false;
    ({ end } = span);
  }
  return true;
};

const editsFit = (edits: readonly Edit[], length: number): boolean =>
  edits.every(({ span }) => inText(span, length)) &&
  (follow(edits) || follow([...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)));

/** Does a raw finding keep its contract: a known message, spans in the text, edits that do not overlap? Gives what is wrong, or undefined. */
export const contractBreach = (hit: Hit, length: number): string | undefined => {
  const { rule, raw } = hit;
  if (!(raw.messageId in rule.messages)) return `unknown message ${raw.messageId}`;
  if (!inText(raw.span, length)) return `span ${String(raw.span.start)}–${String(raw.span.end)} outside the text`;
  if (raw.related?.some((r) => !inText(r.span, length))) return 'related place outside the text';
  if (raw.fix && rule.fix !== 'safe') return 'a fix from a rule that declares none';
  if (raw.suggestions?.length && rule.fix === 'none') return 'a suggestion from a rule that declares none';
  if ((raw.fix && !editsFit(raw.fix.edits, length)) || raw.suggestions?.some((fix) => !editsFit(fix.edits, length)))
    return 'overlapping edits or edits outside the text';
  return undefined;
};

/** How many hits of the kind of a hit make a mass. */
const massOf = ({ rule: { mass }, raw }: Hit): number | undefined => (typeof mass === 'object' ? mass[raw.messageId] : mass);

/** Mass phenomena: from `rule.mass` hits of one kind on, one finding on the first, the next 20 related, one fix for all. */
export const gatherMasses = (hits: readonly Hit[]): readonly Hit[] => {
  const byRule = new Map<Rule, Map<string, Hit[]>>();
  for (const hit of hits) {
    if (massOf(hit) === undefined) continue;
    let groups = byRule.get(hit.rule);
    if (!groups) byRule.set(hit.rule, (groups = new Map()));
    const kind = hit.raw.massKey ?? hit.raw.messageId;
    const group = groups.get(kind);
    if (group) group.push(hit);
    else groups.set(kind, [hit]);
  }
  const masses = [...byRule.values()]
    .flatMap((groups) => [...groups.values()])
    .filter(([first, ...others]) => first && others.length + 1 >= (massOf(first) ?? Infinity));
  if (masses.length === 0) return hits;
  const swallowed = new Set<Hit>();
  const replaced = new Map<Hit, Hit>();
  for (const group of masses) {
    const [first, ...others] = [...group].sort((a, b) => a.raw.span.start - b.raw.span.start);
    if (!first) continue;
    for (const other of others) swallowed.add(other);
    const edits = group.flatMap((h) => h.raw.fix?.edits ?? []).sort((a, b) => a.span.start - b.span.start);
    const disjoint = edits.filter((e, i) => i === 0 || e.span.start >= (edits[i - 1]?.span.end ?? 0));
    const { fix, ...rest } = first.raw;
    const count = {
      zh: `（全文共 ${String(group.length)} 处，一并处理）`,
      en: ` (${String(group.length)} places in all, mended together)`,
    };
    const raw: RawFinding = {
      ...rest,
      data: { ...first.raw.data, '#zh': count.zh, '#en': count.en },
      related: [
        ...(first.raw.related ?? []),
        ...others.slice(0, 20).map((o) => ({ span: o.raw.span, message: { zh: '同类', en: 'the same' } })),
      ],
      fix: fix && {
        title: { zh: `${fix.title.zh}（全部 ${String(group.length)} 处）`, en: `${fix.title.en} (all ${String(group.length)})` },
        edits: disjoint,
      },
    };
    replaced.set(first, hitOf(first.rule, first.severity, raw, first.raw.massKey ?? first.raw.messageId));
  }
  return hits.filter((h) => !swallowed.has(h)).map((h) => replaced.get(h) ?? h);
};

/** A suppression in force: which rules (empty = all) over which stretch, and whether it has suppressed anything yet. */
interface Suppression {
  readonly mark: Extract<Mark, { type: 'suppress' }>;
  readonly rule: string | undefined;
  readonly span: Span;
  readonly stretch: Span;
}

const suppressionsOf = (source: Source, marks: readonly Mark[]): Suppression[] => {
  const found: Suppression[] = [];
  const suppressing = marks.filter((m) => m.type === 'suppress');
  suppressing.forEach((mark, i) => {
    if (mark.scope === 'end') return;
    const line = positionAt(source, mark.span.end).line;
    let stretch: Span;
    if (mark.scope === 'file') stretch = { start: 0, end: source.text.length };
    else if (mark.scope === 'next-line') {
      let next = line + 1;
      while (
        next < source.lineStarts.length - 1 &&
        squeeze(source.text.slice(lineSpan(source, next).start, lineSpan(source, next).end)) === ''
      )
        next += 1;
      stretch = lineSpan(source, next);
    } else {
      const end = suppressing
        .slice(i + 1)
        .find((m) => m.scope === 'end' && (m.rules.length === 0 || m.rules.every((r) => mark.rules.some((own) => own.id === r.id))));
      stretch = { start: mark.span.end, end: end?.span.start ?? source.text.length };
    }
    if (mark.rules.length === 0) found.push({ mark, rule: undefined, span: mark.span, stretch });
    else for (const rule of mark.rules) found.push({ mark, rule: rule.id, span: rule.span, stretch });
  });
  return found;
};

const ruleMatches = (wanted: string | undefined, ruleId: string): boolean =>
  wanted === undefined || wanted === ruleId || ruleId.startsWith(`${wanted.replace(/\/\*$/, '')}/`);

/** Drops what the author suppressed; also gives the suppressions that suppressed nothing. */
export const suppress = (
  hits: readonly Hit[],
  source: Source,
  marks: readonly Mark[],
): {
  readonly kept: readonly Hit[];
  readonly unused: readonly { readonly span: Span; readonly rule: string | undefined; readonly mark: Span }[];
} => {
  const suppressions = suppressionsOf(source, marks);
  if (suppressions.length === 0) return { kept: hits, unused: [] };
  const used = new Set<Suppression>();
  const kept = hits.filter((hit) => {
    // What is said of suppressions must not be silenced by the very suppression it is said of.
    if (hit.rule.id.startsWith('suppression/')) return true;
    const by = suppressions.filter(
      (s) => ruleMatches(s.rule, hit.rule.id) && hit.raw.span.start >= s.stretch.start && hit.raw.span.start <= s.stretch.end,
    );
    for (const s of by) used.add(s);
    return by.length === 0;
  });
  return { kept, unused: suppressions.filter((s) => !used.has(s)).map((s) => ({ span: s.span, rule: s.rule, mark: s.mark.span })) };
};

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const sameEdits = (a: Hit, b: Hit): boolean => {
  const left = a.raw.fix?.edits;
  const right = b.raw.fix?.edits;
  if (!left || !right || left.length !== right.length || left.length === 0) return false;
  return left.every((e, i) => e.text === right[i]?.text && e.span.start === right[i].span.start && e.span.end === right[i].span.end);
};

/** Longer than this a span is a place for a whole sentence or row, and does not silence what is found inside it. */
const spotLength = 30;

/**
 * Two rules on one spot: where one span holds the other, or the edits are equal, the earlier family speaks — but an info never hides an error.
 * Findings of one family on one spot say different things of it and both stay, but for equal spans of one rule.
 */
export const dedupe = (hits: readonly Hit[]): readonly Hit[] => {
  const sorted = [...hits].sort((a, b) => a.raw.span.start - b.raw.span.start || a.raw.span.end - b.raw.span.end);
  const dropped = new Set<Hit>();
  sorted.forEach((hit, i) => {
    // An empty span marks a place, not a spot that two rules could share.
    if (hit.raw.span.start === hit.raw.span.end) return;
    for (let next = i + 1; next < i + 60; next += 1) {
      const other = sorted[next];
      if (!other || other.raw.span.start > hit.raw.span.end) break;
      if (other.raw.span.start === other.raw.span.end || dropped.has(hit) || dropped.has(other)) continue;
      const holds = contains(hit.raw.span, other.raw.span) || contains(other.raw.span, hit.raw.span);
      if (!holds && !sameEdits(hit, other)) continue;
      if (hit.rule.id === other.rule.id) {
        if (
          hit.raw.span.start === other.raw.span.start &&
          hit.raw.span.end === other.raw.span.end &&
          hit.raw.messageId === other.raw.messageId
        )
          dropped.add(other);
        continue;
      }
      const ranks = [familyRank(hit.rule.id), familyRank(other.rule.id)] as const;
      if (ranks[0] === ranks[1] && !sameEdits(hit, other)) continue;
      const longest = Math.max(hit.raw.span.end - hit.raw.span.start, other.raw.span.end - other.raw.span.start);
      if (longest > spotLength && !sameEdits(hit, other)) continue;
      const [a, b] = [severityRank[hit.severity], severityRank[other.severity]];
      // An info must not hide an error; otherwise the earlier family speaks.
      if (Math.max(a, b) === 2 && Math.min(a, b) === 0) dropped.add(a < b ? other : hit);
      else dropped.add(ranks[0] <= ranks[1] ? other : hit);
    }
  });
  return dropped.size === 0 ? hits : hits.filter((h) => !dropped.has(h));
};

/** Related places a finding keeps: nobody follows more, and a sum of 10,000 parts has as many. */
const mostRelated = 50;

/** Blanks are passed over in so much text around a finding: the padding of a table that was aligned. */
const longestPadding = 400;

/** Of findings that end on the line they begin on: most lines of a document were those of its last version. */
const hashesOf = keptByText(() => new Map<string, string>());

const hashIn = ({ rule, raw }: Hit, text: string, line: Span, { start, end }: Span): string => {
  const before = squeeze(text.slice(Math.max(line.start, start - longestPadding), start)).slice(-80);
  const behind = squeeze(text.slice(start, Math.min(line.end, start + longestPadding))).slice(0, 80);
  const flagged = squeeze(text.slice(start, Math.min(end, start + longestPadding))).slice(0, 200);
  return hash(`${rule.id}\n${raw.messageId}\n${flagged}\n${before}${behind}`);
};

/**
 * What a finding is known by, whatever the language, the severity and the lines above: rule, message, the text flagged and its line around it, blanks aside
 * (aligning a table makes no finding new). One that stands for a mass is known by its kind alone, so that mending its first place does not make it new.
 */
const contentHash = (hit: Hit, source: Source, check: CheckMark | undefined): string => {
  const { rule, raw, mass } = hit;
  if (mass !== undefined) return hash([rule.id, 'mass', mass].join('\n'));
  if (check && hit.hashed && hit.hashedIn === check) return hit.hashed.hash;
  const { start, end } = raw.span;
  const line = lineSpan(source, lineAt(source, start));
  if (end > line.end) return hashIn(hit, source.text, line, raw.span);
  const from = start - line.start;
  const own = keptSlice(source.text, line.start, line.end);
  if (hit.hashed?.line === own && hit.hashed.from === from) return hit.hashed.hash;
  const known = hashesOf(own);
  const key = `${rule.id} ${raw.messageId} ${String(from)} ${String(end - line.start)}`;
  const made = known.get(key) ?? hashIn(hit, source.text, line, raw.span);
  known.set(key, made);
  hit.hashed = { line: own, from, hash: made };
  return made;
};

const messageOf = (hit: Hit, locale: Locale): string => {
  if (hit.said?.locale === locale) return hit.said.message;
  const { rule, raw } = hit;
  const message = rule.messages[raw.messageId];
  const counted = raw.data?.[locale === 'zh' ? '#zh' : '#en'] ?? '';
  hit.said = { locale, message: (message ? render(message, raw.data, locale) : raw.messageId) + String(counted) };
  return hit.said.message;
};

const fixOf = ({ title, edits }: NonNullable<RawFinding['fix']>, locale: Locale): NonNullable<Finding['fix']> => ({
  title: nestedQuotes(title[locale]),
  edits,
});

const noneRelated: Finding['related'] = [];

const findingOf = (hit: Hit, id: string, locale: Locale): Finding => {
  const { rule, severity, raw, mass } = hit;
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    id,
    ruleId: rule.id,
    severity,
    message: messageOf(hit, locale),
    span: raw.span,
    related: raw.related
      ? raw.related
          .slice(0, mostRelated)
          .map((r) => ({ span: r.span, message: r.message[locale], ...(r.elsewhere ? { elsewhere: r.elsewhere } : {}) }))
      : noneRelated,
  };
  if (raw.fix) finding.fix = fixOf(raw.fix, locale);
  if (raw.suggestions?.length) finding.suggestions = raw.suggestions.map((fix) => fixOf(fix, locale));
  if (mass !== undefined) finding.mass = true;
  return finding;
};

/**
 * Sorts by place, then rule; renders messages; gives each finding its id: the hash of its content, equal ones counted (`-2`).
 * @param check the check under way, where hits that go on from the last version say whether they stand on lines that have not changed
 */
export const finish = (hits: readonly Hit[], source: Source, locale: Locale, check?: CheckMark): Finding[] => {
  const sorted = [...hits].sort(
    (a, b) =>
      a.raw.span.start - b.raw.span.start ||
      a.raw.span.end - b.raw.span.end ||
      (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
  );
  const seen = new Map<string, number>();
  return sorted.map((hit) => {
    const content = contentHash(hit, source, check);
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    const id = count === 1 ? content : `${content}-${String(count)}`;
    const known = hit.finding;
    if (known?.raw === hit.raw && known.finding.id === id && known.locale === locale) return known.finding;
    const finding = findingOf(hit, id, locale);
    hit.finding = { raw: hit.raw, locale, finding };
    return finding;
  });
};
