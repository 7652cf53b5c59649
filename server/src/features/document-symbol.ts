import { indicatorsOf } from '../model/document/by-table';
import { targetLevels } from '../model/tables/levels';
import { baselineOf } from '../model/tables/baselines';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { Caption, Indicator, PlanDocument, PlanTable, Section } from '../model/types';
import { cover, type Span } from '../text/span';
import { wholeOf } from './at';
import { figureText } from './figures';

export type SymbolKind = 'annex' | 'section' | 'box' | 'table' | 'indicator';

/** An element of the outline. `span` holds the whole of it with its children, `selection` what names it. */
export interface DocumentSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

interface Draft extends DocumentSymbol {
  readonly children: Draft[];
}

const longestName = 40;

const short = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName)}…` : text);

/** 98.2% → ≥99%. */
export const courseOf = (plan: PlanDocument, indicator: Indicator): string => {
  const baseline = baselineOf(plan, indicator);
  const target = targetLevels(indicator).at(-1);
  const [from, to] = [baseline && figureText(baseline.quantity, indicator.unit), target && figureText(target.quantity, indicator.unit)];
  return from !== undefined && to !== undefined ? `${from} → ${to}` : (to ?? from ?? '');
};

const ofIndicator = (plan: PlanDocument, indicator: Indicator): Draft => {
  const cells = indicator.table.rows[indicator.row] ?? [];
  const own = cells.filter((cell) => cell.merged === undefined).map((cell) => cell.span);
  return {
    kind: 'indicator',
    name: short(indicator.name),
    detail: courseOf(plan, indicator),
    span: own.reduce(cover, indicator.nameSpan),
    selection: indicator.nameSpan,
    children: [],
  };
};

const ofTable = (plan: PlanDocument, table: PlanTable): Draft => {
  const caption = table.captionProse?.reading;
  const header = table.columns.map((column) => column.header).filter((text) => text !== '');
  return {
    kind: 'table',
    name: short(caption?.text ?? (header.join(' · ') || '表')),
    detail: '',
    span: caption ? cover(caption.span, table.span) : table.span,
    selection: caption?.span ?? { start: table.span.start, end: table.span.start },
    children: indicatorsOf(plan, table).map((indicator) => ofIndicator(plan, indicator)),
  };
};

const labelled = (label: string | undefined, title: string): string =>
  short(label === undefined ? title : `${label}${/[、.．）)]$/u.test(label) ? '' : ' '}${title}`);

const ofSection = (plan: PlanDocument, section: Section): Draft => ({
  kind: 'section',
  name: labelled(section.label?.text, section.title) || '—',
  detail: '',
  span: wholeOf(plan, section),
  selection: section.span,
  children: [],
});

const ofAnnex = (caption: Caption, end: number): Draft => ({
  kind: 'annex',
  name: short(caption.prose.reading.text),
  detail: '',
  span: { start: caption.span.start, end: Math.max(end, caption.span.end) },
  selection: caption.span,
  children: [],
});

/** Puts each symbol into the last one before it that holds it whole. */
const nested = (symbols: readonly Draft[]): Draft[] => {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  const sorted = [...symbols].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const symbol of sorted) {
    for (let top = open.at(-1); top && (top.span.end < symbol.span.end || top.span.end <= symbol.span.start); top = open.at(-1)) open.pop();
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push(symbol);
  }
  return roots;
};

/** The outline: annexes, sections, boxes, tables and their indicators, one inside the other. Breadcrumbs are drawn from it. */
export const documentSymbols = oncePerPlan((plan): readonly DocumentSymbol[] => {
  const annexes = plan.captions.filter((c) => c.kind === '附件');
  const { length } = plan.source.text;
  return nested([
    ...annexes.map((caption, i) => ofAnnex(caption, annexes[i + 1]?.span.start ?? length)),
    ...plan.sections.map((section) => ofSection(plan, section)),
    ...plan.boxes.map((box): Draft => ({
      kind: 'box',
      name: short(box.caption?.prose.reading.text ?? box.title) || '专栏',
      detail: '',
      span: box.caption ? cover(box.caption.span, box.span) : box.span,
      selection: box.caption?.span ?? { start: box.span.start, end: box.span.start },
      children: [],
    })),
    ...plan.tables.filter((table) => table.kind !== 'box').map((table) => ofTable(plan, table)),
  ]);
});

/** A symbol of a workspace: flat, with the name of what holds it. */
export interface PlanSymbol extends Omit<DocumentSymbol, 'children'> {
  readonly container: string;
}

/** True where the characters of the query occur in the name in order, case aside: 巩固率 and 义巩 find 九年义务教育巩固率. */
export const matchesQuery = (name: string, query: string): boolean => {
  const wanted = query.trim().toLowerCase();
  const text = name.toLowerCase();
  let at = 0;
  for (const character of wanted) {
    at = text.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
};

/** The symbols of one plan that a query finds; an empty query finds all. */
export const findSymbols = (plan: PlanDocument, query: string, most = 200): PlanSymbol[] => {
  const found: PlanSymbol[] = [];
  const walk = (symbols: readonly DocumentSymbol[], container: string): void => {
    for (const { children, ...symbol } of symbols) {
      if (found.length >= most) return;
      if (matchesQuery(symbol.name, query)) found.push({ ...symbol, container });
      walk(children, symbol.name);
    }
  };
  walk(documentSymbols(plan), plan.meta.title ?? '');
  return found;
};
