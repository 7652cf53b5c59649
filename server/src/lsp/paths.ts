import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a file: URI on this machine; undefined for other schemes and for what is no such URI. */
export const pathOfUri = (uri: string): string | undefined => {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
};

/** The URI of an absolute path. */
export const uriOfPath = (path: string): string => pathToFileURL(path).href;

/** A URI without query and fragment. */
export const pathPart = (uri: string): string => {
  const end = uri.search(/[#?]/);
  return end < 0 ? uri : uri.slice(0, end);
};

/** The last part of a URI's path, decoded, for messages. */
export const nameOfUri = (uri: string): string => {
  const path = pathPart(uri);
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** The address of a place in a file, as editors open it: `#L12,5` (1-based). */
export const placeUri = (uri: string, { line, character }: { readonly line: number; readonly character: number }): string =>
  `${pathPart(uri)}#L${String(line + 1)},${String(character + 1)}`;

/** A relative path, as a plan names another file, against the URI of the plan; undefined where the two make no URI. */
export const relatedUri = (uri: string, path: string): string | undefined => {
  try {
    return new URL(path.replaceAll('\\', '/'), uri).href;
  } catch {
    return undefined;
  }
};
