import { printable } from './texts';

const inline = (text: string): string =>
  printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/([@#!])(?=[\w\p{L}])/gu, '$1<!-- -->');

/** At the start of a block a heading mark, a list mark or a rule would be one. */
const inBlock = (text: string): string => text.replace(/^( ?)(?=[#+=-])|^( ?\d+)(?=[.)](?:\s|$))/, '$1$2\\');

/**
 * Text of a plan as inert Markdown on one line: marks escaped, HTML as entities, line ends made blanks; an empty comment keeps `@name` from calling
 * a person and `#12` from linking an issue on GitHub and GitLab.
 */
export const markdownText = (text: string): string => inBlock(inline(text));

const bold = (text: string): string => (text === '' ? '' : `<b>${text.trim() === '' ? '␣'.repeat(text.length) : inline(text)}</b>`);

/** An excerpt, the marked part in bold — as HTML, since `**` fails beside Chinese punctuation; marked blanks shown as ␣, an empty place not at all. */
export const markdownExcerpt = ([before, marked, after]: readonly [string, string, string]): string =>
  inBlock(inline(before) + bold(marked) + inline(after));

/** Text as HTML character data, for a `<summary>`. */
export const htmlText = (text: string): string =>
  printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
