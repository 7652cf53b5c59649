import { memberLines } from './name-blanks';
import { isBlank, isDigit, isHan, isLatin, squeeze } from '../../text/characters';
import { blankUnits, hanUnits } from '../../text/classes';
import { isChinese } from '../../text/marks';
import { grouped } from '../../text/grouped';
import { keptByText } from '../../text/keep';
import { offsetIn, read, spanIn } from '../../text/reading';
import type { Span } from '../../text/span';
import { labelAt, lineLabel } from '../marks/numbering';
import { numberedNameAt } from '../document/captions';
import { listedByProse } from '../kept/listed';
import { localWritten } from '../kept/local';
import { nestingOf } from '../marks/nesting';
import type { PlanDocument, Prose } from '../types';

/** A run of blanks that running text does not have there. */
export interface StrayBlank {
  /** before / after: a mark; between: Han characters; open: before a quotation; sign: beside the + of “1+N”; number: Han and figure; lead, trail: at a paragraph's ends; cell: around a figure in a table. */
  readonly kind: 'before' | 'after' | 'between' | 'open' | 'sign' | 'number' | 'lead' | 'trail' | 'cell';
  readonly span: Span;
  readonly blank: string;
  /** What stands left and right of it. */
  readonly left: string;
  readonly right: string;
}

const blanks = new RegExp(`[${blankUnits}]+`, 'g');

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The blanks of a text, as index ranges. */
const blankRuns = localWritten((text): Run[] =>
  Array.from(text.matchAll(blanks), (run) => ({ from: run.index, to: run.index + run[0].length })),
);

const tightBefore = '，。、；：！？）》”’】〕〉';
const tightAfter = '，。、；！？（《“‘【〔〈';
/** Ends of names of bodies: 中共中央 国务院, 省发展改革委 省财政厅 stand side by side as joint issuers. */
const bodyEnds = '央院厅部委局会府署行办社';

/** An inline number (①, （一）, 2.) or 一是 begins at `at`: a blank in front of it parts items. */
const beginsItem = (text: string, at: number): boolean => labelAt(text.slice(at, at + 8)) !== undefined || text[at + 1] === '是';

/** The commonest family names: one character before a blank may be half of a name set wide (王 明). */
const familyNames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈';

/** 、数 字金融、: a blank after the first character behind a mark, in a word that goes on. */
const splitsWord = (text: string, from: number, to: number): boolean =>
  '、，。；：（“'.includes(text[from - 2] ?? ' ') &&
  !familyNames.includes(text[from - 1] ?? ' ') &&
  isHan(text[to + 1]) &&
  isHan(text[to + 2]);

const kindAt = (text: string, from: number, to: number, inTitle: (at: number) => boolean): StrayBlank['kind'] | undefined => {
  const left = text[from - 1];
  const right = text[to];
  if (left === undefined || right === undefined) return undefined;
  const opens = '（《“‘【〔〈('.includes(left);
  if (opens && (tightBefore.includes(right) || right === ')')) return undefined; // （　　） to be filled in
  if (tightBefore.includes(right)) return 'before';
  if (',;:'.includes(right) && !isBlank(text[to + 1]) && (isChinese(left) || isChinese(text[to + 1]))) return 'before';
  const halfStop = ',;'.includes(left) && (isHan(text[from - 2]) || '”》）%'.includes(text[from - 2] ?? ' '));
  if ((tightAfter.includes(left) || halfStop) && (isHan(right) || isDigit(right) || '“《（'.includes(right)))
    return beginsItem(text, to) ? undefined : 'after';
  if (isDigit(left) && '年月日'.includes(right) && /(?:^|[^\d.])(?:\d{4}|\d\d?)$/.test(text.slice(Math.max(0, from - 5), from)))
    return 'number';
  if (isDigit(left) && right === '号' && /〕\d{1,4}$/u.test(text.slice(Math.max(0, from - 5), from))) return 'number';
  if (partsSum(text, from, to)) return 'sign';
  if (opensQuotation(text, from, to)) return 'open';
  if (isHan(left) && isDigit(right)) return '表图栏件第章节'.includes(left) ? undefined : 'number';
  if (!isHan(left) || !isHan(right) || inTitle(from)) return undefined;
  if (splitsWord(text, from, to)) return 'between';
  if (partsSlogan(text, from, to)) return undefined;
  if (bodyEnds.includes(left) || !isHan(text[from - 2]) || !isHan(text[to + 1])) return undefined; // joint issuers; names set wide
  return 'between';
};

