import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sample } from '../features/sample';
import { startClient, type TestClient } from '../support/lsp-client';

/** An astral character before everything else: columns count UTF-16 units. */
const text = sample.replace('到2030年', '𠀀到2030年');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'planlint-features-')));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const uri = uriOf('plan.plan.md');
const document = TextDocument.create(uri, 'planmd', 1, text);

const at = (words: string, inside = 0): Position => document.positionAt(text.indexOf(words) + inside);
const words = (range: Range): string => document.getText(range);
const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('features over stdio', () => {
  let client: TestClient;
  beforeAll(async () => {
    writeFileSync(
      join(folder, '国.plan.md'),
      '---\ntitle: 国家供水规划\nperiod: 2026-2030\nbaseline: 2025\n---\n\n表1 指标\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 供水普及率（%） | 97 | ≥98.5 |\n',
    );
    client = await startClient({
      folders: [folder],
      initializationOptions: { settings: { debounce: 0 }, showReferences: true },
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          definition: { linkSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          completion: { completionItem: { snippetSupport: true } },
        },
      },
    });
    await client.open(uri, text);
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
  });
  const request = <T>(method: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
  const edited = (edits: readonly TextEdit[]): string => TextDocument.applyEdits(document, [...edits]);
  const editsOf = (edit: WorkspaceEdit | null): TextEdit[] => {
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri, version: 1 });
    return (change?.edits ?? []) as TextEdit[];
  };

  it('hover', async () => {
    const hover = await request<Hover | null>('hover', { position: at('供水普及率达到', 1) });
    expect(hover?.range && words(hover.range)).toBe('供水普及率');
    const { value } = hover?.contents as { value: string };
    expect(value).toContain('| 98.2 | ≥99 |');
    expect(value).toMatch(/上级目标 ≥98\.5%（2030年） · \[国家供水规划\]\(file:.*%E5%9B%BD\.plan\.md#L11,19\)/);
    expect(value).toContain(`[第 19 行](${uri}#L19,8)`);
    expect(await request('hover', { position: at('建设水厂') })).toBeNull();
    const rule = await request<Hover | null>('hover', { position: at('number/percent', 3) });
    expect((rule?.contents as { value: string }).value).toContain('最高为 100%');
  });

  it('completion', async () => {
    const list = await request<CompletionList | null>('completion', { position: at('建设水厂', 1) });
    expect(list?.isIncomplete).toBe(true);
    const cell = await request<CompletionList | null>('completion', { position: at('约束性', 1) });
    expect(cell?.items.map((item) => item.label)).toEqual(['约束性', '预期性']);
    const edit = cell?.items[1]?.textEdit as TextEdit;
    expect(edited([edit])).toBe(text.replace('约束性', '预期性'));
  });

  it('definition, references, highlight', async () => {
    const [link] = (await request<LocationLink[] | null>('definition', { position: at('表1，工程') })) ?? [];
    expect(link && [words(link.originSelectionRange ?? everywhere), words(link.targetRange), words(link.targetSelectionRange)]).toEqual([
      '表1',
      '表1 主要指标',
      '表1',
    ]);
    const references = await request<Location[] | null>('references', {
      position: at('供水普及率（'),
      context: { includeDeclaration: false },
    });
    expect(references?.map(({ range }) => [range.start.line, words(range)])).toEqual([
      [12, '供水普及率'],
      [28, '供水普及率'],
      [32, '供水普及率'],
    ]);
    const highlights = await request<DocumentHighlight[] | null>('documentHighlight', { position: at('表1，工程') });
    expect(highlights?.map(({ range, kind }) => [range.start.line, kind])).toEqual([
      [12, 2],
      [14, 3],
      [36, 2],
    ]);
  });

  it('rename, and a refusal with its reason', async () => {
    const target = await request<{ range: Range; placeholder: string } | null>('prepareRename', { position: at('供水普及率达到') });
    expect(target?.placeholder).toBe('供水普及率');
    const edit = await request<WorkspaceEdit | null>('rename', { position: at('供水普及率达到'), newName: '城乡供水普及率' });
    expect(edited(editsOf(edit))).toBe(text.replaceAll(/(?<!农村)供水普及率/g, '城乡供水普及率'));
    await expect(request('prepareRename', { position: at('建设水厂') })).rejects.toThrow('这里没有可以改名的');
    await expect(request('rename', { position: at('供水普及率达到'), newName: '管网漏损率' })).rejects.toThrow('已经是另一个指标');
  });

  it('links, symbols, folding, selection', async () => {
    const links = await request<DocumentLink[] | null>('documentLink');
    expect(links?.map(({ target }) => target)).toContain(uriOf('国.plan.md'));
    const symbols = await request<DocumentSymbol[] | null>('documentSymbol');
    expect(symbols?.map(({ name, children }) => [name, children?.[0]?.name])).toEqual([
      ['第一章 发展目标', '表1 主要指标'],
      ['第二章 主要任务', '第一节 供水'],
    ]);
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '供普' });
    expect(found.map(({ name, location }) => `${name} ${location.uri}`).sort()).toEqual([
      `供水普及率 ${uriOf('国.plan.md')}`,
      `供水普及率 ${uri}`,
    ]);
    const folds = await request<FoldingRange[] | null>('foldingRange');
    expect(folds?.map(({ startLine, endLine }) => [startLine, endLine])).toContainEqual([16, 20]);
    const [selection] = (await request<SelectionRange[] | null>('selectionRange', { positions: [at('98.2')] })) ?? [];
    expect(selection && words(selection.range)).toBe('98.2');
    expect(words(selection?.parent?.range ?? everywhere)).toMatch(/^保障 /);
  });

  it('formatting: whole, of a range, as one types', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const whole = edited((await request<TextEdit[] | null>('formatting', { options })) ?? []);
    expect(whole).toContain('| 类别 | 指标                          | 2025年 | 2030年 | 属性   |');
    const range = await request<TextEdit[] | null>('rangeFormatting', {
      options,
      range: { start: at('第二章 主要'), end: at('建设水厂') },
    });
    expect(range).toEqual([]);
    const typed = await request<TextEdit[] | null>('onTypeFormatting', { options, position: { line: 13, character: 0 }, ch: '\n' });
    expect(typed).toEqual([]);
  });

  it('inlay hints and code lenses', async () => {
    const hints = await request<InlayHint[] | null>('inlayHint', { range: everywhere });
    expect(hints?.map(({ label }) => label)).toContain('↑ 0.8 个百分点 ≈ 年均 0.16 个百分点');
    const lenses = await request<CodeLens[] | null>('codeLens');
    const lens = lenses?.find(({ command }) => command?.title === '1 处引用 · 目标高于基期');
    expect(lens?.command?.command).toBe('planlint.showReferences');
    const [lensUri, position, locations] = (lens?.command?.arguments ?? []) as [string, Position, Location[]];
    expect([lensUri, position.line, locations.map(({ range }) => words(range))]).toEqual([uri, 20, ['管网漏损率']]);
  });

  it('semantic tokens: whole, of a range, as a difference', async () => {
    const { semanticTokensProvider } = client.initialized.capabilities;
    expect(semanticTokensProvider?.legend.tokenTypes).toEqual(['indicator', 'quantity', 'year', 'reference', 'numbering']);
    const first = await request<SemanticTokens>('semanticTokens/full');
    const other = uriOf('other.plan.md');
    await client.open(other, text);
    const tokens = (method: string, params: object = {}) =>
      client.connection.sendRequest(`textDocument/semanticTokens/${method}`, { textDocument: { uri: other }, ...params });
    const before = (await tokens('full')) as SemanticTokens;
    expect(before.data).toEqual(first.data);
    await client.change(other, 2, [{ range: { start: at('供水普及率达到'), end: at('供水普及率达到') }, text: '表1所列' }]);
    const delta = (await tokens('full/delta', { previousResultId: before.resultId })) as SemanticTokensDelta;
    const after = (await tokens('full')) as SemanticTokens;
    const data = [...before.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect(data).toEqual(after.data);
    expect(after.data).not.toEqual(before.data);
    const range = (await tokens('range', {
      range: { start: { line: 16, character: 0 }, end: { line: 18, character: 0 } },
    })) as SemanticTokens;
    expect(range.data.length).toBeLessThan(after.data.length);
  });

  it('of a document that is not open: nothing, and no error', async () => {
    const textDocument = { uri: uriOf('closed.plan.md') };
    const position = { line: 0, character: 0 };
    for (const method of ['hover', 'completion', 'definition', 'prepareRename', 'documentSymbol', 'foldingRange', 'codeLens'])
      expect(await client.connection.sendRequest(`textDocument/${method}`, { textDocument, position })).toBeNull();
  });
});
