import { adverbWords, openingWords, partsOfNames, verbWords, type ClaimVerb } from '../../lexicon/claim-verbs';
import { isBlank, isHan } from '../../text/characters';
import { keptByText } from '../../text/keep';
import { clauseEnd, clauseStart, splitList } from '../marks/lists';
import type { Quantity } from '../types';

/** What a figure is said of, as indices into the text of its prose. */
export interface ClaimSubject {
  /** Empty where the clause names nothing and speaks of what the one before does (比2025年增长38.3%，达到384亿元).
   * In a coordination what the part itself says. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly verb: ClaimVerb;
  /** As written, with its adverbs. */
  readonly verbText: string;
  /** The name stands behind the figure: 建成50所示范校. */
  readonly behind: boolean;
  /** Only a qualifier stands here (初中达到30%); the rest comes from the figure before. */
  readonly short: boolean;
  /** Where the name is a part of a coordination that leaves something out: 小学和初中…分别达到. */
  readonly of: Coordination | undefined;
}

const clauseMarks = '，,；;。：:！？!?\n';
const longestSubject = 60;

const skipBack = (text: string, at: number, floor: number): number => {
  let i = at;
  while (i > floor && (isBlank(text[i - 1]) || text[i - 1] === '*' || text[i - 1] === '_')) i -= 1;
  return i;
};

const endsAt = (text: string, word: string, end: number, floor: number): boolean =>
  end - word.length >= floor && text.startsWith(word, end - word.length);

const byLast = <Entry>(entries: readonly Entry[], wordOf: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> => {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) {
    const last = wordOf(entry).slice(-1);
    const list = map.get(last);
    if (list) list.push(entry);
    else map.set(last, [entry]);
  }
  return map;
};
const verbsByLast = byLast(verbWords, ({ word }) => word);
const adverbsByLast = byLast(adverbWords, (word) => word);

/** 目前的 and 2025年的 between verb and figure (提高到2025年的98%). */
const datedTail = /(?:目前|现在|当前|(?:19|20)\d\d年(?:底|末)?)的?$/u;
/** 由2015年的, 从: what stands right before the value that a change starts from. */
export const startLead =
  /(?:由|从|自)(?:原来的|原有的|目前的?|现在的?|(?:19|20)\d\d年(?:底|末)?的?|“?[一二三四五十]{2,4}”?(?:末|初|期末)的?)?$/u;

interface Verb {
  readonly at: number;
  readonly kind: ClaimVerb;
  readonly text: string;
}

/** The verb before a figure and where it starts; adverbs around it are part of it. */
const verbBefore = (text: string, end: number, floor: number): Verb | undefined => {
  let at = skipBack(text, end, floor);
  let kind: ClaimVerb | undefined;
  for (let round = 0; round < 5; round += 1) {
    const verb = kind === undefined ? verbsByLast.get(text[at - 1] ?? '')?.find(({ word }) => endsAt(text, word, at, floor)) : undefined;
    const word = verb?.word ?? adverbsByLast.get(text[at - 1] ?? '')?.find((w) => endsAt(text, w, at, floor));
    if (word === undefined) break;
    // 年均增长: 均 belongs to the name.
    if (word === '均' && (text[at - 2] === '年' || text[at - 2] === '平' || text[at - 2] === '人')) break;
    if (verb) kind = verb.verb;
    at = skipBack(text, at - word.length, floor);
  }
  if (kind === undefined && at === skipBack(text, end, floor)) return undefined;
  return { at, kind: kind ?? 'reach', text: text.slice(at, end).trim() };
};

/** A time at the start of a subject: 到2025年底, “十四五”期间, 2023—2024年. */
const timeAhead =
  /^(?:(?:到|至|截至|截止|自|从|在|于)?(?:(?:19|20)\d\d(?:[-—–－~～至]{1,2}(?:19|20)\d\d)?年?(?:\d{1,2}月)?(?:底|末|初|中(?![小等职学心专高]))?(?:之?前|以前|以来)?|“?[一二三四五六七八九十]{2,3}五”?(?:期间|时期|末|期末|以来)?|目前|现在|规划期末|期末|本世纪中叶|\d{1,2}月(?:底|末)?(?:前)?)[，,]?)/u;

/** 2027年 of “2026年、2027年分别新增9个、12个”: a time names nothing. */
const isTime = (name: string): boolean => /^(?:[上下]半年|[一二三四]季度|第[一二三四五]阶段)?$/u.test(name.replace(timeAhead, ''));

const opens = (rest: string, word: string): boolean =>
  rest.startsWith(word) && rest.length - word.length >= 2 && !partsOfNames[word]?.includes(rest.charAt(word.length));

/** Where the name starts once times and opening words are passed. */
export const nameStart = (text: string, from: number, to: number): number => {
  let at = from;
  for (let round = 0; round < 8 && at < to; round += 1) {
    while (at < to && (isBlank(text[at]) || '、，,—-–*_·'.includes(text[at] ?? ' '))) at += 1;
    const rest = text.slice(at, Math.min(to, at + longestSubject));
    const time = timeAhead.exec(rest)?.[0];
    const word = time ?? openingWords.find((w) => opens(rest, w));
    if (word === undefined || word === '') break;
    at += word.length;
  }
  return Math.min(at, to);
};