/** “1+ N”: a blank on one side of a plus sign that joins two names within quotes. */
const partsSum = (text: string, from: number, to: number): boolean => {
  const [plus, other] = '+＋'.includes(text[from - 1] ?? ' ')
    ? [from - 1, from - 2]
    : '+＋'.includes(text[to] ?? ' ')
      ? [to, to + 1]
      : [-1, -1];
  if (plus < 0 || isBlank(text[other]) || !isJoined(text[other]) || !isJoined(text[plus < from ? to : from - 1])) return false;
  const before = text.slice(Math.max(0, from - longestSum), from);
  return before.includes('“') && !/[”，。；]/u.test(before.slice(before.lastIndexOf('“'))) && text.slice(to, to + longestSum).includes('”');
};
const longestSum = 16;
const isJoined = (character: string | undefined): boolean => isDigit(character) || isHan(character) || isLatin(character);

/** 国有企业 “争链主、强集群”行动; “启航计划” “先锋工程”: inside a sentence no blank stands before a quotation. */
const opensQuotation = (text: string, from: number, to: number): boolean => {
  if (to - from > 1 || !'“《'.includes(text[to] ?? ' ')) return false;
  const left = text[from - 1];
  const words = text.slice(Math.max(0, from - clause), from);
  if (!isHan(left) && !'”》'.includes(left ?? ' ')) return false;
  return /[，。；、]/u.test(words) && !bodyEnds.includes(left ?? ' ');
};
const clause = 40;

const longestHalf = 8;
/** “好客山东 好品山东”: the two halves of a slogan in quotes are as long as each other. */
const partsSlogan = (text: string, from: number, to: number): boolean => {
  const open = text.slice(Math.max(0, from - longestHalf - 1), from).search(/[“‘][^“”‘’]*$/u);
  const close = text.slice(to, to + longestHalf + 1).search(/[”’]/u);
  const half = open < 0 ? 0 : Math.min(from, longestHalf + 1) - open - 1;
  if (half < 2 || half !== close) return false;
  const [left, right] = [text.slice(from - half, from), text.slice(to, to + half)];
  // 悦读 悦美, 校训“厚德 博学”: two words of two characters.
  return (
    half > 2 ||
    [...left].some((c) => right.includes(c)) ||
    /(?:校训|院训|主题|口号|精神|理念)[^，。；“]{0,3}“$/u.test(text.slice(0, from - half).slice(-8))
  );
};

/** Stray blanks inside a prose; what stands around its numbering label is left to `labelBlanks`. */
const insideOf = (prose: Prose, runs: readonly Run[]): StrayBlank[] => {
  const { reading, kept } = prose.written ?? prose;
  const { text } = reading;
  const running = prose.kind === 'paragraph' || prose.kind === 'item' || prose.kind === 'note';
  if (prose.kind === 'line' || prose.kind === 'toc') return [];
  const nesting = nestingOf(kept);
  const inTitle = (at: number): boolean => {
    let pair = nesting.around(at);
    while (pair && pair.kind !== 'title') pair = pair.parent;
    return pair !== undefined;
  };
  const name = prose.kind === 'caption' || prose.kind === 'box-title' ? numberedNameAt(text, 0) : undefined;
  const labelEnd = lineLabel(kept)?.to ?? name?.to ?? /^(注|附件|附|说明|备注)[：:]/.exec(text)?.[0].length ?? 0;
  const found: StrayBlank[] = [];
  runs.forEach(({ from, to }) => {
    // A tab divides cells of a row that nothing has made a table; no cell begins with a mark.
    if (from <= labelEnd || (text.slice(from, to).includes('\t') && !tightBefore.includes(text[to] ?? ' '))) return;
    const kind = kindAt(text, from, to, inTitle);
    // **小标题。** 正文: without the blank the emphasis would not end.
    const emphasised = (kind === 'after' || kind === 'open') && offsetIn(reading, from) - offsetIn(reading, from - 1) > 1;
    if (!kind || emphasised || (kind !== 'before' && !running)) return;
    // 一、指导思想 坚持……: the blank ends a heading that runs on into its text.
    if (kind === 'between' && prose.section?.prose === prose && from < 40 && !/[，。；：、]/.test(text.slice(labelEnd, from))) return;
    found.push({
      kind,
      span: spanIn(reading, from, to),
      blank: text.slice(from, to),
      left: text.slice(Math.max(0, from - 4), from),
      right: text.slice(to, to + 4),
    });
  });
  // Three and more in one paragraph set its words in columns (lists of names and places).
  const columns = ({ kind }: StrayBlank): boolean => kind === 'between' || kind === 'open';
  return found.filter((b) => !columns(b) || found.filter(columns).length < 3);
};

