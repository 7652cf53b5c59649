import { commands } from 'vscode';
import type { Location, Position } from 'vscode-languageclient/node';
import type { LanguageServer } from '../language-server';

/**
 * What a code lens leads to: the places, in the editor's own view of references.
 * @param uri the document @param position where the view opens @param places all as the protocol writes them
 */
export const showReferences = async (server: LanguageServer, uri: unknown, position: unknown, places: unknown): Promise<void> => {
  const { protocol2CodeConverter: code } = await server.running();
  await commands.executeCommand(
    'editor.action.showReferences',
    code.asUri(uri as string),
    code.asPosition(position as Position),
    (places as Location[]).map((place) => code.asLocation(place)),
  );
};
