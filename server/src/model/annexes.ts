import { squeeze } from '../text/characters';
import { keptByText } from '../text/keep';
import { isAnnexList } from './captions';
import { labelAt } from './numbering';
import { oncePerPlan } from './once-per-plan';

/** The annexes a document names: in its list of annexes (附件：1.…) or where they stand. */
export interface Annexes {
  /** There is at least one, or a list of them, if only its head. */
  readonly any: boolean;
  readonly numbers: ReadonlySet<number>;
}

const annexList = keptByText((text) => ({ listed: text.length < 400 && isAnnexList(text) }));

/** Reads the list of annexes (GB/T 9704-2012, 7.3.4) and the annexes' own captions. */
export const annexesOf = oncePerPlan((plan): Annexes => {
  const numbers = new Set<number>();
  let any = false;
  let next: number | undefined;
  for (const prose of plan.prose) {
    if (prose.cell || prose.kind === 'toc') continue;
    const { text } = prose.reading;
    const { listed } = annexList(prose.kept);
    if (!listed && next === undefined) continue;
    const rest = listed ? squeeze(text.slice(text.search(/[：:]/) + 1)) : squeeze(text.slice(0, 12));
    const label = labelAt(rest);
    if (listed) {
      any = true;
      numbers.add(label?.value ?? 1);
    } else if (label && label.value === next) numbers.add(next);
    next = label && (listed || label.value === next) ? label.value + 1 : undefined;
  }
  for (const caption of plan.captions) {
    if (caption.kind !== '附件' && caption.kind !== '附表') continue;
    any = true;
    numbers.add(caption.number ?? 1);
  }
  return { any, numbers };
});
