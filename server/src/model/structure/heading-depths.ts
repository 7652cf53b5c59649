import { styleRank } from '../marks/numbering';
import { oncePerPlan } from '../kept/once-per-plan';
import type { Span } from '../../text/span';
import type { NumberingLabel, NumberingStyle, PlanDocument, Section } from '../types';

/** A numbered heading with more or fewer # than all others of its numbering in the same setting. */
export interface OddDepth {
  readonly label: NumberingLabel;
  /** Its # marks. */
  readonly marks: Span;
  readonly usual: number;
  readonly others: readonly NumberingLabel[];
}

/** A heading as it is marked in Markdown. */
interface Marked {
  readonly section: Section & { readonly label: NumberingLabel };
  readonly marks: Span;
  readonly depth: number;
  /** It stands below a heading without a number that is not the title: that one may give it its depth. */
  readonly underPlain: boolean;
}

const fewestOthers = 3;
const opening = /^ {0,3}(#{1,6})(?=[ \t])/u;

/** The # marks of a heading; undefined for one that has none. */
const marksOfHeading = ({ source: { text } }: PlanDocument, { prose, from }: Section): Span | undefined => {
  if (from !== 'atx') return undefined;
  const { start } = prose.reading.span;
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const found = opening.exec(text.slice(line, start));
  const [whole, marks] = found ?? [];
  return whole === undefined || marks === undefined ? undefined : { start: line + whole.length - marks.length, end: line + whole.length };
};

const isLabelled = (section: Section): section is Section & { readonly label: NumberingLabel } => section.label !== undefined;

/** The numbered headings of body and annexes by what they stand in: the part of the document, and the numberings above their own: 1. below （一） of a chapter
 * with sections is one deeper than of one without. */
const settingsOf = (plan: PlanDocument): ReadonlyMap<string, readonly Marked[]> => {
  const settings = new Map<string, Marked[]>();
  let part = '';
  /** The numberings above, outermost first. Told by their styles: the outline goes by the # marks that are judged here. */
  let above: NumberingStyle[] = [];
  /** The Markdown headings above, outermost first. */
  let open: { readonly depth: number; readonly plain: boolean }[] = [];
  for (const section of plan.sections) {
    if (section.box) continue;
    const marks = marksOfHeading(plan, section);
    const depth = marks && marks.end - marks.start;
    const { annex } = section;
    if (depth !== undefined) open = open.filter((heading) => heading.depth < depth);
    // 1.1 and 1.1.1 are of one style and of two depths.
    if (isLabelled(section) && section.label.style !== '1.1') {
      const { style } = section.label;
      above = above.filter((other) => styleRank[other] < styleRank[style]);
      const key = `${part} ${String(annex?.label.start ?? '')} ${above.join(' ')} ${style}`;
      if (marks && depth !== undefined) {
        const alike = settings.get(key) ?? [];
        settings.set(key, alike);
        alike.push({ section, marks, depth, underPlain: open.at(-1)?.plain === true });
      }
      above.push(style);
    } else if (depth === 1 && !section.label) {
      // The title of the plan, or of another document in the same file.
      part = String(section.index);
      above = [];
    }
    if (depth !== undefined) open.push({ depth, plain: !section.label && depth > 1 });
  }
  return settings;
};

/** 第三节 behind ## where 第一节, 第二节 and the sections of all other chapters stand behind ###. */
export const oddDepthsOf = oncePerPlan((plan): readonly OddDepth[] =>
  !plan.source.text.includes('#')
    ? []
    : [...settingsOf(plan).values()].flatMap((alike): OddDepth[] => {
        if (alike.length <= fewestOthers) return [];
        const usual = alike[0]?.depth === alike[1]?.depth ? alike[0]?.depth : alike[2]?.depth;
        const odd = alike.filter(({ depth }) => depth !== usual);
        const [first] = odd;
        if (!first || usual === undefined || odd.length > 1 || first.underPlain) return [];
        // 一、 on its own level, where all others stand below headings without numbers.
        if (first.section.label.value === 1 && alike.every((each) => each === first || each.underPlain)) return [];
        const others = alike.flatMap(({ section }) => (section === first.section ? [] : [section.label]));
        return [{ label: first.section.label, marks: first.marks, usual, others }];
      }),
);
