import type { Column, Draft, Figure, Mark } from '../draft';
import type { SeedClaim } from './claims';

/** Marks for a text that was written by hand: found line by line, without any help of the checker. */

const numerals = '零一二三四五六七八九十';

interface Line {
  readonly start: number;
  readonly text: string;
}

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line };
    start += line.length + 1;
    return found;
  });
};

const figureIn = (text: string): Figure | undefined => {
  const number = /^(?:≥|≤|>|<|不低于|不少于)?\s*(\d+(?:\.\d+)?)/.exec(text.trim());
  if (!number) return undefined;
  const digits = number[1] ?? '';
  const comparator = /≥|>|以上|不低于|不少于/.test(text) ? 'at-least' : /≤|<|以下|以内/.test(text) ? 'at-most' : 'exact';
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, comparator };
};

/** What the columns of a pipe table hold, by their headers and the period of the plan. */
const columnsOf = (header: readonly string[], base: number, end: number): (Column | undefined)[] => {
  const review = header.some((cell) => cell.includes('增幅'));
  return header.map((cell, i) => {
    if (/属性/.test(cell)) return 'attribute';
    if (/增幅/.test(cell)) return 'growth';
    if (/序号/.test(cell)) return 'number';
    if (cell.includes(String(end))) return 'target';
    if (cell.includes(String(base))) return 'baseline';
    if (/20\d\d年/.test(cell)) return review ? 'source' : 'middle';
    if (/指\s*标/.test(cell)) return 'name';
    return i === 0 ? 'category' : undefined;
  });
};

const tableMarks = (lines: readonly Line[], table: number, base: number, end: number): Mark[] => {
  const cellsOf = ({ start, text }: Line): { start: number; end: number; text: string }[] =>
    [...text.matchAll(/(?<=\|)([^|]*)(?=\|)/g)].map((match) => {
      const inner = match[0].trim();
      const at = start + match.index + match[0].indexOf(inner);
      return { start: at, end: at + inner.length, text: inner };
    });
  const [first, , ...body] = lines;
  const header = first ? cellsOf(first) : [];
  const columns = columnsOf(
    header.map(({ text }) => text),
    base,
    end,
  );
  const nameAt = columns.indexOf('name');
  if (nameAt < 0 || !columns.some((column) => column === 'baseline' || column === 'target')) return [];
  const review = columns.includes('growth');
  const marks: Mark[] = header.flatMap(({ start, end: stop }, i): Mark[] => {
    const column = columns[i];
    return column ? [{ kind: 'header', table, column, start, end: stop }] : [];
  });
  body.forEach((line, i) => {
    const cells = cellsOf(line);
    const name = cells[nameAt];
    if (!name) return;
    const unit = /（[^（）]*）$/.exec(name.text);
    const label = /^\d+\./.exec(name.text);
    const fact = name.text.slice(label?.[0].length ?? 0, unit?.index ?? name.text.length).replace('*', '');
    const number = label ? Number.parseInt(label[0], 10) : columns.includes('number') ? Number(cells[columns.indexOf('number')]?.text) : undefined;
    marks.push({ kind: 'row', table, fact, last: i === body.length - 1, ...(number === undefined ? {} : { number }), start: line.start, end: line.start + line.text.length + 1 });
    if (unit) marks.push({ kind: 'cell', table, column: 'unit', fact, start: name.start + unit.index, end: name.end });
    cells.forEach((cell, j) => {
      const column = columns[j];
      const figure = figureIn(cell.text);
      if (!column || column === 'category' || (figure === undefined && !['name', 'attribute', 'number'].includes(column))) return;
      const stop = column === 'name' && unit ? cell.start + unit.index : cell.end;
      marks.push({
        kind: 'cell',
        table,
        column,
        fact,
        ...(figure && column !== 'number' ? { figure } : {}),
        ...(review ? { tags: ['review'] } : {}),
        start: cell.start,
        end: stop,
      });
    });
  });
  return marks;
};

interface Heading {
  readonly level: number;
  readonly line: Line;
  readonly label: string;
  readonly labelAt: number;
  readonly title: string;
  readonly number: number;
}

