import type { Diagnostic, Message } from 'vscode-languageserver/node';

/**
 * How messages become bytes: as JSON, like vscode-jsonrpc does it. After a keystroke most diagnostics of a long list are the very objects sent the last time;
 * theirs are kept, for writing 70 KB anew costs as much as finding out what has changed.
 */

interface WithDiagnostics {
  readonly params?: { readonly diagnostics?: readonly Diagnostic[] };
  readonly result?: { readonly kind?: string; readonly items?: readonly Diagnostic[] };
}

const bytesOf = new WeakMap<Diagnostic, Uint8Array>();

const encoded = (diagnostic: Diagnostic): Uint8Array => {
  const known = bytesOf.get(diagnostic);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(diagnostic));
  bytesOf.set(diagnostic, bytes);
  return bytes;
};

const comma = Buffer.from(',');

/** A message whose list of diagnostics is left out, and where in its JSON that list belongs. */
const around = (message: Message, { params, result }: WithDiagnostics): { readonly json: string; readonly empty: string } =>
  params
    ? { json: JSON.stringify({ ...message, params: { ...params, diagnostics: [] } }), empty: '"diagnostics":[]' }
    : { json: JSON.stringify({ ...message, result: { ...result, items: [] } }), empty: '"items":[]' };

/** The diagnostics a message publishes or answers with. */
const diagnosticsIn = ({ params, result }: WithDiagnostics): readonly Diagnostic[] | undefined =>
  params ? params.diagnostics : result?.kind === 'full' ? result.items : undefined;

/** A message as UTF-8, byte for byte what `JSON.stringify` makes of it. */
export const encode = (message: Message): Uint8Array => {
  const own = message as Message & WithDiagnostics;
  const diagnostics = diagnosticsIn(own);
  if (!Array.isArray(diagnostics) || diagnostics.length === 0) return Buffer.from(JSON.stringify(message));
  const { json, empty } = around(message, own);
  // No string of JSON holds a bare quotation mark: the first place is the list.
  const at = json.indexOf(empty) + empty.length - 1;
  const parts: Uint8Array[] = [Buffer.from(json.slice(0, at))];
  for (const diagnostic of diagnostics as readonly Diagnostic[]) parts.push(encoded(diagnostic), comma);
  parts.pop();
  parts.push(Buffer.from(json.slice(at)));
  return Buffer.concat(parts);
};

/** For a message writer (vscode-jsonrpc, `MessageWriterOptions`). */
export const contentTypeEncoder = {
  name: 'application/json',
  encode: (message: Message): Promise<Uint8Array> => Promise.resolve(encode(message)),
};
