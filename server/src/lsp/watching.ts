import { basename, dirname, sep } from 'node:path';
import { DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver/node';
import { searchPlaces } from '../host/config-places';
import { pathOfUri, uriOfPath } from './paths';
import type { Server } from './server';

const configurations = [...searchPlaces, '.gitignore'];
const plans = '**/*.plan.md';

/**
 * Has the client watch what says how plans are checked, and the plans themselves; what lies elsewhere (a configuration that is extended, a baseline) is added
 * when a document is found to depend on it. A client that watches nothing has the files looked at again whenever a document is opened or saved.
 */
export const watchFiles = (
  { connection, client, documents, workspace, onInitialized }: Server,
  plansChanged: (uris: readonly string[]) => void,
): void => {
  const watched = new Set<string>();
  const isSetting = (path: string): boolean =>
    watched.has(path) || (configurations.includes(basename(path)) && !path.split(sep).includes('node_modules'));
  const forget = (): void => {
    workspace.forgetFiles();
    documents.forgetFindings();
  };
  if (!client.registersWatchers) {
    documents.onSaved(forget);
    documents.onOpened(() => {
      workspace.forgetFiles();
    });
    return;
  }
  const register = (watchers: FileSystemWatcher[]): void => {
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  };
  onInitialized(() => {
    register([`**/{${configurations.join(',')}}`, plans].map((globPattern) => ({ globPattern })));
  });
  workspace.onSetup(({ sources }) => {
    const inFolders = (path: string): boolean => workspace.folderOf(uriOfPath(path)) !== undefined;
    const more = sources.filter((path) => !watched.has(path));
    for (const path of more) watched.add(path);
    const unseen = more.filter((path) => !inFolders(path) || !configurations.includes(basename(path)));
    if (unseen.length > 0)
      register(
        unseen.map((path) => ({
          globPattern: client.relativeWatchers ? { baseUri: uriOfPath(dirname(path)), pattern: basename(path) } : path.replaceAll(sep, '/'),
        })),
      );
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => pathOfUri(uri) ?? []);
    plansChanged(changes.map(({ uri }) => uri));
    if (paths.some(isSetting)) forget();
  });
};