/** X比2025年（增长5%）: what a thing is compared with is no part of its name. */
const comparedWith =
  /(?:比|较|与)(?:(?:19|20)\d\d年(?:底|末)?|“?[一二三四五六七八九十]{2,3}五”?(?:期?末|期间)|上年(?:同期|底|末)?|去年|基期|同期|现状)(?:相比)?$/u;

/** The end of a name: without 的, what it is compared with, and the marks before the figure. */
const nameEnd = (text: string, from: number, to: number): number => {
  let end = skipBack(text, to, from);
  end -= comparedWith.exec(text.slice(Math.max(from, end - 16), end))?.[0].length ?? 0;
  while (end > from && '的、，,'.includes(text[end - 1] ?? ' ')) end -= 1;
  return end;
};

const valueKinds = new Set<Quantity['kind']>(['value', 'range']);

/** Figures that stand in one row (达到85%、95%): the run around an index. */
const rowAround = (text: string, quantities: readonly Quantity[], index: number): { readonly first: number; readonly last: number } => {
  const joined = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    valueKinds.has(a.kind) &&
    valueKinds.has(b.kind) &&
    /^[、和与及以 ]{1,3}$/.test(text.slice(a.fullTo, b.fullFrom));
  let first = index;
  let last = index;
  while (first > 0 && index - first < 12 && joined(quantities[first - 1], quantities[first])) first -= 1;
  while (last - first < 12 && joined(quantities[last], quantities[last + 1])) last += 1;
  return { first, last };
};

const partsAfter = new Set('和与及并且而但其由从到至升降增减提上下扩缩占以比较、'.split(''));

/** A figure in front of a noun (15岁以上人群吸烟率) rather than at the end of what it states. */
export const isAttribute = (text: string, { fullTo, unit }: Quantity): boolean => {
  const next = text[fullTo];
  return unit !== '%' && isHan(next) && next !== undefined && !partsAfter.has(next);
};

const joins = ['以及', '和', '与', '及'];

/** What the parts of a coordination have in common: 小学 of 小学和初中本科以上学历教师比例 leaves out what the last part says. */
export interface Coordination {
  /** The last part, whole. */
  readonly last: string;
  /** The length of the parts before it, where they are all of one length. */
  readonly length: number | undefined;
}

interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly of: Coordination | undefined;
}

/** 每千人口医师数、护士数分别达到: what is counted per head is said once. */
const perHead = /^(?:每[十百千万]?(?:名|个)?[^、，\d]{0,6}?(?:人口|老年人|学生|儿童|人|户)(?:拥有)?|[人户亩地]均)/u;

/** 医师1.2万人，每千人口|3.3人: the whole name is a head count for what stands before; what comes next is no part of it. */
export const perHeadAlone = (name: string): boolean => perHead.exec(name)?.[0] === name;

const fewerJoins = ['以及', '和', '与'];

/** The parts of a coordination, where it has as many as there are figures. */
const coordinated = (text: string, from: number, to: number, count: number): Part[] | undefined => {
  const lists = [
    splitList(text, from, to, '、，,', joins),
    splitList(text, from, to, '、，,', fewerJoins),
    splitList(text, from, to, '、，,'),
    splitList(text, from, to, '、', joins),
  ];
  const items = lists.find((list) => list.length === count);
  const last = items?.at(-1);
  if (!items || !last) return undefined;
  const own = items.map((item, i) => text.slice(i === 0 ? nameStart(text, item.from, item.to) : item.from, item.to));
  const pace = perHead.exec(own[0] ?? '')?.[0] ?? '';
  const names = own.map((name, i) => (i === 0 || perHead.test(name) ? name : pace + name));
  const lengths = new Set(names.slice(0, -1).map((name) => name.length));
  const of = { last: text.slice(last.from, last.to), length: lengths.size === 1 ? names[0]?.length : undefined };
  return items.map((item, i) => ({ name: names[i] ?? '', from: item.from, to: item.to, of: i === count - 1 ? undefined : of }));
};

const buildVerbs = verbWords.filter(({ verb }) => verb === 'build' || verb === 'more');
/** Verbs of making at the start of a name: 创建省级示范校17所. What they say of the flow (新增, 新建, 扩建) stays in the name. */
const buildWords = buildVerbs.map(({ word }) => word).filter((word) => !/新增|净增|新建|扩建|改建/u.test(word));
const buildByLast = byLast(buildVerbs, ({ word }) => word);

