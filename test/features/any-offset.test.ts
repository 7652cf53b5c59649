import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../server/src/features/code-lens';
import { completionsAt } from '../../server/src/features/completion';
import { definitionsAt } from '../../server/src/features/definition';
import { documentLinks } from '../../server/src/features/document-link';
import { documentSymbols } from '../../server/src/features/document-symbol';
import { foldingRanges } from '../../server/src/features/folding-range';
import { hoverAt } from '../../server/src/features/hover';
import { indicatorList } from '../../server/src/features/indicator-list';
import { inlayHints } from '../../server/src/features/inlay-hint';
import { formatOnType } from '../../server/src/features/on-type-formatting';
import { highlightsAt, referencesAt } from '../../server/src/features/references';
import { prepareRename, rename } from '../../server/src/features/rename';
import { renumber } from '../../server/src/features/renumber/renumber';
import { selectionRangesAt } from '../../server/src/features/selection-range';
import { encodeTokens } from '../../server/src/features/semantic-tokens';
import { updateToc } from '../../server/src/features/update-toc';
import type { CheckedPlan } from '../../server/src/features/checked-plan';
import type { Span } from '../../server/src/text/span';
import { hostileTexts } from '../support/hostile';
import { checked, seeds } from '../support/checked';
import { sample } from './sample';

/** Every feature at one place: its spans lie in the text, around the place where they must. */
const everythingAt = (document: CheckedPlan, offset: number): void => {
  const { plan } = document;
  const { length } = plan.source.text;
  const inText = ({ start, end }: Span): void => {
    if (!(start >= 0 && start <= end && end <= length)) throw new Error(`span ${String(start)}–${String(end)} at ${String(offset)}`);
  };
  const around = (span: Span): void => {
    inText(span);
    if (span.start > offset || span.end < offset)
      throw new Error(`${String(span.start)}–${String(span.end)} is not around ${String(offset)}`);
  };
  const hover = hoverAt(document, offset);
  if (hover) around(hover.span);
  for (const item of completionsAt(document, offset)) around(item.span);
  for (const { origin, target, selection } of definitionsAt(plan, offset)) [origin, target, selection].forEach(inText);
  referencesAt(plan, offset, true).forEach(inText);
  for (const { span } of highlightsAt(plan, offset)) inText(span);
  const target = prepareRename(plan, offset, 'zh');
  if (!('refused' in target)) {
    inText(target.span);
    const edits = rename(plan, offset, '某某某率', 'zh');
    if (!('refused' in edits)) for (const { span } of edits) inText(span);
  }
  selectionRangesAt(plan, offset).reduce((inner, outer) => {
    if (outer.start > inner.start || outer.end < inner.end) throw new Error(`selection does not grow at ${String(offset)}`);
    return outer;
  });
  for (const character of ['\n', '|']) for (const { span } of formatOnType(plan, offset, character)) inText(span);
};

const wholeDocument = (document: CheckedPlan): void => {
  const { plan } = document;
  documentSymbols(plan);
  foldingRanges(plan);
  documentLinks(plan);
  encodeTokens(plan);
  codeLenses(document, { indicators: true, tables: true, captions: true });
  inlayHints(document, { start: 0, end: Infinity }, { change: true, yearly: true, totals: true });
  indicatorList(document);
  renumber(plan);
  updateToc(plan);
};

describe('every feature, anywhere', () => {
  it('in the sample, at every other place', () => {
    const document = checked(sample);
    wholeDocument(document);
    for (let offset = 0; offset <= sample.length; offset += 2) everythingAt(document, offset);
  });

  it.each(seeds)('in $name, at sampled places', ({ text }) => {
    const document = checked(text);
    wholeDocument(document);
    // A prime step comes by every kind of place in the end, whatever the length of the lines.
    for (let offset = 0; offset <= text.length; offset += 199) everythingAt(document, offset);
  });

  it('in a text beyond the basic plane, with CRLF, as extracted text, in every beginning of the sample', () => {
    for (const document of [
      checked(sample.replaceAll('供水', '𠀀水').replaceAll('\n', '\r\n')),
      checked(sample.replaceAll('| ', '\t').replaceAll('|', ''), 'en', 'plain'),
    ]) {
      wholeDocument(document);
      for (let offset = 0; offset <= document.plan.source.text.length; offset += 7)
        if (!document.plan.source.text.startsWith('\r\n', offset - 1)) everythingAt(document, offset);
    }
    for (let end = 0; end <= sample.length; end += 23) {
      const document = checked(sample.slice(0, end));
      wholeDocument(document);
      everythingAt(document, end);
    }
  });

  it('in hostile text', () => {
    for (const { text } of hostileTexts(300).filter((_, i) => i % 4 === 0)) {
      const document = checked(text);
      wholeDocument(document);
      for (const share of [0.3, 1]) everythingAt(document, Math.floor(document.plan.source.text.length * share));
    }
    expect(hostileTexts(300).length).toBeGreaterThan(100);
  });
});
