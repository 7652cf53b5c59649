import { check } from '../../server/src/engine/check';
import { defaultConfig, type Config } from '../../server/src/engine/config';
import type { Finding } from '../../server/src/engine/finding';
import { rules } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';
import { sourceOf } from '../../server/src/text/source';

const config: Config = { ...defaultConfig, preset: 'strict' };

/** A small seeded generator (mulberry32), so that a failing case can be run again. */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** A rule alone, and what tells when it fails. */
export const alone = (rule: Rule): readonly Rule[] => [rule, ...rules.filter((r) => r.id === 'engine/rule-failed')];

/** Checks a text (by all rules, or some) and says what is wrong with the result: a rule that failed, a span outside the text. Empty when all is well. */
export const troubles = (text: string, dialect: 'markdown' | 'plain', by: readonly Rule[] = rules): string[] => {
  let findings: readonly Finding[];
  try {
    ({ findings } = check(sourceOf(text), dialect, config, by));
  } catch (error) {
    return [`threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
  return findings.flatMap((f) => {
    if (f.ruleId === 'engine/rule-failed') return [f.message];
    const spans = [
      f.span,
      ...f.related.map((r) => r.span),
      ...(f.fix?.edits ?? []).map((e) => e.span),
      ...(f.suggestions ?? []).flatMap((s) => s.edits.map((e) => e.span)),
    ];
    return spans.some((s) => s.start < 0 || s.end < s.start || s.end > text.length) ? [`${f.ruleId}: span outside the text`] : [];
  });
};

/** One splice: a stretch of the text cut out, doubled, or moved, or hostile characters put in. */
export const splice = (text: string, next: () => number): string => {
  const at = Math.floor(next() * text.length);
  const length = Math.floor(next() * 60);
  const to = Math.floor(next() * text.length);
  const odd = [
    '\t',
    '\n\n',
    '|',
    '<!--',
    '-->',
    ':::',
    '（',
    '”',
    '\ud800',
    '\u0000',
    '1.',
    '一、',
    '%%',
    '“十四五”',
    '表1 ',
    '*',
    '`',
    '---\n',
    '|---|\n',
    '〔',
    '99999999999999999999',
    '\r',
  ];
  switch (Math.floor(next() * 4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 2:
      return text.slice(0, to) + text.slice(at, at + length) + text.slice(to);
    default:
      return text.slice(0, at) + (odd[Math.floor(next() * odd.length)] ?? '') + text.slice(at);
  }
};

/** A window of a text, cut at line ends: fuzzing whole plans would cost minutes and find no more. */
export const windowOf = (text: string, at: number, size: number): string => {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', Math.min(text.length, start + size));
  return text.slice(start, end < 0 ? text.length : end);
};
