import { relative } from 'node:path';
import type { ParentTarget } from '../features/hover/context';
import { targetsAbove } from '../features/parent-targets';
import type { FileReason } from '../host/file-problems';
import { openPlan } from '../host/files';
import type { Parent } from '../link/parents';
import type { Indicator } from '../model/types';
import type { Source } from '../text/source';
import { CheckedDocument, type Checker } from './checked-document';
import type { DocumentStore } from './documents';
import { keyOfUri, nameOfUri, pathOfUri, placeUri, relatedUri, uriOfPath } from './paths';
import { looksOf } from './plans';
import type { Workspace } from './workspace';

/** A plan above another: where it is, how messages name it, and what it says. */
type Above = { readonly uri: string; readonly shown: string } & ({ readonly document: CheckedDocument } | { readonly problem: FileReason });

/** So many plans from disk are kept read; a plan rarely has more than two above it. */
const mostKept = 8;

/** Parents are read, not checked. */
const unchecked: Checker = () => Promise.resolve(undefined);

/** The plans that open plans name as their `parents`: as they are open, else as they are on disk, read again when the file changes. */
export class ParentPlans {
  readonly #kept = new Map<string, { readonly looks: string | undefined; readonly document: CheckedDocument }>();
  readonly #uris = new WeakMap<Source, string>();
  readonly #documents: () => DocumentStore;
  readonly #workspace: Workspace;

  /** @param documents asked when a plan is checked: the store is made with a checker that needs this */
  constructor(documents: () => DocumentStore, workspace: Workspace) {
    this.#documents = documents;
    this.#workspace = workspace;
  }

  /** The parents of a document as `planlint check` in its folder would find them: named from that folder, itself left out, each once. */
  find(child: CheckedDocument): Parent[] {
    return this.#above(child).map((above): Parent => {
      if ('problem' in above) return { path: above.shown, problem: above.problem };
      this.#uris.set(above.document.plan.source, above.uri);
      return { path: above.shown, plan: above.document.plan };
    });
  }

  /** Where the text of a parent stands that `find` gave. */
  uriOf(source: Source): string | undefined {
    return this.#uris.get(source);
  }

  #keysOf(child: CheckedDocument): readonly string[] {
    return child.plan.meta.parents.flatMap((path) => {
      const uri = relatedUri(child.uri, path);
      return uri === undefined ? [] : [keyOfUri(uri)];
    });
  }

  /** Has the documents below some plans (by URI) checked anew, as far as they were. */
  changed(uris: readonly string[]): void {
    const keys = new Set(uris.map(keyOfUri));
    const documents = this.#documents();
    for (const child of documents.all())
      if (child.lastResult && !keys.has(keyOfUri(child.uri)) && this.#keysOf(child).some((key) => keys.has(key))) documents.outdate(child);
  }

  /** What the plans above a plan set for one of its indicators. */
  targetsFor(child: CheckedDocument, indicator: Indicator): ParentTarget[] {
    return this.#above(child).flatMap((above): ParentTarget[] => {
      if ('problem' in above) return [];
      const { plan, places } = above.document;
      return targetsAbove(plan, child.plan, indicator).map(({ text, year, span }) => ({
        plan: plan.meta.title ?? nameOfUri(above.uri),
        text,
        year,
        href: placeUri(above.uri, places.position(span.start)),
      }));
    });
  }

  #above(child: CheckedDocument): Above[] {
    const { parents } = child.plan.meta;
    if (parents.length === 0) return [];
    const seen = new Set([keyOfUri(child.uri)]);
    const cwd = this.#workspace.cwdOf(child.uri);
    return parents.flatMap((path): Above[] => {
      const uri = relatedUri(child.uri, path);
      if (uri === undefined || seen.has(keyOfUri(uri))) return [];
      seen.add(keyOfUri(uri));
      const file = pathOfUri(uri);
      const read = this.#read(uri, file);
      return read ? [{ uri, shown: file === undefined ? path : relative(cwd, file) || file, ...read }] : [];
    });
  }

  /** Undefined for what is neither open nor on this machine: of it nothing can be said. */
  #read(uri: string, file: string | undefined): { readonly document: CheckedDocument } | { readonly problem: FileReason } | undefined {
    const key = keyOfUri(uri);
    const open = this.#documents()
      .all()
      .find((document) => keyOfUri(document.uri) === key);
    if (open) return { document: open };
    if (file === undefined) return undefined;
    const looks = looksOf(uri);
    const known = this.#kept.get(key);
    if (known && looks !== undefined && known.looks === looks) return { document: known.document };
    const opened = openPlan(file);
    if ('problem' in opened) return opened;
    const text = (opened.source.bom ? '\ufeff' : '') + opened.source.text;
    const document = new CheckedDocument({ uri: uriOfPath(file), languageId: '', version: 0, text }, unchecked);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, { looks, document });
    return { document };
  }
}
