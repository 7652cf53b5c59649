import type { PanelIndicator } from '../indicators/messages';

/** The picture of an indicator: baseline on the left, targets to the right of it, in a box of this size. */
export const slopeSize = { width: 72, height: 28, margin: 4 } as const;

export interface SlopePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * How far a line goes up or down, within half the height: a change by a hundredth of the baseline can be seen, one by half of it fills most of the box,
 * none can leave it.
 */
const steepness = (relative: number): number => (Math.sign(relative) * Math.tanh(2.5 * Math.sqrt(Math.abs(relative)))) / 2;

/**
 * The points of the slope, baseline first: left to right by year, height by the change relative to the baseline.
 * Empty where the baseline or every target is no number.
 */
export const slopePoints = ({ baseline, targets }: Pick<PanelIndicator, 'baseline' | 'targets'>): readonly SlopePoint[] => {
  const from = baseline?.value;
  const values = targets.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  if (from === null || from === undefined || values.length === 0) return [];
  const { width, height, margin } = slopeSize;
  const middle = height / 2;
  const scale = Math.abs(from) || Math.max(...values.map(({ value }) => Math.abs(value))) || 1;
  const firstYear = baseline?.year ?? null;
  const lastYear = values[values.length - 1]?.year ?? null;
  const across = (index: number, year: number | null): number =>
    firstYear !== null && lastYear !== null && year !== null && lastYear > firstYear
      ? (year - firstYear) / (lastYear - firstYear)
      : (index + 1) / values.length;
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  // The line starts where the whole of it stays in the box: rising ones low, falling ones high.
  const rises = values.map(({ value }) => steepness((value - from) / scale));
  const centre = (Math.max(0, ...rises) + Math.min(0, ...rises)) / 2;
  const up = (rise: number): number => rounded(middle - (rise - centre) * (height - 2 * margin));
  return [
    { x: margin, y: up(0) },
    ...values.map(({ year }, index) => ({
      x: rounded(margin + Math.min(1, Math.max(0, across(index, year))) * (width - 2 * margin)),
      y: up(rises[index] ?? 0),
    })),
  ];
};

/** Does the last target move the way it should? null where direction or figures do not say. */
export const movesWell = ({ baseline, targets, direction }: Pick<PanelIndicator, 'baseline' | 'targets' | 'direction'>): boolean | null => {
  const from = baseline?.value;
  const to = targets[targets.length - 1]?.value;
  if (from === null || from === undefined || to === null || to === undefined || direction === null) return null;
  return direction === 'up' ? to >= from : direction === 'down' ? to <= from : to === from;
};
