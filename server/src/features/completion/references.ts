import { say } from '../checked-plan';
import { nameOf } from '../numbered-things';
import { around, type Caret, type CompletionItem } from './item';

const lead = /(?:详见|参见|见|如|按照|根据|列于|列入|、|和|与|及)[（(]?$/u;
const begun = /(专栏|附件|附表|附图|表|图)[ \t]?(\d{0,3}|[一二三四五六七八九十]{0,3})$/u;
const chapter = /(?:详见|参见|见|如|按照)(第[一二三四五六七八九十]{0,3})$/u;

/** What the document numbers, behind 见 and its like or a word begun (表, 专栏1, 第三): its captions with their titles, its chapters. */
export const referenceItems = (caret: Caret): CompletionItem[] => {
  const { plan, before, checked } = caret;
  const typed = begun.exec(before)?.[0];
  const part = chapter.exec(before)?.[1];
  const afterLead = lead.test(before);
  if (typed === undefined && part === undefined && !afterLead) return [];
  const items: CompletionItem[] = [];
  const listed = new Set<string>();
  if (part === undefined)
    for (const caption of plan.captions) {
      const name = nameOf(caption, plan.source.text);
      if (listed.has(name) || (typed !== undefined && !name.startsWith(typed.replace(/[ \t]/u, '')))) continue;
      listed.add(name);
      items.push({
        label: name,
        kind: 'reference',
        detail: caption.title.slice(0, 40),
        insert: name,
        snippet: false,
        span: around(caret, typed?.length ?? 0),
        ...(typed === undefined ? {} : { filter: typed + name.slice(typed.trimEnd().length) }),
      });
    }
  // 、 and 和 join anything; only behind 见 a chapter is likely.
  if (part !== undefined || /(?:见|如|按照)[（(]?$/u.test(before))
    for (const section of plan.sections)
      if (section.label?.style === '章' && !section.box)
        items.push({
          label: section.label.text,
          kind: 'reference',
          detail: section.title.slice(0, 40) || say(checked.locale, '章', 'chapter'),
          insert: section.label.text,
          snippet: false,
          span: around(caret, part?.length ?? 0),
        });
  return items;
};
