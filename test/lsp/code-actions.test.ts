import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { fixAll } from '../../server/src/engine/fix';
import { sourceOf } from '../../server/src/text/source';
import { seeds } from '../support/checked';
import { startClient, type TestClient } from '../support/lsp-client';

const everything = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const edited = (uri: string, text: string, edit: WorkspaceEdit | undefined): string => {
  const edits = edit?.documentChanges
    ? (edit.documentChanges as TextDocumentEdit[]).flatMap((change) => change.edits as TextEdit[])
    : (edit?.changes?.[uri] ?? []);
  return TextDocument.applyEdits(TextDocument.create(uri, 'planmd', 1, text), edits);
};
const versionsIn = (edit: WorkspaceEdit | undefined): unknown[] =>
  ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument }) => textDocument.version);

describe('code actions', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await startClient({
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
        textDocument: {
          codeAction: {
            codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
            resolveSupport: { properties: ['edit'] },
            dataSupport: true,
          },
        },
      },
    });
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
  });
  const actions = (uri: string, range: object = everything, only?: readonly string[]): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: client.published.get(uri)?.diagnostics ?? [], ...(only ? { only } : {}) },
    });
  const resolve = (action: CodeAction): Promise<CodeAction> => client.connection.sendRequest('codeAction/resolve', action);

  const uri = 'untitled:a.plan.md';
  const text = '水质合格率达到98%%，覆盖率达到97%%。\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 供水普及率（%） | 98.2 | ≥97 |\n';

  it('fixes this, all of the rule and everything; each edit is for the version', async () => {
    await client.open(uri, text, 7);
    await client.diagnosticsOf(uri, 7);
    const here = { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } };
    const offered = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: here,
      context: { diagnostics: [] },
    });
    const [fix] = offered;
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, title: '改为“98%”' });
    expect(fix?.diagnostics).toMatchObject([{ code: 'number/percent', data: { id: expect.stringMatching(/^[0-9a-f]{16}$/) as string } }]);
    expect(versionsIn(fix?.edit)).toEqual([7]);
    expect(edited(uri, text, fix?.edit)).toBe(text.replace('98%%', '98%'));
    const rule = offered.find(({ title }) => title.startsWith('修正全文的“百分数不合理”（2 处）'));
    expect(rule?.edit).toBeUndefined();
    expect(edited(uri, text, rule && (await resolve(rule)).edit)).toBe(text.replaceAll('%%', '%'));
    expect(offered.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    expect(offered.at(-2)?.command ?? offered.at(-1)?.command).toMatchObject({
      command: 'planlint.explain',
      arguments: ['number/percent'],
    });
    const source = await actions(uri, everything, ['source.fixAll']);
    expect(source.map(({ kind }) => kind)).toEqual(['source.fixAll.planlint']);
    expect(edited(uri, text, source[0] && (await resolve(source[0])).edit)).toBe(text.replaceAll('%%', '%'));
    expect(await actions(uri, everything, ['refactor'])).toEqual([]);
  });

  it('declares a link on a figure that a row of a table gives', async () => {
    const linked = 'untitled:linked.plan.md';
    const plan = '到2030年，供水普及率达到99%。\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| 供水普及率（%） | 98.2 | ≥97 |\n';
    await client.open(linked, plan, 1);
    await client.diagnosticsOf(linked, 1);
    const figure = { start: { line: 0, character: 15 }, end: { line: 0, character: 15 } };
    const [offer, ...others] = await actions(linked, figure, ['refactor']);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ kind: 'refactor.rewrite', title: '声明对应：这里说的是“供水普及率”' });
    expect(versionsIn(offer?.edit)).toEqual([1]);
    expect(edited(linked, plan, offer?.edit)).toBe(plan.replace('99%', '99%<!--=i1-->').replace('（%）', '（%）<!--#i1-->'));
    expect((await actions(linked, figure, ['quickfix'])).map(({ kind }) => kind)).not.toContain('refactor.rewrite');
  });

  it('an action whose document has moved on is refused', async () => {
    const [source] = await actions(uri, everything, ['source.fixAll.planlint']);
    await client.change(uri, 8, [{ text: `${text}\n` }]);
    await expect(resolve(source as CodeAction)).rejects.toMatchObject({ code: -32801 });
    await client.change(uri, 9, [{ text }]);
    await client.diagnosticsOf(uri, 9);
  });

  it('suppresses here with a reason left to write, around the whole table where it must', async () => {
    const offered = await actions(uri);
    const inLine = offered.find(({ title }) => title === '忽略这一处“百分数不合理”（写明理由）');
    expect(JSON.stringify(inLine?.edit)).toContain('校核忽略下一行 number/percent -- ${1:请写明理由} -->');
    const inTable = offered.find(({ title }) => title === '忽略这一处“目标劣于现状”（写明理由）');
    const edits = (inTable?.edit?.documentChanges?.[0] as TextDocumentEdit).edits;
    expect(edits.map(({ range }) => range.start.line)).toEqual([2, 4]);
  });

  it('offers either side of a conflict', async () => {
    const conflict = 'untitled:conflict.plan.md';
    const toc =
      '# 某市供水“十五五”规划\n\n目录\n\n第一章 发展基础和面临形势……1\n\n第二章 总体要求……3\n\n第一章 发展基础和面临形\n\n已有水厂3座。\n\n第二章 总体要求\n\n新建水厂3座。\n';
    await client.open(conflict, toc);
    await client.diagnosticsOf(conflict, 1);
    const choices = (await actions(conflict))
      .filter(({ diagnostics }) => diagnostics?.[0]?.code === 'numbering/toc')
      .filter(({ title }) => title.startsWith('标题改从') || title.startsWith('目录改从'));
    const texts = choices.map(({ edit }) => edited(conflict, toc, edit));
    expect(texts).toContain(toc.replace('面临形\n', '面临形势\n'));
    expect(texts).toContain(toc.replace('面临形势', '面临形'));
    expect(choices.some(({ isPreferred }) => isPreferred)).toBe(false);
  });

  it('fixing everything gives what planlint check --fix gives', async () => {
    for (const { name, text: plan } of seeds.slice(1, 2)) {
      const seed = `untitled:${name}`;
      await client.open(seed, plan);
      const [action] = await actions(seed, everything, ['source.fixAll.planlint']);
      const fixed = fixAll(sourceOf(plan), 'markdown', defaultConfig).text;
      expect(fixed).not.toBe(plan);
      expect(edited(seed, plan, action && (await resolve(action)).edit)).toBe(fixed);
    }
  });

  it('every action offered applies to the text, and a preferred one mends its finding', async () => {
    const { name, path } = seeds[0] ?? { name: '', path: '' };
    const plan = readFileSync(path, 'utf8');
    const seed = `untitled:each-${name}`;
    await client.open(seed, plan);
    await client.diagnosticsOf(seed, 1);
    const offered = (await actions(seed)).filter(({ isPreferred }) => isPreferred);
    expect(offered.length).toBeGreaterThan(5);
    for (const action of offered.slice(0, 6)) {
      const after = edited(seed, plan, action.edit);
      const id = (action.diagnostics?.[0]?.data as { id: string }).id;
      expect(check(sourceOf(after), 'markdown', defaultConfig).findings.map((finding) => finding.id)).not.toContain(id);
    }
  });
});
