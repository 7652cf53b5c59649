import type { Page } from 'playwright-core';
import { runTests, type Results } from '../support/runner';
import { findingsOnScreen } from './findings';
import { panelOnScreen } from './panel';
import { Screen } from './screen';

export interface Given {
  /** The workbench, with the packed extension and the workspace of the tests. */
  readonly page: Page;
  /** Its folder. */
  readonly workspace: string;
  readonly results: string;
  readonly say: (line: string) => void;
  /** What the page has said and asked for. */
  readonly lines: () => readonly string[];
  readonly save: (name: string, bytes: Buffer) => void;
}

/** The tests of what only a person at the screen would see. */
export const run = ({ page, workspace, results, say, save, lines }: Given): Promise<Results> => {
  const screen = new Screen(page, workspace, save, lines);
  findingsOnScreen(screen);
  panelOnScreen(screen);
  return runTests(results, say);
};
