import { lastIndexWithin } from '../../text/search';
import { firstQuantityFrom, quantitiesBetween } from '../document/by-prose';
import { changeWordsIn, wholeOfAverage } from './change-statements';
import { isAttribute } from './claim-subjects';
import { isDivision } from './divisions';
import { clauseEnd, clauseStart } from '../marks/lists';
import { nestingOf } from '../marks/nesting';
import { inUnits, sum } from '../figures/quantity-sums';
import type { Quantity } from '../types';

/**
 * A total and its items in one sentence: nothing speaks against them (fits), or the items exceed the total, differ from it, nearly make it, or would make it if
 * two digits of one of them changed places (swapped), or one of them had the unit of the others (unit).
 */
export interface StatedSum {
  readonly kind: 'fits' | 'exceeds' | 'differs' | 'almost' | 'swapped' | 'unit';
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  /** The item, or the total, whose digits changed places or whose unit is another, and what it would be; of the total, too, where either would do. */
  readonly swapped?: { readonly part: Quantity; readonly right: string; readonly orWhole?: string };
}

/** One that does not add up. */
export interface WrongStatedSum extends StatedSum {
  readonly kind: Exclude<StatedSum['kind'], 'fits'>;
}

/** A sentence that is added up; longer ones are no sentences. */
const longestSentence = 600;

const totals = ['合计', '共计', '总计', '总共', '一共', '累计共', '，共'];

/** Is a figure one number, given as it is? */
export const counted = (quantity: Quantity): boolean =>
  quantity.kind === 'value' && quantity.high === undefined && !quantity.approximate && quantity.comparator === undefined;
/** Do two figures count the same thing, shares aside? */
export const sameUnit = (a: Quantity, b: Quantity): boolean => a.unit !== '' && a.unit !== '%' && a.unit === b.unit;
const wordsBefore = (text: string, { fullFrom }: Quantity): string => text.slice(Math.max(0, fullFrom - 8), fullFrom);

/** 由|13200个, 从2025年的|42.6万吨: where a change starts. */
const startOfChange = /[由从](?:[^、，；]{0,5}[年月末底期]的?)?$/u;

/** So far before a figure the bracket may open that it stands in. */
const longestBracket = 40;

/** 县级18支（每个县〔市、区〕|3支）: what each of them has, in a bracket behind what all of them have. */
const isOfEach = (text: string, { from, fullFrom }: Quantity): boolean => {
  if (!text.slice(Math.max(0, fullFrom - longestBracket), fullFrom).includes('每')) return false;
  for (let pair = nestingOf(text).around(from); pair && fullFrom - pair.open < longestBracket; pair = pair.parent)
    if (pair.kind === 'bracket' && text.slice(pair.open, fullFrom).includes('每')) return true;
  return false;
};

/** Is the number only part of a phrase that counts nothing of its own: 人均3平方米, 每班45人, 新增20人 (省级以上 names a level), or the balance of the parts? */
const notAPart = (text: string, quantity: Quantity): boolean =>
  // 6月底前累计交付1050套: with what was counted before it.
  /累计[^、，；。]{0,6}$/u.test(wordsBefore(text, quantity)) ||
  startOfChange.test(wordsBefore(text, quantity)) ||
  isOfEach(text, quantity) ||
  /(每|[人年月日户]均|平均|增加|新增|减少|同比|提高|比|达到|超过|(?<![级及])以上|约|[顺逆]差|差额|相差|结余|净[增减流出进])[^、，；]{0,5}$/.test(
    wordsBefore(text, quantity),
  );

/** Is the number the total of those before it: 其中财政资金4.8亿元、社会资本8.2亿元，共计13亿元? */
const closesParts = (text: string, quantity: Quantity): boolean =>
  /(?:合计|共计|总计|总共|一共|，共)[^、，；]{0,3}$/.test(wordsBefore(text, quantity));

/** Does a total or an item of 分别达到A、B count something else: an average, a difference? */
const isRelative = (text: string, quantity: Quantity): boolean =>
  /(每|[人年月日户]均|平均|同比|比)[^、，；]{0,5}$/.test(wordsBefore(text, quantity));

/** True for a text that may hold a sum. */
export const maySum = (text: string): boolean => text.includes('其中') || text.includes('中，') || totals.some((w) => text.includes(w));

/** …投资1286.4亿元，完成目标的114.3%。其中，…: the one figure of the sentence before that has the unit of the first part. */
function wholeBefore(text: string, at: number, quantities: readonly Quantity[]): Quantity | undefined {
  const part = text[at - 1] === '。' ? quantitiesBetween(quantities, at + 1, at + 31).find(counted) : undefined;
  if (!part) return undefined;
  const start = clauseStart(text, at - 1, '。；;', longestSentence);
  const alike = quantitiesBetween(quantities, start, at).filter((q) => q.to <= at && sameUnit(part, q));
  return alike.length === 1 && alike[0] && counted(alike[0]) ? alike[0] : undefined;
}

