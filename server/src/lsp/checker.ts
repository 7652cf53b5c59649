import { setImmediate } from 'node:timers/promises';
import { applyBaseline } from '../engine/baseline';
import { checkInSteps } from '../engine/check';
import { problemText } from '../engine/config-node';
import { sizeReason } from '../host/file-problems';
import { mostBytes } from '../host/files';
import { parentsFinder } from '../host/parents';
import type { Parent } from '../link/parents';
import type { CheckedDocument, Checker } from './checked-document';
import { pathOfUri } from './paths';
import type { Workspace } from './workspace';

/** Milliseconds a check works before it lets messages through. */
const slice = 10;

/** The plans above one on this machine; what the front matter of others names cannot be read. */
const parentsOf = ({ uri, plan }: CheckedDocument): readonly Parent[] => {
  const path = pathOfUri(uri);
  return path === undefined || plan.meta.parents.length === 0 ? [] : parentsFinder(path, [], (file) => file)(plan);
};

/** The same check as the command line's, with the configuration and the baseline that hold for the document. */
export const checkerOf =
  (workspace: Workspace): Checker =>
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
    const steps = checkInSteps(document.plan, config, undefined, undefined, parentsOf(document));
    for (;;) {
      const step = steps.next();
      if (step.done) return { findings: applyBaseline(step.value, baseline).kept, config };
      if (performance.now() - since < slice) continue;
      await setImmediate();
      if (going.stopped) return undefined;
      since = performance.now();
    }
  };
