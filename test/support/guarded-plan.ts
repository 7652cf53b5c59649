import type { PlanDocument } from '../../server/src/model/types';

/** How the properties of an object are shown: as they are, as guarded objects of another kind, or not at all. */
type Shown = 'raw' | 'hidden' | { readonly each: Kind } | { readonly of: Kind };
type Kind = 'plan' | 'prose' | 'placed' | 'section' | 'cell' | 'table' | 'column' | 'figure' | 'indicator' | 'holder';

const of = (kind: Kind): Shown => ({ of: kind });
const each = (kind: Kind): Shown => ({ each: kind });

/** What a rule with a scope may look at (server/src/rules/rule.ts, RuleScope); what is not named here is hidden from it. */
const sights: Readonly<Record<Kind, Readonly<Record<string, Shown>>>> = {
  plan: {
    meta: 'raw',
    prose: each('prose'),
    tables: each('table'),
    indicators: each('indicator'),
    quantities: each('figure'),
    times: each('figure'),
  },
  prose: {
    kind: 'raw',
    reading: 'raw',
    kept: 'raw',
    written: 'raw',
    sentences: 'raw',
    section: of('section'),
    cell: of('cell'),
    placed: each('placed'),
  },
  // What was found in its text, put in its place.
  placed: { found: 'raw', items: each('figure') },
  section: { title: 'raw', tense: 'raw', parent: of('section') },
  cell: {
    table: of('table'),
    row: 'raw',
    column: 'raw',
    span: 'raw',
    text: 'raw',
    prose: each('prose'),
    merged: 'raw',
    header: 'raw',
    value: of('holder'),
  },
  table: {
    index: 'raw',
    span: 'raw',
    origin: 'raw',
    kind: 'raw',
    review: 'raw',
    caption: 'hidden',
    captionProse: of('prose'),
    rows: each('cell'),
    headerRows: 'raw',
    columns: each('column'),
    notes: each('prose'),
  },
  column: { index: 'raw', header: 'raw', headerCells: each('cell'), role: 'raw', year: 'raw', valueKind: 'raw', unit: 'raw' },
  // A quantity or an expression of time: all it has of itself.
  figure: { prose: of('prose') },
  indicator: {
    table: of('table'),
    nameCell: of('cell'),
    attribute: of('holder'),
    values: each('holder'),
    growth: each('holder'),
  },
  holder: { cell: of('cell'), column: of('column'), quantity: of('figure'), value: of('holder') },
};

/** Kinds whose other properties are shown as they are. */
const open: ReadonlySet<Kind> = new Set(['figure', 'indicator', 'holder']);

/** A view of a part of a plan in which a rule that looks further than its scope throws. Equal objects stay equal. */
export const guarded = (plan: PlanDocument): PlanDocument => {
  const views = new WeakMap<object, object>();
  const view = (value: unknown, kind: Kind): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = views.get(value);
    if (known) return known;
    const made = Array.isArray(value)
      ? value.map((item: unknown) => view(item, kind))
      : new Proxy(value, {
          get: (target, name) => {
            const shown = sights[kind][String(name)] ?? (open.has(kind) || typeof name === 'symbol' ? 'raw' : 'hidden');
            if (shown === 'hidden') throw new Error(`${kind}.${String(name)} is beyond the scope of the rule`);
            // Private fields are seen by their own object alone.
            const found: unknown = Reflect.get(target, name, target);
            return shown === 'raw' ? found : view(found, 'of' in shown ? shown.of : shown.each);
          },
        });
    views.set(value, made);
    return made;
  };
  return view(plan, 'plan') as PlanDocument;
};
