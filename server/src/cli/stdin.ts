import { binaryReason, emptyReason, encodingReason, reasonOf, sizeReason, type FileReason } from '../host/file-problems';
import { mostBytes } from '../host/files';
import { isSource, openBytes } from '../text/source';
import type { Terminal } from './terminal';

/** Reads standard input as text, within the bounds and encodings that hold for files; a BOM stays its first character. Never rejects: gives why it is no plan. */
export const readStdin = async (terminal: Terminal): Promise<string | { readonly problem: FileReason }> => {
  let bytes: Uint8Array;
  try {
    bytes = await terminal.stdin();
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  if (bytes.length > mostBytes) return { problem: sizeReason(bytes.length, mostBytes) };
  const opened = openBytes(bytes);
  if (!isSource(opened)) return { problem: opened.reason === 'binary' ? binaryReason(opened.at) : encodingReason(opened.at) };
  if (opened.text.trim() === '') return { problem: emptyReason };
  return (opened.bom ? '\ufeff' : '') + opened.text;
};
