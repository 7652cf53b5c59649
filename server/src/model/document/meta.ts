import { planYears } from '../../lexicon/periods';
import { isBlank, isDigit, isHan, squeeze } from '../../text/characters';
import { spanIn } from '../../text/reading';
import { keptByText } from '../../text/keep';
import { countOf, nextOf } from '../../text/scan';
import type { Span } from '../../text/span';
import { lineSpan, positionAt } from '../../text/source';
import type { SyntaxTree } from '../../syntax/types';
import { chineseValue } from '../../text/numerals';
import { endsSentence, type ProseDraft } from './prose';
import { ordinalPeriod, planOrdinalAt } from '../figures/periods-in-text';
import { contradictsCount } from '../figures/title-spans';
import type { PlanMeta, YearRange } from '../types';

/** From this share of half-width marks on they are the document's habit, not slips … */
const halfWidthHabit = 0.9;
/** … and those of one kind where most are half-width, and so many. */
const manyOfAKind = 10;

const titleWords = [
  '规划',
  '行动方案',
  '实施方案',
  '纲要',
  '行动计划',
  '实施计划',
  '工作方案',
  '三年行动',
  '方案',
  '计划',
  '規劃',
  '方案',
  '綱要',
] as const;

const stripPeriod = (title: string): string => {
  let text = squeeze(title);
  for (let guard = 0; guard < 3 && /[）)]$/.test(text); guard += 1) {
    const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
    if (open <= 0) break;
    text = text.slice(0, open);
  }
  return text;
};

/** True for a line that can be a plan's own title. */
export const isPlanTitle = (text: string): boolean => {
  const bare = stripPeriod(text);
  return (
    bare.length >= 6 &&
    bare.length <= 60 &&
    !endsSentence(text) &&
    !/[。；，！？《》：]/.test(text.replace(/[“”]/g, '')) &&
    titleWords.some((w) => bare.endsWith(w))
  );
};

/** The years in a title's bracket: （2023—2027年）, (2021-2025年). */
export const yearsInTitle = (text: string): YearRange | undefined => {
  for (let i = 0; i < text.length; i += 1) {
    if (!isDigit(text[i]) || isDigit(text[i - 1])) continue;
    const first = /^((?:19|20)\d\d)年?[-－—–~～至到]{1,2}((?:19|20)\d\d)年?/.exec(text.slice(i, i + 14));
    if (first) return { start: Number(first[1]), end: Number(first[2]) };
  }
  return undefined;
};

const kindOf = (title: string): PlanMeta['kind'] => {
  const bare = stripPeriod(title);
  if (bare.endsWith('纲要')) return '纲要';
  if (bare.includes('行动')) return '行动方案';
  if (bare.endsWith('方案') || bare.endsWith('计划')) return '实施方案';
  if (bare.endsWith('规划')) return '规划';
  return undefined;
};

/** The title stands among so many lines. */
const mostEarly = 24;

