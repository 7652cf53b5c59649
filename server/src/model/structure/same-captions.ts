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
/** 重点任务, 年度目标: a box of each chapter may be called so. */
const general = /^(?:年度|近期|主要|重点|重大|建设|项目|工程|任务|行动|目标|指标|清单|一览表?|情况|计划|安排)+$/u;
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
    if (caption.kind === '专栏' && (general.test(title) || caption.chapter !== undefined)) return [];
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
