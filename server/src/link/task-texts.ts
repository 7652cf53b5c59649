import { tabledFinishesOf } from './building-years';
import { clauseStart } from '../model/marks/lists';
import { hasFigures } from '../model/document/read-of';
import { oncePerPlan } from '../model/kept/once-per-plan';
import { taskRowsOf, type TaskRow } from '../model/tables/task-rows';
import type { Prose } from '../model/types';
import { taskNotesOf } from '../model/wording/task-notes';
import { amountBehind, begun, hasAmount, isText, joined, mentionsOf, sameAmount, type Mention, type TaskDifference } from './task-mentions';
import { followsNotes, isWith, notedApart, notesOf } from './task-notes-apart';
import { dueApart, endOfName, finishApart, shortestProject, toldApart } from './task-years-apart';

const past = /截至|已[经有建完]?|现有|目前|原有|累计|以来|其中|每年|年均|平均|首批|一期|分别/u;
/** 城东片区：…: what is said of a part of the place alone. */
const ofPart = /(?:[区镇乡县村园]|组团|街道|流域)[：:]/u;

/** The text gives the task another figure, and the row's nowhere. */
const amountApart = (row: TaskRow, mentions: readonly Mention[]): TaskDifference | undefined => {
  const { amount } = row;
  if (!amount || amount.quantity.unit === '%' || mentions.length === 0) return undefined;
  const told = mentions.flatMap((mention) => {
    const quantity = begun(mention) ? amountBehind(mention) : undefined;
    return quantity?.unit === amount.quantity.unit && quantity.comparator === undefined ? [{ ...mention, quantity }] : [];
  });
  const [first] = told;
  if (!first || mentions.some(({ prose }) => hasAmount(prose, row))) return undefined;
  const apart = told.every(({ prose, from, quantity }) => {
    const { text } = prose.reading;
    const sentence = text.slice(clauseStart(text, from, '。；', 120), quantity.to);
    const clause = text.slice(clauseStart(text, from, '，。；：', 60), quantity.to);
    if (past.test(sentence) || ofPart.test(sentence) || /[区镇乡县]$/u.test(prose.section?.title ?? '') || /\d{4}/u.test(clause))
      return false;
    // Two figures for it are those of two parts.
    return !sameAmount(quantity, amount.quantity) && sameAmount(quantity, first.quantity);
  });
  return apart ? { what: 'amount', row, cell: amount.cell, prose: first.prose, from: first.from, to: first.quantity.to } : undefined;
};

/** Does a prose say something that rows of tasks are compared with? */
export const tellsOfTasks = (prose: Prose): boolean => taskNotesOf.somethingIn(prose) || hasFigures(prose);

/** Tasks and projects of which text and table say different things. */
export const taskDifferencesOf = oncePerPlan((plan): readonly TaskDifference[] => {
  const rows = taskRowsOf(plan);
  if (rows.length === 0) return [];
  const text = joined(plan.prose.filter((prose) => isText(prose) && tellsOfTasks(prose)));
  const notes = notesOf(plan);
  const finishes = tabledFinishesOf(plan);
  const links = rows.map((row) => {
    const fitting = notes.filter((noted) => isWith(row, noted));
    return fitting.length === 1 ? fitting[0] : undefined;
  });
  return rows.flatMap((row, i) => {
    const mentions = mentionsOf(row.name, text);
    const noted = links[i];
    // A paragraph with several tasks has one note for all of them.
    const alone = noted && links.filter((other) => other === noted).length === 1;
    const amount = amountApart(row, mentions);
    const short = row.building && mentions.length === 0 ? row.name.replace(endOfName, '') : row.name;
    const named = short === row.name || short.length < shortestProject ? mentions : mentionsOf(short, text);
    const finish = finishApart(row, named, rows, finishes);
    const apart = alone ? notedApart(row, noted, followsNotes(row.table, rows, links)) : [];
    const due = apart.some(({ what }) => what === 'deadline') ? undefined : (dueApart(row, mentions) ?? toldApart(row, rows, text));
    return [amount, ...apart, due, finish].filter((difference) => difference !== undefined);
  });
});
