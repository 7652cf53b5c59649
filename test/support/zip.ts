import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface ZipEntry {
  readonly path: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly read: () => Buffer;
}

/** The files of a ZIP archive by its central directory (PKWARE APPNOTE 4.3.12); neither ZIP64 nor encryption. */
export const zipEntries = (file: string): ZipEntry[] => {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1) throw new Error(`${file} is no ZIP archive`);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const read = (): Buffer => {
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(from, from + packed);
      return method === 0 ? Buffer.from(data) : inflateRawSync(data);
    };
    return { path, size, read };
  });
};
