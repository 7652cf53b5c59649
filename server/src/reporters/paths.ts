import { posix, win32 } from 'node:path';
import { wellFormed } from './texts';

/** A working directory of Windows: a drive letter or a network share. */
const isWindows = (cwd: string): boolean => /^[A-Za-z]:[\\/]|^\\\\/.test(cwd);

/**
 * A file path as reports for other programs give it: relative to the working directory, with `/`, without `./`. What lies on another drive stays absolute.
 * Works on the text alone, so that Windows paths can be tested anywhere.
 */
export const reportPath = (cwd: string, filePath: string): string => {
  const path = isWindows(cwd) ? win32 : posix;
  const relative = path.isAbsolute(filePath) ? path.relative(cwd, filePath) : path.normalize(filePath);
  return path === win32 ? relative.replaceAll('\\', '/') : relative;
};

/**
 * The same as a URI reference (RFC 3986): every part percent-encoded, `/` kept. What lies outside the working directory becomes an absolute file: URI, since
 * SARIF resolves a relative one against the root of the run. Lone surrogates become U+FFFD.
 */
export const reportUri = (cwd: string, filePath: string): string => {
  const relative = reportPath(cwd, filePath);
  const outside = relative === '..' || relative.startsWith('../');
  const path = !outside ? relative : isWindows(cwd) ? win32.join(cwd, relative).replaceAll('\\', '/') : posix.join(cwd, relative);
  const parts = wellFormed(path).split('/');
  const drive = /^[A-Za-z]:$/.test(parts[0] ?? '');
  const encoded = parts.map((part, i) => (drive && i === 0 ? part : encodeURIComponent(part))).join('/');
  if (drive) return `file:///${encoded}`;
  // A network share: its server is the authority of the URI.
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
};
