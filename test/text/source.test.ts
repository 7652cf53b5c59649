import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText, isSource, lineSpan, offsetAt, openBytes, positionAt, sourceOf, type Source } from '../../server/src/text/source';
import { anyText } from '../support/any-text';

const open = (bytes: Uint8Array): Source => {
  const opened = openBytes(bytes);
  if (!isSource(opened)) throw new Error(opened.reason);
  return opened;
};

describe('openBytes', () => {
  it('keeps a BOM aside', () => {
    const source = open(new TextEncoder().encode('\uFEFF一、总体要求\n'));
    expect(source.bom).toBe(true);
    expect(source.text).toBe('一、总体要求\n');
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)('reads back what it writes in %s', (encoding) => {
    const text = '到2025年，毛入园率达到98%以上。䶮𠀀①～\r\n';
    const bytes = encodeText(text, encoding, encoding.startsWith('utf-16'));
    expect(bytes).toBeDefined();
    const source = open(bytes ?? new Uint8Array());
    expect(source.encoding).toBe(encoding);
    expect(source.text).toBe(text);
  });

  it('tells binary and unknown encodings apart, with the byte', () => {
    expect(openBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ reason: 'binary', at: 4 });
    expect(openBytes(Uint8Array.of(0xe4, 0xb8, 0x80, 0xff, 0xff))).toMatchObject({ reason: 'encoding', at: 3 });
  });

  it('any text survives writing and reading (property)', () => {
    fc.assert(
      fc.property(anyText(60), fc.constantFrom('utf-8', 'gb18030' as const), (raw, encoding) => {
        const text = raw.replace(/[\u0000\uFEFF\ud800-\udfff\ue000-\uf8ff]/g, 'x');
        const bytes = encodeText(text, encoding as 'utf-8', false);
        if (!bytes || encoding === 'gb18030') return bytes === undefined || new TextDecoder(encoding).decode(bytes) === text;
        return open(bytes).text === text;
      }),
    );
  });
});

describe('positions', () => {
  it('count CR, LF and CRLF as line ends, not U+2028', () => {
    const source = sourceOf('a\rb\nc\r\nd\u2028e');
    expect(source.lineStarts).toEqual([0, 2, 4, 7]);
    expect(lineSpan(source, 2)).toEqual({ start: 4, end: 5 });
  });

  it('go there and back (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '中', '\n', '\r', '\r\n', '𠀀') }), fc.nat(200), (text, at) => {
        const source = sourceOf(text);
        const offset = Math.min(at, text.length);
        expect(offsetAt(source, positionAt(source, offset))).toBe(offset);
      }),
    );
  });
});