/** 19.8亿立方米（含再生水|1.6亿立方米），: in a bracket that is closed before a place. */
const isBracketedOff = (text: string, { from }: Quantity, at: number): boolean => {
  for (let pair = nestingOf(text).around(from); pair; pair = pair.parent) if (pair.kind === 'bracket' && pair.close < at) return true;
  return false;
};

/** A，其中…: the figure of the same sentence right before 其中, if any: it may stand too far off, or count something else. */
const figureBefore = (text: string, at: number, quantities: readonly Quantity[]): Quantity | undefined =>
  quantitiesBetween(quantities, clauseStart(text, at, '。；;', 80), at)
    .filter((q) => q.to <= at && counted(q) && !isBracketedOff(text, q, at))
    .at(-1);

const isNear = (text: string, whole: Quantity, at: number): boolean => !/[。；;其]/.test(text.slice(whole.to, at)) && at - whole.to <= 24;

/** 1287项：住房426项、小区511项、街区203项、城区147项，其中已整改862项: of the last of several items or of all of them, nobody can tell. */
const isItemOfMany = (text: string, whole: Quantity, quantities: readonly Quantity[]): boolean => {
  const [first, second, third] = quantitiesBetween(quantities, whole.from - longestSentence, whole.from + 1)
    .filter((q) => q.to <= whole.to && sameUnit(q, whole))
    .slice(-3);
  if (!first || !second || third !== whole) return false;
  return [
    [first, second],
    [second, third],
  ].every(([a, b]) => a && b && /^、[^，,。；;]{0,20}$/u.test(text.slice(a.fullTo, b.fullFrom)));
};

/** 分别完成4家、10家、5家、3家和|2家: the last of a list that is told in order is no whole of what follows. */
const endsOrdered = (text: string, whole: Quantity): boolean =>
  /分别[^。；;]{2,60}[、和与及]$/u.test(text.slice(Math.max(0, whole.fullFrom - 64), whole.fullFrom));

/** A，其中…: the whole that what stands behind 其中 is part of. */
export const wholeOf = (text: string, at: number, quantities: readonly Quantity[]): Quantity | undefined => {
  const whole = figureBefore(text, at, quantities);
  return whole && isNear(text, whole, at) && !isRelative(text, whole) && !isItemOfMany(text, whole, quantities) ? whole : undefined;
};

/** 比2020年的|: what the level is compared with is not the level. */
const comparedValue = /[比较]\S{2,12}的$/u;

/** ，每千名老年人拥有|32.0张, 每万人|14.0个, 户均|2.1人: what each of so many has, mentioned behind how many there are. */
const perEach = /(?:每(?![年月日天周季])[^，,、；;。\d]{1,16}|[人户村校班亩床]均[^，,、；;。\d]{0,8})$/u;
const longestPerEach = 20;
/** A part that is so many times what each has is no part of that. */
const clearlyMore = 4;
const isPerEach = (text: string, { fullFrom }: Quantity): boolean =>
  perEach.test(text.slice(Math.max(0, fullFrom - longestPerEach), fullFrom));

/** 达到124万人，比上年增加12万人，增长10.7%；其中…: the level that nothing but its changes stand behind, of the unit of a part. */
export const levelOf = (text: string, at: number, part: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const start = clauseStart(text, '；;'.includes(text[at - 1] ?? ' ') ? at - 1 : at, '。；;', longestSentence / 2);
  const figures = quantitiesBetween(quantities, start, at).filter(
    (q) => (q.kind === 'value' || q.kind === 'range') && !isBracketedOff(text, q, at),
  );
  for (let i = figures.length - 1; i >= 0; i -= 1) {
    const [figure, before] = [figures[i], figures[i - 1]];
    if (!figure) return undefined;
    const lead = text.slice(Math.max(start, before?.fullTo ?? start), figure.fullFrom);
    if (changeWordsIn(lead) !== undefined || comparedValue.test(lead)) continue;
    // 养老床位3584张，每千名老年人拥有32.0张，其中…: parts are of the beds.
    if (before && /^[，,]/u.test(lead) && isPerEach(text, figure)) continue;
    // Averages have no parts: 人均收入3万元；其中城镇4万元、农村2万元.
    const averaged = /[每均]/u.test(text.slice(start, figure.fullFrom));
    return counted(figure) && sameUnit(figure, part) && !averaged && !isItemOfMany(text, figure, quantities) ? figure : undefined;
  }
  return undefined;
};

/** A number with two neighbouring digits in each other's place, in all ways: 168 → 618, 186. */
const swaps = (written: string): string[] =>
  Array.from({ length: Math.max(0, written.length - 1) }, (_, i) =>
    /^\d{2}$/u.test(written.slice(i, i + 2)) && written[i] !== written[i + 1] && !(i === 0 && written[1] === '0')
      ? written.slice(0, i) + written.charAt(i + 1) + written.charAt(i) + written.slice(i + 2)
      : '',
  ).filter((swap) => swap !== '');

