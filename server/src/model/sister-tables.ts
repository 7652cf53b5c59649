import { squeeze } from '../text/characters';
import type { Column, PlanDocument, PlanTable } from './types';

/** A caption without its number: …主要预期指标表（一）and （二） are one series. */
const seriesOf = (table: PlanTable): string | undefined => {
  const text = table.captionProse ? squeeze(table.captionProse.reading.text) : '';
  const stem = text.replace(/^(?:附)?表\s?[\d一二三四五六七八九十.-]*[：:]?/u, '').replace(/[（(](?:续|[一二三四五六七八九十\d]{1,3})[）)]$/u, '').replace(/续表$/u, '');
  return stem.length >= 4 ? stem : undefined;
};

/** Indicator tables of one series, in order; single ones are left out. */
export const sisterTables = (plan: PlanDocument): PlanTable[][] => {
  const series = new Map<string, PlanTable[]>();
  for (const table of plan.tables) {
    const stem = table.kind === 'indicator' && !table.review ? seriesOf(table) : undefined;
    if (stem !== undefined) series.set(stem, [...(series.get(stem) ?? []), table]);
  }
  return [...series.values()].filter((tables) => tables.length > 1);
};

/** A header without its years: 目标值 of 2025年（目标值）. */
export const headerWords = (column: Column): string => column.header.replace(/(?:19|20)\d\d年?/gu, '').replace(/[（()）\s]/gu, '');
