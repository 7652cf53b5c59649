import { randomBytes } from 'node:crypto';
import {
  env,
  l10n,
  Range,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  type Webview,
  type WebviewView,
  type WebviewViewProvider,
} from 'vscode';
import type { LanguageServer } from '../language-server';
import { activePlanEditor, isPlan } from '../plans';
import { indicatorsRequest } from '../protocol';
import type { PanelMessage, PanelRange, PanelWords, ShowMessage } from './messages';
import { indicatorsPage } from './page';

const words = (): PanelWords => ({
  filter: l10n.t('Filter by name, category or attribute'),
  indicators: l10n.t('Indicators'),
  baseline: l10n.t('baseline'),
  target: l10n.t('target'),
  noPlan: l10n.t('Open a plan to see its indicators.'),
  noIndicators: l10n.t('This plan has no indicator table yet. The command “planlint: Insert indicator table” starts one.'),
  noMatch: l10n.t('No indicator matches.'),
  shown: l10n.t('{0} of {1} indicators'),
  states: { ok: l10n.t('in order'), warning: l10n.t('warning'), error: l10n.t('error'), unknown: l10n.t('not judged') },
  directions: { up: l10n.t('should rise'), down: l10n.t('should fall'), same: l10n.t('should stay'), none: l10n.t('direction unknown') },
});

const asRange = ({ start, end }: PanelRange): Range => new Range(start.line, start.character, end.line, end.character);

/** Selects a place in the editor that shows the document, or opens one. */
const reveal = async (uri: Uri, range: PanelRange): Promise<void> => {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(uri, {
    selection: asRange(range),
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
  editor.revealRange(asRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
};

class IndicatorsView implements WebviewViewProvider {
  private view: WebviewView | undefined;
  /** The plan shown: the active one, and while the focus is elsewhere the last one. */
  private plan: TextDocument | undefined;
  private asked = 0;

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: LanguageServer,
  ) {
    this.plan = activePlanEditor()?.document;
  }

  resolveWebviewView(view: WebviewView): void {
    this.view = view;
    const { webview } = view;
    const files = Uri.joinPath(this.context.extensionUri, 'dist/client');
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    webview.html = this.page(webview, files);
    webview.onDidReceiveMessage((message: PanelMessage) => {
      if (message.type === 'ready') void this.refresh();
      else void reveal(Uri.parse(message.uri), message.range);
    });
    view.onDidChangeVisibility(() => void this.refresh());
    view.onDidDispose(() => {
      this.view = undefined;
    });
  }

  private page(webview: Webview, files: Uri): string {
    return indicatorsPage({
      csp: webview.cspSource,
      nonce: randomBytes(16).toString('base64url'),
      script: webview.asWebviewUri(Uri.joinPath(files, 'indicators.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(files, 'indicators.css')).toString(),
      language: env.language,
      words: words(),
    });
  }

  /** Shows another plan when the editor with the focus does. */
  follow(): void {
    const active = activePlanEditor()?.document;
    if (!active || active === this.plan) return;
    this.plan = active;
    void this.refresh();
  }

  closed(document: TextDocument): void {
    if (document !== this.plan) return;
    this.plan = activePlanEditor()?.document;
    void this.refresh();
  }

  checked(uri: string): void {
    if (uri === this.plan?.uri.toString()) void this.refresh();
  }

  /** Asks the server for the indicators and shows them; an answer that a later question overtook is dropped. */
  private async refresh(): Promise<void> {
    const { view, plan } = this;
    if (!view?.visible) return;
    const turn = ++this.asked;
    const show = (message: ShowMessage): void => {
      if (turn === this.asked) void view.webview.postMessage(message);
    };
    if (!plan || !isPlan(plan)) {
      show({ type: 'show', uri: null, indicators: [] });
      return;
    }
    const client = await this.server.running();
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(plan);
    try {
      const result = await client.sendRequest(indicatorsRequest, { textDocument });
      show({ type: 'show', uri: plan.uri.toString(), indicators: result?.indicators ?? [] });
    } catch {
      // Cancelled because the text moved on, or the server is starting anew: the next check brings the next answer.
    }
  }
}

/** The view “indicators”: each with baseline → target, direction, 属性 and state; follows the active plan as it is typed. */
export const indicatorsView = (context: ExtensionContext, server: LanguageServer): Disposable => {
  const view = new IndicatorsView(context, server);
  const listeners = [
    server.onStatus(({ uri }) => {
      view.checked(uri);
    }),
    window.registerWebviewViewProvider('planlint.indicators', view),
    window.onDidChangeActiveTextEditor(() => {
      view.follow();
    }),
    workspace.onDidCloseTextDocument((document) => {
      view.closed(document);
    }),
  ];
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
};
