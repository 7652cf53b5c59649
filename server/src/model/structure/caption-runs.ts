import type { Caption, PlanDocument } from '../types';

/** A numbered caption as something that counts. */
export interface NumberedCaption {
  readonly value: number;
  readonly caption: Caption;
}

/** 表（一） and 表（二） are told apart from others by the title before them; 续 goes on with a table already numbered. */
const seriesOf = (caption: Caption, annex: number): string => {
  const series = caption.style === 'bracket' ? caption.title : '';
  return [
    caption.kind,
    caption.style === 'bracket' ? 'series' : '',
    series,
    caption.chapter ?? '',
    caption.kind === '附件' ? '' : annex,
  ].join(' ');
};

/** Captions that count together, in document order. What stands in an annex counts for itself, or goes on from the number before it. */
export const captionRuns = (plan: PlanDocument): NumberedCaption[][] => {
  const runs = new Map<string, NumberedCaption[]>();
  /** The run that was last added to, of each kind. */
  const latest = new Map<string, NumberedCaption[]>();
  let annex = 0;
  /** The number that the annex itself bears. */
  let bears: number | undefined;
  for (const caption of plan.captions) {
    if (caption.kind === '附件') {
      annex += 1;
      bears = caption.number;
    }
    if (caption.number === undefined || caption.title.startsWith('续') || /[（(]续/.test(caption.title)) continue;
    const key = seriesOf(caption, annex);
    const ofKind = `${caption.kind} ${caption.style} ${String(caption.chapter)}`;
    const before = latest.get(ofKind);
    const taken = before?.at(-1);
    const last = taken?.value ?? NaN;
    // A run of its own begins at 1: 表4 behind 表4 takes that number twice, but where it is that of its annex, or the same table told more fully.
    const isOwn =
      last === annex || last === bears || (taken?.caption.title ?? '') === '' || caption.title.startsWith(taken?.caption.title ?? '');
    const again = last === caption.number && last > 2 && !isOwn && caption.style === 'arabic';
    const goesOn = caption.number > 1 && (last === caption.number - 1 || again);
    const run = runs.get(key) ?? (goesOn ? before : undefined) ?? [];
    runs.set(key, run);
    latest.set(ofKind, run);
    const previous = run.at(-1);
    if (previous?.value === caption.number && previous.caption.title === caption.title) continue;
    run.push({ value: caption.number, caption });
  }
  return [...new Set(runs.values())];
};
