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
