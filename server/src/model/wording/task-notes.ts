import { closerOf } from '../../text/marks';
import { local } from '../kept/local';

/** What a bracket behind a task says of it: （责任单位：市民政局、市财政局；完成时限：2028年12月底）. Indices of the text. */
export interface TaskNote {
  readonly from: number;
  readonly to: number;
  /** The bodies that answer for the task; undefined where none are named or the list is left open (各县区、有关部门等). */
  readonly owners: readonly string[] | undefined;
  /** Those of them that lead (牵头单位：), where the note says who does. */
  readonly leads: readonly string[] | undefined;
  /** The words that say when it is due; undefined where they are missing. */
  readonly due: { readonly from: number; readonly to: number } | undefined;
}

const longestNote = 160;
const label = /(?:责任|牵头|负责|主办|承办|实施|配合|协办|参与)(?:单位|部门)[：:]|完成(?:时限|时间|期限)[：:]|[^，。；]负责[）)]/u;
const ownerLabel = /^[^：:]{0,6}(?:单位|部门)[：:]/u;
const leadLabel = /^(?:牵头|主办|主责)(?:单位|部门)[：:]/u;
const dueLabel = /^完成(?:时限|时间|期限)[：:]/u;
const open = /[各等]|有关|相关|其他/u;
/** 市民政局牵头，市财政局配合; 由市民政局负责. */
const manner = /^由|(?:分别|共同|按职责分工)?(?:牵头|负责|配合|参与|落实){1,3}$/gu;

const ownersIn = (text: string): readonly string[] =>
  text
    .split(/[、，,\s]/u)
    .map((word) => word.replace(manner, ''))
    .filter((word) => word.length >= 3);

const noteIn = (text: string, from: number, to: number): TaskNote | undefined => {
  const inside = text.slice(from + 1, to);
  if (!label.test(text.slice(from, to + 1))) return undefined;
  const owners: string[] = [];
  const leads: string[] = [];
  let due: TaskNote['due'];
  let listed = true;
  let at = from + 1;
  for (const part of inside.split(/[；;]|[，,](?=完成时|完成期|配合|牵头|责任)/u)) {
    const dueHead = dueLabel.exec(part)?.[0];
    if (dueHead !== undefined) due ??= { from: at + dueHead.length, to: at + part.length };
    else if (!/^\d/u.test(part)) {
      const words = part.replace(ownerLabel, '');
      if (open.test(words)) listed = false;
      owners.push(...ownersIn(words));
      if (leadLabel.test(part)) leads.push(...ownersIn(words));
    }
    at += part.length + 1;
  }
  return {
    from,
    to: to + 1,
    owners: listed && owners.length > 0 ? owners : undefined,
    leads: listed && leads.length > 0 ? leads : undefined,
    due,
  };
};

const none: readonly TaskNote[] = [];
const opener = '（';

/** The notes of a text: where a bracket names who answers for a task or when it is due. */
const notesIn = (text: string): readonly TaskNote[] => {
  if (!text.includes('责任') && !text.includes('完成') && !text.includes('负责') && !text.includes('牵头')) return none;
  const found: TaskNote[] = [];
  for (let from = text.indexOf(opener); from >= 0;) {
    let to = from + 1;
    for (let depth = 1; to < text.length && to - from < longestNote; to += 1) {
      if (text[to] === opener) depth += 1;
      else if (text[to] === closerOf[opener] && (depth -= 1) === 0) break;
    }
    const note = text[to] === closerOf[opener] ? noteIn(text, from, to) : undefined;
    if (note) found.push(note);
    from = text.indexOf(opener, note ? to : from + 1);
  }
  return found.length === 0 ? none : found;
};

/** The notes behind tasks, in the proses that have them. */
export const taskNotesOf = local(notesIn);
