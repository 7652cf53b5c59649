import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckedDocument, type Checker, type Snapshot } from './checked-document';

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
  readonly #checker: Checker;
  readonly #onVersion: ((document: CheckedDocument) => void)[] = [];
  readonly #onForgotten: (() => void)[] = [];
  readonly #onSaved: ((document: CheckedDocument) => void)[] = [];
  readonly #onClosed: ((uri: string) => void)[] = [];

  constructor(checker: Checker) {
    this.#checker = checker;
  }

  /** The newest version of an open document. */
  get(uri: string): CheckedDocument | undefined {
    return this.#open.get(uri)?.checked;
  }

  all(): readonly CheckedDocument[] {
    return [...this.#open.values()].map(({ checked }) => checked);
  }

  /** Tells of every new version, the first one included. */
  onVersion(listener: (document: CheckedDocument) => void): void {
    this.#onVersion.push(listener);
  }

  /** Tells when what was found in the documents no longer holds though their texts are the same. */
  onForgotten(listener: () => void): void {
    this.#onForgotten.push(listener);
  }

  onSaved(listener: (document: CheckedDocument) => void): void {
    this.#onSaved.push(listener);
  }

  onClosed(listener: (uri: string) => void): void {
    this.#onClosed.push(listener);
  }

  /** The settings or a configuration file changed: every document is to be checked anew. */
  forgetFindings(): void {
    for (const document of this.all()) document.forgetFindings();
    for (const listener of this.#onForgotten) listener();
  }

  open(snapshot: Snapshot): void {
    this.#put(TextDocument.create(snapshot.uri, snapshot.languageId, snapshot.version, snapshot.text));
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
      // The library counts an edit's line ends by themselves: it would miss that \\r and \\n, brought together by an edit, are one.
      if (text.getText().includes('\r')) text = TextDocument.create(uri, text.languageId, text.version, text.getText());
    }
    this.#put(text);
    return true;
  }

  save(uri: string): void {
    const document = this.get(uri);
    if (document) for (const listener of this.#onSaved) listener(document);
  }

  close(uri: string): void {
    this.#open.get(uri)?.checked.supersede();
    if (this.#open.delete(uri)) for (const listener of this.#onClosed) listener(uri);
  }

  #put(text: TextDocument): void {
    this.#open.get(text.uri)?.checked.supersede();
    const checked = new CheckedDocument(snapshotOf(text), this.#checker);
    this.#open.set(text.uri, { text, checked });
    for (const listener of this.#onVersion) listener(checked);
  }
}
