// Edits as people make them — typing, deleting, a paragraph pasted, a cell changed, a section deleted and put back — drawn at random from a seed.

/** A random source that gives the same numbers for the same seed (mulberry32). */
export const randomFrom = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const typed = [...'的一到年全市率达提高建设完成供水普及2030258.9%，。、；：（）“”所人个教育推进加强 '];

/** The line and character of an offset, as the protocol counts. */
const positionIn = (text, offset) => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
};

/** Offsets where the lines that satisfy start, with their texts. */
const linesOf = (text, satisfies) => {
  const found = [];
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at);
    const to = end < 0 ? text.length : end;
    const line = text.slice(at, to);
    if (satisfies(line)) found.push({ at, line });
    at = to + 1;
  }
  return found;
};

const isHeading = (line) => /^(?:#{1,6} |第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+、)/.test(line);
const isRow = (line) => (line.startsWith('|') || line.startsWith('\t')) && /\d/.test(line);
const isProse = (line) =>
  line.length > 20 && !line.startsWith('|') && !line.startsWith('\t') && !isHeading(line) && !line.startsWith('---');

/**
 * An endless row of edits of a text; each comes with the text after it, its kind and the change as LSP sends it.
 * The text stays about as long as it was: what is deleted is put back later.
 */
export const editsOf = function* (text, seed) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const first = text.length;
  const paragraphs = linesOf(text, isProse).map(({ line }) => line);
  /** Sections cut out and the offsets they stood at. */
  const cut = [];
  let caret = Math.floor(text.length / 2);

  const change = (kind, start, end, put) => {
    const range = { start: positionIn(text, start), end: positionIn(text, end) };
    text = text.slice(0, start) + put + text.slice(end);
    caret = start + put.length;
    return { kind, text, change: { range, text: put } };
  };
  const move = () => {
    const prose = pick(linesOf(text, isProse));
    caret = prose ? prose.at + Math.floor(random() * prose.line.length) : Math.floor(random() * text.length);
  };
  const deleteSection = () => {
    const headings = linesOf(text, isHeading);
    const i = Math.floor(random() * headings.length);
    const start = headings[i]?.at;
    const end = headings[i + 1]?.at;
    if (start === undefined || end === undefined || end - start > 6000) return undefined;
    cut.push({ at: start, text: text.slice(start, end) });
    return change('delete a section', start, end, '');
  };
  const putBack = () => {
    const section = cut.pop();
    return section && change('paste a section', Math.min(section.at, text.length), Math.min(section.at, text.length), section.text);
  };
  const editCell = () => {
    const row = pick(linesOf(text, isRow));
    const number = row && pick([...row.line.matchAll(/\d+(?:\.\d+)?/g)]);
    if (!number) return undefined;
    const value = String(Math.round(random() * 1000) / 10);
    return change('edit a cell', row.at + number.index, row.at + number.index + number[0].length, value);
  };
  const pasteParagraph = () => {
    const at = pick(linesOf(text, isProse));
    const paragraph = pick(paragraphs);
    return at && paragraph && change('paste a paragraph', at.at, at.at, `${paragraph}\n\n`);
  };
  const deleteParagraph = () => {
    const at = pick(linesOf(text, isProse));
    return at && change('delete a paragraph', at.at, at.at + at.line.length, '');
  };

  for (;;) {
    const dice = random();
    let made;
    if (dice < 0.03) made = deleteSection();
    else if (dice < 0.06) made = putBack();
    else if (dice < 0.12) made = text.length > first * 1.05 ? deleteParagraph() : pasteParagraph();
    else if (dice < 0.2) made = editCell();
    else if (dice < 0.3 && caret > 0) made = change('delete a character', caret - 1, caret, '');
    else {
      if (dice > 0.95) move();
      made = change('type', caret, caret, dice > 0.94 ? `${pick(typed)}\n` : pick(typed));
    }
    if (made) yield made;
  }
};
