import type { PlanDocument } from '../model/types';
import type { Span } from '../text/span';

/** A path or address in a document that leads to another file; relative paths are meant from the document's folder. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: string;
}

/** `[…](target)`; a target in another scheme than the web's and files leads nowhere we know. */
const markdownLink = /\]\(([^()\s<>]{1,500})\)/gu;

const parentLinks = ({ tree, source }: PlanDocument): DocumentLink[] => {
  const place = tree.frontMatter?.places['parents'];
  if (!place) return [];
  let at = place.start;
  return (tree.frontMatter?.values.parents ?? []).flatMap((target) => {
    const start = source.text.indexOf(target, at);
    if (start < 0 || start + target.length > place.end) return [];
    at = start + target.length;
    return [{ span: { start, end: at }, target }];
  });
};

/** The parents in the front matter, and the links of Markdown. */
export const documentLinks = (plan: PlanDocument): DocumentLink[] => {
  const { text } = plan.source;
  const found = parentLinks(plan);
  if (plan.tree.dialect === 'plain') return found;
  for (const { index, 1: target = '' } of text.matchAll(markdownLink)) {
    if (target.startsWith('#') || (/^[A-Za-z][\w+.-]*:/u.test(target) && !/^(?:https?|file):/u.test(target))) continue;
    found.push({ span: { start: index + 2, end: index + 2 + target.length }, target });
  }
  return found;
};
