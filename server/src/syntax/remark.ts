import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The only user of unified; in the bundle a file of its own, loaded when a stretch holds markup (scripts/build.mjs). The dialect: CommonMark, the GFM table extension alone (strikethrough would eat `3~5年，6~8%`),
 * the container directive alone (text directives would eat `9:30开会`; the extension's constructs have no names to disable them by).
 */

/**
 * Constructs of CommonMark that would misread a plan, by micromark's names; a wrong name is ignored in silence, so a test proves each.
 * Indented paragraphs are no code, a line under a paragraph no underline, `&nbsp;` and links stay as written, a line that starts with a tag is text.
 * `htmlText` stays: it keeps tags together.
 */
export const disabledConstructs: readonly string[] = [
  'codeIndented',
  'setextUnderline',
  'characterReference',
  'autolink',
  'definition',
  'labelStartLink',
  'labelStartImage',
  'htmlFlow',
  // found on the source instead: see surface.ts
  'codeFenced',
];

/** Without link starts `]` closes nothing, but would look for a start through the whole block each time. */
const idleConstructs: readonly string[] = ['labelEnd'];

/** A parser of the dialect; `disabled` for the test that proves the names. */
export const parserOf = (disabled: readonly string[] = [...disabledConstructs, ...idleConstructs]): ((text: string) => Root) => {
  const container = directive().flow?.[58];
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [
      gfmTable(),
      ...(Array.isArray(container) && container[0] ? [{ flow: { 58: container[0] } }] : []),
      { disable: { null: [...disabled] } },
    ])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), directiveFromMarkdown()])
    .freeze();
  return (text) => processor.parse(text);
};
