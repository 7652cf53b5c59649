import { titleSlip, type TitleSlip } from '../../lexicon/official-titles';
import { titlesIn } from '../structure/document-titles';
import { localFolded } from '../kept/local';

/** A document whose title in 《》 is not that of one in force; the part from `from` to `to` is to be `now`. */
export interface MisnamedDocument extends TitleSlip {
  /** As it is written, without 《》. */
  readonly title: string;
  /** The whole title as it should be. */
  readonly right: string;
}

const none: readonly MisnamedDocument[] = [];
const longestTitle = 60;
const issuedBefore = /(?:中共中央|国务院|中办|国办|中央)[^，。；：！？《》]{0,14}$/;
/** A place before 《 makes a title that of its own document; words of history make an old title right. */
const local = /(?:省|自治区|[市县州旗])$/;
const history = /(?:原|旧|废止(?:了)?|失效的?)$/;
/** A document that is still to be made may be called as its makers like. */
const inTheMaking = /(?:制定|制订|修订|修改|出台|起草|完善|编制)[^，。；《》]{0,8}$/;
const historyBehind = /^[^，。；《]{0,6}(?:废止|失效)/;

/** Documents under a wrong title or one that is repealed, in a text. */
export const misnamedDocuments = localFolded((text): readonly MisnamedDocument[] => {
  let found: MisnamedDocument[] | undefined;
  for (const { start, end } of titlesIn(text)) {
    const before = text.slice(Math.max(0, start - 21), start - 1);
    const title = text.slice(start, end);
    if (title.length > longestTitle || title.includes('《') || local.test(before)) continue;
    const slip = titleSlip(title, issuedBefore.test(before));
    const told = slip?.kind === 'repealed' && (history.test(before) || historyBehind.test(text.slice(end + 1, end + 12)));
    const own = slip?.kind === 'name' && /(?:办法|规定)$/u.test(title) && inTheMaking.test(before);
    if (!slip || told || own) continue;
    const right = title.slice(0, slip.from) + slip.now + title.slice(slip.to);
    (found ??= []).push({ ...slip, title, right, from: start + slip.from, to: start + slip.to });
  }
  return found ?? none;
});
