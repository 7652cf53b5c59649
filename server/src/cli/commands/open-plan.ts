import { resolve } from 'node:path';
import { dialectOf, readPlan } from '../../engine/check';
import { escapedPath } from '../../host/escaped-path';
import { openFile } from '../../host/files';
import type { PlanDocument } from '../../model/types';
import type { Locale } from '../../rules/rule';
import type { Terminal } from '../terminal';

/** Reads one plan for looking at it; says on standard error why it cannot be read. */
export const openPlan = (path: string, locale: Locale, terminal: Terminal): PlanDocument | undefined => {
  const opened = openFile(resolve(terminal.cwd, terminal.windows ? path.replaceAll('\\', '/') : path));
  if (!('problem' in opened)) return readPlan(opened.source, dialectOf(path));
  terminal.err(`planlint: ${escapedPath(path)}: ${opened.problem[locale]}\n`);
  return undefined;
};
