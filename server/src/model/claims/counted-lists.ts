import { isDigit, isHan } from '../../text/characters';
import { chineseNumerals, numeralValue, isChineseNumeral } from '../../text/numerals';
import { nextOf } from '../../text/scan';
import { clauseEnd, clauseStart, splitList } from '../marks/lists';

/** A count and the list beside it, which has another number of items: 甲、乙、丙四大产业; “三项行动”：甲行动、乙行动. */
export interface CountedList {
  /** Where the count and its noun stand. */
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly found: number;
  readonly names: string;
  readonly place: 'before' | 'behind' | 'bracket';
}

/** Kinds and parts, of which each item of a list is one. */
const kinds =
  '应用 领域 方面 产业 行业 环节 板块 功能 层面 维度 阶段 类型 要素 等级 模式 方式 方向 类别 门类 业态 清单 赛道 支柱 短板 理念 原则 制度 任务 举措 措施 目标 行动 计划 攻坚战 保卫战'.split(
    ' ',
  );
/** Things, of which one item of a list may have several: 甲、乙三个园区. */
const things = '项目 工程 基地 平台 园区 片区 组团 中心 系统 场景 品牌 集群 通道 走廊 高地 体系 机制'.split(' ');
const nouns = [...kinds, ...things];
const measures = ['大', '个', '项', '种', '类', '张', '条'];

const numeral = new RegExp(`[${chineseNumerals}\\d]`, 'g');
/** Words before a number that leave it open. */
const openBefore = /(?:约|近|超过?|逾|至少|最多|不少于|不低于|不超过|各|每|第|另外?|其他|其余|其它|前|后)$/;
/** What parts two lists or joins the last two items of one. */
const joining = /以及|[和与及]/g;
/** A piece in the middle of a list that holds one of these may be the end of what stands before the list and the beginning of the list. */
const parting = /以及|[和与及同暨或的在对为以是有从向按由把将被了]/;
const deeds =
  '开发 推动 推进 推行 推广 发展 建设 建立 建成 新建 实施 培育 打造 构建 完善 健全 加强 强化 提升 提高 优化 抓好 做好 做强 做优 做大 聚焦 围绕 突出 加快 形成 促进 统筹 落实 开展 布局 覆盖 涵盖 包括 具备 设置 设立 支持 扩大 巩固 壮大 深化 拓展 制定 编制 明确'.split(
    ' ',
  );
const manner = /^(?:重点|大力|积极|着力|加快|全面|深入|持续|集中|统筹|同步|分别|主要|着重|组织)+/;
const startsWithDeed = (piece: string): boolean =>
  deeds.some((deed) => piece.startsWith(deed) || piece.replace(manner, '').startsWith(deed));
/** What is said of lists that meet: 甲、乙与丙、丁两大产业融合. */
const meeting = /融合|协同|结合|联动|衔接|对接|合作|互动|一体|协调|匹配|并重/;

/** A number with its measure and noun: 三大主导产业, “四张清单”. */
interface Counted {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly measure: string;
  readonly noun: string;
}

const countedAt = (text: string, from: number): Counted | undefined => {
  let to = from;
  while ((isChineseNumeral(text[to]) || isDigit(text[to])) && to - from < 4) to += 1;
  const number = text.slice(from, to);
  const measure = measures.find((each) => text.startsWith(each, to));
  const count = measure === undefined ? undefined : numeralValue(number);
  if (measure === undefined || count === undefined || !(count >= 2 && count <= 20)) return undefined;
  if (isDigit(text[from - 1]) || '.．-—～'.includes(text[from - 1] ?? ' ') || openBefore.test(text.slice(Math.max(0, from - 3), from)))
    return undefined;
  let at = to + measure.length;
  if (/^(?:以[上下内]|左右|[多余])/.test(text.slice(at, at + 2))) return undefined;
  const longest = at + 6;
  for (; at <= longest && isHan(text[at]); at += 1) {
    const noun = nouns.find((each) => text.startsWith(each, at));
    if (noun !== undefined) return { count, from, to: at + noun.length, measure, noun };
  }
  return undefined;
};

