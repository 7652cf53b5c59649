import { oncePerPlan } from '../kept/once-per-plan';
import { squeeze } from '../../text/characters';
import type { PlanCell, PlanDocument, PlanTable, Prose } from '../types';

/** A table whose title says that its indicators are of one kind (主要预期指标), while some of its rows are of the other. */
export interface CaptionedAttribute {
  readonly title: Prose;
  readonly said: string;
  readonly other: string;
  readonly cells: readonly PlanCell[];
}

const kinds = [
  { said: /(?<![达到于超合])预期性?指标(?!值)/u, unless: /约束|调整|变化|转为|原/u, name: '预期性', other: '约束性' },
  { said: /约束性指标/u, unless: /预期|调整|变化|转为|原/u, name: '约束性', other: '预期性' },
] as const;

const captioned = (table: PlanTable): CaptionedAttribute[] => {
  const { captionProse: title } = table;
  const text = title?.reading.text ?? '';
  const kind = kinds.find(({ said, unless }) => said.test(text) && !unless.test(text));
  const column = table.columns.find(({ role }) => role === 'attribute')?.index;
  if (!title || !kind || column === undefined) return [];
  const cells = table.rows.slice(table.headerRows).flatMap((row) => {
    const cell = row[column];
    return cell && !cell.merged && squeeze(cell.text).startsWith(kind.other.slice(0, 2)) ? [cell] : [];
  });
  return cells.length === 0 ? [] : [{ title, said: kind.name, other: kind.other, cells }];
};

/** Such tables of a plan. */
export const captionedAttributesOf = oncePerPlan((plan: PlanDocument): readonly CaptionedAttribute[] => plan.tables.flatMap(captioned));