const numberTight = new RegExp(`[${hanUnits}]\\d|\\d[年月日]`, 'g');
const numberApart = new RegExp(`[${hanUnits}][${blankUnits}]\\d|\\d[${blankUnits}][年月日]`, 'g');
const commaThenHan = new RegExp(`,[${hanUnits}]`, 'g');
const commaBlankHan = new RegExp(`,[${blankUnits}][${hanUnits}]`, 'g');
const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How often figures stand tight and apart in a text, and half-width commas. */
const counts = localWritten((text) => {
  const tight = times(text, numberTight);
  const apart = times(text, numberApart);
  const commas = text.includes(',');
  const commaTight = commas ? times(text, commaThenHan) : 0;
  const commaApart = commas ? times(text, commaBlankHan) : 0;
  return tight + apart + commaTight + commaApart > 0 ? [{ tight, apart, commaTight, commaApart }] : [];
});

/** How the text of the whole document treats figures and half-width commas: its habits are no slips. */
const habitsOf = (plan: PlanDocument): { readonly numbersApart: boolean; readonly commasApart: boolean } => {
  let [tight, apart, commaTight, commaApart] = [0, 0, 0, 0];
  for (const {
    place,
    hits: [count],
  } of counts(plan)) {
    if (place.cell || !count) continue;
    tight += count.tight;
    apart += count.apart;
    commaTight += count.commaTight;
    commaApart += count.commaApart;
  }
  return { numbersApart: apart * 10 > tight, commasApart: commaApart > commaTight };
};

const isEdged = (prose: Prose): boolean => !prose.cell && (prose.kind === 'paragraph' || prose.kind === 'heading');

/** The blanks before a prose on its line, marks and bookmarks aside. */
const leadOf = (plan: PlanDocument, prose: Prose): string =>
  prose.span.start === prose.reading.span.start
    ? ''
    : read(plan.source.text, { start: prose.span.start, end: prose.reading.span.start }, plan.tree.ignorable).text;
const tailOf = (plan: PlanDocument, prose: Prose): string =>
  prose.span.end === prose.reading.span.end
    ? ''
    : read(plan.source.text, { start: prose.reading.span.end, end: prose.span.end }, plan.tree.ignorable).text;

