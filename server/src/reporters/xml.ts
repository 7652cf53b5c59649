/** What XML 1.0 forbids even as a reference (production 2, Char): most control characters, lone surrogates, U+FFFE, U+FFFF. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Character data: markup escaped (so that `]]>` is harmless too), forbidden characters made U+FFFD, a carriage return kept from being read as a line feed. */
export const xmlText = (text: string): string => text.replace(illegal, '\ufffd').replace(/[&<>\r]/g, (c) => entities[c] ?? c);

/** Attributes in the order given, each with a blank before it; line ends and tabs as references, or a reader would make blanks of them. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${String(value)
          .replace(illegal, '\ufffd')
          .replace(/[&<>"\t\n\r]/g, (c) => entities[c] ?? c)}"`,
    )
    .join('');

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>\n';
