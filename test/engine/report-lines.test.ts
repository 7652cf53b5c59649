import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/finding';
import { checkedFileOf } from '../../server/src/engine/report';
import { lineAt } from '../../server/src/engine/report-lines';
import { lineSpan, sourceOf } from '../../server/src/text/source';

const findingAt = (start: number, end: number, related: readonly number[] = []): Finding => ({
  id: `id${String(start)}`,
  ruleId: 'number/sum',
  severity: 'error',
  message: '不等',
  span: { start, end },
  related: related.map((at) => ({ span: { start: at, end: at + 1 }, message: '由此' })),
});

describe('the lines a checked file carries', () => {
  it('are those its findings and related places start in, whole when short', () => {
    const source = sourceOf('甲\r\n乙乙\n丙\n丁');
    expect(checkedFileOf('a.md', source, [findingAt(3, 4, [8])]).lines).toEqual({
      2: [{ column: 1, text: '乙乙', cutBefore: false, cutAfter: false }],
      4: [{ column: 1, text: '丁', cutBefore: false, cutAfter: false }],
    });
  });

  it('are whole up to 400 units and windows from 401 on', () => {
    expect(checkedFileOf('a.md', sourceOf('字'.repeat(400)), [findingAt(200, 201)]).lines[1]?.[0]?.text).toHaveLength(400);
    expect(checkedFileOf('a.md', sourceOf('字'.repeat(401)), [findingAt(200, 201)]).lines[1]).toEqual([
      { column: 121, text: '字'.repeat(240), cutBefore: true, cutAfter: true },
    ]);
  });

  it('are two windows for places far apart, one for places close by', () => {
    const lines = checkedFileOf('a.md', sourceOf('字'.repeat(2000)), [findingAt(500, 501, [600]), findingAt(1500, 1501)]).lines[1];
    expect(lines?.map((l) => [l.column, l.text.length])).toEqual([
      [421, 340],
      [1421, 240],
    ]);
  });

  it('never cut through a surrogate pair', () => {
    for (const at of [500, 501, 502]) {
      const [line] = checkedFileOf('a.md', sourceOf('𠀀'.repeat(500)), [findingAt(at, at + 2)]).lines[1] ?? [];
      expect(line?.text).not.toMatch(/\p{Cs}/u);
    }
  });

  it('hold less than the text even when every character of a long line is found', () => {
    const text = '字'.repeat(20_000);
    const findings = Array.from({ length: 20_000 }, (_, i) => findingAt(i, i + 1));
    const lines = checkedFileOf('a.md', sourceOf(text), findings).lines[1] ?? [];
    expect(lines.map((l) => l.text)).toEqual([text]);
  });

  it('hold what stands at every place, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('\n', '\r\n', '\r', '𠀀', '字', 'a'),
            fc.integer({ min: 1, max: 900 }).map((n) => '文'.repeat(n)),
          ),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30)), { minLength: 1, maxLength: 8 }),
        (parts, places) => {
          const source = sourceOf(parts.join(''));
          const findings = places.map(([share, length]) => {
            const start = Math.floor(share * source.text.length);
            return findingAt(start, Math.min(start + length, source.text.length));
          });
          const { report, lines } = checkedFileOf('a.md', source, findings);
          for (const message of report.messages) {
            const whole = lineSpan(source, message.line - 1);
            const line = lineAt(lines, message.line, message.column);
            expect(line).toBeDefined();
            const at = message.column - (line?.column ?? 0);
            const expected = source.text.slice(whole.start, whole.end).slice(message.column - 1, message.column + 29);
            expect(line?.text.slice(at, at + 30)).toBe(expected);
            expect(line?.cutAfter).toBe((line?.column ?? 0) - 1 + (line?.text.length ?? 0) < whole.end - whole.start);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
