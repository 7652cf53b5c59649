import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type * as client from '../../client/src/protocol';
import type * as server from '../../server/src/lsp/protocol';

/** True where what the server sends is what the client reads, to the last field. The compiler is the test: `npm run lint`. */
type Same<A, B> = [A, B] extends [B, A] ? true : false;
const same: readonly [
  Same<server.IndicatorsResult, client.IndicatorsResult>,
  Same<server.WorkspaceResult, client.CheckWorkspaceResult>,
  Same<server.Status, client.StatusParams>,
] = [true, true, true];

const methods = (path: string): string[] =>
  [...readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8').matchAll(/'(planlint\/\w+)'/g)].map((m) => m[1] ?? '').sort();

describe('the protocol of planlint', () => {
  it('has the same messages on both sides', () => {
    expect(methods('../../client/src/protocol.ts')).toEqual(methods('../../server/src/lsp/protocol.ts'));
    expect(methods('../../client/src/protocol.ts')).toHaveLength(9);
    expect(same).toEqual([true, true, true]);
  });
});
