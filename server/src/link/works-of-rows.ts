import { clauseEnd, clauseStart } from '../model/marks/lists';
import { sum } from '../model/figures/format-number';
import { quantitiesOf } from '../model/document/by-prose';
import { oncePerPlan } from '../model/kept/once-per-plan';
import type { PlanCell, PlanDocument, PlanTable, Prose, Quantity } from '../model/types';
import { isHan, squeeze } from '../text/characters';
import { describing, measureWord } from './described-works';

/** A figure of a work, in the cell that tells how large it is: 床位|600张. */
interface Size {
  readonly quantity: Quantity;
  readonly word: string;
}

/** A row of a table of works. */
interface Work {
  /** Without 项目 or 工程. */
  readonly name: string;
  readonly cell: PlanCell;
  readonly label: PlanCell;
  readonly sizes: readonly Size[];
}

/** A work that the text gives another size than the table does. */
export interface ResizedWork {
  readonly prose: Prose;
  readonly quantity: Quantity;
  readonly name: string;
  readonly cell: PlanCell;
  readonly given: Quantity;
}

/** A work that the text names otherwise, by one character, and gives the sizes of the table. */
export interface RenamedWork {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly name: string;
  readonly label: PlanCell;
  /** 600张、9.6万平方米. */
  readonly sizes: string;
}

const shortestName = 7;
const mostRows = 400;
/** Of so many works of one size it says nothing. */
const mostOfSize = 12;
/** A paragraph of a plan is no longer. */
const longestText = 4000;
/** Of a part of the work, or of another time (扩建后达到), another figure is right. */
const ofPart = /期|段|已|累计|其中|现|原|每|各|分别|近|远|20\d\d|另|后|达到/u;
const numerals = /[一二三四五六七八九十\dA-Za-z]/u;

const isSize = ({ kind, unit, comparator, approximate, high }: Quantity): boolean =>
  kind === 'value' && unit !== '' && unit !== '%' && comparator === undefined && !approximate && high === undefined;

/** The figures of a stretch of a prose with what each measures. */
const sizesIn = (prose: Prose, start: number, end: number): readonly Size[] => {
  const { text } = prose.reading;
  let from = start;
  return quantitiesOf(prose).flatMap((quantity): Size[] => {
    if (quantity.fullFrom < start || quantity.fullTo > end) return [];
    const words = text.slice(from, quantity.fullFrom);
    from = quantity.fullTo;
    return isSize(quantity) && !ofPart.test(words) ? [{ quantity, word: measureWord(words) }] : [];
  });
};

const keyOf = ({ value, unit }: Quantity): string => `${String(value)} ${unit}`;

const worksIn = (table: PlanTable): Work[] => {
  const names = table.columns.find(({ role }) => role === 'name' || role === 'task');
  const columns = table.kind === 'box' || table.headerRows === 0 || !names ? [] : describing(table);
  return table.rows.slice(table.headerRows).flatMap((row) =>
    columns.flatMap(({ index }): Work[] => {
      const [label, cell] = [names && row[names.index], row[index]];
      const name = squeeze(label?.text ?? '').replace(/(?:项目|工程)$/u, '');
      if (!cell || !label || cell.merged || label.merged || name.length < shortestName) return [];
      const sizes = cell.prose.flatMap((prose) => sizesIn(prose, 0, prose.reading.text.length));
      return sizes.length < 2 ? [] : [{ name, cell, label, sizes }];
    }),
  );
};

const worksOf = oncePerPlan((plan: PlanDocument): readonly Work[] => plan.tables.flatMap(worksIn).slice(0, mostRows));

const isText = ({ cell, kind, section, reading }: Prose): boolean =>
  (!cell || cell.table.kind === 'box') &&
  kind !== 'toc' &&
  kind !== 'caption' &&
  kind !== 'note' &&
  section?.tense !== 'review' &&
  reading.text.length <= longestText;