const joinsIn = (piece: string): number => piece.match(joining)?.length ?? 0;

/** The longest of the items that a piece holds: 石桥产业园和安浦产业园 are two. */
const longestIn = (piece: string): number => Math.max(...piece.split(joining).map(({ length }) => length));

/** May a list begin inside or at a piece that stands in the middle of others? */
const mayBegin = (piece: string, meets: boolean): boolean => {
  if (piece.length > 12 || startsWithDeed(piece)) return true;
  return parting.test(!meets && /^[^与]{2,6}与[^与]{2,6}$/.test(piece) ? piece.replace('与', '') : piece);
};

/** How many items a list has, where it surely has another number than the one stated. */
const otherNumber = (pieces: readonly string[], { count, measure, noun }: Counted, open: boolean, meets: boolean): number | undefined => {
  const [first = ''] = pieces;
  const joins = pieces.map(joinsIn);
  const mostFrom = (j: number): number => joins.slice(j).reduce((sum, n) => sum + n, pieces.length - j);
  if (pieces.length > count) {
    if (pieces.length - count > 3) return undefined;
    const fits = pieces.some((piece, j) => j > 0 && pieces.length - j <= count && count <= mostFrom(j) && mayBegin(piece, meets));
    return fits ? undefined : pieces.length;
  }
  const most = mostFrom(0);
  if (open || most >= count || count - most > 2 || most < 2) return undefined;
  if (pieces.some((piece, i) => longestIn(piece) > (i === 0 ? 14 : 10)) || !startsWithDeed(first) || /[在于从由对]/.test(first))
    return undefined;
  const several = things.includes(noun) && measure !== '大';
  return several && (count - most > 1 || most < 4) && !pieces.every((piece) => piece.endsWith(noun)) ? undefined : most;
};

/** The end of words that say what kind of things are counted, and list none: 集研发、生产于一体的三大平台. */
const attributive = /[的于为]/;

/** The list that ends right before a count: 甲、乙、丙等三大产业. */
const listBefore = (text: string, counted: Counted, after: number): CountedList | undefined => {
  let end = counted.from;
  const quoted = text[end - 1] === '“';
  if (quoted) end -= 1;
  const open = text[end - 1] === '等';
  if (open) end -= 1;
  const start = Math.max(after, clauseStart(text, end, '，,。；;：:！？', 200));
  const pieces = splitList(text, start, end, '、').map(({ from, to }) => text.slice(from, to));
  if (pieces.length < 2 || !text.slice(start, end).includes('、') || '、和与及'.includes(text[end - 1] ?? ' ')) return undefined;
  if (pieces.some((piece) => /\d|[一二三四五六七八九十]是/.test(piece)) || attributive.test(pieces.at(-1) ?? '')) return undefined;
  // 保工资、保运转和保|“三大攻坚战”: itself an item.
  if (quoted && !open && /[和及与][\u4e00-\u9fff]{1,2}$/u.test(pieces.at(-1) ?? '')) return undefined;
  const clause = text.slice(counted.to, clauseEnd(text, counted.to, '，,。；;：:', 60));
  const found = otherNumber(pieces, counted, open, meeting.test(clause) || clause.length > 8);
  return found === undefined
    ? undefined
    : { from: counted.from, to: counted.to, what: text.slice(counted.from, counted.to), found, names: namesOf(pieces), place: 'before' };
};

const namesOf = (pieces: readonly string[]): string =>
  pieces.map((piece) => (piece.length > 10 ? `…${piece.slice(-8)}` : piece)).join('、');