/** The title among the first lines: the last line before the first body text that looks like a plan's title, with the line it is continued from. */
const findTitle = (
  prose: readonly ProseDraft[],
): { readonly text: string; readonly span: Span; readonly lines: readonly ProseDraft[] } | undefined => {
  const early: ProseDraft[] = [];
  for (const p of prose) {
    if (early.length === mostEarly) break;
    if (p.kind === 'line' || p.kind === 'title' || p.kind === 'heading') early.push(p);
  }
  const limit = prose.findIndex((p) => p.kind === 'heading' && p.section !== undefined && p.section.label !== undefined);
  const before = early.filter((p) => limit < 0 || prose.indexOf(p) < limit);
  let best: { text: string; span: Span; lines: ProseDraft[] } | undefined;
  before.forEach((p, i) => {
    if (p.kind === 'heading' && p.section?.label) return;
    const { text } = p.reading;
    const previous = before[i - 1];
    if (isPlanTitle(text)) {
      const broken =
        previous &&
        stripPeriod(text).length < 16 &&
        !endsSentence(previous.reading.text) &&
        previous.reading.text.length <= 40 &&
        (/[“”》"]$|的$|关于.*$/.test(previous.reading.text) || /^[和与及暨]/.test(squeeze(text))) &&
        prose.indexOf(p) - prose.indexOf(previous) === 1;
      const lines = broken ? [previous, p] : [p];
      best = {
        text: lines.map((l) => squeeze(l.reading.text)).join(''),
        span: { start: (lines[0] ?? p).reading.span.start, end: p.reading.span.end },
        lines,
      };
    } else if (
      best &&
      /^[（(].*[）)]$/.test(squeeze(text)) &&
      yearsInTitle(text) &&
      best.lines.at(-1) &&
      prose.indexOf(p) - prose.indexOf(best.lines.at(-1) ?? p) === 1
    ) {
      best = { text: best.text + squeeze(text), span: { start: best.span.start, end: p.reading.span.end }, lines: [...best.lines, p] };
    }
  });
  return best;
};

/** The plan that a paragraph says is issued. */
const issuedIn = keptByText((paragraph): { readonly named: string | undefined } => {
  const text = paragraph.slice(0, 400);
  const quoted = /《([^《》]{4,80})》/.exec(text);
  const issues = quoted && (/(?:印发|现将).{0,4}《/.test(text) || (quoted.index < 4 && /印发|发布|公布/.test(text)));
  const found = issues ? quoted[1] : /关于印发《?([^《》]{4,80})的通知$/.exec(text)?.[1];
  const named = found === undefined ? undefined : squeeze(found);
  return { named: named !== undefined && isPlanTitle(named) ? named : undefined };
});

/** What the notice in front says it issues: 关于印发…的通知, 现将《…》印发给你们, 《…》已经…同意，现予印发. Only above the first numbered heading. */
const issuedTitle = (prose: readonly ProseDraft[]): string | undefined => {
  const first = prose.findIndex((p) => p.kind === 'heading' && p.section?.label !== undefined);
  for (const { kept, kind } of prose.slice(0, Math.min(first < 0 ? 40 : first, 40))) {
    if (kind === 'toc' || kind === 'cell') continue;
    const { named } = issuedIn(kept);
    if (named !== undefined) return named;
  }
  return undefined;
};

/** The line, or the two lines, that hold a title known from elsewhere. */
const findNamed = (prose: readonly ProseDraft[], named: string): ReturnType<typeof findTitle> => {
  for (let i = 0; i < Math.min(prose.length, 200); i += 1) {
    const [p, next] = [prose[i], prose[i + 1]];
    if (p?.kind !== 'line') continue;
    const text = squeeze(p.reading.text);
    if (text === named) return { text, span: p.reading.span, lines: [p] };
    if (next?.kind !== 'line' || !named.startsWith(text) || text + squeeze(next.reading.text) !== named) continue;
    return { text: named, span: { start: p.reading.span.start, end: next.reading.span.end }, lines: [p, next] };
  }
  return undefined;
};

const ordinalStart = /[第十二](?=[一二三四五六七八九十\d])/g;

const ordinalsIn = keptByText((text) => {
  const ordinals: number[] = [];
  for (let i = nextOf(ordinalStart, text, 0); i >= 0; i = nextOf(ordinalStart, text, i + 1)) {
    const found = planOrdinalAt(text, i);
    if (!found) continue;
    ordinals.push(found.ordinal);
    i = found.to - 1;
  }
  return ordinals;
});

/** The period the body names most (“十四五” in a text without a telling title). */
const periodInText = (prose: readonly ProseDraft[]): YearRange | undefined => {
  const counts = new Map<number, number>();
  for (const p of prose) {
    if (p.kind === 'toc') continue;
    for (const ordinal of ordinalsIn(p.kept)) counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const [first, second] = ranked;
  if (!first || first[1] < 3 || (second && second[0] > first[0] && second[1] * 2 > first[1])) return undefined;
  return planYears(first[0]);
};

/** A line that is a date: 2022年6月2日, 二〇二二年六月, （2023年1月2日）. */
const dateLine = (text: string): { year: number; month?: number; day?: number } | undefined => {
  if (text.length > 24) return undefined;
  const bare = squeeze(text).replace(/^[（(]|[）)]$/g, '');
  const arabic = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(bare);
  if (arabic) return { year: Number(arabic[1]), month: Number(arabic[2]), day: Number(arabic[3]) };
  const chinese = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/.exec(bare);
  if (!chinese) return undefined;
  const year = chineseValue(chinese[1] ?? '');
  const month = chineseValue(chinese[2] ?? '');
  const day = chinese[3] ? chineseValue(chinese[3]) : undefined;
  return year === undefined ? undefined : { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
};

const docNumberPattern = /^[一-龥]{2,12}[〔[（(【](19|20)\d\d[〕\]）)】]\d{1,4}号$/u;
const docNumberOf = (text: string): string | undefined => (docNumberPattern.test(text) ? text : undefined);

const fullWidth = /[，：；（）]/g;
const halfWidth = /[,:;()]/g;
/** The marks that are counted, closing brackets apart. */
export const widthMarks = ',:;(';
const markOf: Readonly<Record<string, number>> = { ',': 0, ':': 1, ';': 2, '(': 3, ')': 4, '，': 0, '：': 1, '；': 2, '（': 3, '）': 4 };

/** Traditional characters that simplified text never has, among the commonest in plans. */
const notTraditional = /[^為發與對業產學區劃國會這還個來時後們說過機從數點現]+/g;
const notHan = /[^\u4e00-\u9fff]+/g;

/** What a text has to say of the document. */
interface Said {
  /** How many half-width , : ; ( ) stand beside Han characters, and how many of their full-width twins, each in this order. */
  readonly half: readonly number[];
  readonly full: readonly number[];
  readonly han: number;
  readonly traditional: number;
  /** What a line of a letterhead or signature gives. */
  readonly date: ReturnType<typeof dateLine>;
  readonly docNumber: string | undefined;
}

const noMarks: readonly number[] = [0, 0, 0, 0, 0];
const countsOf = (marks: RegExp, text: string, counts?: (at: number) => boolean): readonly number[] => {
  let found: number[] | undefined;
  for (let i = nextOf(marks, text, 0); i >= 0; i = nextOf(marks, text, i + 1)) {
    const mark = markOf[text.charAt(i)];
    if (mark === undefined || counts?.(i) === false) continue;
    found ??= [...noMarks];
    found[mark] = (found[mark] ?? 0) + 1;
  }
  return found ?? noMarks;
};

const saidIn = keptByText((text: string): Said => {
  const besideHan = (i: number): boolean => isHan(text[i - 1]) || isHan(text[i + 1]) || '”》'.includes(text[i - 1] ?? ' ');
  return {
    half: countsOf(halfWidth, text, besideHan),
    full: countsOf(fullWidth, text),
    han: countOf(notHan, text),
    traditional: countOf(notTraditional, text),
    date: dateLine(text),
    docNumber: text.length < 40 ? docNumberOf(squeeze(text)) : undefined,
  };
});

/** So many Han characters tell whether a text is a traditional one. */
const enoughHan = 20_000;

const add = (sums: number[], numbers: readonly number[]): void => {
  if (numbers !== noMarks) for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (numbers[i] ?? 0);
};
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

const habitOf = (half: readonly number[], full: readonly number[]): string => {
  const [halves, fulls] = [sum(half), sum(full)];
  if (halves > 0 && halves >= halfWidthHabit * (halves + fulls)) return widthMarks;
  return [...widthMarks].filter((_, i) => (half[i] ?? 0) >= manyOfAKind && (half[i] ?? 0) >= (full[i] ?? 0)).join('');
};

/** What all proses together say of the document. */
const saidBy = (prose: readonly ProseDraft[]): Pick<PlanMeta, 'halfWidthMarks' | 'traditional' | 'issued' | 'docNumber'> => {
  let [han, traditional] = [0, 0];
  const half = [...noMarks];
  const full = [...noMarks];
  let issued: PlanMeta['issued'];
  let docNumber: PlanMeta['docNumber'];
  for (const { kept, kind, reading } of prose) {
    const said = saidIn(kept);
    add(half, said.half);
    add(full, said.full);
    if (han <= enoughHan) {
      han += said.han;
      traditional += said.traditional;
    }
    if (kind !== 'line' && kind !== 'paragraph') continue;
    if (said.date) issued ??= { ...said.date, span: reading.span };
    if (said.docNumber !== undefined) docNumber ??= { text: said.docNumber, span: spanIn(reading, 0, reading.text.length) };
  }
  return {
    halfWidthMarks: habitOf(half, full),
    // Two characters in a hundred are enough.
    traditional: han > 40 && traditional / han > 0.02,
    issued,
    docNumber,
  };
};

const glossedLines = (tree: SyntaxTree): boolean => {
  if (tree.glosses.length === 0) return false;
  const lines = new Set(tree.glosses.map((g) => positionAt(tree.source, g.start).line));
  let filled = 0;
  for (let i = 0; i < tree.source.lineStarts.length; i += 1) {
    const line = lineSpan(tree.source, i);
    let at = line.start;
    while (at < line.end && isBlank(tree.source.text[at])) at += 1;
    if (at < line.end) filled += 1;
  }
  return filled > 0 && lines.size / filled >= 0.2;
};

/** The years in the bracket of the first title that has some; of titles at odds, one whose years are as many as it says (三年行动方案) goes before. */
const bracketedYears = (titles: readonly string[]): YearRange | undefined => {
  const all = titles.flatMap((title) => {
    const years = yearsInTitle(title);
    return years ? [{ title, years }] : [];
  });
  return (all.find(({ title, years }) => !contradictsCount(title, years)) ?? all[0])?.years;
};

/**
 * What the document as a whole says of itself; the front matter wins over the title, the title over the text.
 * `titleLines`: the lines that hold its title.
 */
export const metaOf = (
  tree: SyntaxTree,
  prose: readonly ProseDraft[],
): { readonly meta: PlanMeta; readonly titleLines: readonly ProseDraft[] } => {
  const front = tree.frontMatter?.values ?? {};
  const named = issuedTitle(prose);
  const found = findTitle(prose) ?? (named === undefined ? undefined : findNamed(prose, named));
  const title = front.title ?? found?.text ?? named;
  const spoken = [front.title, found?.text, named].filter((t) => t !== undefined);
  const bracketed = bracketedYears(spoken);
  const ordinal = spoken.map(ordinalPeriod).find((y) => y !== undefined);
  const fromText = (bracketed ?? ordinal) ? undefined : periodInText(prose);
  const period = front.period ?? bracketed ?? ordinal ?? fromText;
  const dated = front.issued ?? '';
  const frontDate = /^(\d{4})(?:[-/年.](\d{1,2})(?:[-/月.](\d{1,2}))?)?/.exec(dated);
  const said = saidBy(prose);
  const issued: PlanMeta['issued'] = frontDate
    ? {
        year: Number(frontDate[1]),
        ...(frontDate[2] ? { month: Number(frontDate[2]) } : {}),
        ...(frontDate[3] ? { day: Number(frontDate[3]) } : {}),
      }
    : said.issued;
  const meta: PlanMeta = {
    title: title === undefined ? undefined : squeeze(title),
    titleSpan: found?.span,
    kind: (front.kind as PlanMeta['kind']) ?? (title ? kindOf(title) : undefined),
    period,
    periodFrom: front.period ? 'front-matter' : bracketed || ordinal ? 'title' : period ? 'text' : undefined,
    baseline: front.baseline ?? (period ? period.start - 1 : undefined),
    issued,
    docNumber: said.docNumber,
    directions: front.directions ?? {},
    terms: front.terms ?? {},
    parents: front.parents ?? [],
    traditional: said.traditional,
    halfWidthMarks: said.halfWidthMarks,
    glossed: glossedLines(tree),
  };
  return { meta, titleLines: front.title === undefined ? (found?.lines ?? []) : [] };
};
