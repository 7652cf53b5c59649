import { quantitiesOf } from '../document/by-prose';
import { oncePerPlan } from '../kept/once-per-plan';
import { pureNumber } from '../figures/pure-number';
import { partsOf, touches } from '../structure/titled-references';
import type { Caption, PlanDocument, PlanTable, Quantity } from '../types';
import { wholeRowOf } from './whole-rows';

/** A title of which neither the text above nor the table has anything, though the text tells the totals of the table. */
export interface ForeignCaption {
  readonly caption: Caption;
  /** The totals, as the text above gives them. */
  readonly told: readonly Quantity[];
}

/** So many totals told above make the text that of the table. */
const fewest = 2;
/** What a title has to be about at the least, in characters. */
const telling = 4;
const everywhere = /设施|体系|能力|机构|构成|分布|规模|分区|分类|基本|概况|统计/gu;

/** Figures of the row of totals that a prose states; small ones stand anywhere. */
const toldTotals = (table: PlanTable, stated: readonly Quantity[]): readonly Quantity[] => {
  const totals = (wholeRowOf(table) ?? []).flatMap((cell) => pureNumber(cell) ?? []).filter(({ raw }) => raw.replace('.', '').length >= 3);
  return totals.flatMap(
    (total) => stated.find(({ value, scale, kind }) => kind === 'value' && value / scale === total.value / total.scale) ?? [],
  );
};

/** The titles of tables that the text right above leads in by their totals, and which are about something else. */
export const foreignCaptionsOf = oncePerPlan((plan: PlanDocument): readonly ForeignCaption[] =>
  plan.tables.flatMap((table): ForeignCaption[] => {
    const { caption, captionProse, kind } = table;
    if (!caption || !captionProse || kind === 'box' || kind === 'task' || caption.number === undefined) return [];
    const parts = partsOf(caption.title.replace(everywhere, ' '));
    const before = plan.prose[captionProse.index - 1];
    if (!before || before.cell || before.kind === 'heading' || parts.join('').length < telling) return [];
    const told = toldTotals(table, quantitiesOf(before));
    if (told.length < fewest) return [];
    const said = `${before.reading.text} ${table.rows.map((row) => row.map(({ text }) => text).join(' ')).join(' ')}`;
    return parts.some((part) => touches(part, said)) ? [] : [{ caption, told }];
  }),
);