const opens = /^”?(?:[：:]|，?即[：:]?|，?分别(?:是|为)[：:]?|[（(])/;
const others = /^(?:[一1①][是、.．]?|第一|（1）|见|详见|含|包括|其中|以下|简称)/;

const joinings = [['以及', '和', '与', '及'], ['以及', '和', '与'], ['以及'], []];

/** The list behind a count, each item of which ends with the noun that is counted: “三项行动”：甲行动、乙行动. */
const listBehind = (text: string, counted: Counted): CountedList | undefined => {
  const lead = opens.exec(text.slice(counted.to, counted.to + 8))?.[0];
  if (lead === undefined) return undefined;
  const from = counted.to + lead.length;
  const bracket = /[（(]$/.test(lead);
  const end = clauseEnd(text, from, bracket ? '' : '。；;！？', 400);
  const listed = text.slice(from, end);
  if (others.test(listed) || listed.includes('等') || listed.includes('：')) return undefined;
  const itemsOf = (words: readonly string[]): string[] =>
    splitList(text, from, end, '、，,；;', words).map((piece) => text.slice(piece.from, piece.to));
  // 节水普及行动 is one item, 甲行动及乙行动 are two.
  const twice = new RegExp(`${counted.noun}(?:以及|[和与及])`);
  const readings = joinings.map(itemsOf).filter((items) => !items.some((item) => twice.test(item)));
  const pieces = readings.find((items) => items.every((item) => item.replace(/”$/, '').endsWith(counted.noun)));
  if (!pieces || pieces.length < 2 || readings.some(({ length }) => length === counted.count)) return undefined;
  return {
    from: counted.from,
    to: counted.to,
    what: text.slice(counted.from, counted.to),
    found: pieces.length,
    names: namesOf(pieces),
    place: bracket ? 'bracket' : 'behind',
  };
};

/** 两个山区县（甲县、乙县、丙县）: a number of things of one name, and a bracket that names them, each by that name. */
const named = new RegExp(
  `(?<![\\d.．第${chineseNumerals}])(\\d{1,2}|[${chineseNumerals}]{1,2})[个家所座条处][\\u4e00-\\u9fff]{0,14}([\\u4e00-\\u9fff])[（(]`,
  'g',
);
const unsure = /以上|以下|左右|以内|余|多个|各|每|等/;

const namedIn = function* (text: string): Generator<CountedList> {
  for (const match of text.matchAll(named)) {
    const [whole, number = '', head = ''] = match;
    const count = numeralValue(number);
    const open = match.index + whole.length;
    const end = clauseEnd(text, open, '', 300);
    const listed = text.slice(open, end);
    if (unsure.test(whole) || openBefore.test(text.slice(Math.max(0, match.index - 3), match.index))) continue;
    if (others.test(listed) || /等|\d|[：:，。；]/.test(listed)) continue;
    const pieces = splitList(text, open, end, '、', ['以及', '和', '及']).map((piece) => text.slice(piece.from, piece.to));
    if (splitList(text, open, end, '、').length === count) continue;
    if (pieces.length < 2 || pieces.length === count || Math.abs(pieces.length - count) > 3) continue;
    if (!pieces.every((piece) => piece.length >= 2 && piece.endsWith(head))) continue;
    const to = open - 1;
    yield { from: match.index, to, what: text.slice(match.index, to), found: pieces.length, names: namesOf(pieces), place: 'bracket' };
  }
};

const placesOf = '(?:县（市、区）|县（市）|县（区）|区（市、县）|县市区|区县|县区)';
/** 辖甲区、乙市、丙县|3个县（市、区）. */
const placesCounted = new RegExp(`(?:共计?)?(\\d{1,2}|[${chineseNumerals}]{1,2})个${placesOf}`, 'gu');
const placeName = /^(?:[\u4e00-\u9fff]{0,12}(?:辖|包括|包含|涵盖|覆盖|涉及|即|为|含|在))?[\u4e00-\u9fff]{1,5}[区市县旗]$/u;

/** 宁丰、安和、石滩|4个县（市）: names without what they are, not parts of the compass, kinds of country or trades told by their place. */
const bareName = /^[\u4e00-\u9fff]{2,3}$/u;
const noName = /^(?:沿|环|其[他余它]|各|[东西南北中]{2,3}$)|[部片线翼岸带区域城乡镇村等]$/u;

/** Are the names of a list those of places: each with its kind (甲区、乙市), or all without? */
const arePlaces = (pieces: readonly string[]): boolean =>
  pieces.every((piece) => placeName.test(piece)) || pieces.every((piece) => bareName.test(piece) && !noName.test(piece));

const placesIn = function* (text: string): Generator<CountedList> {
  if (!text.includes('个县') && !text.includes('个区')) return;
  for (const match of text.matchAll(placesCounted)) {
    const [whole, number = ''] = match;
    const start = clauseStart(text, match.index, '，,。；;：:！？', 200);
    // 甲区、乙区，丙县、丁县4个县（市、区）: the list goes on before the comma.
    if (/[区市县旗）]/u.test(text.charAt(start - 2))) continue;
    const piecesOf = (joins: readonly string[]): string[] =>
      splitList(text, start, match.index, '、', joins).map(({ from, to }) => text.slice(from, to));
    const readings = joinings.map(piecesOf);
    // 安和 is a name.
    const pieces = readings.find(arePlaces) ?? [];
    const count = numeralValue(number);
    if (pieces.length < 3 || readings.some(({ length }) => length === count)) continue;
    if (Math.abs(pieces.length - count) > 3) continue;
    const from = match.index + whole.indexOf(number);
    const to = match.index + whole.length;
    yield { from, to, what: text.slice(from, to), found: pieces.length, names: namesOf(pieces), place: 'before' };
  }
};

/** 甲、乙、丙|4类8支队伍: kinds, and how many there are of them together. */
const kindsCounted = new RegExp(`(\\d{1,2}|[${chineseNumerals}]{1,2})类\\d{1,3}[支个家所种项名台辆处座]`, 'gu');
const plainItem = /^[\u4e00-\u9fff]{2,10}$/u;
/** 等, 其他 leave a list open; a number or 领域 says that it is one of something else. */
const noItem = new RegExp(`等|其他|其它|及其|领域|方面|[${chineseNumerals}][个大项]`, 'u');

const kindsIn = function* (text: string): Generator<CountedList> {
  if (!text.includes('类')) return;
  for (const match of text.matchAll(kindsCounted)) {
    const [whole, number = ''] = match;
    const start = clauseStart(text, match.index, '，,。；;：:！？', 120);
    const pieces = splitList(text, start, match.index, '、').map(({ from, to }) => text.slice(from, to));
    const [first = '', ...rest] = pieces;
    const count = numeralValue(number);
    // What is left out is told; a list of more may have begun before its first item.
    if (pieces.length < 3 || pieces.length >= count || count - pieces.length > 2) continue;
    if (!rest.every((piece) => plainItem.test(piece)) || pieces.some((piece) => noItem.test(piece) || joinsIn(piece) > 0)) continue;
    if (!(startsWithDeed(first) || first.includes('组建')) || first.length > 14) continue;
    const to = match.index + whole.indexOf('类') + 1;
    yield { from: match.index, to, what: text.slice(match.index, to), found: pieces.length, names: namesOf(pieces), place: 'before' };
  }
};

/** Lists that have another number of items than the count beside them says; 等 leaves a list open. */
export const miscountedListsIn = (text: string): readonly CountedList[] => {
  const lists: CountedList[] = [];
  if (!text.includes('、')) return lists;
  let after = 0;
  for (let i = nextOf(numeral, text, 0); i >= 0; i = nextOf(numeral, text, i + 1)) {
    const counted = countedAt(text, i);
    while (isChineseNumeral(text[i + 1]) || isDigit(text[i + 1])) i += 1;
    if (!counted) continue;
    const list = listBehind(text, counted) ?? listBefore(text, counted, after);
    if (list) lists.push(list);
    after = counted.to;
  }
  for (const list of [...namedIn(text), ...placesIn(text), ...kindsIn(text)])
    if (!lists.some(({ from, to }) => from < list.to && list.from < to)) lists.push(list);
  return lists;
};
