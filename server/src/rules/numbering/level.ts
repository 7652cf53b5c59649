import { oddDepthsOf } from '../../model/structure/heading-depths';
import { headingGroups, type NumberedHeading } from '../../model/structure/heading-groups';
import { mixedMarksIn } from '../../model/structure/mixed-marks';
import { breaksIn } from '../../model/structure/sequences';
import type { NumberingLabel, NumberingStyle, PlanDocument, Section } from '../../model/types';
import { rule, type Edit, type Fix } from '../rule';

type Numbered = Section & { readonly label: NumberingLabel };

const numbered = (section: Section): section is Numbered => section.label !== undefined;

/** Writes a label with other marks around its number. */
const remark = (section: Numbered, marks: string): Fix => {
  const { span } = section.label;
  const at = (from: number, text: string): Edit => ({ span: { start: from, end: from + 1 }, text });
  const [open = '', close = open] = marks;
  return {
    title: { zh: `改为${marks}`, en: `Write ${marks}` },
    edits: marks.length === 2 ? [at(span.start, open), at(span.end - 1, close)] : [at(span.end - 1, open)],
  };
};

/** 一、 directly above 1. where (at least twice) elsewhere a （一） stands between: the first of each such group. */
const skippedLevels = function* (sections: readonly Numbered[]): Generator<{ section: Numbered; between: NumberingStyle; where: Section }> {
  const ladders: readonly (readonly [NumberingStyle, NumberingStyle, readonly NumberingStyle[]])[] = [['一、', '（一）', ['1.', '1、']]];
  for (const [upper, middle, lower] of ladders) {
    const wholes = new Set<Section>();
    for (const s of sections)
      if (!s.box && lower.includes(s.label.style) && s.parent?.label?.style === middle && s.parent.parent?.label?.style === upper)
        wholes.add(s.parent);
    const uppers = new Set([...wholes].map((s) => s.parent));
    const [where] = wholes;
    if (!where || uppers.size < 2) continue;
    for (const section of sections) {
      const { parent } = section;
      if (
        section.box ||
        parent?.label?.style !== upper ||
        !lower.includes(section.label.style) ||
        section.annex !== where.annex ||
        section.label.value !== 1
      )
        continue;
      if (parent.children.find((c) => c.label?.style === section.label.style) !== section) continue;
      const siblings = parent.children.filter((c) => c.label?.style === section.label.style);
      if (siblings.length >= 2 && !parent.children.some((c) => c.label?.style === middle)) yield { section, between: middle, where };
    }
  }
};

/** A run 1. 2. 3. inside a run of the same style that goes on after it. */
const nestedRuns = function* (plan: PlanDocument): Generator<{ first: NumberedHeading; outer: NumberedHeading; length: number }> {
  for (const { items } of headingGroups(plan)) {
    for (const found of breaksIn(items, items[0]?.value ?? 1)) {
      if (found.kind === 'nested' && found.previous) yield { first: found.item, outer: found.previous, length: found.length };
    }
  }
};

/** One level, one style; levels in their order. */
export const numberingLevel = rule({
  id: 'numbering/level',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    marks: {
      zh: '“{label}”与同级编号的写法不一，同级多数用“{usual}”；请改为一致',
      en: '“{label}” is written otherwise than its level, which mostly uses “{usual}”; make them alike',
    },
    skipped: {
      zh: '“{parent}”下直接用“{label}”，跳过了别处所用的“{between}”一级；请补上这一级或改用它的编号',
      en: 'Below “{parent}” stands “{label}” at once, without the level “{between}” used elsewhere; add it or use its numbering',
    },
    depth: {
      zh: '“{label}”标了 {depth} 个 #，同级的其余 {count} 个标题都是 {usual} 个；请改为一致',
      en: '“{label}” is marked with {depth} #, the {count} other headings of its level with {usual}; make them alike',
    },
    nested: {
      zh: '“{outer}”之下又用同一种编号从“{label}”编起（共 {count} 条），与外层混淆；请改用下一级编号',
      en: 'Below “{outer}” the same numbering begins again with “{label}” ({count} items); use the next lower style',
    },
  },
  reads: () => undefined,
  *check({ plan }) {
    const sections = plan.sections.filter(numbered);
    for (const { section, usual, others } of mixedMarksIn(sections)) {
      yield {
        messageId: 'marks',
        span: section.label.span,
        data: { label: section.label.text, usual },
        related: others.map((span) => ({ span, message: { zh: '同级编号', en: 'the same level' } })),
        fix: remark(section, usual),
      };
    }
    for (const { section, between, where } of skippedLevels(sections)) {
      yield {
        messageId: 'skipped',
        severity: 'info',
        span: section.label.span,
        data: { label: section.label.text, parent: section.parent?.label?.text ?? '', between },
        related: [{ span: where.label?.span ?? where.span, message: { zh: '别处的这一级', en: 'that level elsewhere' } }],
      };
    }
    for (const { label, marks, usual, others } of oddDepthsOf(plan)) {
      yield {
        messageId: 'depth',
        span: marks,
        data: { label: label.text, depth: marks.end - marks.start, usual, count: others.length },
        related: others.slice(0, 3).map(({ span }) => ({ span, message: { zh: '同级标题', en: 'the same level' } })),
        fix: {
          title: { zh: `改为 ${String(usual)} 个 #`, en: `Mark it with ${String(usual)} #` },
          edits: [{ span: marks, text: '#'.repeat(usual) }],
        },
      };
    }
    for (const { first, outer, length } of nestedRuns(plan)) {
      yield {
        messageId: 'nested',
        span: first.label.span,
        data: { label: first.label.text, outer: outer.label.text, count: length },
        related: [{ span: outer.label.span, message: { zh: '外层编号', en: 'the outer numbering' } }],
      };
    }
  },
});
