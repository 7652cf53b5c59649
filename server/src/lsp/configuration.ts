import { DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver/node';
import type { Server } from './server';

/** Follows the client's settings and the workspace's folders. */
export const listenToSettings = ({ connection, client, documents, workspace, onInitialized }: Server, params: InitializeParams): void => {
  const options: unknown = params.initializationOptions;
  if (typeof options === 'object' && options !== null && 'settings' in options) workspace.giveSettings(options.settings);
  onInitialized(() => {
    if (client.registersSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'planlint' });
    if (client.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        workspace.setFolders((await connection.workspace.getWorkspaceFolders()) ?? []);
        documents.forgetFindings();
      });
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    if (client.hasSettings) workspace.forgetSettings();
    else workspace.giveSettings(typeof settings === 'object' && settings !== null && 'planlint' in settings ? settings.planlint : settings);
    documents.forgetFindings();
  });
};