/** The other size that a text gives a work which it names: 床位180张, the cell 床位150张, and another size alike. */
const resized = (prose: Prose, at: number, { name, cell, label, sizes }: Work): ResizedWork | undefined => {
  const { text } = prose.reading;
  let from = at + name.length;
  from += /^(?:项目|工程)?[。：:，]?/u.exec(text.slice(from, from + 3))?.[0].length ?? 0;
  const told = sizesIn(prose, from, clauseEnd(text, from, '。；;', 160));
  const alike = (size: Size): boolean => told.some(({ quantity }) => keyOf(quantity) === keyOf(size.quantity));
  const other = sizes.filter((size) => !alike(size));
  const [odd] = other;
  if (!odd || other.length > 1 || odd.word === '' || sizes.filter(({ word }) => word === odd.word).length > 1) return undefined;
  const unit = told.flatMap(({ quantity }) => (quantity.unit === odd.quantity.unit ? quantity.value : []));
  if (unit.length > 1 && Math.abs(sum(unit) - odd.quantity.value) < 1e-9) return undefined;
  const [found, more] = told.filter(({ word, quantity }) => word === odd.word && quantity.unit === odd.quantity.unit);
  return found && !more && !sizes.some(({ quantity }) => keyOf(quantity) === keyOf(found.quantity))
    ? { prose, quantity: found.quantity, name: `${squeeze(label.text)} ${odd.word}`, cell, given: odd.quantity }
    : undefined;
};

/** Where a stretch has a name with one other character. */
const nearlyAt = (text: string, start: number, end: number, name: string): number | undefined => {
  for (let at = start; at + name.length <= end; at += 1) {
    let odd = -1;
    let i = 0;
    for (; i < name.length; i += 1) {
      if (text[at + i] === name[i]) continue;
      if (odd >= 0) break;
      odd = i;
    }
    if (i < name.length || odd < 0) continue;
    const [mine, theirs] = [text.charAt(at + odd), name.charAt(odd)];
    if (isHan(mine) && isHan(theirs) && !numerals.test(mine + theirs)) return at;
  }
  return undefined;
};

const renamed = (plan: PlanDocument, prose: Prose, { name, label, sizes }: Work, first: Quantity): RenamedWork | undefined => {
  const { text } = prose.reading;
  const start = clauseStart(text, first.fullFrom, '。；;：:', 80);
  const at = nearlyAt(text, start, first.fullFrom, name);
  if (at === undefined) return undefined;
  const told = new Set(
    sizesIn(prose, at + name.length, clauseEnd(text, at + name.length, '。；;', 160)).map(({ quantity }) => keyOf(quantity)),
  );
  const alike = sizes.filter(({ quantity }) => told.has(keyOf(quantity)));
  const written = text.slice(at, at + name.length);
  const { source } = plan;
  // What stands elsewhere as well, or in a row of its own, is another work.
  if (alike.length < 2 || source.text.indexOf(written) !== source.text.lastIndexOf(written)) return undefined;
  const shown = alike.map(({ quantity }) => quantity.prose.reading.text.slice(quantity.from, quantity.to)).join('、');
  return { prose, from: at, to: at + name.length, text: written, name, label, sizes: shown };
};

/** The works of tables that the text retells with another size, or by another name. */
export const retoldWorksOf = oncePerPlan((plan): { readonly resized: readonly ResizedWork[]; readonly renamed: readonly RenamedWork[] } => {
  const works = worksOf(plan);
  const bySize = new Map<string, Work[]>();
  for (const work of works)
    for (const { quantity } of work.sizes) {
      const key = keyOf(quantity);
      bySize.set(key, [...(bySize.get(key) ?? []), work]);
    }
  const sized: ResizedWork[] = [];
  const named: RenamedWork[] = [];
  for (const prose of bySize.size === 0 ? [] : plan.prose.filter(isText)) {
    const first = new Map<Work, { readonly quantity: Quantity; count: number }>();
    for (const quantity of quantitiesOf(prose))
      for (const work of (bySize.get(keyOf(quantity)) ?? []).slice(0, mostOfSize)) {
        const known = first.get(work);
        if (known) known.count += 1;
        else first.set(work, { quantity, count: 1 });
      }
    for (const [work, { quantity, count }] of first) {
      const at = prose.reading.text.indexOf(work.name);
      const other = at < 0 ? undefined : resized(prose, at, work);
      if (other) sized.push(other);
      const misnamed = at < 0 && count > 1 ? renamed(plan, prose, work, quantity) : undefined;
      if (misnamed) named.push(misnamed);
    }
  }
  return { resized: sized, renamed: named };
});
