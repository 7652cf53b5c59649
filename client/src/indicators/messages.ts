// What the indicator panel and the extension say to each other. Types only: one side runs in a web page, the other in Node.

export interface PanelRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface PanelValue {
  readonly year: number | null;
  readonly value: number | null;
  readonly text: string;
  readonly range: PanelRange;
}

export type PanelState = 'ok' | 'warning' | 'error' | 'unknown';

export interface PanelIndicator {
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly direction: 'up' | 'down' | 'same' | null;
  readonly attribute: string | null;
  readonly nameRange: PanelRange;
  readonly baseline: PanelValue | null;
  readonly targets: readonly PanelValue[];
  readonly state: PanelState;
  readonly findings: readonly { readonly message: string; readonly range: PanelRange }[];
}

/** Words of the panel, in the language of the editor. */
export interface PanelWords {
  readonly filter: string;
  readonly indicators: string;
  readonly baseline: string;
  readonly target: string;
  readonly noPlan: string;
  readonly noIndicators: string;
  readonly noMatch: string;
  readonly shown: string;
  readonly states: Readonly<Record<PanelState, string>>;
  readonly directions: Readonly<Record<'up' | 'down' | 'same' | 'none', string>>;
}

/** To the panel. `uri` is null where no plan is open. */
export interface ShowMessage {
  readonly type: 'show';
  readonly uri: string | null;
  readonly indicators: readonly PanelIndicator[];
}

/** From the panel. */
export type PanelMessage = { readonly type: 'ready' } | { readonly type: 'reveal'; readonly uri: string; readonly range: PanelRange };