/** A figure with two digits in each other's place that is off by so much as it was written. */
const swappedBy = (text: string, figure: Quantity, missing: number, whole: Quantity): string | undefined => {
  const written = /\d[\d.]*/u.exec(text.slice(figure.from, figure.to))?.[0] ?? '';
  return swaps(written).find((swap) => Math.abs(Number(swap) * figure.scale - figure.value - missing) < 1e-6 * whole.value);
};

/** The item or total with two digits in each other's place, where the items make the total but for that: a list of three and more is then complete. */
const swappedAmong = (text: string, whole: Quantity, parts: readonly Quantity[]): StatedSum['swapped'] => {
  if (parts.length < 3) return undefined;
  const missing = whole.value - sum(parts).value;
  const ofWhole = swappedBy(text, whole, -missing, whole);
  for (const part of parts) {
    const right = swappedBy(text, part, missing, whole);
    if (right !== undefined) return ofWhole === undefined ? { part, right } : { part, right, orWhole: ofWhole };
  }
  return ofWhole === undefined ? undefined : { part: whole, right: ofWhole };
};

/** 49|万元，其中18.7亿元、16.2亿元、14.1亿元: the items, all of one scale, make the total in their scale. */
const unitOfWhole = (whole: Quantity, parts: readonly Quantity[]): StatedSum['swapped'] => {
  const scale = parts[0]?.scale ?? 1;
  if (parts.length < 2 || scale === whole.scale || parts.some((part) => part.scale !== scale)) return undefined;
  const due = (whole.value / whole.scale) * scale;
  const all = sum(parts);
  const slack = all.tolerance + (whole.tolerance / whole.scale) * scale;
  return Math.abs(all.value - due) <= slack && slack < due / 20 ? { part: whole, right: inUnits(due, scale, whole.unit) } : undefined;
};

/** 386亿元，其中218亿元、168|万元: the one item that is not of the scale of the others, where with it the items make the total. */
const unitAmong = (whole: Quantity, parts: readonly Quantity[]): StatedSum['swapped'] => {
  const odd = parts.filter(({ scale }) => scale !== whole.scale);
  const [part] = odd;
  if (!part || odd.length > 1 || parts.length < 2) return undefined;
  const raw = part.value / part.scale;
  const all = sum(parts.filter((each) => each !== part));
  const slack = all.tolerance + whole.tolerance + (part.tolerance / part.scale) * whole.scale;
  const missed = Math.abs(all.value + raw * whole.scale - whole.value);
  // Rounded ones may make a total by chance: 1.3万户，其中1万户、3000户.
  return missed <= slack && slack < whole.value / 20 ? { part, right: inUnits(raw * whole.scale, whole.scale, whole.unit) } : undefined;
};

/** Does a figure stand in a bracket that opens behind a place? */
const isInside = (text: string, { from }: Quantity, at: number): boolean => {
  for (let pair = nestingOf(text).around(from); pair; pair = pair.parent) if (pair.kind === 'bracket' && pair.open > at) return true;
  return false;
};

/** 企业类|4个、18.7亿元，平台类|4个、16.2亿元: how many each item is, before how much. */
const countsBeside = (text: string, whole: Quantity, figures: readonly Quantity[]): ReadonlySet<Quantity> => {
  const counts = figures.filter((q, i) => {
    const next = figures[i + 1];
    return (
      next && counted(q) && q.unit !== '' && !sameUnit(whole, q) && sameUnit(whole, next) && text.slice(q.fullTo, next.fullFrom) === '、'
    );
  });
  return new Set(counts.length > 1 && counts.every(({ unit }) => unit === counts[0]?.unit) ? counts : []);
};

/** What is done and what is to be done: parts that never overlap, though a comma stands between them. */
const doneSoFar = /已(?:累计)?(?:完成|投入|安排|到位|下达|支付|拨付)[^，、；]{0,5}$/u;
const yetToDo = /(?:计划|拟|尚需|还需|预计|将)(?:再|续)?(?:完成|投入|安排|投资|到位|下达|支付|拨付)[^，、；]{0,5}$/u;
const areDoneAndDue = (text: string, [done, due, more]: readonly Quantity[]): boolean =>
  done !== undefined &&
  due !== undefined &&
  more === undefined &&
  doneSoFar.test(wordsBefore(text, done)) &&
  yetToDo.test(wordsBefore(text, due)) &&
  !/累计/u.test(text.slice(done.fullTo, due.fullFrom));

