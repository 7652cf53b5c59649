import { squeeze } from '../../text/characters';
import type { Caption, PlanDocument, PlanTable } from '../types';

/** A table or box whose title is that of an earlier one. */
export interface SameCaption {
  readonly caption: Caption;
  readonly earlier: Caption;
}

/** The rows of a table count on from those of another: one list on two pages. */
const goesOn = (table: PlanTable | undefined): boolean => {
  const numbers = table?.columns.find(({ role }) => role === 'number');
  const first = numbers && table?.rows[table.headerRows]?.[numbers.index]?.text;
  return first !== undefined && /^\d{1,3}$/u.test(first) && Number(first) > 1;
};

const short = 4;
const unit = /[（(]?单位[：:][^（()）]*[）)]?$/u;

/** Numbered tables or boxes of one title under two numbers; a series (续表, （一）（二）) has one title by intention. */
export const sameCaptionsIn = (plan: PlanDocument): readonly SameCaption[] => {
  const seen = new Map<string, Caption>();
  const tableOf = new Map(plan.tables.flatMap((table) => (table.captionProse ? [[table.captionProse, table] as const] : [])));
  return plan.captions.flatMap((caption): SameCaption[] => {
    const title = squeeze(caption.title).replace(unit, '');
    const numbered =
      (caption.kind === '表' || caption.kind === '附表' || caption.kind === '专栏') &&
      caption.number !== undefined &&
      caption.style !== 'bracket';
    if (!numbered || title.length < short || /续|[（(][一二三四五六七八九十\d]{1,2}[）)]$/u.test(title)) return [];
    const annex = caption.prose.section?.annex;
    const key = `${String(annex?.span.start)} ${caption.kind} ${title}`;
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, caption);
    if (!earlier || (earlier.number === caption.number && earlier.chapter === caption.chapter) || goesOn(tableOf.get(caption.prose)))
      return [];
    return [{ caption, earlier }];
  });
};