/** 建成50所思政工作体系优质学校: the noun behind the figure. */
const subjectBehind = (text: string, quantity: Quantity, floor: number): ClaimSubject | undefined => {
  if (quantity.unit === '' || quantity.unit === '%' || !isHan(text[quantity.fullTo])) return undefined;
  let at = skipBack(text, quantity.fullFrom, floor);
  for (let round = 0; round < 2; round += 1) {
    const adverb = adverbsByLast.get(text[at - 1] ?? '')?.find((w) => endsAt(text, w, at, floor));
    if (adverb !== undefined) at = skipBack(text, at - adverb.length, floor);
  }
  const verb = buildByLast.get(text[at - 1] ?? '')?.find(({ word }) => endsAt(text, word, at, floor));
  if (!verb) return undefined;
  const end = clauseEnd(text, quantity.fullTo, clauseMarks, 160);
  const phrase = text.slice(quantity.fullTo, end);
  const cut = Math.max(phrase.lastIndexOf('的') + 1, phrase.lastIndexOf('等') + 1);
  const from = quantity.fullTo + cut;
  const bracket = text.slice(from, end).search(/[（(、]/u);
  const to = bracket > 0 ? from + bracket : end;
  if (to - from < 2 || to - from > 30) return undefined;
  return { name: text.slice(from, to), from, to, verb: verb.verb, verbText: verb.word, behind: true, short: false, of: undefined };
};

const subjectAt = (text: string, quantities: readonly Quantity[], index: number): ClaimSubject | undefined => {
  const quantity = quantities[index];
  if (!quantity || !valueKinds.has(quantity.kind)) return undefined;
  const row = rowAround(text, quantities, index);
  const head = quantities[row.first] ?? quantity;
  const clause = clauseStart(text, head.fullFrom, clauseMarks, 160);
  // What belongs to the figure before does not belong to the name.
  let floor = clause;
  let start: number | undefined;
  let before: Quantity | undefined;
  for (let i = row.first - 1; i >= 0 && row.first - i < 4; i -= 1) {
    const last = quantities[i];
    if (!last || last.fullTo <= clause) break;
    // 15岁以上人群, 二级及以上公路: a figure that a noun follows is part of the name.
    if (!valueKinds.has(last.kind) || isAttribute(text, last)) continue;
    before = last;
    const lead = startLead.exec(text.slice(clause, before.fullFrom));
    if (lead && start === undefined) start = clause + lead.index;
    else floor = Math.max(floor, before.fullTo);
    break;
  }
  const behind = subjectBehind(text, quantity, floor);
  if (behind) return behind;
  const end = skipBack(text, head.fullFrom, floor);
  const dated = datedTail.exec(text.slice(Math.max(floor, end - 12), end))?.[0].length ?? 0;
  const lead = start === undefined ? startLead.exec(text.slice(floor, end)) : null;
  const verb: Verb | undefined = lead
    ? { at: floor + lead.index, kind: 'from', text: lead[0] }
    : verbBefore(text, end - dated, Math.max(floor, before?.fullTo ?? floor));
  let to = start ?? verb?.at ?? end - dated;
  // 控制在 and 不低于 belong to the figure already.
  const limited = /控制|限制/.test(quantity.before) ? 'limit' : undefined;
  // 1000人以上的中学, 共有44个专业: the figure belongs to the noun behind it.
  const next = text[quantity.fullTo];
  if (
    row.last === row.first &&
    !lead &&
    (next === '的' || isHan(next)) &&
    (verb === undefined || (quantity.unit !== '%' && quantity.unit !== '‰'))
  )
    return undefined;
  const kind = limited ?? verb?.kind ?? 'reach';
  const words = (verb?.text ?? '') + quantity.before;
  if (row.last > row.first && /分别|依次/.test(text.slice(to, head.fullFrom))) {
    const items = coordinated(text, floor, to, row.last - row.first + 1);
    const own = items?.[index - row.first];
    return own && own.to - own.from <= longestSubject && !isTime(own.name)
      ? { name: own.name, from: own.from, to: own.to, verb: kind, verbText: words, behind: false, short: false, of: own.of }
      : undefined;
  }
  if (row.first !== index) return undefined;
  to = nameEnd(text, floor, to);
  let from = nameStart(text, floor, to);
  const made =
    quantity.unit === '%'
      ? undefined
      : buildWords.find((w) => text.startsWith(w, from) && !partsOfNames[w]?.includes(text.charAt(from + w.length)));
  if (made !== undefined) from = nameStart(text, from + made.length, to);
  // 比2025年增长38.3%，达到384亿元: the name stands before the change.
  const nameless = to <= from && verb !== undefined && before === undefined && '，,'.includes(text[floor - 1] ?? ' ');
  if (nameless) return { name: '', from: to, to, verb: kind, verbText: words, behind: false, short: false, of: undefined };
  if (to - from < 2 || to - from > longestSubject) return undefined;
  return {
    name: text.slice(from, to),
    from,
    to,
    verb: made === undefined || (kind !== 'reach' && kind !== 'limit') ? kind : 'build',
    verbText: words,
    behind: false,
    short: to - from <= 6,
    of: undefined,
  };
};

const subjectsIn = keptByText(() => new Map<number, ClaimSubject | undefined>());

/**
 * The name that a figure of a prose states the value of, with the verb between them; undefined where none stands near. Reads the text alone.
 * @param quantities all quantities of that prose, in order
 */
export const claimSubject = (text: string, quantities: readonly Quantity[], index: number): ClaimSubject | undefined => {
  const known = subjectsIn(text);
  const key = quantities[index]?.from ?? -1;
  if (!known.has(key)) known.set(key, subjectAt(text, quantities, index));
  return known.get(key);
};
