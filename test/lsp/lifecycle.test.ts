import { describe, expect, it } from 'vitest';
import { startClient } from '../support/lsp-client';

describe('planlint lsp over stdio', () => {
  it('publishes what a check finds, and ends with 0 after shutdown', async () => {
    const client = await startClient();
    expect(client.initialized.serverInfo?.name).toBe('planlint');
    await client.open('untitled:一.plan.md', '水质合格率达到98%%。\n');
    const { diagnostics } = await client.diagnosticsOf('untitled:一.plan.md', 1);
    expect(diagnostics.map(({ code, range }) => [code, range])).toEqual([
      ['number/percent', { start: { line: 0, character: 7 }, end: { line: 0, character: 11 } }],
    ]);
    expect(await client.stop()).toBe(0);
  });
});