/** Indents in use: none, two characters wide, or what a tenth of the paragraphs have. */
const usualLeads = (plan: PlanDocument): ReadonlySet<string> => {
  let all = 0;
  const counts = new Map<string, number>();
  for (const prose of plan.prose) {
    if (!isEdged(prose)) continue;
    const lead = leadOf(plan, prose);
    all += 1;
    counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  const common = [...counts].filter(([, n]) => n >= 3 && n * 10 >= all).map(([lead]) => lead);
  return new Set(['', '\u3000\u3000', '\u2003\u2003', ...common]);
};

const annexItem = /^\d{1,2}[.．、]/u;

/** 附件：1.…, and below it 　　　2.…: the further annexes stand under the first, by blanks. */
const alignsAnnex = (plan: PlanDocument, prose: Prose): boolean => {
  if (!annexItem.test(prose.reading.text)) return false;
  let at = prose.index - 1;
  while (annexItem.test(plan.prose[at]?.reading.text ?? '')) at -= 1;
  return /^附件[：:]/u.test(plan.prose[at]?.reading.text ?? '');
};

const edgesOf = (plan: PlanDocument, prose: Prose, usual: ReadonlySet<string>): StrayBlank[] => {
  const { reading } = prose;
  const found: StrayBlank[] = [];
  const markup = plan.tree.dialect === 'markdown';
  const matters = (blank: string): boolean =>
    blank !== '' && squeeze(blank) === '' && !/[\t\f]/u.test(blank) && !(markup && [...blank].every((c) => c === ' '));
  const lead = leadOf(plan, prose);
  if (matters(lead) && lead.length < 6 && !usual.has(lead) && !alignsAnnex(plan, prose)) {
    found.push({
      kind: 'lead',
      span: { start: reading.span.start - lead.length, end: reading.span.start },
      blank: lead,
      left: '',
      right: reading.text.slice(0, 4),
    });
  }
  const tail = tailOf(plan, prose);
  if (matters(tail))
    found.push({
      kind: 'trail',
      span: { start: reading.span.end, end: reading.span.end + tail.length },
      blank: tail,
      left: reading.text.slice(-4),
      right: '',
    });
  return found.filter((b) => plan.source.text.slice(b.span.start, b.span.end) === b.blank);
};

/** Blanks that no table is laid out with, typed or pasted: no-break and ideographic ones. */
const typed = /[\u00a0\u2000-\u200b\u202f\u3000]/u;

const beginsFigure = /^[\d≥≤<>＞＜]/u;

/** The blanks typed before a figure in its cell, or behind it. */
const aroundFigure = (plan: PlanDocument, prose: Prose): StrayBlank | undefined => {
  const { reading } = prose;
  if (!beginsFigure.test(reading.text)) return undefined;
  const lead = leadOf(plan, prose);
  const blank = typed.test(lead) ? lead : tailOf(plan, prose);
  const start = blank === lead ? reading.span.start - lead.length : reading.span.end;
  const own = { start, end: start + blank.length };
  if (!typed.test(blank) || plan.source.text.slice(own.start, own.end) !== blank) return undefined;
  return { kind: 'cell', span: own, blank, left: '', right: reading.text.slice(0, 8) };
};

/** Figures in cells with typed blanks around them, where nearly all figures of their table have none. */
const aroundFigures = (plan: PlanDocument, cells: readonly Prose[]): StrayBlank[] =>
  [...grouped(cells, ({ cell }) => cell?.table)].flatMap(([table, own]) => {
    const blanks = own.flatMap((prose) => aroundFigure(plan, prose) ?? []);
    if (!table || blanks.length === 0) return [];
    const figures = table.rows.flat().filter(({ text, merged }) => merged === undefined && beginsFigure.test(text));
    return blanks.length * 6 <= figures.length ? blanks : [];
  });

/** What of a prose makes a difference to the blanks of its plan: all of it, or its ends, which are shown beside the blanks around it. */
export const blanksReadOf = (prose: Prose): string => {
  const { text } = (prose.written ?? prose).reading;
  return blankRuns.somethingIn(prose) || counts.somethingIn(prose) || memberLines.somethingIn(prose)
    ? text
    : `${text.slice(0, 4)}…${text.slice(-4)}`;
};

/** Every stray blank of the document, in order. */
export const strayBlanks = (plan: PlanDocument): StrayBlank[] => {
  const habits = habitsOf(plan);
  const found: StrayBlank[] = [];
  for (const { place: prose, hits } of blankRuns(plan)) {
    const inside = insideOf(prose, hits);
    for (const b of inside) {
      const habitual = b.kind === 'number' ? habits.numbersApart : b.kind === 'after' && b.left.endsWith(',') && habits.commasApart;
      if (!habitual) found.push(b);
    }
  }
  const usual = usualLeads(plan);
  const cells: Prose[] = [];
  for (const prose of plan.prose) {
    const { reading, span } = prose;
    if (span.start === reading.span.start && span.end === reading.span.end) continue;
    if (isEdged(prose)) found.push(...edgesOf(plan, prose, usual));
    else if (prose.cell) cells.push(prose);
  }
  for (const blank of aroundFigures(plan, cells)) found.push(blank);
  return found.sort((a, b) => a.span.start - b.span.start);
};

/** The blank between a number (一、, 第一节, 表1) and its title. */
export class LabelBlank {
  /** No-break blanks taken as blanks. */
  readonly blank: string;
  readonly #prose: Prose;
  readonly #from: number;
  readonly #to: number;

  constructor(prose: Prose, from: number) {
    const { text } = prose.reading;
    let to = from;
    while (isBlank(text[to])) to += 1;
    this.blank = to === from ? '' : text.slice(from, to).replaceAll('\u00a0', ' ');
    this.#prose = prose;
    this.#from = from;
    this.#to = to;
  }
  get label(): string {
    return this.#prose.reading.text.slice(0, this.#from);
  }
  get span(): Span {
    return spanIn(this.#prose.reading, this.#from, this.#to);
  }
  /** Label and blank. */
  get place(): Span {
    return spanIn(this.#prose.reading, 0, this.#to);
  }
}

/** What the blank after a numbered heading's label is compared with: those of its style and shape. */
const labelKey = keptByText((text) => {
  const label = lineLabel(text);
  return { to: label && label.to < text.length ? label.to : undefined, key: label ? `${label.style} ${label.shape}` : '' };
});

/** Labels of one kind with the blanks after them: headings by style, captions of tables, figures and boxes together, annexes by themselves. */
export const labelBlanks = (plan: PlanDocument): ReadonlyMap<string, readonly LabelBlank[]> => {
  const groups = new Map<string, LabelBlank[]>();
  const add = (key: string, blank: LabelBlank): void => {
    const group = groups.get(key);
    if (group) group.push(blank);
    else groups.set(key, [blank]);
  };
  for (const section of plan.sections) {
    const { to, key } = labelKey(section.prose.kept);
    if (to !== undefined && section.title !== '') add(section.box ? `${key} in a box` : key, new LabelBlank(section.prose, to));
  }
  const ofDirectives = new Set(plan.boxes.flatMap((b) => (b.bounded && b.caption ? [b.caption] : [])));
  for (const caption of plan.captions) {
    const name = numberedNameAt(caption.prose.reading.text, 0);
    const next = caption.prose.reading.text[name?.to ?? 0];
    if (
      name?.number !== undefined &&
      !ofDirectives.has(caption) &&
      caption.title !== '' &&
      (isBlank(next) || isHan(next) || '“《'.includes(next ?? ' '))
    )
      add(caption.kind === '附件' ? '附件' : '表', new LabelBlank(caption.prose, name.to));
  }
  return groups;
};

/** An item without (or with) the blank that nearly all labels of its kind have not (or have). */
export interface OddItem {
  readonly odd: LabelBlank;
  readonly usual: string;
  readonly count: number;
}

/** So many labels of a kind, and so many of ten of them alike, make a usage that holds for numbered items as well: they are often set by other hands. */
const [usualItems, ofTen] = [10, 9];

interface Labelled {
  readonly key: string;
  readonly prose: Prose;
  readonly blank: LabelBlank;
}

/** What begins with a number, and the blank behind it. */
const labelledProses = listedByProse((_, prose): readonly Labelled[] => {
  if (prose.kind === 'toc' || prose.kind === 'line') return [];
  const { to, key } = labelKey(prose.kept);
  return to === undefined || isDigit(prose.reading.text[to]) ? [] : [{ key, prose, blank: new LabelBlank(prose, to) }];
});

/** Numbered items that are no headings (notes, cells, steps), against all labels of their kind. */
export const oddItems = (plan: PlanDocument): OddItem[] => {
  const headings = new Set(plan.sections.map((s) => s.prose));
  const labelled = labelledProses(plan);
  return [...grouped(labelled, ({ key }) => key).values()].flatMap((group): OddItem[] => {
    if (group.length < usualItems) return [];
    const [most] = [...grouped(group, ({ blank }) => blank.blank)].sort((a, b) => b[1].length - a[1].length);
    if (!most || most[1].length === group.length || most[1].length * 10 < group.length * ofTen) return [];
    const [usual, alike] = most;
    return group.flatMap(({ prose, blank }) =>
      // 5. 5G应用: without the blank the figures would run into each other.
      blank.blank === usual || headings.has(prose) || isDigit(prose.reading.text[blank.label.length + blank.blank.length])
        ? []
        : [{ odd: blank, usual, count: alike.length }],
    );
  });
};
