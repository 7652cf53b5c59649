import { dirname, join } from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import type { ConfigFiles } from '../host/config-loader';
import { slashed } from '../host/config-paths';
import { searchPlaces } from '../host/config-places';
import { sourceOf } from '../text/source';
import { readFileRequest } from './protocol';

const missing = {
  problem: { zh: '编辑器没有给出这个文件；请核对路径', en: 'the editor did not hand this file over; check the path' },
};

/** The path of a URI of any scheme, decoded, and the URI of another path of the same scheme and authority; undefined for what has no path. */
export const virtualPlace = (uri: string): { readonly path: string; readonly uriOf: (path: string) => string } | undefined => {
  const match = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i.exec(uri);
  if (!match) return undefined;
  const [, origin = '', path = '/'] = match;
  const encoded = (segment: string): string => encodeURIComponent(segment);
  try {
    return {
      path: decodeURIComponent(path),
      // On Windows an absolute path gets a drive letter, which a virtual one has not.
      uriOf: (other) =>
        origin +
        slashed(other)
          .replace(/^[a-z]:/i, '')
          .split('/')
          .map(encoded)
          .join('/'),
    };
  } catch {
    return undefined;
  }
};

/**
 * The configuration files of a folder that is not on this machine (a repository opened without a clone): read through the client.
 * @param root no folder above it is searched
 */
export const virtualFiles = (connection: Connection, uriOf: (path: string) => string, root: string): ConfigFiles => {
  const known = new Map<string, Promise<string | undefined>>();
  const ask = async (path: string): Promise<string | undefined> => {
    try {
      return (await connection.sendRequest(readFileRequest, { uri: uriOf(path) }))?.text;
    } catch {
      return undefined;
    }
  };
  const read = (path: string): Promise<string | undefined> => {
    let text = known.get(path);
    if (!text) known.set(path, (text = ask(path)));
    return text;
  };
  const search = async (folder: string): Promise<string | undefined> => {
    for (const place of searchPlaces) {
      const text = await read(join(folder, place));
      if (text !== undefined && (place !== 'package.json' || text.includes('"planlint"'))) return join(folder, place);
    }
    return folder === root || dirname(folder) === folder ? undefined : search(dirname(folder));
  };
  return {
    search,
    open: async (path) => {
      const text = await read(path);
      return text === undefined ? missing : { source: sourceOf(text) };
    },
    exists: async (path) => (await read(path)) !== undefined,
  };
};
