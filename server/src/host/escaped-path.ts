const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// controls, line and paragraph separators, what turns the direction of writing, what is invisible, halves of surrogate pairs
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A path as messages for people show it: on one line, and nothing in it can move the cursor, colour the terminal or turn the line round. */
export const escapedPath = (path: string): string =>
  path.replace(unsafe, (character) => names[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
