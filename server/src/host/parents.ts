import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { dialectOf, readPlan } from '../engine/check';
import type { FindParents, Parent } from '../link/parents';
import type { PlanDocument } from '../model/types';
import { openPlan } from './files';

/** Plans read in this run: many children name one parent. */
const kept = new Map<string, { readonly text: string; readonly plan: PlanDocument }>();
const mostKept = 8;

const readParent = (file: string, path: string): Parent => {
  const opened = openPlan(file);
  if ('problem' in opened) return { path, problem: opened.problem };
  const known = kept.get(file);
  if (known?.text === opened.source.text) return { path, plan: known.plan };
  const plan = readPlan(opened.source, dialectOf(file));
  if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? '');
  kept.set(file, { text: opened.source.text, plan });
  return { path, plan };
};

const fromHere = (path: string): string => relative(process.cwd(), path) || path;

/**
 * Finds the parents of the plan in a file: those that its front matter names, from the folder it stands in, then those given for the run.
 * @param file where the plan stands, absolute
 * @param given absolute paths
 * @param shown how a path is named in messages and reports; from the working folder by default
 */
export const parentsFinder =
  (file: string, given: readonly string[] = [], shown = fromHere): FindParents =>
  ({ meta }) => {
    const named = meta.parents.map((path) => (isAbsolute(path) ? path : resolve(dirname(file), path)));
    return [...new Set([...named, ...given])].filter((path) => path !== file).map((path) => readParent(path, shown(path)));
  };