/** 企业职工22万、农民工10万、|其他群体6万: nothing is left out of a list that ends so. */
const theRest = /^[、，,和及以]{1,2}(?:其他|其它|其余)[^，,、；;\d]{0,8}$/u;
const endsInRest = (text: string, parts: readonly Quantity[]): boolean => {
  const [before, last] = parts.slice(-2);
  return parts.length > 2 && before !== undefined && last !== undefined && theRest.test(text.slice(before.fullTo, last.fullFrom));
};
/** So much of a whole a list that ends in the rest names, or the whole is another; and so much of what rounding may do at most it does. */
const [mostOfWhole, mostOfSlack] = [0.7, 0.75];

/** 云溪县、石港县和白岭县各|2万吨: how many names a figure is said of each of; 0 where it is not told (各县各2支, 6个县各3支). */
const timesNamed = (text: string, from: number, quantity: Quantity): number => {
  const each = /各[^，,、\d]{0,4}$/u.exec(wordsBefore(text, quantity))?.[0];
  if (each === undefined) return 1;
  const end = quantity.fullFrom - each.length;
  const names = text
    .slice(Math.max(from, clauseStart(text, end, '，,：:；;。', 80)), end)
    .split(/[、和与]|以?及/u)
    .filter((name) => name.length > 1);
  return names.length > 1 && !names.some((name) => /^[各全]|[\d两二三四五六七八九十]个/u.test(name)) ? names.length : 0;
};

/** ，全市处理能力|, ，学位总数|: a new clause that goes back to the whole. */
const backToWhole = /[，,][^、，,；]{0,20}(?:全[省市县区州旗]|总[数量额])[^、，,；]{0,10}$/u;

