import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import type { Config } from '../engine/config';
import type { Finding } from '../engine/finding';
import type { KeptHits } from '../engine/kept-hits';
import { buildPlan } from '../model/document/build';
import type { PlanDocument } from '../model/types';
import { parse, type SyntaxTree } from '../syntax';
import { sourceOf, type Source } from '../text/source';
import { pathPart } from './paths';
import { placesIn, type Places } from './positions';

/** A document as the client sent it. */
export interface Snapshot {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** What a check of a document came to. */
export type CheckResult =
  | { readonly findings: readonly Finding[]; readonly config: Config }
  /** Not checked: its configuration ignores it, its configuration is wrong, or the text is no plan. */
  | { readonly unchecked: 'ignored' }
  | { readonly unchecked: 'configuration' | 'too-large'; readonly why: string };

/** Tells whoever is at work whether to go on. */
export interface Going {
  readonly stopped: boolean;
}

/** Checks a document, giving way to other work now and then; gives nothing when it was told to stop on the way. */
export type Checker = (document: CheckedDocument, going: Going) => Promise<CheckResult | undefined>;

/** The text changed while an answer was made: the client asks again, and keeps what it shows until then. */
export const contentModified = (): ResponseError => new ResponseError(LSPErrorCodes.ContentModified, 'content modified');

export const requestCancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'request cancelled');

/** Did a check end because nobody wants its result any more? */
export const isGivingUp = (error: unknown): boolean =>
  error instanceof ResponseError && (error.code === LSPErrorCodes.ContentModified || error.code === LSPErrorCodes.RequestCancelled);

/** The reader a document asks for: by its extension as the command line does, by its language where the name has none of those. */
const dialectOf = ({ uri, languageId }: Snapshot): 'markdown' | 'plain' => {
  const path = pathPart(uri).toLowerCase();
  if (path.endsWith('.txt')) return 'plain';
  return languageId === 'plaintext' && !/\.(?:md|markdown)$/.test(path) ? 'plain' : 'markdown';
};

/** What a version that is superseded leaves to the next. */
interface Legacy {
  readonly tree?: SyntaxTree;
  readonly plan?: PlanDocument;
}

/**
 * One version of one document and all that follows from it, each worked out when first asked for. A change of the text makes a new one and supersedes this:
 * what is still being worked out then is given up.
 */
export class CheckedDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly dialect: 'markdown' | 'plain';
  readonly source: Source;
  readonly places: Places;
  /** What checks of its versions leave for the next one, of a document that is being edited. */
  readonly kept: KeptHits | undefined;
  readonly #checker: Checker;
  #tree: SyntaxTree | undefined;
  #plan: PlanDocument | undefined;
  /** What the versions before this one leave it, until it is used. */
  #left: Legacy;
  #superseded = false;
  #run: Run | undefined;

  /**
   * @param kept what checks of this document leave one another
   * @param before the version it takes the place of: that one hands over what it made of its text
   */
  constructor(snapshot: Snapshot, checker: Checker, kept?: KeptHits, before?: CheckedDocument) {
    this.uri = snapshot.uri;
    this.languageId = snapshot.languageId;
    this.version = snapshot.version;
    this.dialect = dialectOf(snapshot);
    this.source = sourceOf(snapshot.text);
    this.places = placesIn(this.source);
    this.kept = kept;
    this.#checker = checker;
    this.#left = before ? before.#handOver() : {};
  }

  /** Read once, when first asked for; of a long plan half of the work before `plan`. */
  get tree(): SyntaxTree {
    if (this.#tree) return this.#tree;
    const { tree, ...left } = this.#left;
    this.#left = left;
    return (this.#tree = parse(this.source, this.dialect, tree));
  }

  /** Built once, when first asked for. */
  get plan(): PlanDocument {
    if (this.#plan) return this.#plan;
    const { tree } = this;
    const { plan } = this.#left;
    this.#left = {};
    return (this.#plan = buildPlan(tree, plan));
  }

  /** Gives away tree and plan, this version's or the last ones made before it: they are used up by who gets them, and made anew should anybody still ask. */
  #handOver(): Legacy {
    const { tree = this.#left.tree, plan = this.#left.plan } = { tree: this.#tree, plan: this.#plan };
    this.#tree = undefined;
    this.#plan = undefined;
    this.#left = {};
    return { ...(tree ? { tree } : {}), ...(plan ? { plan } : {}) };
  }

  /** A newer version has taken its place, or the document was closed. */
  get superseded(): boolean {
    return this.#superseded;
  }

  supersede(): void {
    this.#superseded = true;
    this.#run?.stop();
  }

  /** Forgets the findings (the configuration changed); the text and what was read from it stay. */
  forgetFindings(): void {
    this.#run?.stop();
    this.#run = undefined;
  }

  /** What the last check came to, if one has ended. */
  get lastResult(): CheckResult | undefined {
    return this.#run?.result;
  }

  /**
   * The findings: those of the check that has ended or is under way, else of a new one. Rejects with the protocol's errors when the document is superseded
   * or the token cancelled meanwhile, and the check stops when nobody waits for it any more.
   */
  check(token?: CancellationToken): Promise<CheckResult> {
    if (this.#superseded) return Promise.reject(contentModified());
    if (token?.isCancellationRequested) return Promise.reject(requestCancelled());
    if (!this.#run || this.#run.stopped) this.#run = new Run((going) => this.#checker(this, going));
    return this.#run.wait(token);
  }
}

/** One check under way, and who waits for it. */
class Run implements Going {
  stopped = false;
  result: CheckResult | undefined;
  #waiting = 0;
  readonly #promise: Promise<CheckResult | undefined>;
  readonly #onStop: (() => void)[] = [];

  constructor(check: (going: Going) => Promise<CheckResult | undefined>) {
    this.#promise = check(this).then((result) => {
      if (!this.stopped) this.result = result;
      return result;
    });
    // Who waits hears of a failure; a check nobody waits for must not end the process.
    this.#promise.catch(() => undefined);
  }

  stop(): void {
    if (this.result) return;
    this.stopped = true;
    for (const stop of this.#onStop.splice(0)) stop();
  }

  wait(token: CancellationToken | undefined): Promise<CheckResult> {
    if (this.result) return Promise.resolve(this.result);
    this.#waiting += 1;
    return new Promise((done, fail) => {
      this.#onStop.push(() => {
        fail(contentModified());
      });
      const cancelled = token?.onCancellationRequested(() => {
        fail(requestCancelled());
        this.#waiting -= 1;
        if (this.#waiting === 0) this.stop();
      });
      this.#promise
        .then(
          (result) => {
            if (result) done(result);
            else fail(contentModified());
          },
          (error: unknown) => {
            fail(error instanceof Error ? error : new Error(String(error)));
          },
        )
        .finally(() => cancelled?.dispose());
    });
  }
}
