/** How the bytes of a file were encoded; a fix writes them back the same way. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of one document, without its BOM, and where its lines start. */
export interface Source {
  readonly text: string;
  readonly bom: boolean;
  readonly encoding: Encoding;
  /** UTF-16 offset of the first character of each line; CR, LF and CRLF end a line (as CommonMark counts them). */
  readonly lineStarts: readonly number[];
}

/** A place in a source: 0-based line and 0-based UTF-16 column, as LSP counts. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why bytes could not be read as text. */
export interface SourceProblem {
  readonly reason: 'binary' | 'encoding';
  /** Byte offset of the first byte that does not fit, where known. */
  readonly at?: number;
}

const lineStartsOf = (text: string): number[] => {
  const starts = [0];
  // Natively from end to end: see scan.ts.
  if (text.includes('\r')) for (const { index } of text.matchAll(/\n|\r(?!\n)/g)) starts.push(index + 1);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** A source from text already decoded (an editor's buffer, standard input); a leading U+FEFF is kept aside as the BOM. */
export const sourceOf = (text: string, encoding: Encoding = 'utf-8'): Source => {
  const bom = text.charCodeAt(0) === 0xfeff;
  const body = bom ? text.slice(1) : text;
  return { text: body, bom, encoding, lineStarts: lineStartsOf(body) };
};

const decode = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Offset of the first byte that is not UTF-8, for the error message. */
const firstBadByte = (bytes: Uint8Array): number => {
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};

const looksUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
};

/** Shares of characters a Chinese or English text is made of; bytes misread as GB18030 show rare ones instead. */
const readsAsText = (text: string): boolean => {
  let odd = 0;
  let all = 0;
  for (let i = 0; i < text.length && all < 20_000; i += 1) {
    const code = text.charCodeAt(i);
    all += 1;
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) odd += 1;
  }
  return all === 0 || odd / all < 0.02;
};

/**
 * Opens the bytes of a file: UTF-8 (with or without BOM), UTF-16 with BOM, else GB18030.
 * NUL bytes in what is not UTF-16 mean a binary file. Never throws.
 */
export const openBytes = (bytes: Uint8Array): Source | SourceProblem => {
  const utf16 = looksUtf16(bytes);
  if (utf16) {
    const text = decode(bytes, utf16);
    return text === undefined ? { reason: 'encoding' } : sourceOf(text, utf16);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { reason: 'binary', at: nul };
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return sourceOf(utf8, 'utf-8');
  const gb = decode(bytes, 'gb18030');
  if (gb !== undefined && readsAsText(gb)) return sourceOf(gb, 'gb18030');
  return { reason: 'encoding', at: firstBadByte(bytes) };
};

/** True when `openBytes` gave a source rather than a problem. */
export const isSource = (opened: Source | SourceProblem): opened is Source => 'text' in opened;

let gbTable: Map<string, readonly number[]> | undefined;

/** TextDecoder reads GB18030 but nothing writes it: the table is the decoder's own, turned round (two-byte area). */
const gbBytesOf = (): Map<string, readonly number[]> => {
  if (gbTable) return gbTable;
  gbTable = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!gbTable.has(character)) gbTable.set(character, [lead, trail]);
    }
  }
  return gbTable;
};

/** Four-byte GB18030 for a code point: by search over the decoder, which keeps the tables of the standard out of this code. */
const fourByteGb = (codePoint: number): readonly number[] | undefined => {
  const decoder = new TextDecoder('gb18030');
  const linear = (n: number): number[] => [
    0x81 + Math.floor(n / 12600),
    0x30 + (Math.floor(n / 1260) % 10),
    0x81 + (Math.floor(n / 10) % 126),
    0x30 + (n % 10),
  ];
  if (codePoint >= 0x10000) return linear(189_000 + codePoint - 0x10000);
  let low = 0;
  let high = 39_419;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = decoder.decode(Uint8Array.from(linear(middle))).codePointAt(0) ?? 0;
    if (found === codePoint) return linear(middle);
    if (found < codePoint) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};

const encodeGb = (text: string): Uint8Array | undefined => {
  const table = gbBytesOf();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const found = table.get(character) ?? fourByteGb(code);
      if (!found) return undefined;
      bytes.push(...found);
    }
  }
  return Uint8Array.from(bytes);
};

const encodeUtf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
};

/** The bytes of a changed text in the encoding and with the BOM of its source; undefined where the encoding has no such character. */
export const encodeText = (text: string, encoding: Encoding, bom: boolean): Uint8Array | undefined => {
  const whole = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'gb18030') return encodeGb(whole);
  return encodeUtf16(whole, encoding === 'utf-16be');
};

/** The 0-based line of an offset. */
export const lineAt = ({ lineStarts }: Source, offset: number): number => {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The position of an offset; offsets past the end give the end. */
export const positionAt = (source: Source, offset: number): Position => {
  const at = Math.max(0, Math.min(offset, source.text.length));
  const line = lineAt(source, at);
  return { line, column: at - (source.lineStarts[line] ?? 0) };
};

/** The offset of a position, kept inside its line and the text. */
export const offsetAt = (source: Source, position: Position): number => {
  const start = source.lineStarts[position.line];
  if (start === undefined) return source.text.length;
  const next = source.lineStarts[position.line + 1] ?? source.text.length;
  return Math.min(start + Math.max(0, position.column), next);
};

/** The span of a line (0-based) without its line end. */
export const lineSpan = (source: Source, line: number): { start: number; end: number } => {
  const start = source.lineStarts[line] ?? source.text.length;
  let end = source.lineStarts[line + 1] ?? source.text.length;
  while (end > start && (source.text.charCodeAt(end - 1) === 10 || source.text.charCodeAt(end - 1) === 13)) end -= 1;
  return { start, end };
};
