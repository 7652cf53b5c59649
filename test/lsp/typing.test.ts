import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, FullDocumentDiagnosticReport, Range } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { check } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { sourceOf } from '../../server/src/text/source';
import { seeds } from '../support/checked';
import { startClient, type TestClient } from '../support/lsp-client';

/** Findings of a fresh check, with their places as the library that editors use counts them. */
const fresh = (text: string): unknown => {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const document = TextDocument.create('', '', 0, text);
  return check(sourceOf(text), 'markdown', defaultConfig).findings.map(({ ruleId, message, id, span }) => ({
    code: ruleId,
    message,
    id,
    range: { start: document.positionAt(span.start + bom), end: document.positionAt(span.end + bom) },
  }));
};
const shown = (diagnostics: readonly Diagnostic[]): unknown =>
  diagnostics.map(({ code, message, data, range }) => ({ code, message, id: (data as { id: string }).id, range }));

describe('typing', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
  });
  const pull = async (uri: string): Promise<unknown> => {
    const report = await client.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    return shown(report.items);
  };

  it('after every edit, the findings are those of a fresh check of the same text', async () => {
    const uri = 'untitled:typing.plan.md';
    const text = (seeds[0]?.text ?? '').slice(0, 6000);
    await client.open(uri, text);
    const edits = editsOf(text, 22);
    const kinds = new Set<string>();
    for (let version = 2; version <= 30; version += 1) {
      const edit = edits.next().value;
      kinds.add(edit.kind);
      await client.change(uri, version, [edit.change]);
      expect(await pull(uri), `version ${String(version)}: ${edit.kind}`).toEqual(fresh(edit.text));
    }
    expect(kinds.size).toBe(7);
  });

  // Astral characters, line ends of every kind and halves of them, a byte order mark: wherever an edit cuts.
  const piece = fc.constantFrom(
    '𠀀',
    '𠮷',
    '😀',
    '\r\n',
    '\n',
    '\r',
    '达到98%%。',
    '率',
    '第一章',
    '（',
    '| a | 1 |\n',
    '\ufeff',
    ' ',
    '，，',
  );
  const words = (most: number): fc.Arbitrary<string> => fc.array(piece, { maxLength: most }).map((parts) => parts.join(''));
  const edit = fc.record({ from: fc.nat(40), to: fc.nat(40), text: words(4) });

  it('whatever is cut and put in, both ends see one text', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(words(20), fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), async (text, edits, together) => {
        const uri = `untitled:random-${String((count += 1))}.plan.md`;
        let now = TextDocument.create(uri, '', 1, text);
        await client.open(uri, text);
        const changes: { range: Range; text: string }[] = [];
        let version = 1;
        for (const { from, to, text: put } of edits) {
          const [start, end] = [Math.min(from, to), Math.max(from, to)].map((offset) => now.positionAt(offset));
          if (!start || !end) continue;
          const change = { range: { start, end }, text: put };
          const before = now.getText();
          const after = before.slice(0, now.offsetAt(start)) + put + before.slice(now.offsetAt(end));
          now = TextDocument.create(uri, '', version, after);
          changes.push(change);
          if (!together) await client.change(uri, (version += 1), [change]);
        }
        if (together) await client.change(uri, version + 1, changes);
        expect(await pull(uri)).toEqual(fresh(now.getText()));
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});
