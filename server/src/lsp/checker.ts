import { setImmediate } from 'node:timers/promises';
import { applyBaseline } from '../engine/baseline';
import { checkInSteps } from '../engine/check';
import { problemText } from '../engine/config-node';
import { sizeReason } from '../host/file-problems';
import { mostBytes } from '../host/files';
import type { Checker } from './checked-document';
import type { ParentPlans } from './parent-plans';
import type { Workspace } from './workspace';

/** Milliseconds a check works before it lets messages through. */
const slice = 10;

/** The same check as the command line's, with the configuration, the baseline and the plans above that hold for the document. */
export const checkerOf =
  (workspace: Workspace, parents: ParentPlans): Checker =>
  async (document, going) => {
    const setup = await workspace.configOf(document);
    if (going.stopped) return undefined;
    if ('problems' in setup)
      return { unchecked: 'configuration', why: setup.problems.map((problem) => problemText(problem, setup.locale)).join('\n') };
    const { config, ignored, baseline } = setup;
    if (ignored) return { unchecked: 'ignored' };
    // Three bytes a character at most: only a text that may be too long is measured.
    const { text } = document.source;
    if (text.length * 3 > mostBytes && Buffer.byteLength(text) > mostBytes)
      return { unchecked: 'too-large', why: sizeReason(Buffer.byteLength(text), mostBytes)[config.locale] };
    let since = performance.now();
    /** Lets messages through where it has been a while; gives false when the check is to end. */
    const goesOn = async (): Promise<boolean> => {
      if (performance.now() - since < slice) return true;
      await setImmediate();
      since = performance.now();
      return !going.stopped;
    };
    void document.tree;
    if (!(await goesOn())) return undefined;
    const steps = checkInSteps(document.plan, config, undefined, undefined, parents.find(document), document.kept);
    for (;;) {
      const step = steps.next();
      if (step.done) return { findings: applyBaseline(step.value, baseline).kept, config };
      if (!(await goesOn())) return undefined;
    }
  };
