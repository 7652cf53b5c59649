import type { Change } from '../../text/change';
import type { Span } from '../../text/span';
import { moveBlock } from '../move';
import type { TableBlock } from '../types';

/** What was rebuilt of a stretch of the source: its tables, and what else its finder wants to know of them. */
interface KeptStretch<Extra> extends Span {
  readonly kind: string;
  readonly tables: readonly TableBlock[];
  readonly extra: Extra;
}

/**
 * Tables by the stretch they were rebuilt from. Of the next version those whose stretch an edit left alone are taken over, the same objects moved to their
 * new places. What is made of a stretch must depend on its text and its kind alone.
 */
export class KeptTables<Extra = undefined> {
  readonly #stretches = new Map<number, KeptStretch<Extra>>();
  #before: KeptTables<Extra> | undefined;
  readonly #change: Change | undefined;
  /** The tables taken over from the version before. */
  readonly stayed = new Set<TableBlock>();

  /** @param before those of the version before, which are used up, and what has changed since */
  constructor(before?: KeptTables<Extra>, change?: Change) {
    this.#before = before;
    this.#change = change;
  }

  /** The stretch as it was in the version before. */
  #known({ start, end }: Span, kind: string): KeptStretch<Extra> | undefined {
    if (!this.#before || !this.#change) return undefined;
    const { head, tail, shift } = this.#change;
    const by = end <= head ? 0 : start >= tail ? shift : undefined;
    if (by === undefined) return undefined;
    const known = this.#before.#stretches.get(start - by);
    if (known?.kind !== kind || known.end + by !== end) return undefined;
    this.#before.#stretches.delete(start - by);
    for (const table of known.tables) {
      moveBlock(table, by);
      this.stayed.add(table);
    }
    return known;
  }

  /** The tables of a stretch, taken over or else made. */
  of(stretch: Span, kind: string, make: () => { readonly tables: readonly TableBlock[]; readonly extra: Extra }): KeptStretch<Extra> {
    const { start, end } = stretch;
    const { tables, extra } = this.#known(stretch, kind) ?? make();
    const kept = { start, end, kind, tables, extra };
    this.#stretches.set(start, kept);
    return kept;
  }

  /** Forgets the stretch of a table that is read otherwise than before: another object stands for it from now on. */
  forget(table: TableBlock): void {
    for (const [start, { tables }] of this.#stretches) if (tables.includes(table)) this.#stretches.delete(start);
  }

  /** Lets go of the version before: nothing more is asked. */
  close(): void {
    this.#before = undefined;
  }
}
