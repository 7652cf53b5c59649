import type { PlanDocument, Prose } from '../types';
import { isListItem, type Look } from './paragraph-looks';

/** A paragraph of running text: of several sentences, or a sentence of several clauses in a section. Of numbered ones those that begin with their heading. */
export const isBody = (prose: Prose, look: Look): boolean => {
  const { kind, section, box } = prose;
  if (prose.cell) return false;
  if (look.listItem) return section?.runIn === true && section.prose === prose && box === undefined && look.severalSentences;
  const clauses = section !== undefined && box === undefined && look.severalClauses;
  return kind === 'paragraph' ? look.severalSentences || clauses : kind === 'line' && clauses;
};

/** The brothers of an item all end: 1. …项目。新建展厅3个。 */
export const brothersEnd = (plan: PlanDocument, { section, box }: Prose): boolean => {
  if (!section?.runIn || box) return false;
  const brothers = plan.sections.filter((other) => other !== section && other.parent === section.parent && other.level === section.level);
  return brothers.length >= 2 && brothers.every(({ runIn, prose }) => runIn && prose.reading.text.endsWith('。'));
};

/** The line that goes on where this one breaks off: it begins no item, heading or quotation of its own. */
export const continuation = (prose: Prose, next: Prose | undefined): Prose | undefined => {
  if (!next || next.cell || next.section !== prose.section || next.box !== prose.box) return undefined;
  return ['paragraph', 'line'].includes(next.kind) && !isListItem(next.reading.text) ? next : undefined;
};
