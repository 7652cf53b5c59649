import { squeeze } from '../../text/characters';
import type { Column, PlanCell, PlanDocument, PlanTable } from '../types';

/** A caption without its number: …主要预期指标表（一）and （二） are one series. */
const seriesOf = (table: PlanTable): string | undefined => {
  const text = table.captionProse ? squeeze(table.captionProse.reading.text) : '';
  const stem = text
    .replace(/^(?:附)?表\s?[\d一二三四五六七八九十.-]*[：:]?/u, '')
    .replace(/[（(](?:续|[一二三四五六七八九十\d]{1,3})[）)]$/u, '')
    .replace(/续表$/u, '');
  return stem.length >= 4 ? stem : undefined;
};

/** Indicator tables of one series, in order; single ones are left out. */
const sisterTables = (plan: PlanDocument): PlanTable[][] => {
  const series = new Map<string, PlanTable[]>();
  for (const table of plan.tables) {
    const stem = table.kind === 'indicator' && !table.review ? seriesOf(table) : undefined;
    if (stem !== undefined) series.set(stem, [...(series.get(stem) ?? []), table]);
  }
  return [...series.values()].filter((tables) => tables.length > 1);
};

/** A header without its years: 目标值 of 2025年（目标值）. */
const wordsOf = (column: Column): string => column.header.replace(/(?:19|20)\d\d年?/gu, '').replace(/[（()）\s]/gu, '');

/** A year's column that is headed otherwise than in the first table of its series. */
export interface OtherwiseHeaded {
  readonly year: number;
  readonly cell: PlanCell;
  readonly words: string;
  readonly twin: PlanCell;
  readonly twinWords: string;
}

/** The first such column of each later table of a series. */
export const otherwiseHeaded = (plan: PlanDocument): OtherwiseHeaded[] =>
  sisterTables(plan).flatMap(([first, ...others]) =>
    others.flatMap((table) => {
      const found = table.columns.flatMap((column): OtherwiseHeaded[] => {
        const twin = first?.columns.find((c) => c.role === 'value' && c.year !== undefined && c.year === column.year);
        const [cell, twinCell] = [column.headerCells.at(-1), twin?.headerCells.at(-1)];
        if (column.role !== 'value' || column.year === undefined || !twin || !cell || !twinCell) return [];
        const [words, twinWords] = [wordsOf(column), wordsOf(twin)];
        if (words === '' || twinWords === '' || words === twinWords) return [];
        return [{ year: column.year, cell, words, twin: twinCell, twinWords }];
      });
      return found.slice(0, 1);
    }),
  );
