import type { PanelIndicator, PanelState } from '../indicators/messages';

export interface Filter {
  readonly text: string;
  /** States to show; all where empty. */
  readonly states: ReadonlySet<PanelState>;
}

/** Every word must stand in the name, the category, the unit or the 属性. */
const textMatches = ({ name, category, attribute, unit }: PanelIndicator, text: string): boolean => {
  const hay = [name, category, attribute, unit].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
};

export const filtered = (indicators: readonly PanelIndicator[], { text, states }: Filter): readonly PanelIndicator[] =>
  indicators.filter((indicator) => (states.size === 0 || states.has(indicator.state)) && textMatches(indicator, text.trim()));