/** A line with a number and a title: `### 第二节 …`, `## 一、…`, `#### （一）…`. */
const headingIn = (line: Line): Heading | undefined => {
  const match = /^(#{2,6}) (第([一二三四五六七八九十])[章节]\s?|([一二三四五六七八九十])、|（([一二三四五六七八九十])）)(\S.*)$/.exec(line.text);
  if (!match) return undefined;
  const [, hashes = '', label = '', a, b, c, title = ''] = match;
  return { level: hashes.length - 1, line, label, labelAt: line.start + hashes.length + 1, title, number: numerals.indexOf(a ?? b ?? c ?? '零') };
};

const headingMarks = (headings: readonly Heading[], end: number): { marks: Mark[]; paths: Map<string, string> } => {
  const marks: Mark[] = [];
  const paths = new Map<string, string>();
  const parents: string[] = [];
  headings.forEach((heading, i) => {
    const { level, line, label, labelAt, title, number } = heading;
    const parent = parents[level - 1] ?? '';
    const path = `${parent}/${String(number)}`;
    parents.length = level;
    parents[level] = path;
    const next = headings.findIndex((each, j) => j > i && each.level <= level);
    const stop = next < 0 ? end : (headings[next]?.line.start ?? end);
    // Brothers: the headings of this level up to the next of a higher one.
    const later = headings.slice(i + 1);
    const until = later.findIndex((each) => each.level < level);
    const of = Math.max(number, ...later.slice(0, until < 0 ? later.length : until).filter((each) => each.level === level).map((each) => each.number));
    paths.set(title, path);
    const trimmed = label.trimEnd();
    marks.push({ kind: 'heading-number', level, number, of, parent, start: labelAt, end: labelAt + trimmed.length });
    const titleAt = labelAt + label.length;
    marks.push({ kind: 'heading', level, title, path, start: titleAt, end: titleAt + title.length });
    marks.push({ kind: 'section', level, number, of, path, start: line.start, end: stop });
  });
  return { marks, paths };
};

/** A repaired seed with its marks. */
export const annotated = (name: string, text: string, claims: readonly SeedClaim[]): Draft => {
  const period = /^period: (\d{4})-(\d{4})/m.exec(text);
  const [base, end] = [Number(period?.[1] ?? 2021) - 1, Number(period?.[2] ?? 2025)];
  const marks: Mark[] = [];
  const lines = linesOf(text);
  const headings = lines.flatMap((line) => headingIn(line) ?? []);
  const { marks: structure, paths } = headingMarks(headings, text.length);
  marks.push(...structure);

  const body = (headings[0]?.line.start ?? 0) + 1;
  const table: Line[] = [];
  let tables = 0;
  for (const line of [...lines, { start: text.length, text: '' }]) {
    if (line.text.startsWith('|')) table.push(line);
    else if (table.length > 0) {
      tables += 1;
      marks.push(...tableMarks(table, tables, base, end));
      table.length = 0;
    }
    const entry = /^(?:- )?(?:第[一二三四五六七八九十][章节]|[一二三四五六七八九十]、)\s?(\S.*?)(?: \d+)?$/.exec(line.text);
    const path = entry?.[1] === undefined ? undefined : paths.get(entry[1]);
    if (line.start < body && entry?.[1] !== undefined && path !== undefined) {
      const start = line.start + line.text.indexOf(entry[1]);
      marks.push({ kind: 'toc-entry', level: path.split('/').length - 1, title: entry[1], path, start, end: start + entry[1].length });
    }
    if (line.start > body && /^[^#|:\-<\s]/.test(line.text) && line.text.endsWith('。')) {
      const stop = line.start + line.text.length;
      marks.push({ kind: 'paragraph', start: line.start, end: stop });
      for (const match of line.text.matchAll(/[^。]+。/g)) marks.push({ kind: 'sentence', start: line.start + match.index, end: line.start + match.index + match[0].length });
    }
  }
  for (const claim of claims) {
    const [before = '', figure = '', after = ''] = claim.text.split(/[⟦⟧]/);
    const at = text.indexOf(before + figure + after);
    const parsed = figureIn(figure);
    if (at < 0 || !parsed) throw new Error(`${name}: no sentence “${claim.text}”`);
    const start = at + before.length;
    marks.push({ kind: 'claim', fact: claim.fact, when: claim.when, figure: parsed, wording: /分别/.test(before) ? 'paired' : 'seed', start, end: start + figure.length });
  }
  return { name, extension: '', text, marks };
};
