import { firstNumberFrom } from '../../text/span';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Caption, PlanDocument, Reference, Section } from '../types';
import { partsOf, type TitledReference } from './titled-references';

/** So many characters running tell that a title is about what a heading is about. */
const telling = 4;

const chapterOf = (section: Section | undefined): Section | undefined => (section?.parent?.label ? chapterOf(section.parent) : section);

const titlesAbove = (section: Section | undefined): string => (section ? `${section.title} ${titlesAbove(section.parent)}` : '');

const runs = (part: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, part.length - length + 1) }, (_, i) => part.slice(i, i + length));

/** 见专栏2: a reference to a numbered box or table, in the text itself. */
const isPointer = ({ kind, explicit, number, chapter, prose }: Reference): boolean =>
  explicit && (kind === '专栏' || kind === '表') && number !== undefined && chapter === undefined && !prose.cell && prose.kind !== 'toc';

/** What a reference says of itself stands in its clause: 数据平台项目见专栏2. */
const sentenceOf = ({ prose, span }: Reference): string => {
  const { text, offsets, span: whole } = prose.reading;
  const at = offsets ? firstNumberFrom(offsets, span.start) : span.start - whole.start;
  return text.slice(0, at);
};

/**
 * 重点项目见专栏2, which stands in another chapter and has nothing to do with this one, while 专栏1 stands here, is about what this chapter is about, and
 * nothing points to it.
 */
export const chapterReferencesOf = oncePerPlan((plan: PlanDocument): readonly TitledReference[] => {
  const pointers = plan.references.filter(isPointer);
  if (pointers.length === 0) return [];
  const captionProses = new Set(plan.captions.map(({ prose }) => prose));
  const used = new Set(plan.references.flatMap((r) => (captionProses.has(r.prose) ? [] : [`${r.kind}${String(r.number)}`])));
  const words = plan.meta.title ?? '';
  const numbered = (kind: string): readonly Caption[] =>
    plan.captions.filter((c) => c.kind === kind && c.number !== undefined && c.chapter === undefined && !c.prose.section?.annex);
  return pointers.flatMap((reference): TitledReference[] => {
    const { kind, number, prose } = reference;
    const chapter = chapterOf(prose.section);
    if (!chapter?.label || prose.section?.annex) return [];
    const all = numbered(kind);
    const [pointed, ...twice] = all.filter((c) => c.number === number);
    if (!pointed || twice.length > 0 || chapterOf(pointed.prose.section) === chapter) return [];
    const here = all.filter((c) => chapterOf(c.prose.section) === chapter);
    const [meant, ...more] = here;
    if (!meant?.number || more.length > 0 || used.has(`${kind}${String(meant.number)}`)) return [];
    const titles = titlesAbove(prose.section);
    const about = partsOf(meant.title).some((part) => runs(part, telling).some((run) => titles.includes(run)));
    const said = `${titles} ${sentenceOf(reference)}`;
    const parts = partsOf(pointed.title)
      .flatMap((part) => runs(part, 2))
      .filter((run) => !words.includes(run));
    if (!about || parts.length < 2 || parts.some((run) => said.includes(run))) return [];
    return [{ reference, title: pointed.title, meant: { number: meant.number, title: meant.title, span: meant.label } }];
  });
});
