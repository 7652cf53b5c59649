import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { KeptHits } from '../engine/kept-hits';
import { CheckedDocument, type Checker, type CheckResult, type Snapshot } from './checked-document';
import { makeEvent } from './event';

interface Open {
  readonly text: TextDocument;
  readonly checked: CheckedDocument;
}

const snapshotOf = (text: TextDocument): Snapshot => ({
  uri: text.uri,
  languageId: text.languageId,
  version: text.version,
  text: text.getText(),
});

/** The documents open in the editor, each in its newest version. */
export class DocumentStore {
  readonly #open = new Map<string, Open>();
  readonly #unsaved = new Set<string>();
  readonly #checker: Checker;
  readonly #opened = makeEvent<[CheckedDocument]>();
  readonly #version = makeEvent<[CheckedDocument]>();
  readonly #checked = makeEvent<[CheckedDocument, CheckResult]>();
  readonly #forgotten = makeEvent<[]>();
  readonly #outdated = makeEvent<[CheckedDocument]>();
  readonly #saved = makeEvent<[CheckedDocument]>();
  readonly #closed = makeEvent<[string]>();

  /** Before the first version of a document. */
  readonly onOpened = this.#opened.on;
  /** Every new version, the first one included. */
  readonly onVersion = this.#version.on;
  /** A check of a version that is still the newest has ended. */
  readonly onChecked = this.#checked.on;
  /** What was found no longer holds though the texts are the same. */
  readonly onForgotten = this.#forgotten.on;
  /** A plan that a document is held against changed: the document is to be checked anew. */
  readonly onOutdated = this.#outdated.on;
  readonly onSaved = this.#saved.on;
  readonly onClosed = this.#closed.on;

  constructor(checker: Checker) {
    this.#checker = async (document, going) => {
      const result = await checker(document, going);
      if (result && !going.stopped) this.#checked.fire(document, result);
      return result;
    };
  }

  /** The newest version of an open document. */
  get(uri: string): CheckedDocument | undefined {
    return this.#open.get(uri)?.checked;
  }

  all(): readonly CheckedDocument[] {
    return [...this.#open.values()].map(({ checked }) => checked);
  }

  /** Has the document been changed since it was opened or saved? */
  isUnsaved(uri: string): boolean {
    return this.#unsaved.has(uri);
  }

  /** Settings or configuration files changed: every document is to be checked anew. */
  forgetFindings(): void {
    for (const document of this.all()) document.forgetFindings();
    this.#forgotten.fire();
  }

  /** The same for one document. */
  outdate(document: CheckedDocument): void {
    document.forgetFindings();
    this.#outdated.fire(document);
  }

  open(snapshot: Snapshot): void {
    const text = TextDocument.create(snapshot.uri, snapshot.languageId, snapshot.version, snapshot.text);
    this.#unsaved.delete(snapshot.uri);
    const checked = this.#put(text);
    this.#opened.fire(checked);
    this.#version.fire(checked);
  }

  /**
   * Takes changes of an open document over, one after the other. Gives false when they cannot be meant for it: it is not open, or a newer version has come
   * before them.
   */
  change(uri: string, version: number | null | undefined, changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const before = this.#open.get(uri);
    if (!before || (version ?? before.text.version) < before.text.version) return false;
    let { text } = before;
    for (const change of changes) {
      text = TextDocument.update(text, [change], version ?? text.version);
      // The library counts an edit's line ends by themselves: it would miss that \r and \n, brought together by an edit, are one.
      if (text.getText().includes('\r')) text = TextDocument.create(uri, text.languageId, text.version, text.getText());
    }
    this.#unsaved.add(uri);
    this.#version.fire(this.#put(text));
    return true;
  }

  save(uri: string): void {
    const document = this.get(uri);
    if (!document) return;
    this.#unsaved.delete(uri);
    this.#saved.fire(document);
  }

  close(uri: string): void {
    this.#open.get(uri)?.checked.supersede();
    this.#unsaved.delete(uri);
    if (this.#open.delete(uri)) this.#closed.fire(uri);
  }

  #put(text: TextDocument): CheckedDocument {
    const before = this.#open.get(text.uri)?.checked;
    before?.supersede();
    const checked = new CheckedDocument(snapshotOf(text), this.#checker, before?.kept ?? new KeptHits(), before);
    this.#open.set(text.uri, { text, checked });
    return checked;
  }
}
