import { bodyOf } from '../lexicon/bodies';
import { timesOf } from '../model/document/by-prose';
import type { TaskRow } from '../model/tables/task-rows';
import type { PlanDocument, PlanTable, Prose, TimeExpression } from '../model/types';
import { taskNotesOf, type TaskNote } from '../model/wording/task-notes';
import { begins, hasAmount, isShort, isText, timesApart, toEnd, type TaskDifference } from './task-mentions';

const placeOf = /^(?:全?[省市县区州旗]|[^省市县区]{2,4}[省市县区州])/u;
const plainBody = (name: string): string =>
  bodyOf(name)?.body.names[0] ??
  bodyOf(name.replace(placeOf, ''))?.body.names[0] ??
  name.replace(placeOf, '').replace(/(?:委员会|委|局|厅|办公室|办)$/u, '');

const ownersApart = (owners: readonly string[], bodies: readonly string[]): boolean => {
  const said = owners.map(plainBody);
  return bodies.map(plainBody).every((body) => !said.some((other) => isShort(other, body) || isShort(body, other)));
};

/** A note with its prose, and how much of the text before it belongs to its task. */
export interface Noted {
  readonly prose: Prose;
  readonly note: TaskNote;
  readonly words: string;
}

/** Is the name in some words as it is, or in two parts of which each is long enough to tell? */
const inParts = (name: string, words: string): boolean => {
  for (let cut = 2; cut <= name.length - 2; cut += 1)
    if (Math.max(cut, name.length - cut) >= 4 && words.includes(name.slice(0, cut)) && words.includes(name.slice(cut))) return true;
  return false;
};

/** 建成紧密型医共体|的县, in 3个: what is counted stands last. */
const countedLast = /的[\u4e00-\u9fff]{1,3}$/u;
const shortestBase = 8;

/** Does a note surely stand behind the task of a row? */
export const isWith = (row: TaskRow, { prose, words }: Noted): boolean => {
  const base = row.name.replace(countedLast, '');
  if (base !== row.name && base.length >= shortestBase && words.includes(base)) return hasAmount(prose, row);
  const at = words.indexOf(row.name);
  if (at < 0) return hasAmount(prose, row) && inParts(row.name, words);
  const led =
    row.name.length >= 6 &&
    begins.test(words.slice(Math.max(0, at - 6), at)) &&
    !/依托|利用|通过|基于|借助/u.test(words.slice(Math.max(0, at - 8), at));
  return hasAmount(prose, row) || led || prose.section?.title.includes(row.name) === true;
};

const timeIn = ({ prose, note }: Noted): TimeExpression | undefined => {
  const { due } = note;
  const times = due ? timesOf(prose).filter(({ from, to }) => from >= due.from && to <= due.to) : [];
  return times.length === 1 && times[0]?.kind !== 'range' ? times[0] : undefined;
};

/** The note behind the one task of the text that is surely the row's says who and by when: the row says otherwise. */
export const notedApart = (row: TaskRow, noted: Noted, follows: boolean): TaskDifference[] => {
  const { prose, note } = noted;
  const found: TaskDifference[] = [];
  const time = timeIn(noted);
  const within = timesOf(prose).some((other) => other !== time && other.end === row.due?.time.end);
  if (row.due && !row.building && time && !within && timesApart(row.due.time, time))
    found.push({ what: 'deadline', row, cell: row.due.cell, prose, from: time.from, to: toEnd(time) });
  const led = follows && row.owner?.leads ? note.leads : undefined;
  if (row.owner && note.owners && ownersApart(led ?? note.owners, row.owner.bodies))
    found.push({ what: 'owner', row, cell: row.owner.cell, prose, from: note.from, to: note.to });
  return found;
};

const fewestFollowing = 3;

/** Does a table name those who lead as the notes behind its tasks do, nearly everywhere? */
export const followsNotes = (table: PlanTable, rows: readonly TaskRow[], links: readonly (Noted | undefined)[]): boolean => {
  let [same, other] = [0, 0];
  rows.forEach((row, i) => {
    const leads = links[i]?.note.leads;
    if (row.table !== table || !row.owner?.leads || !leads) return;
    if (ownersApart(leads, row.owner.bodies)) other += 1;
    else same += 1;
  });
  return same >= fewestFollowing && same >= other * fewestFollowing;
};

/** The notes behind tasks, those that stand alone in their paragraph. */
export const notesOf = (plan: PlanDocument): readonly Noted[] =>
  taskNotesOf(plan).flatMap(({ place: prose, hits }) => {
    const [note] = hits;
    if (!isText(prose) || hits.length !== 1 || !note) return [];
    return [{ prose, note, words: prose.reading.text.slice(0, note.from) }];
  });