/** 4.9亿元|中，, 36个|项目中，: what follows is of the figure before. */
const withinPart = /^[^，,、。；;：:（(\d]{0,5}中[，,：:]/u;

/** 其中市县使用4.9亿元，分别用于养老3亿元、儿童1.9亿元: what stands behind the first part makes it up. */
const makeFirst = ([first, ...others]: readonly Quantity[]): boolean =>
  first !== undefined && others.length > 1 && Math.abs(sum(others).value - first.value) <= sum(others).tolerance;

/** What somebody is beside what they do (女, 高级职称, “双师型”, 普惠性). */
const quality = /女|党员|职称|学历|学位|双师|骨干|持证|少数民族|普惠|[获具][得有备]/u;
/** What divides with a quality: 男 with 女, 中级 with 高级职称. */
const opposite = /男|非|未|无|[高中初]级|[本专]科|大专|研究生|[硕博]士/u;
/** （同一事项重复计入）, ，两类有交叉: the text says that parts overlap. */
const saysOverlap = /^[^。；;]{0,30}(?:重复|重叠|交叉|兼有|兼具)/u;
/** So far behind a list its parts may be held against each other. */
const reachOfShares = 60;

/** 专业课教师2800人、“双师型”教师1960人，“双师型”教师占专业课教师的70%: a quality beside kinds, two qualities, or a part that is told to be of another one. */
const mayOverlap = (text: string, at: number, parts: readonly Quantity[]): boolean => {
  const names = parts.map(({ fullFrom }, i) => text.slice(parts[i - 1]?.fullTo ?? at + 2, fullFrom).replace(/^[、，,和及：:]{1,2}/u, ''));
  const told = names.flatMap((name) => quality.exec(name)?.[0] ?? []);
  const others = names.filter((name) => !quality.test(name));
  if (new Set(told).size > 1 || (told.length === 1 && others.length > 0 && !others.some((name) => opposite.test(name)))) return true;
  const end = parts.at(-1)?.fullTo ?? at;
  const behind = text.slice(end, end + reachOfShares);
  if (saysOverlap.test(behind)) return true;
  return behind.includes('占') && names.some((name) => name.length > 2 && behind.includes(`占${name}`));
};

/** 人均, 校均, 平均; not 年均 (what is added each year has parts), and not 均衡. */
const average = /[^年月日天周季]均(?![衡等势匀])(?!每[年月日天周季])/u;
/** 万元/人, 微克/立方米; not 万吨/日. */
const perUnit = /\/(?![日天年月周时小分秒dhas])/u;
const rate = /每(?![年月日天周季])/u;
/** Parts of what one head earns, which do add up. */
const sourcesOfIncome = /工资|经营|财产|转移/u;
/** 城镇, 东河区, 小学: each is divided by heads of its own. */
const haveOwnHeads = /[城乡农镇县区市村校]|[小中]学|初中|高中/u;

/** 居民人均收入42860元，其中城镇51260元、农村28740元: a mean over heads has no parts but such as are of the same heads. */
const isMean = (text: string, whole: Quantity, at: number, end: number, quantities: readonly Quantity[]): boolean => {
  const start = clauseStart(text, whole.fullFrom, '，,。；;：:、', longestSentence / 10);
  const words = text.slice(start, whole.fullFrom);
  const mean = average.exec(words) ?? rate.exec(words);
  // 人均收入超过3万元的镇12个: how many there are, not what each has; 由3万元提高到4万元 goes on with it.
  const between = mean ? quantitiesBetween(quantities, start + mean.index, whole.fullFrom) : [];
  if (!mean || between.some((q) => q.kind === 'value' && q.to <= whole.from && !sameUnit(q, whole))) return perUnit.test(whole.unit);
  const parts = text.slice(at, end);
  return mean[0].startsWith('每') ? haveOwnHeads.test(parts) : !sourcesOfIncome.test(parts);
};

/** Of fewer characters no name is. */
const shortestThing = 2;

/** How many characters of the end of the name of a part stand in another name: 省级 in 省级卫生乡镇. */
const endWithin = (part: string, name: string): number => {
  let length = 0;
  while (length < part.length && name.includes(part.slice(-1 - length))) length += 1;
  return length;
};

/** 城市书房|12个: the words before a figure, back to the figure or mark before it. */
const nameBefore = (text: string, { fullFrom }: Quantity): string =>
  /[^，,、。；;：:\d]{0,20}$/u.exec(text.slice(Math.max(0, fullFrom - 20), fullFrom))?.[0] ?? '';

/** 12个|城市书房: the words behind a figure. */
const nameBehind = (text: string, { fullTo }: Quantity): string =>
  /^[\u4e00-\u9fff]{0,16}/u.exec(text.slice(fullTo, fullTo + 16))?.[0] ?? '';
const reversed = (text: string): string => Array.from(text).reverse().join('');

/** How well the name of a part, before or behind its figure, agrees with that of another figure. */
const alikeNames = (text: string, part: Quantity, of: Quantity): number =>
  Math.max(
    endWithin(nameBefore(text, part), nameBefore(text, of)),
    endWithin(reversed(nameBehind(text, part)), reversed(nameBehind(text, of))),
  );

/** 书房12个、示范点10个，其中2028年书房8个、示范点6个: the count before the whole that bears the name of a part, more of it than the whole does. */
const countOfName = (text: string, whole: Quantity, part: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const start = clauseStart(text, whole.fullFrom, '。；;', longestSentence / 6);
  let most = Math.max(shortestThing - 1, alikeNames(text, part, whole));
  let found: Quantity | undefined;
  for (const q of quantitiesBetween(quantities, start, whole.fullFrom)) {
    const alike = q.to <= whole.from && counted(q) && sameUnit(q, whole) ? alikeNames(text, part, q) : 0;
    if (alike > most) [most, found] = [alike, q];
  }
  return found;
};

/** 420万户、180万户，其中农村分别为|120万户、36万户: as many counts as parts, in turn. */
const countsInTurn = (
  text: string,
  at: number,
  whole: Quantity,
  parts: readonly Quantity[],
  quantities: readonly Quantity[],
): readonly Quantity[] => {
  if (!parts[0] || parts.length < 2 || !/分别|依次/u.test(text.slice(at, parts[0].fullFrom))) return [];
  const start = clauseStart(text, whole.fullFrom, '。；;', longestSentence / 6);
  const counts = quantitiesBetween(quantities, start, at).filter((q) => q.to <= whole.to && sameUnit(q, whole));
  return counts.length === parts.length && counts.every(counted) ? counts : [];
};

/** Parts of several counts, each told by its name or in turn: one that is more than its own count. */
const partsOfSeveral = (
  text: string,
  at: number,
  whole: Quantity,
  parts: readonly Quantity[],
  quantities: readonly Quantity[],
): StatedSum | undefined => {
  const inTurn = countsInTurn(text, at, whole, parts, quantities);
  const own = parts.map((part, i) => inTurn[i] ?? countOfName(text, whole, part, quantities));
  if (own.every((count) => count === undefined)) return undefined;
  const over = parts.findIndex((part, i) => part.value > (own[i] ?? whole).value);
  const part = parts[over];
  return part ? { kind: 'exceeds', whole: own[over] ?? whole, parts: [part] } : { kind: 'fits', whole, parts };
};

/** 5个|县（市）组建…8个: those that have the things; 98个|卫生院…全部纳入: those that belong to them. */
const haveThings =
  /^(?:县|市|区|旗|镇|乡|街道|村|社区|园区|学校|医院|企业|单位)(?:[（(〔][^）)〕]{1,8}[）)〕])?(?:分别|共|已|各|均|合作|联合)?(?:组建|新?建成?|建立|建设|设[立有置]|拥有|开设|布局|创建|打造|承担|开展)[^，,、。；;\d]{0,16}\d/u;
const belong =
  /^[^，,。；;\d]{0,16}(?:[、和与及]\d[\d.]*[^，,。；;\d]{1,16})?(?:全部|均|都|全员|整体)(?:已)?(?:纳入|加入|参加|参与|进入|接入|并入)/u;
const longestBelonging = 60;
const areOthers = (text: string, { fullTo }: Quantity): boolean => {
  const behind = text.slice(fullTo, fullTo + longestBelonging);
  return haveThings.test(behind) || belong.test(behind);
};

