import type { PanelWords } from './messages';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

/**
 * The page of the indicator panel: a filter, buttons for the states, and a list that its script fills.
 * Nothing but its own script and style sheet may load; the policy forbids everything else.
 */
export const indicatorsPage = (sources: {
  readonly csp: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  readonly language: string;
  readonly words: PanelWords;
}): string => {
  const { csp, nonce, script, style, language, words } = sources;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${csp}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>${escaped(words.indicators)}</title>
</head>
<body data-words="${escaped(JSON.stringify(words))}">
<div class="tools">
<input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="${escaped(words.filter)}" aria-label="${escaped(words.filter)}" aria-controls="list">
<div id="states" role="group"></div>
</div>
<p id="count" role="status"></p>
<ul id="list" aria-label="${escaped(words.indicators)}"></ul>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
};
