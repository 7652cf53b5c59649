import type { CheckedFile, ReportMessage, ReportRange } from '../engine/report';
import type { Locale } from '../rules/rule';
import { excerptOf } from './excerpt';
import type { ReportContext } from './reporter';

/** Lone surrogates made U+FFFD: JSON, XML and UTF-8 files take none. */
export const wellFormed = (text: string): string => text.toWellFormed();

/** Control characters (but tab and line ends) made U+FFFD, lone surrogates too. */
export const printable = (text: string): string =>
  wellFormed(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');

/** A text on one line, without characters that would steer a terminal or a log: line ends and control characters made blanks. */
export const oneLine = (text: string): string => wellFormed(text).replace(/\r\n|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');

/** What stands between a title and what follows. */
export const colons = { zh: '：', en: ': ' } as const;

/** A text cut to at most `limit` UTF-16 units, with … when something is left out; never through a surrogate pair. */
export const cutTo = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const code = text.charCodeAt(end - 1);
  return `${text.slice(0, code >= 0xd800 && code <= 0xdbff ? end - 1 : end)}…`;
};

/** `line:column`. */
export const placeOf = (place: ReportRange): string => `${String(place.line)}:${String(place.column)}`;

/** A rule's title in the report's language; its id when it is not known. */
export const titlesOf = ({ rules, locale }: ReportContext): ((ruleId: string) => string) => {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title[locale]]));
  return (ruleId) => titles.get(ruleId) ?? ruleId;
};

/** What a finding offers to do, in a phrase; empty when it offers nothing. */
export const helpText = (message: ReportMessage, locale: Locale): string => {
  if (message.fix) return locale === 'zh' ? `可修正：${message.fix.title}` : `fix: ${message.fix.title}`;
  if (!message.suggestions?.length) return '';
  return (locale === 'zh' ? '建议：' : 'suggested: ') + message.suggestions.map((s) => s.title).join(locale === 'zh' ? '；' : '; ');
};

const shownRelated = 10;

/** A finding in a few plain lines, for reports that have room for more than its message: excerpt, related places, what to do. */
export const detailLines = (message: ReportMessage, lines: CheckedFile['lines'], locale: Locale): string[] => {
  const excerpt = excerptOf(lines, message, 100)?.text ?? '';
  const related = message.related
    .slice(0, shownRelated)
    .map((r) => `↳ ${r.filePath === undefined ? '' : `${r.filePath}:`}${placeOf(r)} ${r.message}`);
  const more = message.related.length - related.length;
  if (more > 0) related.push(locale === 'zh' ? `↳ 另有 ${String(more)} 处` : `↳ ${String(more)} more places`);
  return [excerpt, ...related, helpText(message, locale)].filter((line) => line !== '');
};