/** What stands behind 其中 at a place, held against its whole. */
const partsBehind = (text: string, at: number, whole: Quantity, quantities: readonly Quantity[]): StatedSum | undefined => {
  // Scores add up to nothing.
  if (whole.unit === '分') return undefined;
  const next = text.indexOf('其中', at + 2);
  const end = clauseEnd(text, at, '。；;', Math.min(longestSentence, (next < 0 ? text.length : next) - at));
  if (isMean(text, whole, at, end, quantities)) return undefined;
  const parts: Quantity[] = [];
  const figures = quantitiesBetween(quantities, at + 1, end).filter((each) => each.to <= end);
  const counts = countsBeside(text, whole, figures);
  const slackOfWhole = whole.scale > 1 || whole.decimals > 0 ? whole.tolerance : 0;
  for (const q of figures) {
    if (counts.has(q)) continue;
    if (!sameUnit(whole, q) || !counted(q)) {
      // 500千伏变电站28座: a figure in a name is no part and ends no list.
      if ((q.kind === 'value' || q.kind === 'range') && !isAttribute(text, q)) break;
      continue;
    }
    // 小型57座（小（1）型13座、小（2）型44座）: the parts of a part.
    if (isInside(text, q, at) || areOthers(text, q)) continue;
    const last = parts.at(-1);
    // 三级医院12家，其中甲等8家，二级医院25家，其中…: a whole of its own.
    if (last && /^[，,（(]?其中/u.test(text.slice(q.fullTo, q.fullTo + 4))) break;
    if (notAPart(text, q) || (last && closesParts(text, q))) break;
    if (last) {
      const between = text.slice(last.fullTo, q.fullFrom);
      if (backToWhole.test(between)) break;
      // 18.9亿元，其中4.6亿元、14.3亿元，与已完成的19.3亿元…: parts that make the whole are all of them.
      if (parts.length > 1 && /[，,]/u.test(between) && Math.abs(sum(parts).value - whole.value) <= sum(parts).tolerance + slackOfWhole)
        break;
    }
    for (let times = Math.max(1, timesNamed(text, last?.fullTo ?? at + 2, q)); times > 0; times -= 1) parts.push(q);
    // 11.6亿元，其中市县使用的4.9亿元中，用于养老2.84亿元、…: the parts of that part.
    if (withinPart.test(text.slice(q.fullTo, q.fullTo + 8))) break;
  }
  const first = parts[0];
  if (!first) return undefined;
  const { value, tolerance } = sum(parts);
  const slack = tolerance + slackOfWhole;
  const ofSeveral = value > whole.value + slack ? partsOfSeveral(text, at, whole, parts, quantities) : undefined;
  if (ofSeveral) return ofSeveral;
  const off = Math.abs(value - whole.value) > slack;
  const unit = off ? (unitAmong(whole, parts) ?? unitOfWhole(whole, parts)) : undefined;
  if (unit) return { kind: 'unit', whole, parts, swapped: unit };
  // Several parts may overlap each other (女教师, 骨干教师): only one that exceeds alone, or parts named as a division, are sure.
  const apart = parts.some((q) => q.value > whole.value) || counts.size > 0 || areDoneAndDue(text, parts);
  const inClauses = /[，,]/.test(text.slice(first.to, parts.at(-1)?.from ?? first.to));
  const overlapping = !apart && (inClauses || (value > whole.value + slack && mayOverlap(text, at, parts)));
  if (value > whole.value + slack && !overlapping) return { kind: 'exceeds', whole, parts };
  const nearly = parts.length >= 2 && value < whole.value - slack && (whole.value - value) / whole.value < 0.02;
  const open = /等|其余|剩余|其他|主要/u.test(text.slice(at, end)) || Math.abs(value - whole.value) > 0.1 * whole.value;
  const swapped = off && !overlapping && !open ? swappedAmong(text, whole, parts) : undefined;
  if (swapped) return { kind: 'swapped', whole, parts, swapped };
  const missed = Math.abs(value - whole.value) > slack * mostOfSlack && value > whole.value * mostOfWhole;
  if ((off && isDivision(text, whole, parts)) || (missed && endsInRest(text, parts) && !(inClauses && makeFirst(parts))))
    return { kind: 'differs', whole, parts };
  return { kind: nearly && !text.slice(at, end).includes('等') ? 'almost' : 'fits', whole, parts };
};

/** 40万人次，年均8万人次，其中…: the total that a yearly figure is mentioned behind in passing. */
const totalOfAverage = (text: string, at: number, average: Quantity, quantities: readonly Quantity[]): Quantity | undefined => {
  const figures = quantitiesBetween(quantities, clauseStart(text, at, '。；;', 80), average.to).filter(({ kind }) => kind === 'value');
  const total = wholeOfAverage(text, figures, figures.indexOf(average));
  return total && counted(total) ? total : undefined;
};

/** 计划投资71.5亿元…。单位自筹7.1亿元。其中，某工程36.8亿元: in a new sentence, a single part that is more than the last figure is one of a larger total before it. */
const speaksOfLarger = ({ kind, whole, parts }: StatedSum, quantities: readonly Quantity[]): boolean => {
  const [part, more] = parts;
  return (
    kind === 'exceeds' &&
    part !== undefined &&
    more === undefined &&
    quantitiesBetween(quantities, whole.from - longestSentence, whole.from).some(
      (q) => counted(q) && sameUnit(q, whole) && q.value >= part.value,
    )
  );
};

/** 改造420万平方米，各年分别60万、…、80万平方米，其中居住260万、公共160万平方米: the parts make a figure before the last one. */
const makesEarlier = ({ kind, whole, parts }: StatedSum, quantities: readonly Quantity[]): boolean => {
  const { value } = sum(parts);
  return (
    kind === 'exceeds' &&
    parts.length > 1 &&
    quantitiesBetween(quantities, whole.from - longestSentence, whole.from).some(
      (q) => counted(q) && sameUnit(q, whole) && Math.abs(q.value - value) < 1e-9 * value,
    )
  );
};

/** A，其中B、C. */
const partsOf = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const near = figureBefore(text, at, quantities);
  if (near && (isItemOfMany(text, near, quantities) || endsOrdered(text, near))) return undefined;
  const first = quantitiesBetween(quantities, at, at + 30)[0];
  // 达到312家，比上年增加12家，其中…: what is more than the change is part of the level.
  const meant = near ? first && !(sameUnit(near, first) && first.value <= near.value) : '；;'.includes(text[at - 1] ?? ' ');
  const level = meant && first ? levelOf(text, at, first, quantities) : undefined;
  if (level && level !== near) {
    const ofLevel = partsBehind(text, at, level, quantities);
    return ofLevel && makesEarlier(ofLevel, quantities) ? undefined : ofLevel;
  }
  // 每千名老年人拥有床位32.0张，其中护理型床位2115张: of the beds, whose number is not told.
  if (near && first && sameUnit(near, first) && first.value > clearlyMore * near.value && isPerEach(text, near)) return undefined;
  const total = near && isNear(text, near, at) ? totalOfAverage(text, at, near, quantities) : undefined;
  const whole = total ?? near ?? wholeBefore(text, at, quantities);
  if (!whole || isRelative(text, whole) || (near && !isNear(text, near, at))) return undefined;
  const found = partsBehind(text, at, whole, quantities);
  return found && ((!near && speaksOfLarger(found, quantities)) || makesEarlier(found, quantities)) ? undefined : found;
};

