import { describe, expect, it } from 'vitest';
import type { Diagnostic, Message } from 'vscode-languageserver/node';
import { encode } from '../../server/src/lsp/encoder';
import { ShownDiagnostics } from '../../server/src/lsp/diagnostics/shown';

const at = (line: number): Diagnostic['range'] => ({ start: { line, character: 0 }, end: { line, character: 3 } });
const diagnostic = (id: string, line: number, message: string): Diagnostic => ({
  range: at(line),
  severity: 2,
  code: 'a/b',
  message,
  data: { id },
});
const text = (message: object): string => Buffer.from(encode(message as Message)).toString('utf8');

describe('encoding of messages', () => {
  const list = [diagnostic('1', 0, '“diagnostics”:[] 𠮷'), diagnostic('2', 4, '目标低于基期')];
  it.each([
    [
      'published',
      {
        jsonrpc: '2.0',
        method: 'textDocument/publishDiagnostics',
        params: { uri: 'untitled:"diagnostics":[]', version: 3, diagnostics: list },
      },
    ],
    ['answered', { jsonrpc: '2.0', id: 1, result: { kind: 'full', resultId: '"items":[]', items: list } }],
    ['none', { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { uri: 'a:b', diagnostics: [] } }],
    ['other items', { jsonrpc: '2.0', id: 2, result: { isIncomplete: false, items: [{ label: '甲' }] } }],
    ['no result', { jsonrpc: '2.0', id: 3, result: null }],
  ])('%s: what JSON.stringify writes', (_, message) => {
    expect(text(message)).toBe(JSON.stringify(message));
    // The second time from what was kept.
    expect(text(message)).toBe(JSON.stringify(message));
  });
});

describe('diagnostics shown before', () => {
  it('stay the same objects where they say the same at the same place, and only there', () => {
    const shown = new ShownDiagnostics();
    const first = shown.after([diagnostic('1', 0, '甲'), diagnostic('2', 4, '乙'), diagnostic('3', 5, '丙')]);
    const second = shown.after([diagnostic('1', 0, '甲'), diagnostic('2', 5, '乙'), diagnostic('3', 5, '丁')]);
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
    expect(second.map(({ range, message }) => [range.start.line, message])).toEqual([
      [0, '甲'],
      [5, '乙'],
      [5, '丁'],
    ]);
  });
});
