import { squeeze } from '../../text/characters';
import { chineseValue } from '../../text/numerals';
import { local } from '../kept/local';
import { oncePerPlan } from '../kept/once-per-plan';
import type { NumberingStyle, PlanCell, PlanDocument, PlanTable, Prose, Section } from '../types';

/** A cell of a column of sections (对应章节) that points to one which is not there, or to another than the one with the title of its row. */
export interface SectionPointer {
  readonly cell: PlanCell;
  /** As written: 六、（五）. */
  readonly target: string;
  /** What stands there. */
  readonly found: Section | undefined;
  /** The one section with the title of the row. */
  readonly meant: Section | undefined;
}

/** A line of a table that was lost, with a section that is not there. */
export interface LonePointer {
  readonly prose: Prose;
  readonly target: string;
}

const none: readonly never[] = [];
const header = /(?:对应|所在|所属|涉及)(?:的)?(?:章节|部分|条款|位置)|^(?:规划|方案|文本)?章节$|章节(?:序号|编号|位置)?$/u;
const numeral = '([一二三四五六七八九十]{1,3})';

interface Form {
  readonly pattern: RegExp;
  readonly styles: readonly [NumberingStyle, NumberingStyle];
}
const forms: readonly Form[] = [
  { pattern: new RegExp(`^(?:${numeral}、?|第${numeral}部分)(?:第?[（(]${numeral}[）)]项?)?$`, 'u'), styles: ['一、', '（一）'] },
  { pattern: new RegExp(`^(?:第${numeral}章)()(?:第${numeral}节)?$`, 'u'), styles: ['章', '节'] },
];

/** More than any plan has; fewer make no outline to point into. */
const fewest = 3;
const longest = 12;

/** The sections that a text points to: [] for none that is there, undefined where it points to none or it cannot be told. */
const pointed = (sections: readonly Section[], text: string): readonly Section[] | undefined => {
  for (const { pattern, styles } of forms) {
    const [, first = '', second = '', below = ''] = pattern.exec(text) ?? [];
    const value = chineseValue(first === '' ? second : first);
    if (value === undefined) continue;
    const tops = sections.filter(({ label }) => label?.style === styles[0]);
    if (tops.length < fewest) return undefined;
    const own = tops.filter(({ label }) => label?.value === value);
    if (below === '' || own.length === 0) return own;
    const children = own.flatMap((section) => section.children.filter(({ label }) => label?.style === styles[1]));
    return children.length === 0 ? undefined : children.filter(({ label }) => label?.value === chineseValue(below));
  }
  return undefined;
};

/** 六、（三）. */
export const pathOf = ({ label, parent }: Section): string => `${parent?.label?.text ?? ''}${label?.text ?? ''}`.replace(/、$/u, '');

const isUnder = (section: Section, above: Section): boolean =>
  section === above || (section.parent !== undefined && isUnder(section.parent, above));

const inTable = (table: PlanTable, sections: readonly Section[]): SectionPointer[] => {
  const column = table.columns.find((each) => header.test(each.header));
  if (!column) return [];
  const names = table.columns.find(({ role }) => role === 'task') ?? table.columns.find(({ role }) => role === 'name');
  return table.rows.slice(table.headerRows).flatMap((row): SectionPointer[] => {
    const cell = row[column.index];
    const target = cell && !cell.merged ? squeeze(cell.text) : '';
    if (!cell || target === '' || target.length > longest) return [];
    const there = pointed(sections, target);
    const name = squeeze((names && row[names.index]?.text) ?? '');
    const titled = name.length < 4 ? [] : sections.filter(({ title, label }) => label && title === name);
    const [meant] = titled.length === 1 ? titled : [];
    if (there?.length === 0) return [{ cell, target, found: undefined, meant }];
    const [found] = there ?? [];
    return found && meant && !isUnder(meant, found) && !isUnder(found, meant) ? [{ cell, target, found, meant }] : [];
  });
};

/** 第六章第四节, and no more: a cell of a table of tasks whose rows were lost. */
const alone = /^第[一二三四五六七八九十]{1,3}章第[一二三四五六七八九十]{1,3}节$/u;
/** So many of them at least make a column, and all but one are there. */
const fewestAlone = 4;

const pointersAlone = local((text): readonly string[] =>
  text.length <= longest && text.startsWith('第') && alone.test(text) ? [text] : none,
);

/** Lines that point to a section and say no more, of which one points to none that is there. */
export const lonePointersOf = oncePerPlan((plan: PlanDocument): readonly LonePointer[] => {
  const lines = pointersAlone(plan).filter(({ place: { kind, cell } }) => kind !== 'heading' && kind !== 'toc' && !cell);
  if (lines.length < fewestAlone) return [];
  const sections = plan.sections.filter(({ annex, box, runIn }) => !annex && !box && !runIn);
  const found = lines.flatMap(({ place, hits: [target] }) => {
    const there = target === undefined ? undefined : pointed(sections, target);
    return target !== undefined && there ? [{ prose: place, target, missing: there.length === 0 }] : [];
  });
  const missing = found.filter((each) => each.missing);
  return missing.length === 1 && found.length >= fewestAlone ? missing : [];
});

/** The cells of tables that point to sections amiss. */
export const sectionPointersOf = oncePerPlan((plan: PlanDocument): readonly SectionPointer[] => {
  let sections: readonly Section[] | undefined;
  return plan.tables.flatMap((table) =>
    table.kind === 'box' || table.headerRows === 0
      ? []
      : inTable(table, (sections ??= plan.sections.filter(({ annex, box, runIn }) => !annex && !box && !runIn))),
  );
});