/** 其中市县使用的4.9亿元中，用于养老2.84亿元、…: the figure right before, itself a part, and three or more that it is divided into. */
const partsOfPart = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const whole = quantitiesBetween(quantities, at - 24, at + 1).findLast((q) => q.to <= at);
  if (!whole || !counted(whole) || !withinPart.test(text.slice(whole.fullTo, at + 2))) return undefined;
  if (!text.slice(clauseStart(text, whole.from, '，,。；;：:', 40), whole.from).startsWith('其中')) return undefined;
  const found = partsBehind(text, at, whole, quantities);
  const [first, last] = [found?.parts[0], found?.parts.at(-1)];
  // What stands behind a comma may be of the greater whole again.
  return found && first && last && found.parts.length > 2 && !/[，,]/u.test(text.slice(first.to, last.from)) ? found : undefined;
};

/** Names of things whose parts are told: 基层医疗卫生机构|中，. */
const shortestName = 4;
const longestName = 16;

/** 共有机构298个，包括基层机构284个；基层机构中，…12个、…: the figure that the name stood before. */
const partsOfNamed = (text: string, at: number, quantities: readonly Quantity[]): StatedSum | undefined => {
  const clause = clauseStart(text, at, '，。；;：:', longestName);
  if (at - clause < shortestName || text.slice(clause, at).includes('其')) return undefined;
  const name = text.slice(clause, at);
  const before = lastIndexWithin(text, name, clause - 1, longestSentence);
  const whole = before < 0 ? undefined : quantities[firstQuantityFrom(quantities, before + name.length)];
  if (!whole || !counted(whole) || !/^(?:共有?|达到?|为|总数为?)?$/u.test(text.slice(before + name.length, whole.fullFrom)))
    return undefined;
  return partsBehind(text, at, whole, quantities);
};

type Judge = (quantity: Quantity) => boolean;

/** Judges each quantity once: many totals of one text may ask. */
const judgedOnce = (judge: Judge): Judge => {
  const judged = new Map<Quantity, boolean>();
  return (quantity) => {
    const known = judged.get(quantity) ?? judge(quantity);
    judged.set(quantity, known);
    return known;
  };
};

