import type { ParentTarget } from '../features/hover/context';
import { targetsAbove } from '../features/parent-targets';
import type { Indicator, PlanDocument } from '../model/types';
import type { CheckedDocument } from './checked-document';
import { nameOfUri, placeUri, relatedUri } from './paths';
import { looksOf, planAt } from './plans';
import type { Server } from './server';

interface Known {
  readonly looks: string | undefined;
  readonly document: CheckedDocument;
}

/** So many plans from disk are kept read; a plan rarely has more than two above it. */
const mostKept = 8;

/** The plans that open plans name as their `parents`: as they are open, else as they are on disk, read again when the file changes. */
export class ParentPlans {
  readonly #known = new Map<string, Known>();
  readonly #server: Pick<Server, 'documents' | 'workspace'>;

  constructor(server: Pick<Server, 'documents' | 'workspace'>) {
    this.#server = server;
  }

  #documentAt(uri: string): CheckedDocument | undefined {
    const open = this.#server.documents.get(uri);
    if (open) return open;
    const looks = looksOf(uri);
    if (looks === undefined) return undefined;
    const known = this.#known.get(uri);
    if (known?.looks === looks) return known.document;
    const found = planAt(uri, this.#server);
    if ('problem' in found) return undefined;
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(uri, { looks, document: found.document });
    return found.document;
  }

  /** What the plans above a plan set for one of its indicators. */
  targetsFor(plan: PlanDocument, uri: string, indicator: Indicator): ParentTarget[] {
    return plan.meta.parents.flatMap((path): ParentTarget[] => {
      const above = relatedUri(uri, path);
      const document = above === undefined ? undefined : this.#documentAt(above);
      if (above === undefined || !document) return [];
      return targetsAbove(document.plan, plan, indicator).map(({ text, year, span }) => ({
        plan: document.plan.meta.title ?? nameOfUri(above),
        text,
        year,
        href: placeUri(above, document.places.position(span.start)),
      }));
    });
  }
}