/** What is counted, right behind a figure: 3个|街道. */
const countedThing = /^[\u4e00-\u9fff]{1,8}/u;
/** Words that name anything: 18个单位 may be the sum of 3个科室、15个中队. */
const anything = /^(?:单位|主体|项目|点位?|类|方面|地方|品种|成员|场所|机构|部门|组织|平台|载体)/u;

/** 3个街道、11个镇，共212个行政村: each figure counts something of its own, the total what has not a character in common with any of them. */
const countsAnother = (text: string, total: Quantity, parts: readonly Quantity[]): boolean => {
  const thing = countedThing.exec(text.slice(total.fullTo, total.fullTo + 8))?.[0];
  const things = parts.map(({ fullTo }) => countedThing.exec(text.slice(fullTo, fullTo + 8))?.[0]);
  if (thing === undefined || anything.test(thing) || things.includes(undefined)) return false;
  const all = things.join('');
  return !Array.from(thing).some((character) => all.includes(character));
};

/** ，与企业|, ，连同企业|: what else a total takes in. */
const joinsMore = /^[，,、](?:与|和|同|及|加|连|含)[\u4e00-\u9fff]/u;

/** B、C，合计A. */
const totalOf = (
  text: string,
  at: number,
  word: string,
  quantities: readonly Quantity[],
  noPart: Judge,
  relative: Judge,
): StatedSum | undefined => {
  const total = quantitiesBetween(quantities, at + word.length, at + word.length + 7).find(counted);
  if (!total || total.fullFrom - (at + word.length) > 3) return undefined;
  // 前两年合计1880亩: of the first of them.
  if (/[前后首][\d两二三四五六七八九十]{1,2}[年项个者批类家期]$/u.test(text.slice(Math.max(0, at - 6), at))) return undefined;
  const clause = clauseStart(text, at, '。；;：:', longestSentence);
  // 26个，其中8个、10个，共26个: what stands before 其中 is the total again.
  const start = Math.max(clause, lastIndexWithin(text, '其中', at, at - clause));
  const before = quantitiesBetween(quantities, start, at).filter((q) => q.to <= at && (q.kind === 'value' || q.kind === 'range'));
  const leftOut = text.slice(start, at).includes('分别') ? relative : noPart;
  const items = before.filter((q) => sameUnit(total, q) && counted(q) && !leftOut(q));
  if (items.length !== before.filter((q) => q.unit === total.unit).length) return undefined;
  const times = items.map((q, i) => timesNamed(text, items[i - 1]?.fullTo ?? start, q));
  const parts = items.flatMap((q, i) => Array.from({ length: times[i] ?? 1 }, () => q));
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || times.includes(0)) return undefined;
  // 个体2.51万户、合作社0.15万户，与企业|合计3.42万户: a third one joins the sum.
  if (joinsMore.test(text.slice(last.fullTo, at))) return undefined;
  // The items must be one list that the total closes.
  if (/[。；;]/.test(text.slice(last.to, at)) || at - last.to > 4 || countsAnother(text, total, parts)) return undefined;
  const { value, tolerance } = sum(parts);
  const slack = tolerance + (total.scale > 1 || total.decimals > 0 ? total.tolerance : 0);
  const fits: StatedSum = { kind: 'fits', whole: total, parts };
  if (Math.abs(value - total.value) <= slack) return fits;
  // A subtotal among the items: the last ones alone may make the total.
  let lastOnes = last.value;
  for (const q of parts.slice(1, -1).reverse()) if (Math.abs((lastOnes += q.value) - total.value) <= slack) return fits;
  return { kind: 'differs', whole: total, parts };
};

/** The sums of a text, right and wrong. */
export const statedSumsIn = (text: string, quantities: readonly Quantity[]): StatedSum[] => {
  const found: StatedSum[] = [];
  const add = (sum: StatedSum | undefined): void => {
    if (sum) found.push(sum);
  };
  for (let at = text.indexOf('其中'); at >= 0; at = text.indexOf('其中', at + 2)) add(partsOf(text, at, quantities));
  for (let at = text.indexOf('中，'); at >= 0; at = text.indexOf('中，', at + 2))
    if (text[at - 1] !== '其') add(partsOfPart(text, at, quantities) ?? partsOfNamed(text, at, quantities));
  const noPart = judgedOnce((quantity) => notAPart(text, quantity));
  const relative = judgedOnce((quantity) => isRelative(text, quantity));
  for (const word of totals)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) add(totalOf(text, at, word, quantities, noPart, relative));
  return found;
};

/** The sums of a text that do not come out. */
export const wrongSumsIn = (text: string, quantities: readonly Quantity[]): WrongStatedSum[] =>
  statedSumsIn(text, quantities).flatMap((sum) => (sum.kind === 'fits' ? [] : [{ ...sum, kind: sum.kind }]));
